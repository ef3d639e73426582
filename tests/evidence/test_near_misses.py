"""A miss says what is closest, how it differs, and which other source has the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.evidence.quotes.near_misses import closest, elsewhere
from tests.evidence.reading_cases import article
from tests.examples import times

COPY = article(
    "The council of Kell said on Friday that it did not want 30 patrol boats in the bay.\n\n"
    "“We have waited long enough,” the harbour master told reporters."
)

DIFFERENCES = [
    ("it did not want 40 patrol boats", ["the copy has “30” where the quote has “40”"]),
    ("said on Friday that it did want 30", ["the copy has “not” after “did”, which the quote leaves out"]),
    ("it did not want any 30 patrol boats", ["the quote has “any” after “want”, which the copy does not have"]),
    (
        "it did not want 30 boats patrol in",
        [
            "the copy has “patrol” after “30”, which the quote leaves out",
            "the quote has “patrol” after “boats”, which the copy does not have",
        ],
    ),
    (
        "We have waited too long,",
        [
            "the quote has “too” after “waited”, which the copy does not have",
            "the copy has “enough” after “long”, which the quote leaves out",
        ],
    ),
    ("said, on Friday", ["the quote has “,” after “said”, which the copy does not have"]),
    ("The Council of Kell said", ["the copy has “council” where the quote has “Council”"]),
    ("did not want 3 patrol boats", ["the copy has “30” where the quote has “3”"]),
]


@pytest.mark.parametrize(("quote", "differences"), DIFFERENCES, ids=[quote for quote, _ in DIFFERENCES])
def test_it_says_in_words_how_quote_and_copy_differ(quote: str, differences: list[str]) -> None:
    nearest = closest(quote, COPY)

    assert nearest is not None
    assert nearest.text == " ".join(COPY.text[nearest.start : nearest.end].split())
    assert list(nearest.differences) == differences


def test_of_several_pieces_it_compares_the_one_that_is_missing() -> None:
    nearest = closest("The council of Kell … did not want 40 patrol boats", COPY)

    assert nearest is not None
    assert nearest.text == "did not want 30 patrol boats"


def test_words_that_nothing_comes_close_to_have_no_closest() -> None:
    assert closest("Snow fell upon the vineyards of the upper valley", COPY) is None


def test_it_names_the_other_sources_that_have_the_words() -> None:
    others = {"eastholm-echo": article("They have waited long enough."), "kell-post": COPY, "ilm-daily": article("No.")}

    assert elsewhere("waited long enough", others) == ("eastholm-echo", "kell-post")


@times(2)
@given(st.text(), st.text())
def test_no_text_breaks_it(quote: str, text: str) -> None:
    nearest = closest(quote, article(text))

    assert nearest is None or 0 <= nearest.start < nearest.end <= len(text)
