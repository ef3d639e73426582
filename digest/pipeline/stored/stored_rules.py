"""Committed readings and comparisons beside the records → what they say and nothing there bears out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from itertools import islice

from digest import analysis, comparison, evidence
from digest.edtf import Day, parse_edtf
from digest.model import (
    ComparedInput,
    Confirmation,
    EntityMention,
    Evidence,
    FigureMention,
    Id,
    Reading,
    Source,
    StoredComparison,
    StoredReading,
)
from digest.pipeline.state.citations import Citations
from digest.pipeline.state.passed_checks import Checks
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.comparisons import inputs_of
from digest.problems import Place, Problem, Severity, counted


def contradicted(state: ProjectState, checks: Checks) -> Iterator[Problem]:
    """Yield what is seen of it without a copy; of names a warning: whoever edits a name may not have the copies.

    Where a record has a fault, nothing is said: what it names is missing.
    """
    if state.faulty:
        return
    for identity in state.stored:
        yield from checks.of("contradicted", (identity,), (), _of_source)
        path = _path_of(state.content.sources[identity])
        yield from checks.of(f"misread {path}", (identity,), (), partial(_misread, path), records=False)
    for briefing, found in state.comparisons.items():
        yield from _of_comparison(state, briefing, found)


def _of_source(state: ProjectState, _: Citations) -> Iterator[Problem]:
    for identity, stored in state.stored.items():
        source = state.content.sources[identity]
        path = _path_of(source)
        if source.language and stored.reading.language != source.language:
            what = f"the language {stored.reading.language}, where the record says {source.language}"
            yield _of_reading(path, identity, what, Severity.FAULT)
        yield from _confirmations(source, stored)
        if not source.withdrawn:
            yield from _unclaimed(source, stored, state.cited.get(identity, ()))


def _misread(path: str, state: ProjectState, _: Citations) -> Iterator[Problem]:
    """Yield what is wrong with the reading at a path whatever the record says."""
    for identity, stored in state.stored.items():
        yield from (
            _of_reading(path, identity, what, Severity.FAULT) for what in islice(_faults(stored.reading), _TOLD)
        )
        names = _names(stored.reading, state.known)
        yield from (_of_reading(path, identity, what, Severity.WARNING) for what in names)


_TOLD = 20
"""Of one file: whoever reads them makes it again, and one that somebody filled may have 100,000."""


def _confirmations(source: Source, stored: StoredReading) -> Iterator[Problem]:
    """Those of a day before there was the article, or before its copy, which may be so where that was kept anew."""
    for one in dict.fromkeys(each for receipt in stored.receipts for each in receipt.confirmed):
        day = parse_edtf(one.on).earliest
        if source.published and _is_before(day, source.published.earliest):
            yield impossible_confirmation(source, one, f"was published on {source.published.edtf}")
        elif source.captured and _is_before(day, source.captured.earliest):
            found = impossible_confirmation(source, one, f"was captured on {source.captured.edtf}")
            yield replace(found, severity=Severity.WARNING)


def _is_before(day: Day, other: Day) -> bool:
    """Say whether a day is before another one, and not only because it begins later elsewhere on earth."""
    return day < other and not (day[0] > 0 and date(*other) - date(*day) <= timedelta(days=1))


def impossible_confirmation(source: Source, confirmation: Confirmation, found: str) -> Problem:
    """Return what is told of a confirmation by hand in a reading."""
    return Problem(
        place=Place(path=_path_of(source)),
        rule="impossible-confirmation",
        found=f"a receipt confirmed by {confirmation.by} on {confirmation.on}, where the article {found}",
        expected="a day from the article's own until today",
        hint="ask whoever is named; digest read --confirm writes the day by itself",
    )


def _faults(reading: Reading) -> Iterator[str]:
    length = max((paragraph.end for paragraph in reading.paragraphs), default=0)
    share = sum(mention.end - mention.start for mention in reading.entities) / max(length, _SHORT)
    if share > _MOST_NAMES:
        yield f"names that are {share:.0%} of the article, where {_MOST_NAMES:.0%} are more than any article has"
    yield from _other_figures(reading)
    for given in reading.dates:
        shown = reading.words(given.start, given.end)
        if shown and not _may_date(shown, given.edtf):
            yield f"the date {given.edtf} from {given.start} to {given.end}, where it shows “{shown}”"


_MOST_NAMES = 0.4
"""Of an article: two that are full of names have 14 and 16 %; each word of a name is free of the budget."""

_SHORT = 500
"""Characters of an article below which it may be a list of names; a judgement."""


def _other_figures(reading: Reading) -> Iterator[str]:
    said = [(figure, reading.words(figure.start, figure.end)) for figure in reading.figures]
    doubtful = [(figure, shown) for figure, shown in said if shown and not _is_plainly(shown, figure)]
    if len({shown for _, shown in doubtful}) > _MOST_DOUBTFUL:
        yield f"more than {_MOST_DOUBTFUL:,} figures that are not plain numbers, each of them in other words"
        return
    read = cache(_read)
    for figure, shown in doubtful:
        if not _may_say(shown, figure, read(shown)):
            yield f"the figure {figure.value} from {figure.start} to {figure.end}, where it shows “{shown}”"


def _is_plainly(shown: str, figure: FigureMention) -> bool:
    """Say whether a figure is the number that stands there, as what reads figures says too, which is slow."""
    found = _PLAIN.fullmatch(shown)
    return found is not None and figure.value == float(found[1].replace(",", ""))


_PLAIN = re.compile(r"[$€£]? ?((?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?)(?: ?%)?", re.ASCII)
"""A figure in its plainest forms: longer ones are rare, and Python refuses to make numbers of very long ones."""

_MOST_DOUBTFUL = 3_000
"""Other forms in one reading: of 250,000 words, the most that are read, one in eighty would be one that came never
before. To read so many takes 2 s of the processor."""


def _read(shown: str) -> tuple[FigureMention, ...]:
    return analysis.facts_in(shown, ())[0]


def _may_say(shown: str, figure: FigureMention, read: Sequence[FigureMention]) -> bool:
    """Say whether words may give a figure: with a number in them, and no other one that is read in them alone."""
    if not read:
        return any(map(str.isdigit, shown)) or not evidence.words_of_figures().isdisjoint(evidence.parts_of(shown))
    values = {read[0].value, read[-1].value, read[-1].value_high}
    return len(read) > 1 or figure.value in values or bool({figure.unit, read[0].unit} - {None})


def _may_date(shown: str, edtf: str) -> bool:
    """Say whether words may give a date: their year, where they have one, is in it."""
    years = {int(part) for part in evidence.parts_of(shown) if len(part) == _YEAR and part.isdecimal()}
    days = [int(part) for part in evidence.parts_of(shown) if len(part) < _YEAR - 1 and part.isdecimal()]
    said = parse_edtf(edtf)
    given = {said.earliest[0], said.latest[0]}
    is_same_day = said.earliest != said.latest or len(days) != 1 or said.earliest[2] in days
    return (not years or bool(years & given)) and (not years or is_same_day)


_YEAR = 4
"""Digits."""


def _names(reading: Reading, known: evidence.Known) -> Iterator[str]:
    unknown = dict.fromkeys(mention.id for mention in reading.entities if mention.id not in known.names)
    if unknown:
        yield f"names that the vocabulary lacks: {', '.join(list(unknown)[:_NAMED])}"
    listed = (mention for mention in reading.entities if mention.id in known.names)
    others = [mention for mention in listed if _is_other(mention, reading, known)]
    if others:
        first = others[0]
        yield f"{len(others)} places of names where other words stand, as {first.id} from {first.start} to {first.end}"


_NAMED = 5
"""Names that a message lists: whoever reads it makes the reading again."""


def _is_other(mention: EntityMention, reading: Reading, known: evidence.Known) -> bool:
    """Say whether a place is longer than all names of its entity, or shows other words than theirs."""
    shown = reading.words(mention.start, mention.end)
    longest = max(map(len, known.spellings[mention.id]), default=0)
    is_longer = mention.end - mention.start > longest + _SPELLING
    return is_longer or (shown is not None and not known.names[mention.id].issuperset(evidence.parts_of(shown)))


_SPELLING = 3
"""Characters by which a name in an article may be longer than in the vocabulary: a ligature, an accent apart."""


def _unclaimed(source: Source, stored: StoredReading, cited: Collection[Evidence]) -> Iterator[Problem]:
    """More receipts without a quote than quotes without a receipt: a quote that was reworded is told already."""
    receipts = evidence.unclaimed(stored, cited)
    quotes = len({(item.quote, item.near) for item in cited})
    more = len(receipts) - (quotes - (len(stored.receipts) - len(receipts)))
    if receipts and more > 0:
        what = f"{counted(more, 'receipt')} of quotes that no briefing cites"
        yield _of_reading(_path_of(source), source.id, what, Severity.WARNING)


def _of_comparison(state: ProjectState, briefing: Id, stored: StoredComparison) -> Iterator[Problem]:
    now = inputs_of(state, briefing)
    if any(_is_stale(stored.inputs[name], now[name]) for name in stored.inputs.keys() & now.keys()):
        return
    readings: Mapping[Id, Reading] = {name: one.reading for name, one in state.committed.items()}
    entities = state.content.entities if stored.inputs == now else None
    for what in islice(comparison.unfounded(stored.comparison, readings, entities), _TOLD):
        yield Problem(
            place=Place(path=state.content.briefings[briefing].place.path.removesuffix(".yml") + ".comparison.json"),
            rule="comparison-contradicted",
            found=what,
            expected="what the readings of its sources say",
            hint=f"where the copies are: digest compare --write {briefing}",
        )


def _is_stale(before: ComparedInput, now: ComparedInput) -> bool:
    """Say whether a source was compared by another reading than the one that stands here, which is told already."""
    return (before.text, before.method) != (now.text, now.method)


def _path_of(source: Source) -> str:
    """Return where the reading of a source stands."""
    return source.place.path.replace("source.yml", "reading.json")


def _of_reading(path: str, identity: Id, found: str, severity: Severity) -> Problem:
    return Problem(
        place=Place(path=path),
        rule="reading-contradicted",
        found=found,
        expected="a reading that goes with the record, the vocabulary and its own words",
        hint=f"where the copy is: digest read --write {identity}",
        severity=severity,
    )
