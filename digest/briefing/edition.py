"""Checked records, readings, checks and comparisons → the edition: briefings merged, ordered and addressed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from digest import edtf
from digest.briefing.carried_elsewhere import carried_elsewhere
from digest.briefing.dismissals import without_dismissed
from digest.briefing.passages import Checks, Readings, cited, merged, overlap, passage
from digest.briefing.statement_origins import origin_counts
from digest.edtf import parse_edtf
from digest.lexicon.english.occasions import ANYONE
from digest.lexicon.english.plurals import is_one_noun
from digest.model import (
    Briefing,
    BriefingRecord,
    Comparison,
    Content,
    DateMention,
    Edition,
    Figure,
    FigureMention,
    FigureRow,
    Id,
    Passage,
    Point,
    Quotation,
    QuotationRecord,
    Reading,
    Source,
    Speech,
    TimelineEntry,
    TimelineRow,
)

_NEVER = (9999, 12, 31)
"""Sorts a source or briefing without a date behind all that have one."""


def edition(
    content: Content, readings: Readings, checks: Checks, comparisons: Mapping[Id, Comparison] | None = None
) -> Edition:
    """Return all that the site shows: without drafts, and without the readings and quotes of withdrawn sources."""
    withdrawn = {source.id for source in content.sources.values() if source.withdrawn}
    shown = {source: reading for source, reading in readings.items() if source not in withdrawn}
    records = {name: _without(record, withdrawn) for name, record in content.briefings.items()}
    sources = _by_briefing(content)
    briefings = [
        _with_origins(
            briefing(record, sources.get(record.id, ()), shown, checks, (comparisons or {}).get(record.id)),
            content,
            shown,
            checks,
        )
        for record in records.values()
        if not record.draft
    ]
    return Edition(
        content=replace(content, briefings=records),
        briefings=tuple(sorted(briefings, key=_newest_event_first)),
        sources=tuple(sorted(content.sources.values(), key=_newest_first)),
        readings=shown,
        checks=checks,
    )


def briefing(
    record: BriefingRecord,
    sources: tuple[Source, ...],
    readings: Readings,
    checks: Checks,
    comparison: Comparison | None = None,
) -> Briefing:
    """Return one event: hand-written entries first, each with the passages that the readings add to it."""
    own = {source.id: readings[source.id] for source in sources if source.id in readings}
    found = without_dismissed(comparison, record.dismissed) if comparison else None
    return Briefing(
        record=record,
        sources=sources,
        quotations=tuple(_quotations(record, own, checks)),
        figures=tuple(_figures(record, own, checks)),
        timeline=tuple(sorted(_timeline(record, own, checks, found), key=lambda row: row.date.sort_key)),
        entities=_entities(record, own),
        comparison=found,
        agreeing=tuple(carried_elsewhere(point.text, point.evidence, found, own, checks) for point in record.points)
        if found
        else (),
    )


def _with_origins(item: Briefing, content: Content, readings: Readings, checks: Checks) -> Briefing:
    if item.comparison is None:
        return item
    return replace(item, origins=origin_counts(item.record, item.comparison, item.agreeing, content, readings, checks))


def _without(record: BriefingRecord, withdrawn: Collection[Id]) -> BriefingRecord:
    """The record without what it cites from withdrawn sources."""
    if not any(item.source in withdrawn for item in record.evidence):
        return record
    return replace(
        record,
        summary=_uncited(record.summary, withdrawn),
        background=_uncited(record.background, withdrawn),
        outlook=_uncited(record.outlook, withdrawn),
        points=_uncited(record.points, withdrawn),
        figures=_uncited(record.figures, withdrawn),
        timeline=_uncited(record.timeline, withdrawn),
        quotations=_uncited(record.quotations, withdrawn),
    )


Carrier = TypeVar("Carrier", Point, Figure, TimelineEntry, QuotationRecord)


def _uncited(carriers: tuple[Carrier, ...], withdrawn: Collection[Id]) -> tuple[Carrier, ...]:
    return tuple(
        replace(item, evidence=tuple(cited for cited in item.evidence if cited.source not in withdrawn))
        for item in carriers
    )


def _by_briefing(content: Content) -> Mapping[Id, tuple[Source, ...]]:
    """The sources of each briefing, oldest first."""
    sources: dict[Id, list[Source]] = {}
    for source in sorted(content.sources.values(), key=lambda source: (_earliest(source), source.id)):
        for name in dict.fromkeys(source.briefings):
            sources.setdefault(name, []).append(source)
    return {name: tuple(items) for name, items in sources.items()}


def _earliest(source: Source) -> edtf.Day:
    return source.published.earliest if source.published else _NEVER


def _newest_first(source: Source) -> tuple[tuple[int, ...], Id]:
    return (_descending(source.published), source.id)


def _newest_event_first(item: Briefing) -> tuple[tuple[int, ...], Id]:
    published = [source.published for source in item.sources if source.published]
    day = item.record.event_date or max(published, key=lambda date: date.sort_key, default=None)
    return (_descending(day), item.record.id)


def _descending(date: edtf.Date | None) -> tuple[int, ...]:
    return tuple(-part for part in date.earliest) if date else (1, 0, 0)


def _quotations(record: BriefingRecord, readings: Readings, checks: Checks) -> list[Speech]:
    speeches = [
        Speech(
            id=item.id,
            text=item.evidence[0].quote,
            speaker=item.speaker,
            speaker_id=item.speaker,
            passages=cited(item.evidence, readings, checks),
            evidence=item.evidence,
        )
        for item in record.quotations
        if item.evidence
    ]
    for source, reading in readings.items():
        for quotation in reading.quotations:
            words = reading.shown(quotation.start, quotation.end)
            if words is None or quotation.speaker is None or _is_anyone(quotation):
                continue
            here = passage(source, quotation.start, quotation.end, reading)
            _merge_speech(
                speeches,
                Speech(
                    id=None,
                    text=words,
                    speaker=quotation.speaker,
                    speaker_id=quotation.speaker_id,
                    passages=(here,),
                ),
            )
    return speeches


def _merge_speech(speeches: list[Speech], found: Speech) -> None:
    for index, speech in enumerate(speeches):
        covered = any(overlap(one, other) for one in speech.passages for other in found.passages)
        if covered or _folded(speech.text) == _folded(found.text):
            speeches[index] = replace(speech, passages=merged(speech.passages, found.passages))
            return
    speeches.append(found)


def _folded(text: str) -> str:
    """Letters and digits alone, so that outlets' quotation marks and end punctuation make no second quotation."""
    return "".join(re.findall(r"\w", text.casefold()))


