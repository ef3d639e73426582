"""Laws of matching: every true cut is found where it was cut, and what is found is what was quoted."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st

from digest.evidence.quotes.matching import QuoteFound, QuoteMissed, find_in_article
from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import read_quote
from digest.evidence.texts.searchable import lower
from tests.evidence.reading_cases import article
from tests.examples import times

LAW = times(4)

WORDS = st.sampled_from(
    [
        *("the", "The", "pact", "was", "not", "signed", "in", "Kell,", "Kell.", "“We", "will”", "said;", "is"),
        *("don’t", "Kellish-Northern", "non-aligned", "(then)", "[sic]", "and…", "so…"),
        *("30", "3,000", "1.5", "11.5", "−4", "30%", "€30", "2031–2035"),
        *("café", "naïve", "o\ufb03cer", "de\u00adfence", "周二签署", "ลงนาม", "हिन्दी", "в", "порту"),
    ]
)

PARAGRAPH = st.lists(WORDS, min_size=1, max_size=14)

LETTERS = st.characters(categories=("L", "P"))
"""Letters and punctuation of any script; digits keep their neighbours, so a cut between words is no true cut there."""

RETYPED = st.sampled_from(
    [
        str,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFKC", text),
        lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'"),
        lambda text: text.replace("–", "-").replace("−", "-").replace(" ", "\u00a0"),
        lambda text: text.replace("\u00ad", "").replace(" ", "  \n"),
    ]
)
"""Ways in which a person or a program may spell the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Whole words of one paragraph."""

    text: str
    start: int
    end: int


@st.composite
def cuts(draw: st.DrawFn) -> Cut:
    """An article, and where one to eight whole words of it stand."""
    paragraphs = draw(st.lists(PARAGRAPH, min_size=1, max_size=4))
    chosen = draw(st.integers(0, len(paragraphs) - 1))
    words = paragraphs[chosen]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first + 1, min(len(words), first + 8)))
    before = "".join(" ".join(paragraph) + "\n\n" for paragraph in paragraphs[:chosen])
    start = len(before) + len(" ".join(words[:first])) + bool(first)
    text = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    return Cut(text=text, start=start, end=start + len(" ".join(words[first:last])))


@LAW
@given(cuts(), RETYPED)
def test_no_true_cut_that_stands_once_is_refused(cut: Cut, retyped: RETYPED) -> None:
    quote = retyped(cut.text[cut.start : cut.end])
    assume(_times(quote, cut.text) == 1)

    found = find_in_article(quote, article(cut.text))

    assert isinstance(found, QuoteFound)
    assert (found.start, found.end) == (cut.start, cut.end)


@LAW
@given(cuts(), cuts())
def test_what_is_found_is_what_was_quoted(cut: Cut, other: Cut) -> None:
    quote = other.text[other.start : other.end]

    found = find_in_article(quote, article(cut.text))

    if isinstance(found, QuoteFound):
        wanted = [piece.text for piece in read_quote(quote).pieces]
        there = [normalise(cut.text[start:end]).text for start, end in found.pieces]
        assert [lower(text) for text in there] in ([lower(text) for text in wanted], [lower(normalise(quote).text)])


@LAW
@given(st.text(), st.text(), st.none() | st.text())
def test_no_text_breaks_it(quote: str, text: str, near: str | None) -> None:
    assert find_in_article(quote, article(text), near=near) is not None


@LAW
@given(st.data())
def test_no_true_cut_of_any_text_is_refused(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text(LETTERS, min_size=1), min_size=1, max_size=8))
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    assume(any(character.isalnum() for character in normalise(quote).text) and _times(quote, text) == 1)

    found = find_in_article(quote, article(text))

    assert isinstance(found, QuoteFound)
    assert normalise(text[found.start : found.end]).text == normalise(quote).text


@LAW
@given(st.text(st.characters(categories=("P", "Z"))))
def test_a_quote_without_words_is_missed(quote: str) -> None:
    assert isinstance(find_in_article(quote, article(f"They left {quote} at noon.")), QuoteMissed)


def _times(quote: str, text: str) -> int:
    wanted, times = lower(normalise(quote).text), 0
    for paragraph in text.split("\n\n"):
        there = lower(normalise(paragraph).text)
        times += sum(there.startswith(wanted, place) for place in range(len(there)))
    return times
