"""Readings of copies → what may stand in the repository and on the site: budgeted words, facts, receipts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from digest import evidence, intake
from digest.atomic_write import replace_unchanged, standing
from digest.briefing import without_dismissed
from digest.errors import SettingsError
from digest.model import Difference, Id, Reading, Span, StoredReading
from digest.pipeline.state.citations import Citations, searchable_article
from digest.pipeline.state.copy_readings import read_source_file, record_digest, text_of
from digest.pipeline.state.project_state import ProjectState, project_state, reading_path
from digest.pipeline.stored.joined_readings import joined
from digest.problems import Problem
from digest.settings import Settings


def shown_readings(state: ProjectState, cited: Citations) -> Mapping[Id, Reading]:
    """Return the reading of each source that the site shows: the committed one, otherwise that of a committed copy."""
    readings = {source: stored.reading for source, stored in state.stored.items()}
    for source, full in state.full.items():
        if source not in readings:
            spans = [span for item in state.cited.get(source, ()) for span in evidence.spans_of(cited.places[item])]
            readings[source] = _budgeted(state, source, full, spans)
    return readings


def repository_reading(
    state: ProjectState, source: Id, earlier: Sequence[StoredReading] | None = None
) -> StoredReading:
    """Return the reading of a source as it may stand in the repository; of a withdrawn one without any words.

    `earlier` are the readings that it had, where those are not the one that stands there: its confirmations go on. So
    it is without a copy at hand, where they are joined. Raise SettingsError where this copy lacks a quote that others
    confirmed.
    """
    stored = state.stored.get(source)
    known = ([stored] if stored else []) if earlier is None else earlier
    record = state.content.sources[source]
    if record.withdrawn or source not in state.full:
        last = joined(known or [state.full[source]], record=record_digest(record))
        return replace(last, reading=replace(last.reading, excerpts=())) if record.withdrawn else last
    full = _as_first_read(state.full[source], known)
    article = searchable_article(full)
    cited = state.cited.get(source, ())
    receipts = evidence.receipts(cited, article, known)
    for lacking in evidence.unconfirmed(cited, receipts, known):
        raise SettingsError(
            f"the copy at hand lacks “{lacking.quote}”, which others confirmed in theirs; it is another text, and what "
            "they confirmed would be lost"
        )
    spans = [span for receipt in receipts for span in evidence.spans_of(receipt)]
    return replace(full, reading=_budgeted(state, source, full, spans), receipts=receipts)


def _as_first_read(full: StoredReading, known: Sequence[StoredReading]) -> StoredReading:
    """Return the reading with the digest of the bytes in which its text was read first: other line ends are no copy."""
    first = next((one for one in known if (one.text, one.method) == (full.text, full.method)), None)
    return replace(full, copy=first.copy, extraction=first.extraction) if first else full


def confirm(settings: Settings, source: Id, path: Path, *, by: str, on: str) -> tuple[Problem, ...]:
    """Derive the receipts of a source again from another person's copy, and note who did; return what did not hold."""
    reading = reading_path(settings, source)
    before = standing(reading)
    state = project_state(settings, private=False)
    stored = state.stored.get(source)
    if stored is None:
        raise SettingsError(_nothing_to_confirm(source, before))
    full = read_source_file(state.content, source, path)
    cited = state.cited.get(source, ())
    confirmed = evidence.confirm(stored, cited, searchable_article(full), by=by, on=on)
    wrong = next(intake.unfit(confirmed.stored), None)
    if wrong:
        raise SettingsError(f"--by {by}: {wrong}; expected your name, in up to five words")
    replace_unchanged(reading, intake.reading_json(confirmed.stored).encode(), instead_of=before)
    return confirmed.problems


def _nothing_to_confirm(source: Id, standing: bytes | None) -> str:
    expected = "expected one with receipts to confirm"
    if standing is None:
        return f"{source}: found no reading.json; {expected}"
    if intake.merge_marks(standing.decode("utf-8", "replace"), ""):
        return f"{source}: found the marks of a merge in its reading.json; first run: digest read --write {source}"
    return f"{source}: found a reading.json with a fault; {expected}, see: digest check"


def said_by_comparisons(state: ProjectState, source: Id) -> tuple[evidence.Fact, ...]:
    """What the comparisons of its briefings say of a source in words that may be the article's."""
    found = (state.comparisons.get(name) for name in state.content.sources[source].briefings)
    return tuple(
        fact for stored in found if stored for fact in evidence.said_of(source, stored.comparison, state.known)
    )


def differing(state: ProjectState, source: Id) -> tuple[Span, ...]:
    """Where the figures stand that comparisons found to differ, and that nobody dismissed."""
    passages = [
        passage
        for name in state.content.sources[source].briefings
        if name in state.comparisons
        for difference in _differences(state, name)
        for passage in difference.passages
    ]
    return tuple((passage.start, passage.end) for passage in passages if passage.source == source)


def _differences(state: ProjectState, briefing: Id) -> tuple[Difference, ...]:
    dismissed = state.content.briefings[briefing].dismissed
    found = without_dismissed(state.comparisons[briefing].comparison, dismissed)
    return (*found.conflicts, *found.to_look_at)


def _budgeted(state: ProjectState, source: Id, full: StoredReading, cited: Sequence[Span]) -> Reading:
    rights = state.content.rights[state.content.sources[source].rights]
    return evidence.spend(
        full.reading,
        text_of(full),
        rights,
        known=state.known,
        cited=cited,
        differing=differing(state, source),
        besides=said_by_comparisons(state, source),
    )
