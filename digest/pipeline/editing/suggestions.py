"""What the program finds that sources share or differ on → points of a briefing that a person has yet to word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest import comparison, evidence, intake
from digest.atomic_write import replace_unchanged, standing
from digest.model import Account, BriefingRecord, Id, Rights, Says, Span
from digest.pipeline.checking.claims import claim_of
from digest.pipeline.editing.quotes import cited_spans, rights_of, values_of
from digest.pipeline.state.citations import Citations, citations
from digest.pipeline.state.project_state import ProjectState, briefing_path, project_state, record_of
from digest.pipeline.stored.comparisons import accounts_of
from digest.pipeline.stored.drafts import Draft, DraftEvidence, drafts
from digest.pipeline.stored.stored_readings import said_by_comparisons
from digest.problems import Place
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedQuote:
    """A quote of a suggested point, and what its source says of it."""

    proposal: evidence.Proposal
    says: Says


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A point that was written for a person to word or to delete, or that got what differs from it."""

    text: str
    evidence: tuple[SuggestedQuote, ...]
    """What was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unquoted:
    """What several sources share or differ on, and what rights, or the rest of a budget, keep from being a point."""

    sources: tuple[Id, ...]
    """Of which a quote was wanted."""


def suggest(settings: Settings, briefing: Id) -> Iterator[Suggestion | Unquoted]:
    """Write a point for each statement of several sources that no point of the briefing cites; yield each.

    First comes what they differ on, with `says: differs` or `denies` at the source that does; a point that cites one
    side already gets the other. The text of a new one says why the passages belong together and waits for a person's
    words. No words are quoted twice, and all quotes together keep to the budget.
    """
    path = briefing_path(settings, briefing)
    before = standing(path)
    state = project_state(settings, private=True)
    record = record_of(state, briefing)
    accounts = {account.source: account for account in accounts_of(state, briefing)}
    found = comparison.compare(tuple(accounts.values()), entities=state.content.entities)
    points = _Points(state, citations(state, settings), record)
    for draft in drafts(found, accounts, {dismissal.finding for dismissal in record.dismissed}):
        index = points.telling(draft)
        wanted = draft.evidence if index is None else points.other_side(draft, index)
        quotes = points.quotes_for(wanted, draft, accounts)
        if not quotes:
            if wanted:
                yield Unquoted(sources=tuple(dict.fromkeys(item.passage.source for item in wanted)))
            continue
        place, says = (len(points.texts), draft.text) if index is None else (index, None)
        after = _with_quotes(before or b"", place, says, quotes, name=path.name)
        replace_unchanged(path, after, instead_of=before)
        before = after
        yield Suggestion(text=points.add(index, draft.text, quotes), evidence=quotes)


def _with_quotes(before: bytes, index: int, says: str | None, quotes: Sequence[SuggestedQuote], *, name: str) -> bytes:
    """Return the briefing with the quotes in the point at the index; a new one is told by what it says."""
    text = before.decode("utf-8")
    values = [values_of(quote.proposal, quote.says) for quote in quotes]
    if says is not None:
        text = intake.add_point(text, says, values.pop(0), name=name, with_id=False)
    for each in values:
        text = intake.add_evidence(text, index, each, name=name)
    return text.encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A passage that a point cites."""

    point: int
    source: Id
    span: Span


