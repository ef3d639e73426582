"""A receipt that was made from a copy is never called another's, and one of other words is where they are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.quotes.receipt_words import contradiction
from digest.evidence.quotes.receipts import make_receipt
from digest.evidence.texts.searchable import searchable
from digest.model import Excerpt, Reading, Receipt
from tests.evidence.invented import invented_article
from tests.evidence.reading_cases import paragraphs, sentences
from tests.evidence.values import evidence_of, reading_of

TEXT = "“We shall stay,” said Oda Mertel … in Kell [sic]. The ﬁsh of co‐operation, and naïve crews, came to 3½ tons."
READING = reading_of(TEXT)


def receipt(quote: str, text: str = TEXT) -> Receipt:
    found = find_in_article(quote, searchable(text, paragraphs(text), sentences(text)))
    assert isinstance(found, QuoteFound), quote
    return make_receipt(quote, None, found)


def showing(text: str, *spans: tuple[int, int], reading: Reading = READING) -> Reading:
    return replace(reading, excerpts=tuple(Excerpt(start=one, end=end, text=text[one:end]) for one, end in spans))


@pytest.mark.parametrize(
    "quote",
    [
        "We shall stay",
        '"We shall stay,"',
        "[W]e shall … said Oda Mertel",
        "We [the crews] shall stay",
        "said Oda Mertel … in Kell [sic]",
        "the fish of co-operation",
        "naïve crews",
        "came to 3½ tons",
    ],
)
def test_another_spelling_of_the_same_words_is_no_contradiction(quote: str) -> None:
    assert contradiction(evidence_of(quote), receipt(quote), showing(TEXT, (0, len(TEXT)))) == ""
    assert contradiction(evidence_of(quote), receipt(quote), READING) == ""


@pytest.mark.parametrize(
    ("quote", "of", "why"),
    [
        ("We shall go", "We shall stay", "the reading shows “We shall stay” there"),
        ("We shall stay at home", "We shall stay", "the reading shows “We shall stay” there"),
        ("We … stay at home", "We … stay", "the reading shows “stay” there"),
        ("We shall … Mertel", "We shall stay", "the reading shows “We shall stay” there"),
        ("We shall stay", "We … stay", "it names 2 places, and the quote is not of so many pieces"),
        ("We", "We shall stay,” said Oda Mertel … in Kell", "2 characters of the quote stand in 41 of the article"),
    ],
)
def test_other_words_are(quote: str, of: str, why: str) -> None:
    assert contradiction(evidence_of(quote), receipt(of), showing(TEXT, (0, len(TEXT)))) == why


@given(st.data())
def test_no_receipt_of_a_copy_contradicts_what_is_shown_of_it(data: st.DataObject) -> None:
    text = invented_article(data.draw(st.integers(0, 20)), sentences=6)
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)))
    spans = list(zip(edges[::2], edges[1::2], strict=False))
    words = text.split("\n\n")[data.draw(st.integers(0, text.count("\n\n")))].split()
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : start + data.draw(st.integers(2, 12))])
    found = find_in_article(quote, searchable(text, paragraphs(text), sentences(text)))
    if isinstance(found, QuoteFound):
        made = make_receipt(quote, None, found)
        assert contradiction(evidence_of(quote), made, showing(text, *spans, reading=reading_of(text))) == ""
