"""What the program finds that several sources say → points of a briefing that a person has yet to word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest import comparison, evidence, intake
from digest.atomic_write import write_atomically
from digest.model import Account, Agreement, BriefingRecord, Id, Passage, Span
from digest.pipeline.citations import citations
from digest.pipeline.claims import claim_of
from digest.pipeline.comparisons import accounts_of
from digest.pipeline.project_state import ProjectState, project_state, record_of
from digest.pipeline.quotes import cited_spans, values_of
from digest.pipeline.stored_readings import named_people
from digest.problems import Place
from digest.settings import Settings

TO_WRITE = "To be written"
"""How the text of a suggested point begins; a point that still begins so is a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A point that was written for a person to word, or to delete."""

    text: str
    evidence: tuple[evidence.Proposal, ...]


def suggest(settings: Settings, briefing: Id) -> Iterator[Suggestion]:
    """Write a point for each statement of several sources that no point of the briefing cites; yield each.

    Its text says why the passages belong together and waits for a person's words; its quotes keep to the budget.
    """
    state = project_state(settings, private=True)
    record = record_of(state, briefing)
    accounts = {account.source: account for account in accounts_of(state, briefing)}
    found = comparison.compare(tuple(accounts.values()), entities=state.content.entities)
    known = _cited_places(state, settings, record)
    path = settings.content / "briefings" / f"{briefing}.yml"
    count = len(record.points)
    dismissed = {item.finding for item in record.dismissed}
    for agreement in found.agreements:
        if agreement.id in dismissed or any(_is_known(passage, known) for passage in agreement.passages):
            continue
        quotes = tuple(_quotes(agreement, accounts, state))
        if len(quotes) > 1:
            text = f"{TO_WRITE}: {'; '.join(agreement.why)}."
            write_atomically(path, intake.add_point(path, text, values_of(quotes[0]), with_id=False).encode())
            for quote in quotes[1:]:
                write_atomically(path, intake.add_evidence(path, count, values_of(quote)).encode())
            count += 1
            yield Suggestion(text=text, evidence=quotes)


def _cited_places(state: ProjectState, settings: Settings, record: BriefingRecord) -> Mapping[Id, list[Span]]:
    """Where the points of the briefing have their evidence, by source."""
    places = citations(state, settings).places
    known: dict[Id, list[Span]] = {}
    for point in record.points:
        for item in point.evidence:
            known.setdefault(item.source, []).extend(evidence.spans_of(places[item]))
    return known


def _is_known(passage: Passage, known: Mapping[Id, Sequence[Span]]) -> bool:
    return any(start < passage.end and passage.start < end for start, end in known.get(passage.source, ()))


def _quotes(agreement: Agreement, accounts: Mapping[Id, Account], state: ProjectState) -> Iterator[evidence.Proposal]:
    """For each passage the words that carry what another source says, as far as the rights of its source allow."""
    for passage in agreement.passages:
        other = next(item for item in agreement.passages if item.source != passage.source)
        proposals = evidence.propose(
            claim_of(_words(other, accounts[other.source]), state, Place(path=other.source)),
            [accounts[passage.source]],
            rights={passage.source: state.content.rights[state.content.sources[passage.source].rights]},
            cited={passage.source: cited_spans(state, passage.source)},
            people=named_people(state),
        )
        yield from [item for item in proposals if passage.start <= item.start and item.end <= passage.end][:1]


def _words(passage: Passage, account: Account) -> str:
    return (account.text or "")[passage.start : passage.end]
