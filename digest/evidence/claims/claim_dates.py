"""A claim and its grounds → the days, months, seasons and years of ours that their sentences give otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.edtf import Precision, parse_edtf
from digest.evidence.claims.calendar_words import CalendarWords, Parts, calendar_words, completed, parts_of
from digest.evidence.claims.claims import Claim, Disagreement, Ground, overlap, touching
from digest.model import DateMention, Span


def other_dates(claim: Claim, grounds: Sequence[Ground]) -> Iterator[Disagreement]:
    """Yield each date of ours that excludes one of theirs, where neither has a counterpart on the other side.

    A date that they do not give at all is no disagreement: ours may be from elsewhere.
    """
    theirs = [date for ground in grounds if ground.is_english for date in _given(ground)]
    if any(_COUNTED.search(words.text) for ground in grounds for words in ground.cited):
        return
    ours = _claimed(claim)
    left = [date for date in theirs if not any(_meet(one.parts, date.known) for one in ours)]
    for one in ours:
        if one.in_range or any(_meet(one.parts, date.known) or _holds(date, one.parts) for date in theirs):
            continue
        others = list(dict.fromkeys(date.words for date in left if _excludes(one.parts, date)))
        if others:
            yield _disagreement(claim, one, ", ".join(others))


_COUNTED = re.compile(
    r"\b(?:day|night|week|month|year|morning|evening|days|weeks|months|years)s?"
    r" (?:after|before|earlier|later|ago|previously)\b|\b(?:previous|following|next|eve)\b",
    re.IGNORECASE,
)
"""Words that count a day from another one: `said on Sunday, a day after the attack`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A date of a source."""

    words: str
    """As the message tells it."""
    written: Parts
    """What its words say; nothing where they are not at hand."""
    known: Parts
    """The same with what the reading makes of them."""
    in_range: bool
    mention: DateMention | None


def _claimed(claim: Claim) -> list[CalendarWords]:
    figures = [(figure.start, figure.end) for figure in claim.figures]
    ours = list(calendar_words(claim.text, figures))
    if claim.date and not ours:
        beside = CalendarWords(start=-1, end=-1, parts=parts_of(claim.date), in_range=False)
        return [beside] if beside.parts else []
    return ours


def _given(ground: Ground) -> Iterator[_Given]:
    mentions = touching(ground.reading.dates, ground.sentences)
    if ground.text is None:
        for found in calendar_words(ground.quote):
            words = ground.quote[found.start : found.end]
            yield _Given(words=words, written=found.parts, known=found.parts, in_range=found.in_range, mention=None)
        yield from (_resolved(mention) for mention in mentions)
        return
    seen: list[DateMention] = []
    for start, end in ground.sentences:
        figures = [(figure.start - start, figure.end - start) for figure in ground.reading.figures]
        for found in calendar_words(ground.text[start:end], figures):
            place = (start + found.start, start + found.end)
            mention = _mentioned(mentions, place)
            seen += [mention] if mention else []
            resolved = _parts(mention) if mention else {}
            known = completed({**resolved, **found.parts}) if _agree(resolved, found.parts) else found.parts
            words = ground.text[slice(*place)]
            yield _Given(words=words, written=found.parts, known=known, in_range=found.in_range, mention=mention)
    yield from (_resolved(mention) for mention in mentions if mention not in seen)


def _mentioned(mentions: Sequence[DateMention], place: Span) -> DateMention | None:
    return next((mention for mention in mentions if overlap((mention.start, mention.end), place)), None)


def _resolved(mention: DateMention) -> _Given:
    words = parse_edtf(mention.edtf).in_words
    return _Given(words=words, written={}, known=_parts(mention), in_range=False, mention=mention)


def _parts(mention: DateMention) -> Parts:
    return parts_of(parse_edtf(mention.edtf))


def _agree(one: Parts, other: Parts) -> bool:
    return all(one[part] == other[part] for part in one.keys() & other.keys())


def _meet(one: Parts, other: Parts) -> bool:
    """Say whether two dates have something in common and nothing that excludes the other."""
    return bool(one.keys() & other.keys()) and _agree(one, other)


def _holds(date: _Given, ours: Parts) -> bool:
    """Say whether a stretch of time may hold ours."""
    if date.in_range:
        return True
    mention = date.mention
    if mention is None or mention.precision is not Precision.RANGE:
        return False
    given = parse_edtf(mention.edtf)
    year = ours.get("year", given.earliest[0])
    return given.earliest[0] <= year <= given.latest[0]


def _excludes(ours: Parts, date: _Given) -> bool:
    """Say whether theirs cannot be ours, by words that both write, or where both are days or both are months."""
    if any(ours[part] != date.written[part] for part in ours.keys() & date.written.keys()):
        return True
    return _level(ours) == _level(date.known) != 0 and not _agree(ours, date.known)


def _level(parts: Parts) -> int:
    if "day" in parts or "weekday" in parts:
        return 3
    return 2 if "month" in parts else 1 if "year" in parts else 0


def _disagreement(claim: Claim, ours: CalendarWords, theirs: str) -> Disagreement:
    words = claim.text[ours.start : ours.end] if ours.start >= 0 else claim.date.edtf if claim.date else ""
    return Disagreement(
        rule="date-not-in-evidence",
        span=(ours.start, ours.end) if ours.start >= 0 else None,
        words=words,
        why=f"is another date than the sentences that its quotes touch give: {theirs}",
        expected="the date that they give",
    )
