"""Ids are made of the words that tell what a text is about; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.intake.field_types import is_id
from digest.intake.telling_ids import fresh, id_of_words

CASES = {
    "The return of the cable by the ministry": "return-cable-ministry",
    "Return of the cable by the": "return-cable",
    "The ferry will not sail to Lindmark in May": "ferry-not-sail-lindmark",
    "Königsberg’s Bürgermeister sagt „nein“": "konigsberg-burgermeister-sagt-nein",
    "It was what they had": "it-was-what-they-had",
    "The cable comes back": "cable-comes-back",
    "Empty.": "empty",
    "The Islander": "islander",
    "签署": "point",
    "…": "point",
}


@pytest.mark.parametrize(("text", "identity"), CASES.items())
def test_an_id_is_made_of_the_words_that_tell(text: str, identity: str) -> None:
    assert id_of_words(text, "point", ()) == identity


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert id_of_words("Two boats", "point", {"boats", "two-boats", "boats-2"}) not in {"boats", "two-boats", "boats-2"}
    assert fresh("boats", {"boats", "boats-2"}) == "boats-3"


def test_a_long_id_ends_with_a_whole_word() -> None:
    assert fresh("a" * 40 + "-" + "b" * 40, ()) == "a" * 40


@given(st.text(), st.sets(st.sampled_from(["a", "a-2", "point", "0"])))
def test_whatever_the_text_it_is_an_id_that_is_not_taken(text: str, taken: set[str]) -> None:
    identity = id_of_words(text, "point", taken)
    assert is_id(identity)
    assert identity not in taken