class _Points:
    """The points of a briefing with what they cite, and what the budget of each source has been spent on."""

    def __init__(self, state: ProjectState, cited: Citations, record: BriefingRecord) -> None:
        self.texts = [point.text for point in record.points]
        self._state = state
        self._known = state.known
        self._paid = {source: cited_spans(state, cited, source) for source in state.content.sources}
        self._told = [
            _Told(point=index, source=item.source, span=span)
            for index, point in enumerate(record.points)
            for item in point.evidence
            for span in evidence.spans_of(cited.places[item])
        ]

    def telling(self, draft: Draft) -> int | None:
        """Return the first point that cites something of the draft."""
        return next((told.point for told in self._told if any(_is_of(told, item) for item in draft.evidence)), None)

    def other_side(self, draft: Draft, index: int) -> tuple[DraftEvidence, ...]:
        """Return what excludes that which the point cites of the draft; nothing where a point cites both, or none."""
        cited = [item for item in draft.evidence if any(_is_of(told, item) for told in self._told)]
        here = {item.says for item in cited if any(told.point == index and _is_of(told, item) for told in self._told)}
        against = next((item.says for item in draft.evidence if item.says is not Says.STATES), None)
        if against is None or len({item.says for item in cited}) > 1:
            return ()
        return tuple(replace(item, says=against) for item in draft.evidence if item.says not in here)

    def quotes_for(
        self, wanted: Sequence[DraftEvidence], draft: Draft, accounts: Mapping[Id, Account]
    ) -> tuple[SuggestedQuote, ...]:
        """Return the quotes that fit into what is left of the budget; none where they would not tell the draft."""
        found: list[SuggestedQuote] = []
        for item in wanted:
            if any((quote.proposal.source, quote.says) == (item.passage.source, item.says) for quote in found):
                continue  # one quote tells what a source says
            proposal = self._cut(item, draft, accounts, [quote.proposal for quote in found])
            if proposal and not any(_overlap(proposal, quote.proposal) for quote in found):
                found.append(SuggestedQuote(proposal=proposal, says=item.says))
        is_told = {quote.says for quote in found} == {item.says for item in wanted}
        is_of_several = len({quote.proposal.source for quote in found}) > 1 or len(wanted) < len(draft.evidence)
        return tuple(found) if is_told and is_of_several else ()

    def add(self, index: int | None, text: str, quotes: Sequence[SuggestedQuote]) -> str:
        """Note that the quotes stand in the point, or in a new one of that text; return the point's text."""
        if index is None:
            index = len(self.texts)
            self.texts.append(text)
        for quote in quotes:
            span = (quote.proposal.start, quote.proposal.end)
            self._paid[quote.proposal.source].append(span)
            self._told.append(_Told(point=index, source=quote.proposal.source, span=span))
        return self.texts[index]

    def _cut(
        self,
        item: DraftEvidence,
        draft: Draft,
        accounts: Mapping[Id, Account],
        beside: Sequence[evidence.Proposal],
    ) -> evidence.Proposal | None:
        """Return the words of a passage that carry what the other sources of the draft say."""
        source = item.passage.source
        others = [other.passage for other in draft.evidence if other.passage.source != source]
        words = " ".join((accounts[each.source].text or "")[each.start : each.end] for each in others)
        return evidence.propose_within(
            claim_of(words, self._state, Place(path=source)),
            accounts[source],
            (item.passage.start, item.passage.end),
            rights=_sparing(rights_of(self._state, source), self._state.latest[source].words),
            cited=[*self._paid[source], *((each.start, each.end) for each in beside if each.source == source)],
            known=self._known,
            told=said_by_comparisons(self._state, source),
            keep=item.keep,
        )


def _sparing(rights: Rights, words: int) -> Rights:
    """Return the rights with runs so short that an article of so many words has room for some quotes."""
    most, longest = evidence.most_words(rights, words), rights.longest_run
    if most is None:
        return rights
    own = max(_SHORTEST, most // _SOME)
    return replace(rights, longest_run=own if longest is None else min(own, longest))


_SOME = 3
"""Quotes for which the budget of an article is to have room: a judgement."""

_SHORTEST = 6
"""Words of a quote that still tells something by itself: a judgement, one more than what is cut short may have."""


def _is_of(told: _Told, item: DraftEvidence) -> bool:
    start, end = item.keep or (item.passage.start, item.passage.end)
    return told.source == item.passage.source and told.span[0] < end and start < told.span[1]


def _overlap(one: evidence.Proposal, other: evidence.Proposal) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
