"""A stored reading → as much of its article as somebody could write down from it, and how much that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from digest.evidence.texts.word_spans import bare, word_spans
from digest.model import Id, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Words of an article that stand in its reading in the order of the text."""

    words: int
    """Of the article."""
    told: int
    """In order, without names and figures."""
    names_and_figures: int
    """In order, names and figures."""

    @property
    def share(self) -> float:
        """What is told without names and figures, as a share of the article."""
        return self.told / self.words


def restore(text: str, reading: Reading, names: Mapping[Id, str]) -> Restored:
    """Write down everything that the reading has in its place, and count what is in order in the article."""
    known = {(excerpt.start, 0): excerpt.text for excerpt in reading.excerpts}
    covered = [(excerpt.start, excerpt.end) for excerpt in reading.excerpts]
    for entity in reading.entities:
        known[entity.start, 1] = names[entity.id]
    for figure in reading.figures:
        known[figure.start, 2] = f"{figure.value:g} {figure.of or ''}"
    for quotation in reading.quotations:
        if quotation.speaker_start is not None:
            known[quotation.speaker_start, 3] = quotation.speaker or ""
    parts = [
        words
        for (start, kind), words in sorted(known.items())
        if kind == 0 or not any(first <= start < last for first, last in covered)
    ]
    article, written = _words(text), _words(" ".join(parts))
    counted = {*_words(" ".join(names.values())), *(word for word in article if any(map(str.isdigit, word)))}
    in_order = _common(article, written)
    named = sum(word in counted for word in in_order)
    return Restored(words=len(article), told=len(in_order) - named, names_and_figures=named)


def _words(text: str) -> list[str]:
    return [bare(text[start:end]).casefold() for start, end in word_spans(text)]


def _common(one: list[str], other: list[str]) -> list[str]:
    steps = LCSseq.opcodes(one, other)
    return [word for step in steps if step.tag == "equal" for word in one[step.src_start : step.src_end]]
