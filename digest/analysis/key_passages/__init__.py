"""Text, its sentences and quotations → up to five sentences that say what it is about, best first.

Order: `lead_bias`, `informativeness`, `context_dependence`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.analysis.key_passages import informativeness, lead_bias
from digest.analysis.key_passages.context_dependence import leans
from digest.analysis.language.words import Word, words_in
from digest.model import KeyPassage, Quotation, Sentence

MOST = 5
"""Key passages of one article."""

_SHORTEST, _LONGEST = 8, 60
"""Words of a passage: shorter ones say too little, longer ones are two."""

_ALIKE, _FEW = 0.6, 6
"""Share of the words of the shorter one that two passages may have in common, counted as if it had at least so many."""

_ONCE = 0.5
"""Added to the number of sentences with a word before its logarithm weighs it: what stands once hardly says what a text
is about, and counts less than half of what stands twice."""

_AGAIN = 0.5
"""What a word counts that a chosen passage has said already, once for each time."""

_LENGTH = 0.15
"""Power of its length by which a sentence's weight is divided: 0 favours long sentences, 1 short ones."""

_LEAD, _FIRST = 40.0, (1.0, 0.75, 0.5)
"""How much more the first sentence counts than one far down, where the first sentences carry the news; the shares of
that for the first three. Behind them it falls with the square of the place: three is what readers of news expect to
be told by, and no way of choosing without examples is known to do better than these three there."""

_TITLE = 2.0
"""How much more a word counts that stands in the title."""

_END, _WITH_END = 1.25, 12
"""How much more the last paragraph counts, where a text is longer than so many sentences: it says what follows from
all."""

# Measured by benchmarks/passages.py while they were chosen, on SummEval, Newsroom, GUM and the development part of the
# fact set: with the values above 35 % of the facts are covered (23 % before, when the first sentence counted three
# times as much in every text, and every word once for each sentence).


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A sentence that can be chosen."""

    index: int
    paragraph: int
    keys: frozenset[str]
    """Its words that say something, each once."""
    factor: float
    """What the weight of its words is multiplied by: for its place, its length and what it tells."""
    leans: bool
    """Whether it leans on the sentence before it."""


def choose_key_passages(
    text: str, sentences: Sequence[Sentence], *, title: str | None, quotations: Sequence[Quotation]
) -> tuple[KeyPassage, ...]:
    """Return the passages; each is understood alone, or behind the sentence before it, which is then among them."""
    candidates = list(_candidates(text, sentences, quotations))
    weights = _weights(candidates, title)
    chosen: list[_Candidate] = []
    while len(chosen) < MOST and (rest := [item for item in candidates if _may_follow(item, chosen)]):
        said = Counter(key for item in chosen for key in item.keys)
        chosen.append(max(rest, key=lambda item: (_score(item, weights, said), -item.index)))
    return tuple(
        KeyPassage(start=sentences[item.index].start, end=sentences[item.index].end, sentence=item.index)
        for item in chosen
    )


def _candidates(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[_Candidate]:
    found = [list(words_in(text, sentence.start, sentence.end)) for sentence in sentences]
    led = _LEAD * lead_bias.carries(found)
    for index, (sentence, own) in enumerate(zip(sentences, found, strict=True)):
        written = text[sentence.start : sentence.end]
        within = [item for item in quotations if item.start < sentence.end and sentence.start < item.end]
        if not _can_stand(written, own) or _is_torn(written, sentence, within):
            continue
        spoken = sum(item.end - item.start for item in within)
        closes = len(sentences) > _WITH_END and sentence.paragraph == sentences[-1].paragraph
        ahead = _FIRST[index] if index < len(_FIRST) else 1 / (1 + index) ** 2
        place = (1 + led * ahead) * (_END if closes else 1.0)
        yield _Candidate(
            index=index,
            paragraph=sentence.paragraph,
            keys=frozenset(word.key for word in own if word.content),
            factor=place * informativeness.factor(written, spoken=spoken) / math.pow(len(own), _LENGTH),
            leans=index > 0 and leans(written),
        )


def _can_stand(written: str, own: Sequence[Word]) -> bool:
    return _SHORTEST <= len(own) <= _LONGEST and not written.rstrip("”\"'’)").endswith("?")


def _is_torn(own: str, sentence: Sentence, within: Sequence[Quotation]) -> bool:
    """Return whether a sentence with these quotations is only a part of what is said, without who says it."""
    if any(item.start < sentence.start or item.end > sentence.end for item in within):
        return True
    rest = own
    for item in reversed(within):
        before, behind = rest[: item.start - sentence.start], rest[item.end - sentence.start :]
        rest = _OPENING.sub("", before) + _CLOSING.sub("", behind)
    if rest.count("“") != rest.count("”") or rest.count('"') % 2:
        return True
    return any(len(own) - (item.end - item.start) < _WITHOUT_SPEAKER for item in within)


_OPENING, _CLOSING = re.compile(r"[“\"] ?$"), re.compile(r"^[\s,.;:?!…]*[”\"]")
"""The marks of a quotation; the closing one may be missing where a further paragraph goes on, or by an oversight."""

_WITHOUT_SPEAKER = 8
"""Characters outside of a quotation in which nobody can be named: marks and a full stop."""


def _weights(candidates: Sequence[_Candidate], title: str | None) -> Mapping[str, float]:
    counts = Counter(key for candidate in candidates for key in candidate.keys)
    heading = {word.key for word in words_in(title or "", 0, len(title or "")) if word.content}
    return {key: math.log(_ONCE + count) * (_TITLE if key in heading else 1.0) for key, count in counts.items()}


def _score(candidate: _Candidate, weights: Mapping[str, float], said: Mapping[str, int]) -> float:
    return candidate.factor * sum(weights[key] * _AGAIN ** said.get(key, 0) for key in sorted(candidate.keys))


def _may_follow(candidate: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Return whether a sentence neither repeats a chosen one nor leans on one that was not chosen."""
    if any(candidate.index == other.index or _alike(candidate, other) for other in chosen):
        return False
    before = (candidate.index - 1, candidate.paragraph)
    return not candidate.leans or any((other.index, other.paragraph) == before for other in chosen)


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return len(one.keys & other.keys) >= _ALIKE * max(_FEW, min(len(one.keys), len(other.keys)))
