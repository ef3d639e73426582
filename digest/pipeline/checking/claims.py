"""Sentences and figures of ours with the quotes that they cite → what in them the quotes do not carry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest import analysis, comparison, evidence
from digest.model import (
    BriefingRecord,
    Entity,
    Evidence,
    Figure,
    FigureMention,
    Id,
    Reading,
    Says,
    Span,
    TimelineEntry,
    without,
)
from digest.pipeline.state.citations import Citations
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.passed_checks import Checks
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.drafts import TO_WRITE
from digest.problems import Place, Problem


def unsupported(checks: Checks, briefings: Mapping[Id, BriefingRecord]) -> Iterator[Problem]:
    """Yield what the briefings say with evidence and the words that are cited do not carry, or deny."""
    for name, record in briefings.items():
        cited = (item.source for item in record.evidence)
        yield from checks.of("unsupported", cited, (name,), _unsupported, records=False)


def _unsupported(state: ProjectState, cited: Citations) -> Iterator[Problem]:
    names = {entity.id: entity.name for entity in state.content.entities.values()}
    for record in state.content.briefings.values():
        for claim, carried_by in _claims(record, state):
            known = [_ground(item, state, cited) for item in carried_by]
            # Words that nobody can read here, as of a record with a fault, may carry any of it.
            grounds = [] if None in known else [ground for ground in known if ground]
            yield from evidence.support(claim, grounds, names, comparison.contradiction)


def claim_of(text: str, state: ProjectState, place: Place, unsupported: tuple[str, ...] = ()) -> evidence.Claim:
    """Return the claim of one sentence, its names as the project's vocabulary has them."""
    return claim_of_text(text, tuple(state.content.entities.values()), place, unsupported)


def claim_of_text(
    text: str, vocabulary: tuple[Entity, ...], place: Place, unsupported: tuple[str, ...] = ()
) -> evidence.Claim:
    """Return the claim of one sentence, with the figures and the names of the vocabulary in it."""
    figures, entities = analysis.facts_in(text, vocabulary)
    return evidence.Claim(
        text=text,
        figures=figures,
        entities=entities,
        unsupported=unsupported,
        place=place,
        counted=_counted(text, figures),
        rhythms=_rhythms(text),
    )


def claim_of_figure(figure: Figure) -> evidence.Claim:
    """Return a figure's record as a claim: its value must stand with its quotes, in the unit as people type it."""
    value = f"{figure.value}" if figure.value_high is None else f"{figure.value} to {figure.value_high}"
    amount = " ".join(part for part in (figure.qualifier, value) if part)
    text = " ".join(part for part in (amount, figure.unit, figure.what) if part)
    read = _as_typed(value, figure.unit or "")
    mention = FigureMention(
        start=0,
        end=len(amount),
        value=read.value if read else figure.value,
        value_high=read.value_high if read else figure.value_high,
        qualifier=figure.qualifier,
        unit=read.unit if read else figure.unit,
        of=(read.of if read else None) or figure.what,
    )
    return evidence.Claim(text=text, figures=(mention,), entities=(), unsupported=(), place=figure.place)


def _as_typed(value: str, unit: str) -> FigureMention | None:
    """Return what the value is with its unit, before or behind it: `60` and `EUR million`; None where it has none."""
    backwards = " ".join(reversed(unit.split()))
    for text in (f"{value} {unit}", f"{unit} {value}", f"{unit}{value}", f"{value}{unit}", f"{value} {backwards}"):
        figures, _ = analysis.facts_in(text.strip(), ())
        if len(figures) == 1 and (figures[0].start, figures[0].end) == (0, len(text.strip())):
            return figures[0]
    figures, _ = analysis.facts_in(f"{value} {unit}", ())
    return figures[0] if len(figures) == 1 and figures[0].start == 0 and unit else None


def _ground(item: Evidence, state: ProjectState, cited: Citations) -> evidence.Ground | None:
    stored, full = state.stored.get(item.source), state.full.get(item.source)
    reading = stored or full
    if reading is None:
        return None
    has_text = full is not None and full.text == reading.text
    return ground_of(
        reading.reading,
        evidence.spans_of(cited.places[item]),
        says=item.says,
        quote=item.quote,
        text=text_of(full) if full and has_text else None,
    )


def ground_of(
    reading: Reading, spans: tuple[Span, ...], *, says: Says, quote: str, text: str | None
) -> evidence.Ground:
    """Return the ground that a quote is, its words read as a sentence of ours is."""
    ground = evidence.Ground(reading=reading, spans=spans, says=says, quote=quote, text=text)
    counted = [each for words in ground.cited for each in _counted(words.text, analysis.facts_in(words.text, ())[0])]
    rhythms = (rhythm for words in ground.cited for rhythm in _rhythms(words.text))
    return replace(ground, counted=tuple(counted), rhythms=tuple(rhythms))


def _rhythms(text: str) -> tuple[FigureMention, ...]:
    """Return the figures that stand behind `every`: without that word they are read as any other."""
    places = {match.end() for match in _EVERY.finditer(text)}
    if not places:
        return ()
    figures, _ = analysis.facts_in(_EVERY.sub(lambda match: " " * len(match[0]), text), ())
    return tuple(figure for figure in figures if figure.start in places)


_EVERY = re.compile(r"\bevery (?=\S)", re.IGNORECASE)


def _counted(text: str, figures: Sequence[FigureMention]) -> tuple[evidence.Counted, ...]:
    return tuple(
        evidence.Counted(figure=figure, befell=befell, told=told)
        for figure, (befell, told) in zip(figures, comparison.fates_in(text, figures), strict=True)
    )


def _claims(record: BriefingRecord, state: ProjectState) -> Iterator[tuple[evidence.Claim, tuple[Evidence, ...]]]:
    for point in (*record.summary, *record.background, *record.outlook, *record.points):
        if (point.evidence or point.unsupported) and not point.text.startswith(TO_WRITE):
            yield claim_of(without(point.text, point.own), state, point.place, point.unsupported), point.evidence
    for entry in record.timeline:
        if entry.evidence:
            yield _claim_of_entry(entry, state), entry.evidence
    for figure in record.figures:
        if figure.evidence:
            yield claim_of_figure(figure), figure.evidence


def _claim_of_entry(entry: TimelineEntry, state: ProjectState) -> evidence.Claim:
    return replace(claim_of(without(entry.text, entry.own), state, entry.place), date=entry.date)
