"""Text and its paragraphs → the sentences of body, quote and list paragraphs, without the white space around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.analysis.sentences.sentence_ends import sentence_ends
from digest.analysis.sentences.small_letters import is_lowered
from digest.model import RUNNING, Paragraph, Sentence


def split_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Return the sentences in the order of the text; each lies in one paragraph."""
    lowered = is_lowered(text)
    return tuple(
        Sentence(start=start, end=end, paragraph=index)
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind in RUNNING
        for start, end in _trimmed(text, paragraph.start, sentence_ends(text, paragraph, lowered=lowered))
    )


def _trimmed(text: str, start: int, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    for end in ends:
        piece = text[start:end]
        if words := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(words)
        start = end
