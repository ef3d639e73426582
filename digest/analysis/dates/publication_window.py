"""A date's meaning and the publication date → the day or period meant, where every day of publication agrees on it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from digest.analysis.dates.anchoring import anchor
from digest.analysis.dates.meanings import Meaning
from digest.analysis.dates.tense_markers import Tense
from digest.edtf import Date, Day, parse_edtf

_NONE = datetime.timedelta(0)
_ABOUT = datetime.timedelta(days=6)
"""How far a publication day that is known as about may be off, either way: a choice of ours, less than a week."""


def dated(meaning: Meaning | None, when: Tense | None, published: Date | None) -> Date | None:
    """Return what an expression means in an article that was published then; none where that leaves it open."""
    edtf = _settled(meaning, when, published)
    return _parsed(edtf) if edtf else None


def _parsed(edtf: str) -> Date | None:
    try:
        return parse_edtf(edtf)
    except ValueError:
        return None


def _settled(meaning: Meaning | None, when: Tense | None, published: Date | None) -> str | None:
    """Resolve against the first and the last day that the publication date can mean; keep what they agree on.

    What only the days around a publication date that is about leave open is itself about.
    """
    if meaning is None:
        return None
    if published is None:
        return anchor(meaning, None, when)
    doubtful = published.approximate or published.uncertain
    edtf = _agreed(meaning, when, _window(published, _ABOUT if doubtful else _NONE))
    if edtf is None and doubtful:
        edtf = _agreed(meaning, when, _window(published, _NONE))
        return _about(edtf) if edtf else None
    return edtf


def _agreed(meaning: Meaning, when: Tense | None, window: Iterable[datetime.date | None]) -> str | None:
    found = {anchor(meaning, day, when) for day in window}
    return found.pop() if len(found) == 1 else None


def _window(published: Date, margin: datetime.timedelta) -> tuple[datetime.date | None, ...]:
    """Return the first and last day that the publication date can mean: what lies between agrees if these do."""
    first, last = _day(published.earliest), _day(published.latest)
    if first is None or last is None:
        return (None,)
    return (first - margin, last + margin)


def _day(day: Day) -> datetime.date | None:
    # Relative dates reach some decades; further out than this nothing is published, and arithmetic would overflow.
    return datetime.date(*day) if 1400 <= day[0] <= 2900 else None


def _about(edtf: str) -> str:
    return "/".join(end if end.endswith("~") else f"{end}~" for end in edtf.split("/"))
