"""A comparison and the readings of its sources → what it says of them and they do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from digest.comparison.quantities.figure_words import in_words
from digest.comparison.sentences.date_compatibility import date_of, unmarked
from digest.model import (
    Agreement,
    Comparison,
    DatedPassages,
    DateMention,
    Difference,
    Entity,
    FigureMention,
    Id,
    Opposition,
    OriginKind,
    Passage,
    Reading,
    SharedWording,
    Update,
    read_reason,
)

Readings = Mapping[Id, Reading]


def unfounded(found: Comparison, readings: Readings, entities: Mapping[Id, Entity] | None) -> Iterator[str]:
    """Yield in words what cannot be: a place without a sentence, a value that does not stand there, a reason.

    `entities` are None where they may have been others when the comparison was made.
    """
    for finding in found.findings:
        if isinstance(finding, Passage):
            yield from _place(finding.id, finding, readings)
            continue
        for passage in finding.passages:
            yield from _place(finding.id, passage, readings)
        yield from _values(finding, readings)
        for why in finding.why:
            yield from _reason(finding, why, readings, entities)
    yield from _elsewhere(found, readings)


_NUMBER = ("number", "date")
"""What the program calls a thing that no article names."""


_TIME = re.compile(r"(?:about )?\d{1,2}:\d\d")


def _place(name: str, passage: Passage, readings: Readings) -> Iterator[str]:
    sentences = readings[passage.source].sentences
    sentence = sentences[passage.sentence] if sentences else None
    if sentence is None or (passage.start, passage.end) != (sentence.start, sentence.end):
        yield f"{name}: no sentence of {passage.source} stands from {passage.start} to {passage.end}"


def _values(finding: Agreement | Opposition | Difference | Update, readings: Readings) -> Iterator[str]:
    if not isinstance(finding, Difference | Update):
        return
    if isinstance(finding, Difference) and finding.what == "time":
        # A reading has no times by the clock, so that only their form can be held against anything.
        yield from (f"{finding.id}: “{value}” is no time" for value in finding.values if not _TIME.fullmatch(value))
        return
    things = {*_NUMBER}
    for passage, value in zip(finding.passages, finding.values, strict=True):
        mentions = _figures(passage, readings)
        dates = {mention.edtf for mention in readings[passage.source].dates if _is_in(mention, passage)}
        if value not in dates and not any(_may_be(value, mention) for mention in mentions):
            yield f"{finding.id}: {passage.source} does not give “{value}” from {passage.start} to {passage.end}"
        things.update(text for mention in mentions for text in (mention.of, mention.unit) if text)
        if any(mention.of is None for mention in mentions):
            return
    named = finding.what.split(" / ") if isinstance(finding, Difference) else [finding.what.partition(", ")[0]]
    yield from (f"{finding.id}: none of them counts “{name}”" for name in named if name not in things)


def _reason(
    finding: Agreement | Opposition | Difference | Update,
    why: str,
    readings: Readings,
    entities: Mapping[Id, Entity] | None,
) -> Iterator[str]:
    if isinstance(finding, Opposition) and why == " ↔ ".join(finding.words):
        return
    reason = read_reason(why)
    if reason is None:
        yield f"{finding.id}: the program gives no such reason: “{why}”"
        return
    places = finding.passages
    if reason.date and reason.date not in set(_dates_in_words(places, readings)):
        yield f"{finding.id}: no passage of it gives the date {reason.date}"
    if why.startswith("same figure") and not _is_given(reason.figures[0], places, readings):
        yield f"{finding.id}: no passage of it gives “{reason.figures[0]}”"
    if reason.name and entities is not None and not _is_named(reason.name, places, readings, entities):
        yield f"{finding.id}: its sources do not name {reason.name}"


def _is_given(value: str, places: Iterable[Passage], readings: Readings) -> bool:
    return any(_may_be(value, mention) for passage in places for mention in _figures(passage, readings))


def _may_be(value: str, mention: FigureMention) -> bool:
    """Say whether a figure is told so; a reading may have left out what it counts, to keep within its budget."""
    bare = in_words(replace(mention, of=None))
    return value == in_words(mention) or (mention.of is None and value.startswith(f"{bare} "))


def _dates_in_words(places: Iterable[Passage], readings: Readings) -> Iterator[str]:
    for passage in places:
        for mention in readings[passage.source].dates:
            if _is_in(mention, passage):
                yield date_of(mention.edtf).in_words
                yield date_of(unmarked(mention.edtf)).in_words


def _is_named(name: str, places: Iterable[Passage], readings: Readings, entities: Mapping[Id, Entity]) -> bool:
    """Say whether each source names the entity of that name, or has a speaker of it."""
    ids = {entity.id for entity in entities.values() if entity.name == name} | {name}
    return all(
        any(mention.id in ids for mention in reading.entities)
        or any(ids & {each.speaker_id, each.speaker} for each in reading.quotations)
        for reading in (readings[passage.source] for passage in places)
    )


def _elsewhere(found: Comparison, readings: Readings) -> Iterator[str]:
    """What is no finding: shared words, dates, and from whom the sources have it."""
    for run in found.shared_wording:
        yield from _shared(run, readings)
    for line in found.timeline:
        yield from _dated(line, readings)
    for one in found.origins.attributions:
        check = _part if one.is_part else _place if one.kind is OriginKind.SPEAKER else _inside
        yield from check(f"an origin, {one.name}", one.passage, readings)
    for link in found.origins.links:
        for passage in link.passages:
            yield from _inside(f"the link by {link.name}", passage, readings)


def _shared(run: SharedWording, readings: Readings) -> Iterator[str]:
    for passage in run.passages:
        yield from _inside("a run of shared words", passage, readings)
    shown = [readings[passage.source].words(passage.start, passage.end) for passage in run.passages]
    told = {"".join(filter(str.isalnum, words)).casefold() for words in shown if words is not None}
    if len(told) > 1:
        yield f"a run of {run.words} shared words is not the same in the readings: {' / '.join(filter(None, shown))}"


def _part(name: str, passage: Passage, readings: Readings) -> Iterator[str]:
    sentences = readings[passage.source].sentences
    sentence = sentences[passage.sentence] if sentences else None
    if sentence is None or not sentence.start <= passage.start < passage.end <= sentence.end:
        yield f"{name}: no sentence of {passage.source} holds a part from {passage.start} to {passage.end}"


def _inside(name: str, passage: Passage, readings: Readings) -> Iterator[str]:
    if passage.end > _length(readings[passage.source]):
        yield f"{name}: {passage.source} has no words from {passage.start} to {passage.end}"


def _dated(line: DatedPassages, readings: Readings) -> Iterator[str]:
    for passage, edtf in zip(line.passages, line.dates, strict=True):
        yield from _place(f"{line.edtf} of the timeline", passage, readings)
        dates = readings[passage.source].dates
        if not any(mention.edtf == edtf and _is_in(mention, passage) for mention in dates):
            yield f"{passage.source} does not give {edtf} from {passage.start} to {passage.end}"


def _figures(passage: Passage, readings: Readings) -> Sequence[FigureMention]:
    return [mention for mention in readings[passage.source].figures if _is_in(mention, passage)]


def _is_in(mention: FigureMention | DateMention, passage: Passage) -> bool:
    return mention.start < passage.end and passage.start < mention.end


def _length(reading: Reading) -> int:
    return max((paragraph.end for paragraph in reading.paragraphs), default=0)
