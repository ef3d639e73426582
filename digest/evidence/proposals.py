"""A sentence of ours and the articles of its briefing → passages that could carry it, best first, within the budget."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from digest.evidence.budget.budget import fits
from digest.evidence.budget.fact_words import Fact
from digest.evidence.budget.known_names import Known
from digest.evidence.budget.named_speech import is_within, named_speech
from digest.evidence.claims.claims import Claim
from digest.evidence.claims.figure_support import is_same_value
from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.texts.phrase_cuts import cuts
from digest.evidence.texts.searchable import Searchable, searchable
from digest.evidence.texts.word_spans import count_words, word_spans
from digest.model import Account, Excerpt, FigureMention, Id, Quotation, Reading, Rights, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A passage that could be the evidence of a sentence of ours."""

    source: Id
    quote: str
    """As it may be typed into the record."""
    near: str | None
    """Words beside it, where it stands in several places."""
    start: int
    end: int
    score: float
    """How much of our sentence its sentence carries, between 0 and 1."""


class Refusal(StrEnum):
    """Why a sentence that could carry ours cannot be quoted, as it is told."""

    SPEECH = "its rights allow attributed speech of named people alone"
    PHRASE = "no phrase of it says enough of the sentence"
    BUDGET = "what is left of its quotation budget is too little for a quote"
    PLACES = "its words stand in several places alike"

    @property
    def mend(self) -> str:
        """What a person can do about it."""
        return _MENDS[self]


_MENDS = {
    Refusal.SPEECH: "quote what a person who is named says there, or another source",
    Refusal.PHRASE: "word it nearer to what a source says",
    Refusal.BUDGET: "shorten or drop another quote (digest status counts what is left)",
    Refusal.PLACES: "quote a longer passage by hand, which stands there once",
}
"""What mends each; only the budget is helped by fewer quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A source with a sentence that carries more of ours than the best that is offered, and that cannot be quoted."""

    source: Id
    why: Refusal
    """Of the best such sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What can be proposed for a sentence of ours."""

    offered: tuple[Proposal, ...]
    """Best first."""
    left_out: tuple[LeftOut, ...]
    """Each source once."""


def propose(
    claim: Claim,
    accounts: Sequence[Account],
    *,
    rights: Mapping[Id, Rights],
    cited: Mapping[Id, Sequence[Span]],
    known: Known,
    told: Mapping[Id, Sequence[Fact]] | None = None,
    limit: int = 5,
) -> Proposals:
    """Return at most `limit` passages, best first, each of which still fits into the budget of its source.

    `rights` go by source, and so do what is already `cited` and what is `told` of it beside quotes; an account without
    text has nothing to propose.
    """
    grounds = [
        _ground(
            account,
            account.text,
            rights=rights[account.source],
            cited=cited.get(account.source, ()),
            known=known,
            told=(told or {}).get(account.source, ()),
        )
        for account in accounts
        if account.text is not None
    ]
    candidates = [_Candidate(ground=ground, sentence=each) for ground in grounds for each in ground.reading.sentences]
    weights = _weights(claim.text, candidates)
    scored = [(_score(candidate, claim, weights), candidate) for candidate in candidates]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    offered, left_out = list[Proposal](), dict[Id, LeftOut]()
    for score, candidate in ranked:
        if score < _LEAST or len(offered) == limit:
            break
        if proposal := _proposal(candidate, claim, score, weights):
            offered.append(proposal)
        elif not offered and candidate.ground.source not in left_out:
            why = _refusal(candidate, claim, weights)
            left_out[candidate.ground.source] = LeftOut(source=candidate.ground.source, why=why)
    return Proposals(offered=tuple(offered), left_out=tuple(left_out.values()))


def propose_within(
    claim: Claim,
    account: Account,
    within: Span,
    *,
    rights: Rights,
    cited: Sequence[Span],
    known: Known,
    told: Sequence[Fact] = (),
    keep: Span | None = None,
) -> Proposal | None:
    """Return the best cut of a passage that still fits into the budget, or None; what is to `keep` stands in it."""
    if account.text is None:
        return None
    ground = _ground(account, account.text, rights=rights, cited=cited, known=known, told=told)
    candidates = [_Candidate(ground=ground, sentence=each) for each in account.reading.sentences]
    weights = _weights(claim.text, candidates)
    inside = [each for each in candidates if within[0] <= each.sentence.start and each.sentence.end <= within[1]]
    made = (_proposal(each, claim, _score(each, claim, weights), weights, keep) for each in inside)
    return next((proposal for proposal in made if proposal), None)


_LEAST = 0.15
"""Below it a sentence shares a common word or two with ours, and nothing that could carry it."""

_STEM = 6
"""Letters by which words of one family are told: signed and signing, cooperate and cooperation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """One article with what may be taken from it."""

    source: Id
    text: str
    reading: Reading
    article: Searchable
    rights: Rights
    cited: tuple[Span, ...]
    told: tuple[Fact, ...]
    known: Known
    speech: tuple[Quotation, ...]
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence of an article."""

    ground: _Ground
    sentence: Sentence

    @property
    def words(self) -> list[Span]:
        """The places of its words in the article."""
        first, text = self.sentence.start, self.ground.text[self.sentence.start : self.sentence.end]
        return [(first + start, first + end) for start, end in word_spans(text)]

    @property
    def figures(self) -> list[FigureMention]:
        """The figures that begin in it."""
        first, last = self.sentence.start, self.sentence.end
        return [figure for figure in self.ground.reading.figures if first <= figure.start < last]

    @property
    def stems(self) -> list[frozenset[str]]:
        """The stems of each word, more than one where a hyphen joins it."""
        return [_stems(self.ground.text[start:end]) for start, end in self.words]


