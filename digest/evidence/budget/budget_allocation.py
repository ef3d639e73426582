"""A reading, its text and its rights → the words of the article that may be shown, spent where they say most."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.evidence.budget.budget import fits, is_free, runs_of
from digest.evidence.budget.counted_words import Weight
from digest.evidence.budget.fact_words import Fact, afforded, facts_of, unshown
from digest.evidence.budget.known_names import Known
from digest.evidence.budget.named_speech import is_within, named_speech
from digest.evidence.texts.word_spans import word_spans
from digest.model import Excerpt, Quotation, Reading, Rights, Sentence, Span


def spend(
    reading: Reading,
    text: str,
    rights: Rights,
    *,
    known: Known,
    cited: Sequence[Span] = (),
    differing: Sequence[Span] = (),
    besides: Sequence[Fact] = (),
) -> Reading:
    """Return the reading as its rights let it stand in the repository: its excerpts, in order, and its facts.

    First come the quotes that are `cited` and what comparisons say of the source `besides`; then the reading's own
    facts in words: the roles of speakers, the nouns of figures, the terms. What these leave goes to the speech of named
    people, then to the words around the `differing` figures, then to key passages, each cut where it must be.
    Rights that allow only speech get no other words, but a cited quote counts even where it should not stand. Rights
    without a limit get the whole text.
    """
    if is_free(rights):
        return replace(reading, excerpts=_excerpts([(0, len(text))] if text else [], text))
    words = word_spans(text)
    paid = _excerpts(_merged(cited), text)
    left = _left(rights, len(words), _counted(paid, besides, reading, known))
    reading = reading if left is None else afforded(reading, left, paid, known)
    speech = named_speech(reading, known.people)
    said = unshown((*besides, *facts_of(reading, known)), paid, known)
    facts = sum(count for _, count in said)
    purse = _Purse(reading=reading, text=text, rights=_without(rights, facts, len(words)), words=words, known=known)
    shown = _merged(cited)
    for wish in _wishes(reading, words, differing, speech, rights.speech_only):
        shown = _merged([*shown, *purse.part_of(wish, shown)])
    if rights.speech_only:
        shown = [span for span in shown if is_within(span, speech)]
    return replace(reading, excerpts=_excerpts(shown, text))


_SHORTEST = 5
"""Words: a passage that is cut to fewer says nothing, and what it would cost is better spent on the next."""

_AROUND = 5
"""Words on each side of a figure that differs: enough to see of what it is."""


def _counted(paid: Sequence[Excerpt], facts: Sequence[Fact], reading: Reading, known: Known) -> int:
    """Return how many words the passages are, with those of the facts that stand in none of them."""
    shown = sum((run.weight for run in runs_of(paid, reading, known)), Weight()).count
    return shown + sum(count for _, count in unshown(facts, paid, known))


def _left(rights: Rights, words: int, spent: int) -> int | None:
    """Return how many words the rights still allow; None where they set no limit."""
    limits = [rights.total_words, None if rights.share is None else int(rights.share * words)]
    return min((max(0, limit - spent) for limit in limits if limit is not None), default=None)


def _without(rights: Rights, facts: int, words: int) -> Rights:
    """Return the rights with what the facts leave of their limits."""
    total, share = rights.total_words, rights.share
    return replace(
        rights,
        total_words=None if total is None else max(0, total - facts),
        share=None if share is None else max(0.0, share - facts / max(1, words)),
    )


def _wishes(
    reading: Reading, words: Sequence[Span], differing: Sequence[Span], speech: Sequence[Quotation], speech_only: bool
) -> Iterator[Span]:
    yield from ((quotation.start, quotation.end) for quotation in speech)
    if not speech_only:
        yield from (_around(span, reading.sentences, words) for span in differing)
        yield from ((passage.start, passage.end) for passage in reading.key_passages)


def _around(figure: Span, sentences: Sequence[Sentence], words: Sequence[Span]) -> Span:
    """Return the figure with the words around it, within its sentence."""
    around = next(((item.start, item.end) for item in sentences if item.start <= figure[0] < item.end), figure)
    there = [word for word in words if around[0] <= word[0] < around[1]]
    touched = [number for number, word in enumerate(there) if word[0] < figure[1] and figure[0] < word[1]]
    if not touched:
        return figure
    near = there[max(0, touched[0] - _AROUND) : touched[-1] + 1 + _AROUND]
    return (near[0][0], max(figure[1], near[-1][1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Purse:
    """What a budget is spent on."""

    reading: Reading
    text: str
    rights: Rights
    words: Sequence[Span]
    known: Known

    def part_of(self, wish: Span, shown: Sequence[Span]) -> list[Span]:
        """Return as much of the wish, from its beginning, as the budget still allows; nothing for a mere crumb."""
        if self.allows(wish, shown):
            return [wish]
        first, last = bisect_left(self.words, wish), bisect_left(self.words, (wish[1], wish[1]))
        # The more words, the less they fit: the first count that does not fit is looked for by halves.
        ends = [end for _, end in self.words[first:last] if end <= wish[1]]
        fitting = bisect_left(ends, True, key=lambda end: not self.allows((wish[0], end), shown))
        return [(wish[0], ends[fitting - 1])] if fitting >= _SHORTEST else []

    def allows(self, wish: Span, shown: Sequence[Span]) -> bool:
        """Say whether the wish beside what is shown keeps to the limits."""
        excerpts = _excerpts(_merged([*shown, wish]), self.text)
        return fits(excerpts, self.reading, self.rights, len(self.words), self.known)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _excerpts(spans: Sequence[Span], text: str) -> tuple[Excerpt, ...]:
    return tuple(Excerpt(start=start, end=end, text=text[start:end]) for start, end in spans)
