"""Statements and their matches → the merged timeline of all sources, and the dates on which they conflict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.dates.dated_events import date_alike, date_one_event, give_one_figure
from digest.comparison.dates.planned_dates import numbered_otherwise, plan_one_happening
from digest.comparison.matching.agreements import THRESHOLD
from digest.comparison.matching.matches import LIKE, Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.relations import Standing
from digest.comparison.matching.similarity import DIFFERENT
from digest.comparison.quantities.timing import Days
from digest.comparison.sentences.date_compatibility import date_of, days, days_between, may_be_one_date, unmarked
from digest.comparison.sentences.moments import is_weekday
from digest.comparison.sentences.objects import common_names
from digest.comparison.sentences.statements import Statement
from digest.edtf import Date, Precision
from digest.model import DatedPassages, DateMention, Difference, Id

SAME_DAY = 0.11
"""Likeness from which two statements that name one day tell of one event: half of what it takes without the day."""


SAID_ALIKE = 0.3
"""Likeness from which two statements with a common name that say the same date one event, whatever their verbs: a
choice of ours, above the threshold of agreements since a false difference weighs more."""

NEAR = 4
"""Words on either side of a date that tell what it dates, where a sentence has several."""

NEAR_SHARE = 0.3
"""Share of these words from which two different dates date the same thing."""


_RECENT, _LONG_AGO = 7, 60
"""Days from an article's own up to which it tells news, and from which of something before: choices of ours."""


@dataclass(frozen=True, slots=True, eq=False)
class _Dated:
    """A date in its statement."""

    statement: Statement
    mention: DateMention
    near: frozenset[str]
    """Stems right before and behind it."""
    by_weekday: bool
    """Whether it is told by its weekday alone."""


_Pair = tuple[_Dated, _Dated]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTimeline:
    """What the sources date, and where they date it differently."""

    lines: tuple[DatedPassages, ...]
    conflicts: tuple[Difference, ...]


def timeline_of(
    statements: Sequence[Statement],
    matches: Sequence[Match],
    apart: Container[tuple[Statement, Statement]],
    days: Days,
    event: OneEvent,
) -> ComparedTimeline:
    """Return one line for each dated event, earliest first, and the conflicts in the order of the statements.

    The statements of `apart` differ in their figures: where their dates differ too, they are of two times. `days` are
    those of the articles.
    """
    dated = {statement: _dates_in(statement) for statement in statements if statement.dates}
    sole = _only_ones_to_come(dated, days)
    pairs = [
        (pair, _score(match))
        for match in matches
        if match.relation.standing is not Standing.OPPOSED
        for pair in _pair_off(
            dated.get(match.first.statement, ()),
            dated.get(match.second.statement, ()),
            sole if match.of_one_event else (),
        )
    ]
    same = {pair: score for pair, score in pairs if _one_date(pair) and score >= _needed(pair) and _alike(pair)}
    alike = {
        (match.first.statement, match.second.statement)
        for match in matches
        if (match.relation.standing is Standing.SAME or match.relation.but_for_values) and _score(match) >= SAID_ALIKE
    }
    different = {
        pair: score
        for pair, score in pairs
        if score >= LIKE
        and not event.each_names_another(pair[0].statement, pair[1].statement)
        and _exclude_each_other(pair, score, apart, alike, sole, days, event)
    }
    conflicting = _without_those_told_elsewhere(different, same, dated)
    dates = [date for found in dated.values() for date in found]
    groups = _groups(dates, [*same, *_same_by_facts(dates), *conflicting])
    disputed = {date: pair for pair in conflicting for date in pair}
    lines = [_line(group, disputed) for group in groups]
    return ComparedTimeline(
        lines=tuple(sorted(lines, key=lambda line: date_of(line.edtf).sort_key)),
        conflicts=tuple(_conflict(group, disputed) for group in groups if any(date in disputed for date in group)),
    )


def _score(match: Match) -> float:
    """Return the likeness; of two that only their days or figures tell apart, what it is without these."""
    return match.score / DIFFERENT if match.relation.but_for_values else match.score


