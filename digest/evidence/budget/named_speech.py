"""Quotations → those that a named person speaks, which may be shown where nothing else may."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from digest.lexicon.personal_names import has_capital, is_written_as_name
from digest.model import Id, Quotation, Reading, Span


def named_speech(reading: Reading, people: Collection[Id]) -> tuple[Quotation, ...]:
    """Return the quotations whose speaker is one of `people`, or has a name that the vocabulary does not know.

    They come in the order of the text.
    """
    named = (quotation for quotation in reading.quotations if _is_named(quotation, people))
    return tuple(sorted(named, key=lambda quotation: quotation.start))


def is_within(span: Span, quotations: Sequence[Quotation]) -> bool:
    """Say whether the span lies in one of the quotations, give or take a quotation mark and its punctuation.

    The quotations follow one another in the text.
    """
    behind = bisect_right(quotations, span[0] + _MARKS, key=lambda quotation: quotation.start)
    near = quotations[max(0, behind - 2) : behind]
    return any(quotation.start - _MARKS <= span[0] and span[1] <= quotation.end + _MARKS for quotation in near)


_MARKS = 2
"""Code points: a quotation mark, with a comma or full stop before it."""


def _is_named(quotation: Quotation, people: Collection[Id]) -> bool:
    if quotation.speaker_id:
        return quotation.speaker_id in people
    return bool(quotation.speaker) and _is_name(quotation.speaker or "")


def _is_name(speaker: str) -> bool:
    """Say whether the words are a person's name: two or more, each with a capital or one that stands inside names.

    A role ("the spokesman") has small letters, and a single word may be a paper or a ministry.
    """
    words = speaker.split()
    return len(words) > 1 and any(map(has_capital, words)) and is_written_as_name(speaker)
