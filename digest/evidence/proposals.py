"""A sentence of ours and the articles of its briefing → passages that could carry it, best first, within the budget."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from digest.evidence.budget import fits
from digest.evidence.matching import Found, find_in
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.speech import is_within, named_speech
from digest.evidence.support import Claim, is_same_value
from digest.evidence.words import bare, count_words, word_spans
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


def propose(
    claim: Claim,
    accounts: Sequence[Account],
    *,
    rights: Mapping[Id, Rights],
    cited: Mapping[Id, Sequence[Span]],
    people: Collection[Id] = (),
    limit: int = 5,
) -> tuple[Proposal, ...]:
    """Return at most `limit` passages, best first, each of which still fits into the budget of its source.

    `rights` go by source, and so does what is already `cited`; an account without text has nothing to propose.
    """
    grounds = [
        _ground(account, account.text, rights[account.source], cited.get(account.source, ()), people)
        for account in accounts
        if account.text is not None
    ]
    candidates = [_Candidate(ground=ground, sentence=each) for ground in grounds for each in ground.reading.sentences]
    weights = _weights(claim.text, candidates)
    scored = [(_score(candidate, claim, weights), candidate) for candidate in candidates]
    ranked = sorted(scored, key=lambda pair: -pair[0])
    proposals = (_proposal(candidate, score, weights) for score, candidate in ranked if score >= _LEAST)
    return tuple(islice((proposal for proposal in proposals if proposal), limit))


_LEAST = 0.15
# Below it a sentence shares a common word or two with ours, and nothing that could carry it.

_MOST_WORDS = 25
# A quote that is longer is read by nobody beside the sentence it carries, and costs a sixth of the usual budget.

_CLAUSE = 8
# Words by which a cut is widened to the clause's ends, where it reads well and no negation is cut off.

_STEM = 6
# Letters by which words of one family are told: signed and signing, cooperate and cooperation.


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """One article with what may be taken from it."""

    source: Id
    text: str
    reading: Reading
    article: Searchable
    rights: Rights
    cited: tuple[Span, ...]
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
    def stems(self) -> list[str]:
        """The stems of its words."""
        return [_stem(self.ground.text[start:end]) for start, end in self.words]


def _ground(account: Account, text: str, rights: Rights, cited: Sequence[Span], people: Collection[Id]) -> _Ground:
    reading = account.reading
    return _Ground(
        source=account.source,
        text=text,
        reading=reading,
        article=searchable(text, reading.paragraphs, reading.sentences),
        rights=rights,
        cited=tuple(cited),
        speech=named_speech(reading, people),
        words=count_words(text),
    )


def _stem(word: str) -> str:
    return bare(word).casefold()[:_STEM]


def _weights(text: str, candidates: Sequence[_Candidate]) -> Mapping[str, float]:
    """Return how much each stem of our sentence says: the fewer sentences have it, the more."""
    having = Counter(stem for candidate in candidates for stem in set(candidate.stems))
    ours = {_stem(text[start:end]) for start, end in word_spans(text)}
    return {stem: math.log((1 + len(candidates)) / (1 + having[stem])) for stem in sorted(ours) if stem}


def _score(candidate: _Candidate, claim: Claim, weights: Mapping[str, float]) -> float:
    """Return the share of our words, figures and names that the sentence has; a figure weighs as much as rare words."""
    there = set(candidate.stems)
    heaviest = max(weights.values(), default=0.0)
    parts = [(weight, stem in there) for stem, weight in weights.items()]
    parts += [(heaviest, _has_figure(candidate, figure)) for figure in claim.figures]
    parts += [(heaviest, _has_entity(candidate, entity.id)) for entity in claim.entities]
    whole = sum(weight for weight, _ in parts)
    return sum(weight for weight, has in parts if has) / whole if whole else 0.0


def _has_figure(candidate: _Candidate, figure: FigureMention) -> bool:
    return any(
        is_same_value(figure, given) and candidate.sentence.start <= given.start < candidate.sentence.end
        for given in candidate.ground.reading.figures
    )


def _has_entity(candidate: _Candidate, entity: Id) -> bool:
    paragraph = candidate.ground.reading.paragraphs[candidate.sentence.paragraph]
    return any(
        given.id == entity and paragraph.start <= given.start < paragraph.end
        for given in candidate.ground.reading.entities
    )


def _proposal(candidate: _Candidate, score: float, weights: Mapping[str, float]) -> Proposal | None:
    """Return the best cut of the sentence that the budget allows and a quote can name, or None."""
    ground = candidate.ground
    for span in _cuts(candidate, weights):
        quote = " ".join(ground.text[slice(*span)].split())
        near = _near(quote, span, ground)
        if near is not None and _is_allowed(span, ground):
            return Proposal(
                source=ground.source, quote=quote, near=near or None, start=span[0], end=span[1], score=round(score, 3)
            )
    return None


def _cuts(candidate: _Candidate, weights: Mapping[str, float]) -> Iterator[Span]:
    """Yield cuts of the sentence, the longest first: each holds as much of our sentence as its length allows."""
    text, words = candidate.ground.text, candidate.words
    gains = [weights.get(stem, 0.0) for stem in candidate.stems]
    for length in _LENGTHS:
        first, last = _densest(gains, length)
        if first < last:
            first, last = _on_one_side(first, last, words, text, gains)
            first, last = _widened(first, last, words, text, length)
            yield _trimmed(words[first][0], words[last - 1][1], text)


_LENGTHS = (_MOST_WORDS, 18, 12, 8, 5)
# Words of a cut. What is left of a budget is often less than a whole sentence; below five words a quote says little.


def _densest(gains: Sequence[float], length: int) -> Span:
    """Return the shortest stretch among those of at most `length` words that gain most."""
    starts = [place for place, gain in enumerate(gains) if gain]
    if not starts:
        return (0, 0)
    first = max(starts, key=lambda start: sum(gains[start : start + length]))
    last = max(place for place in starts if place < first + length)
    return first, last + 1


def _widened(first: int, last: int, words: Sequence[Span], text: str, length: int) -> Span:
    """Return the stretch, widened to the clause's ends where they are near and the length allows."""
    written = [text[start:end] for start, end in words]
    starts = range(first, max(-1, first - _CLAUSE - 1), -1)
    opening = (
        start for start in starts if start == 0 or _OPENS.match(written[start]) or _ENDS.search(written[start - 1])
    )
    start = next(opening, first)
    first = start if last - start <= length else first
    ends = range(last, min(len(words), last + _CLAUSE) + 1)
    end = next((end for end in ends if end == len(words) or _ENDS.search(written[end - 1])), last)
    return first, end if end - first <= length else last