def _dates_in(statement: Statement) -> tuple[_Dated, ...]:
    first = {mention.edtf: mention for mention in reversed(statement.dates)}
    return tuple(
        _Dated(statement, mention, _near(statement, mention), _by_weekday(statement, mention))
        for mention in sorted(first.values(), key=lambda mention: mention.start)
    )


def _by_weekday(statement: Statement, mention: DateMention) -> bool:
    return is_weekday([word for word in statement.words if mention.start < word.end and word.start < mention.end])


def _near(statement: Statement, mention: DateMention) -> frozenset[str]:
    content = [word for word in statement.words if word.content and not word.form[0].isdigit()]
    before = [word.stem for word in content if word.end <= mention.start][-NEAR:]
    behind = [word.stem for word in content if word.start >= mention.end][:NEAR]
    return frozenset([*before, *behind])


def _same_by_facts(dates: Iterable[_Dated]) -> Iterator[_Pair]:
    """Pair what has no words to compare: the same day with a common entity."""
    index: dict[tuple[str, Id], list[_Dated]] = defaultdict(list)
    for date in dates:
        for entity in date.statement.entities if date.mention.precision is Precision.DAY else ():
            index[unmarked(date.mention.edtf), entity].append(date)
    for first, *others in index.values():
        yield from ((first, other) for other in others if not (first.statement.words and other.statement.words))


def _only_ones_to_come(dated: Mapping[Statement, Sequence[_Dated]], days: Days) -> frozenset[_Dated]:
    """Return the dates that alone in their statements lie behind the article's day."""
    to_come = ([date for date in found if _is_to_come(date, days)] for found in dated.values())
    return frozenset(found[0] for found in to_come if len(found) == 1)


def _pair_off(ours: Sequence[_Dated], theirs: Sequence[_Dated], sole: Container[_Dated]) -> list[_Pair]:
    """Pair the dates of two statements that say the same: those that can be one, then those that date one thing.

    In reports of one event the `sole` ones to come in their statements are of one thing.
    """
    pairs = sorted(
        ((one, other) for one in ours for other in theirs), key=lambda pair: (not _one_date(pair), -_nearness(pair))
    )
    single = len(ours) == len(theirs) == 1
    taken: set[_Dated] = set()
    found = []
    for pair in pairs:
        if not taken & set(pair) and (
            _one_date(pair) or single or _nearness(pair) >= NEAR_SHARE or (pair[0] in sole and pair[1] in sole)
        ):
            taken |= set(pair)
            found.append(pair)
    return found


def _one_date(pair: _Pair) -> bool:
    by_weekday = any(date.by_weekday for date in pair)
    return may_be_one_date(pair[0].mention.edtf, pair[1].mention.edtf, by_weekday=by_weekday)


def _alike(pair: _Pair) -> bool:
    first, second = pair
    return date_alike(first.statement, first.mention, second.statement, second.mention)


def _exclude_each_other(
    pair: _Pair,
    score: float,
    apart: Container[tuple[Statement, Statement]],
    alike: Container[tuple[Statement, Statement]],
    sole: Container[_Dated],
    days: Days,
    event: OneEvent,
) -> bool:
    first, second = pair
    planned = first in sole and second in sole
    same = (first.statement, second.statement) in alike and bool(common_names(first.statement, second.statement))
    return (
        not _one_date(pair)
        and {_is_to_come(first, days), _is_to_come(second, days)} != {True, False}
        and {_is_news(first, days), _is_news(second, days)} != {True, False}
        and (first.statement, second.statement) not in apart
        and not (planned and numbered_otherwise(first.statement, second.statement))
        and (score >= THRESHOLD or give_one_figure(first.statement, second.statement))
        and (
            date_one_event(first.statement, first.mention, second.statement, second.mention, alike=same, sole=planned)
            or (
                planned
                and score >= SAID_ALIKE
                and event.is_told_by(first.statement.source, second.statement.source)
                and plan_one_happening(first.statement, first.mention, second.statement, second.mention)
            )
        )
    )


def _is_to_come(date: _Dated, days: Days) -> bool | None:
    """Return whether the date lies behind the article's day, so that it is planned; None where no day is known."""
    day = days.get(date.statement.source)
    return date_of(date.mention.edtf).earliest > day.latest if day else None


