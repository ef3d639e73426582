"""Text and vocabulary → the places where entities are named, and the names that the vocabulary lacks.

Order: `gazetteer`, `mentions`, `unlisted_names`.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.analysis.entities import unlisted_names
from digest.analysis.entities.mentions import find_entities, possibly_named_in
from digest.model import Entity, Sentence

__all__ = ["find_entities", "possibly_named_in", "unlisted_names_in"]


def unlisted_names_in(
    text: str, sentences: Sequence[Sentence], vocabulary: Sequence[Entity], *, language: str | None = None
) -> tuple[tuple[str, int], ...]:
    """Return the capitalised names that the vocabulary lacks, with counts, the most frequent first."""
    known = [(mention.start, mention.end) for mention in find_entities(text, vocabulary)]
    return unlisted_names.find_unlisted_names(
        text, [sentence.start for sentence in sentences], known, language=language
    )