_OPENS = re.compile(r"[“„«\"(]")
_ENDS = re.compile(r"[,;:.!?)”»\"]$")


def _on_one_side(first: int, last: int, words: Sequence[Span], text: str, gains: Sequence[float]) -> Span:
    """Return the stretch, or where it runs over one end of a quotation, the side of it that gains more."""
    marks = [place for place in range(first, last) if _MARK.search(text[slice(*words[place])])]
    if len(marks) != 1 or len(_MARK.findall(text[slice(*words[marks[0]])])) != 1:
        return first, last
    opens = _MARK.match(text[slice(*words[marks[0]])]) is not None
    middle = marks[0] if opens else marks[0] + 1
    is_before_better = sum(gains[first:middle]) >= sum(gains[middle:last])
    return (first, middle) if is_before_better and middle > first else (min(middle, last - 1), last)


_MARK = re.compile(r"[“”„«»\"]")
_LEADING = re.compile(r"[\s“”„«»\"'‘(]*")
_TRAILING = re.compile(r"(?<![A-Z])[\s,;:.!?)”’»\"]+$")
# The full stop of "U.S." stays.


def _trimmed(start: int, end: int, text: str) -> Span:
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    return start, start + len(_TRAILING.sub("", text[start:end]))


def _near(quote: str, span: Span, ground: _Ground) -> str | None:
    """Return the words that tell the place from others, "" where none are needed, or None where none do."""
    paragraph = next(item for item in ground.reading.paragraphs if item.start <= span[0] < item.end)
    before = ground.text[paragraph.start : span[0]].split()
    after = ground.text[span[1] : paragraph.end].split()
    beside = [" ".join(before[-count:]) for count in _NEAR] + [" ".join(after[:count]) for count in _NEAR]
    for near in ("", *beside):
        found = find_in(quote, ground.article, near=near or None)
        if isinstance(found, Found) and (found.start, found.end) == span:
            return near
    return None


_NEAR = (2, 4, 7)
# Words before or behind; the fewest that tell the places apart are taken.


def _is_allowed(span: Span, ground: _Ground) -> bool:
    if ground.rights.speech_only and not is_within(span, ground.speech):
        return False
    excerpts = [Excerpt(start=start, end=end, text=ground.text[start:end]) for start, end in (*ground.cited, span)]
    return fits(excerpts, ground.reading, ground.rights, ground.words)