def _figures(record: BriefingRecord, readings: Readings, checks: Checks) -> list[FigureRow]:
    rows = [
        FigureRow(
            id=figure.id,
            what=figure.what,
            value=figure.value,
            value_high=figure.value_high,
            qualifier=figure.qualifier,
            unit=figure.unit,
            as_of=figure.as_of,
            passages=cited(figure.evidence, readings, checks),
            evidence=figure.evidence,
        )
        for figure in record.figures
    ]
    for source, reading in readings.items():
        for mention in reading.figures:
            what = mention.of or mention.unit
            if what:
                _merge_figure(rows, what, mention, passage(source, mention.start, mention.end, reading))
    return rows


def _merge_figure(rows: list[FigureRow], what: str, mention: FigureMention, here: Passage) -> None:
    for index, row in enumerate(rows):
        if (row.value, row.value_high) == (mention.value, mention.value_high) and _same_thing(row, what, here):
            rows[index] = replace(row, passages=merged(row.passages, [here]))
            return
    rows.append(
        FigureRow(
            id=None,
            what=what,
            value=mention.value,
            value_high=mention.value_high,
            qualifier=mention.qualifier,
            unit=mention.unit,
            as_of=None,
            passages=(here,),
        )
    )


def _is_anyone(quotation: Quotation) -> bool:
    """Say whether the speaker has no name and may be anybody: the man of a joke, a resident."""
    said = (quotation.speaker or "").split()
    return quotation.speaker_id is None and all(word.islower() for word in said[1:]) and said[-1].lower() in ANYONE


def _same_thing(row: FigureRow, what: str, here: Passage) -> bool:
    """Whether a person wrote the row of the same sentence, or both count one thing: its last word is the noun.

    Two counts of a sentence that name their things otherwise, as two Larnish and two Veldish boats, are two.
    """
    is_found = row.id is None and not row.evidence
    if is_found and _names_in(row.what) and _names_in(what) and not _names_in(row.what) & _names_in(what):
        return False
    in_sentence = not is_found and any(
        item.source == here.source and item.sentence == here.sentence for item in row.passages
    )
    last, nouns = what.casefold().split()[-1:], _nouns(f"{row.what} {row.unit or ''}")
    return in_sentence or any(is_one_noun(noun, other) for noun in last for other in nouns)


def _names_in(what: str) -> set[str]:
    """The words with a capital behind which a noun stands: what tells one kind of it from another."""
    return {word.casefold() for word in what.split()[:-1] if word[0].isupper()}


def _nouns(text: str) -> set[str]:
    """The words that may be what is counted; those in capitals belong to names, as in "United States"."""
    words: list[str] = re.findall(r"\w[\w-]*", text)
    return {word.casefold() for place, word in enumerate(words) if place == 0 or word.islower()}


def _timeline(
    record: BriefingRecord, readings: Readings, checks: Checks, comparison: Comparison | None
) -> list[TimelineRow]:
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
        if row.text and not any((it.source, it.sentence) == (here.source, here.sentence) for it in row.passages):
            continue
        is_one_event = date.precision is edtf.Precision.DAY and not set(row.entities).isdisjoint(named)
        entities = tuple(dict.fromkeys((*row.entities, *named))) if is_one_event and not row.text else row.entities
        rows[index] = replace(row, entities=entities, passages=merged(row.passages, [here]))


def _named_with(here: Passage, reading: Reading) -> tuple[Id, ...]:
    """The entities that the passage's sentence names, in its order."""
    if not reading.sentences:
        return ()
    sentence = reading.sentences[here.sentence]
    inside = (item.id for item in reading.entities if sentence.start <= item.start < sentence.end)
    return tuple(dict.fromkeys(inside))


def _entities(record: BriefingRecord, readings: Readings) -> tuple[Id, ...]:
    sources, mentions = Counter[Id](), Counter[Id]()
    for reading in readings.values():
        sources.update({item.id for item in reading.entities})
        mentions.update(item.id for item in reading.entities)
    found = sorted(mentions, key=lambda entity: (-sources[entity], -mentions[entity], entity))
    return tuple(dict.fromkeys((*record.entities, *found)))
