"""A comparison → what a page tells of it beyond the matrix: agreements, differences, terms, wording, single voices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model import Agreement, Briefing, Comparison, Difference, Id, Opposition, Passage, SharedWording, Update
from digest.model.quoted_words import is_whole
from digest.pages.views.comparison_rows import (
    AgreementRow,
    DifferenceRow,
    OppositionRow,
    PassageWords,
    SharedWordingRow,
    SingleSource,
    UpdateRow,
)
from digest.pages.views.elements import Link
from digest.pages.views.page_context import PageContext
from digest.pages.views.quotations import shown_speech


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """What a comparison found."""

    agreed: tuple[AgreementRow, ...]
    """Those that no point of the briefing tells, and of which words may be shown."""
    agreed_beside: tuple[AgreementRow, ...]
    """Those of them that do not stand under Quotations as well."""
    opposed: tuple[OppositionRow, ...]
    conflicts: tuple[DifferenceRow, ...]
    updates: tuple[UpdateRow, ...]
    to_look_at: tuple[DifferenceRow, ...]
    framing: tuple[tuple[tuple[Link, Link], ...], ...]
    shared: tuple[SharedWordingRow, ...]
    """Those whose words may be shown, and do not stand under Quotations as well."""
    only: tuple[SingleSource, ...]
    only_count: str
    more: str
    """What is folded, counted, in words; or empty."""
    not_compared: str
    """The outlets whose words were not compared with those of all others, in a row; or empty."""


def comparison_view(context: PageContext, briefing: Briefing) -> ComparisonView | None:
    """Return what the comparison of a briefing found; None where there is none."""
    found = briefing.comparison
    if found is None:
        return None
    spoken = shown_speech(context, briefing)
    runs = [
        (_shared(context, item), item.passages)
        for item in found.shared_wording
        if len(context.carriers(item.passages)) > 1 and not _is_within(_shown(context, item.passages), spoken)
    ]
    shown = [(run, passages) for run, passages in runs if run.words]
    rows = [(_agreed(context, item), _shown(context, item.passages)) for item in untold(context, briefing, found)]
    told = [(row, passages) for row, passages in rows if any(wording.words for wording in row.wordings)]
    # What one source says under Quotations, and the other has in the same words, is told by these two.
    twice = (*spoken, *(passage for _, passages in shown for passage in passages))
    beside = [
        row
        for row, passages in told
        if not (_is_told(row, passages, twice) and any(_common(one, other) > 0 for one in passages for other in spoken))
    ]
    alone = (single_source(context, source, briefing, found) for source in found.sources)
    only = tuple(item for item in alone if item.wordings)
    words = context.words
    looks, said, same = len(found.to_look_at), len(beside), len(shown)
    folded = (
        (looks, words.counted(looks, "count worth a look", "counts worth a look")),
        (said, words.counted(said, "statement of several sources", "statements of several sources")),
        (same, words.counted(same, "run of the same words", "runs of the same words")),
    )
    return ComparisonView(
        agreed=tuple(row for row, _ in told),
        agreed_beside=tuple(beside),
        opposed=tuple(_opposed(context, item) for item in found.opposed),
        conflicts=_differing(context, found.conflicts),
        updates=tuple(_update(context, item) for item in found.updates),
        to_look_at=_differing(context, found.to_look_at),
        framing=tuple(
            tuple((context.teller(source), _words(context, source, term)) for source, term in item.terms)
            for item in found.framing
        ),
        shared=tuple(run for run, _ in shown),
        only=only,
        only_count=words.counted(sum(len(item.wordings) for item in only), "passage", "passages"),
        more=words.listed([counted for number, counted in folded if number]),
        not_compared=words.listed([context.outlet_name(source) for source in found.not_compared]),
    )


def untold(context: PageContext, briefing: Briefing, found: Comparison) -> tuple[Agreement, ...]:
    """Return the agreements that no point tells already, as far as their sources may be shown.

    One that shares a passage with an agreement that a point tells is told with it: articles say a thing twice.
    """
    known = {passage for told in briefing.agreeing for item in told for passage in item.passages}
    return tuple(
        item
        for item in found.agreements
        if not known.intersection(item.passages) and len(_shown(context, item.passages)) > 1
    )


def single_source(context: PageContext, source: Id, briefing: Briefing, found: Comparison) -> SingleSource:
    """Return what `source` alone has and no point cites: such a point tells it, or tells that several have it.

    A sentence of which only some words may be shown says nothing by them.
    """
    cited = [passage for told in (briefing.origins.statements if briefing.origins else ()) for passage in told.passages]
    alone = [
        _wording(context, passage)
        for passage in _alone(context, source, found)
        if not any(map(passage.overlaps, cited))
    ]
    return SingleSource(
        source=context.source(source),
        teller=context.teller(source),
        wordings=tuple(wording for wording in alone if wording.words and is_whole(wording.words)),
    )


def _is_within(passages: Iterable[Passage], others: Iterable[Passage]) -> bool:
    """Say whether all passages are mostly words of the others."""
    known = tuple(others)
    return all(any(_common(one, other) > (one.end - one.start) / 2 for other in known) for one in passages)


def _is_told(row: AgreementRow, passages: Iterable[Passage], others: Iterable[Passage]) -> bool:
    """Say whether most of the words that a row shows of each passage are words of the others, which have it too."""
    known = tuple(others)
    return all(
        any(_common(passage, other) > len(wording.words or "") / 2 for other in known)
        for wording, passage in zip(row.wordings, passages, strict=True)
    )


def _common(one: Passage, other: Passage) -> int:
    """Return how many characters two passages share."""
    return min(one.end, other.end) - max(one.start, other.start) if one.source == other.source else 0


def _alone(context: PageContext, source: Id, found: Comparison) -> tuple[Passage, ...]:
    return tuple(passage for passage in _shown(context, found.only) if passage.source == source)


def _shown(context: PageContext, passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if _is_shown(context, passage))


def _agreed(context: PageContext, agreement: Agreement) -> AgreementRow:
    wordings = tuple(_wording(context, passage) for passage in _shown(context, agreement.passages))
    return AgreementRow(id=agreement.id, wordings=wordings, why=", ".join(agreement.why))


def _differing(context: PageContext, differences: tuple[Difference, ...]) -> tuple[DifferenceRow, ...]:
    return tuple(
        DifferenceRow(
            id=item.id,
            what=item.what,
            values=tuple(
                (context.carrier(passage), value)
                for passage, value in zip(item.passages, item.values, strict=True)
                if _is_shown(context, passage)
            ),
            why=", ".join(item.why),
        )
        for item in differences
    )


def _opposed(context: PageContext, item: Opposition) -> OppositionRow:
    words = zip(item.passages, item.words, strict=True)
    return OppositionRow(
        id=item.id,
        words=tuple(
            (context.carrier(passage), _words(context, passage.source, word))
            for passage, word in words
            if _is_shown(context, passage)
        ),
        why=", ".join(item.why),
    )


def _update(context: PageContext, item: Update) -> UpdateRow:
    told = zip(item.passages, item.values, item.moments, strict=True)
    return UpdateRow(
        id=item.id,
        what=item.what,
        values=tuple(
            (context.carrier(passage), value, moment) for passage, value, moment in told if _is_shown(context, passage)
        ),
        why=", ".join(item.why),
    )


def _is_shown(context: PageContext, passage: Passage) -> bool:
    return passage.source in context.edition.readings


def _words(context: PageContext, source: Id, words: str) -> Link:
    return Link(text=words, language=context.language(context.edition.content.sources[source].language))


def _shared(context: PageContext, run: SharedWording) -> SharedWordingRow:
    words = (
        context.edition.readings[item.source].words(item.start, item.end) for item in _shown(context, run.passages)
    )
    return SharedWordingRow(
        carriers=context.carriers(run.passages),
        length=context.words.counted(run.words, "word", "words"),
        words=next(filter(None, words), ""),
        language=context.language(context.edition.content.sources[run.passages[0].source].language),
        speaker=context.entity(run.speaker) if run.speaker else None,
    )


def _wording(context: PageContext, passage: Passage) -> PassageWords:
    reading = context.edition.readings[passage.source]
    return PassageWords(
        carrier=context.carrier(passage),
        words=reading.shown(passage.start, passage.end),
        id=passage.id,
        language=context.language(context.edition.content.sources[passage.source].language),
    )
