"""Places in an article → passages, and those of several together, without two that overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.model import Check, Evidence, Id, Passage, Reading

Checks = Mapping[Evidence, Check]
Readings = Mapping[Id, Reading]


def passage(source: Id, start: int, end: int, reading: Reading) -> Passage:
    """Return the passage of `source` from `start` to `end`, with the paragraph and the sentence it begins in."""
    paragraph = _holding(start, [(item.start, item.end) for item in reading.paragraphs])
    sentence = _holding(start, [(item.start, item.end) for item in reading.sentences])
    return Passage(source=source, paragraph=paragraph, sentence=sentence, start=start, end=end)


def _holding(offset: int, spans: list[tuple[int, int]]) -> int:
    """Index of the last span that begins at or before `offset`; the first where none does."""
    return max((index for index, (start, _) in enumerate(spans) if start <= offset), default=0)


def cited(evidence: Iterable[Evidence], readings: Readings, checks: Checks) -> tuple[Passage, ...]:
    """Return the passages in which the quotes of `evidence` were found."""
    found = []
    for item in evidence:
        check = checks.get(item)
        if check and check.start is not None and check.end is not None and item.source in readings:
            found.append(passage(item.source, check.start, check.end, readings[item.source]))
    return tuple(found)


def merged(passages: tuple[Passage, ...], more: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return `passages` and those of `more` that none of them overlaps."""
    merged = list(passages)
    merged += [item for item in more if not any(item.overlaps(other) for other in merged)]
    return tuple(merged)
