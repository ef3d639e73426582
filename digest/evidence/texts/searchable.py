"""An article's text, paragraphs and sentences → what looking for a quote in it needs, made once for many quotes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.evidence.texts.normalisation import Normalised, normalise
from digest.evidence.texts.word_edges import inside
from digest.model import Paragraph, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """An article made ready for many quotes."""

    text: str
    paragraphs: tuple[SearchableParagraph, ...]


@dataclass(frozen=True, kw_only=True)
class SearchableParagraph:
    """A paragraph as it is compared; without slots, since what few paragraphs need is made when one does."""

    index: int
    offset: int
    """Where it begins in the article's text."""
    words: Normalised
    lowered: str
    """Its words in lower case, character for character."""
    sentences: tuple[Span, ...]
    """In the article's text."""

    @cached_property
    def inside(self) -> frozenset[int]:
        """Positions in words and numbers, where nothing may begin or end."""
        return inside(self.words)

    @cached_property
    def firsts(self) -> frozenset[int]:
        """Positions of the first letters of sentences, whose case is free."""
        return frozenset(_firsts(self.words, [0, *(start - self.offset for start, _ in self.sentences)]))


def searchable(text: str, paragraphs: tuple[Paragraph, ...], sentences: tuple[Sentence, ...]) -> Searchable:
    """Return the article with everything that looking for a quote needs."""
    spans: dict[int, list[Span]] = {}
    for sentence in sentences:
        spans.setdefault(sentence.paragraph, []).append((sentence.start, sentence.end))
    return Searchable(
        text=text,
        paragraphs=tuple(
            _searchable_paragraph(index, text[paragraph.start : paragraph.end], paragraph.start, spans.get(index, []))
            for index, paragraph in enumerate(paragraphs)
        ),
    )


def lower(text: str) -> str:
    """Return `text` in lower case with every character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _searchable_paragraph(index: int, text: str, offset: int, sentences: Sequence[Span]) -> SearchableParagraph:
    words = normalise(text)
    return SearchableParagraph(
        index=index,
        offset=offset,
        words=words,
        lowered=lower(words.text),
        sentences=tuple(sentences),
    )


def _firsts(words: Normalised, sentence_starts: Sequence[int]) -> Iterator[int]:
    for start in sentence_starts:
        position = bisect_left(words.starts, start)
        yield from (match.start() for match in (_FIRST_LETTER.search(words.text, position),) if match)
    yield from (match.end() - 1 for match in _QUOTED_LETTER.finditer(words.text))


_FIRST_LETTER = re.compile(r"[^\W\d_]")
_QUOTED_LETTER = re.compile(r"(?:^|[\s(\[-])[\"'][^\W\d_]")
"""Speech begins a sentence of its own in the middle of the reporter's."""
