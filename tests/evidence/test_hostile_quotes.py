"""Quotes and copies that are made to keep the program busy are dealt with in a moment."""

from __future__ import annotations

import pytest

from digest.evidence.quotes.matching import QuoteAmbiguous, QuoteMissed, find_in_article
from digest.evidence.quotes.near_misses import closest
from digest.evidence.texts.quote_syntax import read_quote
from tests.evidence.reading_cases import article

MANY = 50_000
"""Where the work grew with the square of the length, each of these would take minutes."""

REPEATED = [
    "a",
    "a-",
    "0-",
    "0,a",
    "a$",
    "ha ",
    "a.",
    "a'",
    " ",
    "-",
    "000 ",
    "e\u0301",
    "中",
    "a\u00ad",
    "\u00ad",
    "\u1161",
]


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_copy_may_repeat_anything(repeated: str) -> None:
    copy = article(f"Kell {repeated * MANY} Varn")

    assert find_in_article("Kell and Varn", copy) == QuoteMissed()


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_quote_may_repeat_anything(repeated: str) -> None:
    assert find_in_article(f"Kell {repeated * MANY} Varn", article("Kell and Varn")) == QuoteMissed()


@pytest.mark.parametrize("quote", ["[" * MANY + "x" + "]" * MANY, "[" * MANY, "Kell [" * MANY + "]" * MANY])
def test_brackets_may_nest_without_end(quote: str) -> None:
    assert "bracket" in read_quote(quote).fault


@pytest.mark.parametrize(
    ("quote", "passes"),
    [
        ("Kell [the former mayor of the lower town] left", True),
        ("Kell [the former mayor of the lower town here] left", True),
        ("Kell [the former mayor of the lower town here too] left", False),
        ("Kell [the former mayor] left [the lower] house [of the old town here]", False),
        ("Kell [the former mayor of it] left the house in which [as he said] he was born", True),
    ],
)
def test_an_editor_adds_a_few_words(quote: str, passes: bool) -> None:
    assert ("brackets" not in read_quote(quote).fault) is passes


def test_a_quote_may_stand_in_thousands_of_places() -> None:
    found = find_in_article("ha ha … ha ha", article("ha " * MANY), near="ha")

    assert isinstance(found, QuoteAmbiguous)
    assert found.why == "the words of near stand in too many places"


def test_a_quote_as_long_as_a_book_is_compared_in_part() -> None:
    nearest = closest("word other " * MANY, article("some word or other " * MANY))

    assert nearest is not None
    assert nearest.end - nearest.start < 1_000
