"""Accounts of one event → their comparison: agreement, difference, framing, timeline and origins.

Order: `counted_origins`, `sentences`, `quantities`, `matching`, `figures`, `dates`, `findings`, `origins`,
`contradictions`, `text_fates`, `kept`, `carried_over`, `unfounded_findings`.

What compares is loaded when something is compared for the first time, since its patterns take a tenth of the time of
loading the program, and most commands only bring back what is stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from digest.comparison.carried_over import Known, carried_over, groups_of, lost, not_compared
from digest.comparison.counted_origins import in_order, with_origins
from digest.comparison.kept import kept, restored
from digest.comparison.sentences.idf import Idf, idf_in, idf_of, word_keys
from digest.comparison.sentences.statements import MOST_SHOWN, statements_of
from digest.model import Account, Comparison, Entity, FigureMention, Id, Reading, Span

__all__ = [
    "METHOD",
    "Idf",
    "Known",
    "carried_over",
    "compare",
    "contradiction",
    "fates_in",
    "groups_of",
    "idf_in",
    "kept",
    "lost",
    "not_compared",
    "restored",
    "unfounded",
]

METHOD = 8
"""Version of the way of comparing; another one makes stored comparisons stale."""


def compare(
    accounts: Sequence[Account], *, entities: Mapping[Id, Entity], idf: Idf | None = None, every: bool = False
) -> Comparison:
    """Compare the accounts of one event; their order makes no difference, and of two with one source the last counts.

    `idf` says how rare a stem is, as `idf_in` counts it in a corpus; without it, that is counted in the accounts.
    With `every`, all statements that one source alone has are told, in place of the most salient.
    """
    from digest.comparison.dates.conflicting_times import times_that_differ
    from digest.comparison.dates.dates_within import of_other_plans
    from digest.comparison.dates.timeline import timeline_of
    from digest.comparison.figures.conflicts import compare_figures
    from digest.comparison.figures.equal_figures import with_equal_figures
    from digest.comparison.findings.framing import framing_of
    from digest.comparison.findings.narrower import told_more_exactly
    from digest.comparison.findings.oppositions import oppositions_from
    from digest.comparison.findings.single_source import single_source_statements
    from digest.comparison.matching.agreements import agreements_from, pairs_in
    from digest.comparison.matching.matches import matches_between
    from digest.comparison.matching.one_event import OneEvent
    from digest.comparison.matching.weighted_statements import weigh_all
    from digest.comparison.origins.credited_media import credited_media
    from digest.comparison.origins.origins import origins_of
    from digest.comparison.origins.provenance import attributions_in
    from digest.comparison.origins.text_reuse import shared_wording_in

    ordered = [account for _, account in sorted({account.source: account for account in accounts}.items())]
    statements = statements_of(ordered, entities)
    facts = idf_of(statement.facts for statement in statements)
    own = idf_of(word_keys(word.stem for word in statement.words) for statement in statements)
    idf = {**(own if idf is None else idf), **facts}
    weighed = weigh_all(statements, idf)
    event = OneEvent(statements)
    matches = matches_between(weighed, entities, event)
    shared = shared_wording_in(statements)
    days = {account.source: account.published for account in ordered}
    figures = compare_figures(weighed, entities, days, event, matches)
    timeline = timeline_of(statements, matches, figures.of_other_values, days, event)
    within = told_more_exactly(matches, days, event)
    conflicts = (*figures.conflicts, *timeline.conflicts, *times_that_differ(matches))
    opposed = oppositions_from(matches)
    told_apart = pairs_in(conflicts, opposed, figures.updates, figures.narrower, within)
    told_apart |= of_other_plans(matches, days)
    media = credited_media(ordered, entities)
    origins = origins_of(ordered, shared, media, attributions_in(ordered, shared, media, entities), entities)
    agreed = with_equal_figures(agreements_from(matches, told_apart), figures.equal, told_apart)
    agreements = in_order((*agreed, *figures.narrower, *within))
    return Comparison(
        sources=tuple(account.source for account in ordered),
        not_compared=tuple(account.source for account in ordered if account.text is None),
        agreements=with_origins(agreements, origins, ordered),
        shared_wording=shared,
        origins=origins,
        only=single_source_statements(
            ordered, weighed, matches, agreements, entities, most=None if every else MOST_SHOWN
        ),
        opposed=opposed,
        conflicts=conflicts,
        updates=figures.updates,
        to_look_at=figures.to_look_at,
        framing=framing_of(matches),
        timeline=timeline.lines,
    )


def contradiction(ours: str, theirs: str) -> tuple[Span, Span] | None:
    """Return where the words stand that tell the two apart, or None where neither denies the other for sure."""
    from digest.comparison import contradictions

    return contradictions.contradiction(ours, theirs)


def fates_in(text: str, figures: Sequence[FigureMention]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return for each figure its own fates, none where no word tells them, and all that the sentence tells."""
    from digest.comparison import text_fates

    return text_fates.fates_in(text, figures)


def unfounded(found: Comparison, readings: Mapping[Id, Reading], entities: Mapping[Id, Entity] | None) -> Iterator[str]:
    """Return in words what cannot be: a place without a sentence, a value that does not stand there, a reason.

    `entities` are None where they may have been others when the comparison was made.
    """
    from digest.comparison import unfounded_findings

    return unfounded_findings.unfounded(found, readings, entities)