def _ground(
    account: Account, text: str, *, rights: Rights, cited: Sequence[Span], known: Known, told: Sequence[Fact]
) -> _Ground:
    reading = account.reading
    return _Ground(
        source=account.source,
        text=text,
        reading=reading,
        article=searchable(text, reading.paragraphs, reading.sentences),
        rights=rights,
        cited=tuple(cited),
        told=tuple(told),
        speech=named_speech(reading, known.people),
        known=known,
        words=count_words(text),
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))


_WORD = re.compile(r"\w+")


def _weights(text: str, candidates: Sequence[_Candidate]) -> Mapping[str, float]:
    """Return how much each stem of our sentence says: the fewer sentences have it, the more."""
    having = Counter(stem for candidate in candidates for stem in frozenset[str]().union(*candidate.stems))
    return {stem: math.log((1 + len(candidates)) / (1 + having[stem])) for stem in sorted(_stems(text))}


def _score(candidate: _Candidate, claim: Claim, weights: Mapping[str, float]) -> float:
    """Return the share of our words, figures and names that the sentence has; a figure weighs as much as rare words."""
    there = frozenset[str]().union(*candidate.stems)
    heaviest = max(weights.values(), default=0.0)
    parts = [(weight, stem in there) for stem, weight in weights.items()]
    parts += [(heaviest, _has_figure(candidate, figure)) for figure in claim.figures]
    parts += [(heaviest, _has_entity(candidate, entity.id)) for entity in claim.entities]
    whole = sum(weight for weight, _ in parts)
    return sum(weight for weight, has in parts if has) / whole if whole else 0.0


def _has_figure(candidate: _Candidate, figure: FigureMention) -> bool:
    return any(is_same_value(figure, given) for given in candidate.figures)


def _has_entity(candidate: _Candidate, entity: Id) -> bool:
    paragraph = candidate.ground.reading.paragraphs[candidate.sentence.paragraph]
    return any(
        given.id == entity and paragraph.start <= given.start < paragraph.end
        for given in candidate.ground.reading.entities
    )


def _proposal(
    candidate: _Candidate, claim: Claim, score: float, weights: Mapping[str, float], keep: Span | None = None
) -> Proposal | None:
    """Return the best cut of the sentence that the budget allows and a quote can name, or None."""
    ground = candidate.ground
    for span in cuts(ground.text, candidate.words, _gains(candidate, claim, weights), keep=keep):
        quote = " ".join(ground.text[slice(*span)].split())
        near = _near(quote, span, ground)
        if near is not None and _is_allowed(span, ground):
            return Proposal(
                source=ground.source, quote=quote, near=near or None, start=span[0], end=span[1], score=round(score, 3)
            )
    return None


def _refusal(candidate: _Candidate, claim: Claim, weights: Mapping[str, float]) -> Refusal:
    """Return why no cut of the sentence can be proposed."""
    ground = candidate.ground
    spans = list(cuts(ground.text, candidate.words, _gains(candidate, claim, weights)))
    if not spans:
        return Refusal.PHRASE
    if ground.rights.speech_only and not any(is_within(span, ground.speech) for span in spans):
        return Refusal.SPEECH
    return Refusal.PLACES if any(_is_allowed(span, ground) for span in spans) else Refusal.BUDGET


def _gains(candidate: _Candidate, claim: Claim, weights: Mapping[str, float]) -> list[dict[str, float]]:
    """Return for each word of the sentence what it has of our words and figures."""
    heaviest = max(weights.values(), default=0.0)
    given = [figure for figure in candidate.figures if any(is_same_value(ours, figure) for ours in claim.figures)]
    gains: list[dict[str, float]] = []
    for (start, end), stems in zip(candidate.words, candidate.stems, strict=True):
        gain = {stem: weights[stem] for stem in stems if weights.get(stem)}
        gain |= {f"figure {each.value}": heaviest for each in given if start < each.end and each.start < end}
        gains.append(gain)
    return gains


def _near(quote: str, span: Span, ground: _Ground) -> str | None:
    """Return the words that tell the place from others, "" where none are needed, or None where none do."""
    paragraph = next(item for item in ground.reading.paragraphs if item.start <= span[0] < item.end)
    before = ground.text[paragraph.start : span[0]].split()
    after = ground.text[span[1] : paragraph.end].split()
    beside = [" ".join(before[-count:]) for count in _NEAR] + [" ".join(after[:count]) for count in _NEAR]
    for near in ("", *beside):
        found = find_in_article(quote, ground.article, near=near or None)
        if isinstance(found, QuoteFound) and (found.start, found.end) == span:
            return near
    return None


_NEAR = (2, 4, 7)
"""Words before or behind; the fewest that tell the places apart are taken."""


def _is_allowed(span: Span, ground: _Ground) -> bool:
    if ground.rights.speech_only and not is_within(span, ground.speech):
        return False
    excerpts = [Excerpt(start=start, end=end, text=ground.text[start:end]) for start, end in (*ground.cited, span)]
    return fits(excerpts, ground.reading, ground.rights, ground.words, ground.known, ground.told)