def _is_news(date: _Dated, days: Days) -> bool | None:
    """Return whether it is a day among the article's own; None where that cannot be said, as of one a few weeks before.

    What one tells as news and the other as of months before has happened twice.
    """
    day = days.get(date.statement.source)
    if day is None:
        return None
    apart = days_between(date.mention.edtf, day.edtf)
    if date.mention.precision is not Precision.DAY:
        return False if _is_of_a_year_before(date, day) else None
    return True if apart <= _RECENT else False if apart > _LONG_AGO else None


def _is_of_a_year_before(date: _Dated, day: Date) -> bool:
    """Return whether it is told by a year that is over, so that what is of this year has come again."""
    return date.mention.precision is Precision.YEAR and date_of(date.mention.edtf).latest[0] < day.earliest[0]


def _nearness(pair: _Pair) -> float:
    first, second = pair[0].near, pair[1].near
    return len(first & second) / max(min(len(first), len(second)), 1)


def _needed(pair: _Pair) -> float:
    first, second = pair[0].mention, pair[1].mention
    return SAME_DAY if unmarked(first.edtf) == unmarked(second.edtf) and first.precision is Precision.DAY else THRESHOLD


def _without_those_told_elsewhere(
    different: Mapping[_Pair, float], same: Mapping[_Pair, float], dated: Mapping[Statement, Sequence[_Dated]]
) -> list[_Pair]:
    """Leave out what the other source dates alike in a sentence at least as near, and what both date both ways."""
    agreed: dict[tuple[_Dated, Id], float] = {}
    for (first, second), score in same.items():
        for end in ((first, second.statement.source), (second, first.statement.source)):
            agreed[end] = max(score, agreed.get(end, 0.0))
    given = {(date.statement.source, unmarked(date.mention.edtf)) for dates in dated.values() for date in dates}
    return [
        (first, second)
        for (first, second), score in different.items()
        if agreed.get((first, second.statement.source), 0.0) < score
        and agreed.get((second, first.statement.source), 0.0) < score
        and not (
            (first.statement.source, unmarked(second.mention.edtf)) in given
            and (second.statement.source, unmarked(first.mention.edtf)) in given
        )
    ]


def _groups(dates: Sequence[_Dated], pairs: Iterable[_Pair]) -> list[list[_Dated]]:
    """Gather the dates of one event, all in the order of the statements."""
    group_of = {date: [date] for date in dates}
    for first, second in pairs:
        ours, theirs = group_of[first], group_of[second]
        if ours is not theirs:
            ours += theirs
            group_of.update(dict.fromkeys(theirs, ours))
    groups = {id(group): group for group in group_of.values()}
    return sorted((sorted(group, key=_place) for group in groups.values()), key=lambda group: _place(group[0]))


def _line(group: Sequence[_Dated], disputed: Container[_Dated]) -> DatedPassages:
    counts = Counter(unmarked(date.mention.edtf) for date in group)
    given = {date.mention.edtf: date_of(date.mention.edtf) for date in group}
    # The date that most passages give; of those the most exact, the surest, the earliest.
    edtf = min(
        given,
        key=lambda edtf: (-counts[unmarked(edtf)], days(given[edtf]), edtf != unmarked(edtf), given[edtf].sort_key),
    )
    return DatedPassages(
        edtf=edtf,
        passages=tuple(date.statement.passage for date in group),
        disagrees=any(date in disputed for date in group),
        dates=tuple(date.mention.edtf for date in group),
    )


def _conflict(group: Sequence[_Dated], disputed: Mapping[_Dated, _Pair]) -> Difference:
    first, second = next(disputed[date] for date in group if date in disputed)
    sources = {date.statement.source for date in group if date in disputed}
    shown = [date for date in group if date in disputed or date.statement.source not in sources]
    common = dict.fromkeys(word.form for word in first.statement.words if word.stem in first.near & second.near)
    return Difference(
        what="date",
        passages=tuple(date.statement.passage for date in shown),
        values=tuple(date.mention.edtf for date in shown),
        why=(
            "passages that say the same",
            *((f"same words beside the date: {', '.join(common)}",) if common else ()),
        ),
    )


def _place(date: _Dated) -> tuple[int, int]:
    return (date.statement.number, date.mention.start)
