"""The dates of people and of readings → the timeline of a briefing, each event once, with all who give its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from digest import edtf
from digest.briefing.carried_elsewhere import carried_elsewhere
from digest.briefing.passages import Checks, Readings, cited, merged, passage
from digest.edtf import parse_edtf
from digest.model import BriefingRecord, Comparison, DateMention, Id, Passage, Reading, TimelineEntry, TimelineRow


def timeline_rows(
    record: BriefingRecord, readings: Readings, checks: Checks, comparison: Comparison | None
) -> list[TimelineRow]:
    """Return the entries that people wrote, then the dates that readings add, as they come."""
    rows = [
        TimelineRow(
            id=entry.id,
            date=entry.date,
            text=entry.text,
            entities=(),
            passages=merged(cited(entry.evidence, readings, checks), _elsewhere(entry, readings, checks, comparison)),
            evidence=entry.evidence,
            own=entry.own,
        )
        for entry in record.timeline
    ]
    for source, reading in readings.items():
        for mention in reading.dates:
            _merge_date(rows, mention, source, reading)
    return rows


def _elsewhere(
    entry: TimelineEntry, readings: Readings, checks: Checks, comparison: Comparison | None
) -> Iterator[Passage]:
    """Yield where other sources say what an entry says: to name its day is not yet that."""
    if comparison:
        for agreement in carried_elsewhere(entry.text, entry.evidence, comparison, readings, checks):
            yield from agreement.passages


def _merge_date(rows: list[TimelineRow], mention: DateMention, source: Id, reading: Reading) -> None:
    date = parse_edtf(mention.edtf)
    here = passage(source, mention.start, mention.end, reading)
    # Two sentences that both say "last month" tell of two events: only one day with a common name joins what they name.
    named = _named_with(here, reading)
    same = [index for index, row in enumerate(rows) if (row.date.earliest, row.date.latest) == date.sort_key]
    if not same:
        rows.append(TimelineRow(id=None, date=date, text=None, entities=named, passages=(here,)))
    for index in same:
        row = rows[index]
        if row.text:  # a person says what happened; who names the day in another sentence may tell of something else
            if not any((one.source, one.sentence) == (here.source, here.sentence) for one in row.passages):
                continue
            entities = row.entities
        else:
            is_one_event = date.precision is edtf.Precision.DAY and not set(row.entities).isdisjoint(named)
            entities = tuple(dict.fromkeys((*row.entities, *named))) if is_one_event else row.entities
        rows[index] = replace(row, entities=entities, passages=merged(row.passages, [here]))


def _named_with(here: Passage, reading: Reading) -> tuple[Id, ...]:
    """The entities that the passage's sentence names, in its order."""
    if not reading.sentences:
        return ()
    sentence = reading.sentences[here.sentence]
    inside = (item.id for item in reading.entities if sentence.start <= item.start < sentence.end)
    return tuple(dict.fromkeys(inside))
