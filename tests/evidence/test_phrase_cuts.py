"""A quote is cut where a person would cut it: cases in a file, each the best proposal for a sentence of ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest.evidence.budget.known_names import Known
from digest.evidence.proposals import propose
from digest.evidence.texts.phrase_cuts import cuts
from digest.model import Account
from digest.pipeline.checking.claims import claim_of_text
from tests.evidence.values import HERE, rights_of
from tests.pipeline.invented import reading_of_article

CASES = Path(__file__).parent / "cases" / "phrase_cuts.md"
OTHER_WORDS = (
    "It rained in the hills all day. In the end the cats of the house slept on the mats by the door. She said that it "
    "was to be a long winter for the farmers. That is how it has been since the war, and which of them will go is not "
    "known. They were at the fair with a friend."
)


def cases() -> list[tuple[str, ...]]:
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (\d+) \| (.+?) \|$", CASES.read_text("utf-8"), flags=re.MULTILINE)
    return [tuple(row) for row in rows]


@pytest.mark.parametrize(("ours", "sentence", "words", "cut"), cases())
def test_a_person_would_cut_there(ours: str, sentence: str, words: str, cut: str) -> None:
    text = f"{sentence}\n\n{OTHER_WORDS}"
    account = Account(source="kell-post", outlet=None, text=text, reading=reading_of_article(text))

    made = propose(
        claim_of_text(ours, (), HERE),
        [account],
        rights={"kell-post": rights_of(total_words=int(words))},
        cited={},
        known=Known(),
    )

    assert made.offered[0].quote in cut.split(" / ")


def test_a_sentence_of_which_nothing_is_ours_has_no_cut() -> None:
    assert list(cuts("It rained.", [(0, 2), (3, 9)], [{}, {}])) == []


def test_a_sentence_without_words_has_no_cut() -> None:
    assert list(cuts("", [], [])) == []


def test_names_are_known_by_themselves() -> None:
    one = Known(names={"mertel": frozenset(("oda", "mertel"))})
    assert one.is_name(("oda", "mertel"))
    assert not one.is_name(("oda", "brack"))
