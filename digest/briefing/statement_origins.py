"""A briefing's points and the agreements of its comparison → from whom each statement is, counted by origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.briefing.passages import Checks, Readings, cited
from digest.lexicon.english.media import TITLE_ENDINGS
from digest.lexicon.media_names import AGENCIES, OUTLETS
from digest.lexicon.tables import names_of
from digest.model import (
    Agreement,
    Attribution,
    BriefingRecord,
    Comparison,
    Content,
    EntityKind,
    Evidence,
    Id,
    OriginCounts,
    OriginKind,
    Passage,
    RestingOn,
    Says,
    StatementOrigins,
    origins_from,
)

_AGENCIES = names_of(AGENCIES)
_OUTLETS = names_of(OUTLETS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """By what the origin of a passage is told."""

    comparison: Comparison
    content: Content
    readings: Readings
    checks: Checks


def origin_counts(
    record: BriefingRecord,
    comparison: Comparison,
    agreeing: Sequence[Sequence[Agreement]],
    content: Content,
    readings: Readings,
    checks: Checks,
) -> OriginCounts:
    """Return the points that carry evidence and the agreements that no point tells, by their origins.

    `agreeing` are of each point the agreements that say the same.
    What a person's evidence says of the chain goes before what the words of the article show. An agreement that
    shares a passage with one that a point tells is told with it: articles say a thing twice.
    """
    known = _Known(comparison=comparison, content=content, readings=readings, checks=checks)
    statements = []
    for index, (point, told) in enumerate(zip(record.points, agreeing, strict=True)):
        stated = tuple(item for item in point.evidence if item.says is Says.STATES)
        if stated:
            statements.append(_of_point(index, stated, told, known))
    known_passages = {passage for told in agreeing for item in told for passage in item.passages}
    statements += [
        StatementOrigins(point=None, passages=item.passages, origins=item.origins)
        for item in comparison.agreements
        if not known_passages.intersection(item.passages)
    ]
    return OriginCounts(
        statements=tuple(statements),
        several=tuple(item for item in statements if len(item.origins) > 1),
        alone=_alone(statements),
        one=comparison.origins.one,
    )


def _of_point(
    index: int, evidence: Sequence[Evidence], agreeing: Sequence[Agreement], known: _Known
) -> StatementOrigins:
    citing = {item.source for item in evidence}
    also = [passage for agreement in agreeing for passage in agreement.passages if passage.source not in citing]
    attributions = [*(_of_evidence(item, known) for item in evidence), *(_shown(passage, known) for passage in also)]
    passages = (*cited(evidence, known.readings, known.checks), *also)
    return StatementOrigins(point=index, passages=tuple(dict.fromkeys(passages)), origins=origins_from(attributions))


def _of_evidence(item: Evidence, known: _Known) -> Attribution:
    passage = next(iter(cited((item,), known.readings, known.checks)), _nowhere(item.source))
    shown = _shown(passage, known)
    if not item.attributed_to:
        return shown
    name = item.attributed_to[-1]
    kind = _kind(name, known.content)
    is_told = kind is shown.kind is OriginKind.SPEAKER and shown.name == name
    return Attribution(
        passage=passage,
        kind=kind,
        name=name,
        occasion=shown.occasion if is_told else None,
        day=shown.day if is_told else None,
        via=item.attributed_to[-2] if len(item.attributed_to) > 1 else None,
        speaks_for=_voices(name, known.comparison) if kind is OriginKind.SPEAKER else (),
    )


def _voices(name: str, comparison: Comparison) -> tuple[str, ...]:
    """The bodies for which someone speaks, as the articles' attributions have it."""
    told = (one.speaks_for for one in comparison.origins.attributions if one.name == name)
    return tuple(dict.fromkeys(body for bodies in told for body in bodies))


def _shown(passage: Passage, known: _Known) -> Attribution:
    """What the words of the article show; without any, that the outlet has it by itself."""
    source = known.content.sources.get(passage.source)
    own = (source.outlet if source else None) or passage.source
    return known.comparison.origins.told_by(passage, own)


def _nowhere(source: Id) -> Passage:
    """A passage without words, for a quote whose place nobody knows."""
    return Passage(source=source, paragraph=0, sentence=0, start=0, end=0)


def _kind(name: str, content: Content) -> OriginKind:
    """What the last link of a chain is: an id of the vocabularies, or a name."""
    entity = content.entities.get(name)
    if name in content.outlets:
        return OriginKind.OUTLET
    if entity and entity.kind is EntityKind.PERSON:
        return OriginKind.SPEAKER
    called = (entity.name if entity else name).removeprefix("the ").removeprefix("The ")
    if called in _AGENCIES:
        return OriginKind.WIRE
    is_titled = called.split()[-1] in TITLE_ENDINGS if called.split() else False
    return OriginKind.OUTLET if called in _OUTLETS or is_titled else OriginKind.SPEAKER


def _alone(statements: Sequence[StatementOrigins]) -> tuple[RestingOn, ...]:
    """The origins on which statements rest alone; of a speaker all occasions together."""
    resting: dict[tuple[OriginKind, str], list[StatementOrigins]] = defaultdict(list)
    for statement in statements:
        if len(statement.origins) == 1:
            resting[statement.origins[0].kind, statement.origins[0].name].append(statement)
    found = (RestingOn(kind=kind, name=name, statements=tuple(held)) for (kind, name), held in resting.items())
    return tuple(sorted(found, key=lambda item: -len(item.statements)))
