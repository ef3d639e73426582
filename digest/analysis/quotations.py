"""Text, its paragraphs, sentences and names → quoted words with who says them."""

from __future__ import annotations

from collections.abc import Sequence

from digest.analysis import quotation_marks
from digest.model import Entity, EntityMention, Paragraph, Quotation, Sentence


def find(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    mentions: Sequence[EntityMention],
    vocabulary: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Return the speech of the text in its order; scare quotes and titles of works are left out."""
    return tuple(
        Quotation(
            start=quoted.start, end=quoted.end, speaker=None, speaker_id=None, speaker_start=None, speaker_end=None
        )
        for quoted in quotation_marks.find(text, paragraphs)
        if len(text[quoted.start : quoted.end].split()) > 4
    )
