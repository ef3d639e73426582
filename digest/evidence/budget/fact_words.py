"""What stands of an article beside its excerpts: terms, roles, counted things → what of it counts as its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from digest.evidence.budget.counted_words import parts_of, weight_of, words_of_figures
from digest.evidence.budget.known_names import Known
from digest.model import FigureMention, Quotation, Reading, Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A text that may be words of the article."""

    text: str
    place: Span | None = None
    """Where it stands in the article, where that is told: then it is shown there, as often as it is told."""


class Shown(Protocol):
    """Words of the article in their place."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def facts_of(reading: Reading, known: Known) -> Iterator[Fact]:
    """Yield the texts of a reading that may be words of the article: roles, what is counted, terms, unknown names."""
    yield from dict.fromkeys(_role(each) for each in reading.quotations if role_of(each))
    yield from (_counted(figure) for figure in reading.figures if figure.of)
    yield from dict.fromkeys(map(Fact, reading.terms))
    yield from dict.fromkeys(Fact(figure.unit) for figure in reading.figures if figure.unit)
    named = {mention.id for mention in reading.entities} | {each.speaker_id for each in reading.quotations}
    yield from (Fact(each.replace("-", " ")) for each in sorted(filter(None, named)) if each not in known.names)


def unshown(facts: Iterable[Fact], shown: Iterable[Shown], known: Known) -> Iterator[tuple[str, int]]:
    """Yield each fact that counts with its number of words, one without a place only once.

    Free are the words of one name, numbers and their units, and what stands within what is `shown`: in its place, or
    without one somewhere in the same order.
    """
    passages = sorted((each for each in shown if each.start >= 0), key=lambda each: each.start)
    stretches = [parts_of(each.text) for each in passages]
    runs: dict[int, set[tuple[str, ...]]] = {}
    costs: dict[str, tuple[tuple[str, ...], int]] = {}
    for fact in facts:
        if fact.text not in costs:
            costs[fact.text] = (parts_of(fact.text), _cost(fact.text, known))
        parts, cost = costs[fact.text]
        if fact.place is not None:
            is_shown = _covers(passages, fact.place)
        else:
            if len(parts) not in runs:
                runs[len(parts)] = set(_runs(stretches, len(parts)))
            is_shown = parts in runs[len(parts)]
            runs[len(parts)].add(parts)
        if cost and not is_shown:
            yield fact.text, cost


def afforded(reading: Reading, words: int, shown: Sequence[Shown], known: Known) -> Reading:
    """Return the reading with as many of its facts as `words` pay for: roles, then counted things, then terms."""
    kept: set[Fact] = set()
    for fact in facts_of(reading, known):
        cost = sum(count for _, count in unshown((fact,), shown, known))
        if cost <= words:
            words -= cost
            kept.add(fact)
    return replace(
        reading,
        quotations=tuple(
            each if not role_of(each) or _role(each) in kept else _nameless(each) for each in reading.quotations
        ),
        figures=tuple(
            each if not each.of or _counted(each) in kept else replace(each, of=None) for each in reading.figures
        ),
        terms=tuple(term for term in reading.terms if Fact(term) in kept),
    )


def is_part_of(reading: Reading, whole: Reading) -> bool:
    """Say whether a reading is what `whole` says, as far as its facts in words could be afforded."""
    return (
        replace(
            reading,
            quotations=_where_kept(reading.quotations, whole.quotations),
            figures=_where_counted(reading.figures, whole.figures),
            terms=whole.terms if _is_in_order(reading.terms, whole.terms) else reading.terms,
            excerpts=whole.excerpts,
        )
        == whole
    )


def role_of(quotation: Quotation) -> str:
    """Return how the article names a speaker whom the vocabulary does not know; empty where it does or nobody is."""
    return "" if quotation.speaker_id else quotation.speaker or ""


def _role(quotation: Quotation) -> Fact:
    return Fact(role_of(quotation), (quotation.speaker_start or 0, quotation.speaker_end or 0))


def _counted(figure: FigureMention) -> Fact:
    return Fact(figure.of or "", (figure.start, figure.end))


def _covers(passages: Sequence[Shown], place: Span) -> bool:
    number = bisect_right(passages, place[0], key=lambda each: each.start) - 1
    return number >= 0 and place[1] <= passages[number].end


def _cost(fact: str, known: Known) -> int:
    return 0 if known.is_name(parts_of(fact)) else weight_of(fact, lambda _, word: word in words_of_figures()).count


def _runs(stretches: Sequence[tuple[str, ...]], length: int) -> Iterator[tuple[str, ...]]:
    for words in stretches:
        yield from (words[start : start + length] for start in range(len(words) - length + 1))


def _nameless(quotation: Quotation) -> Quotation:
    return replace(quotation, speaker=None, speaker_start=None, speaker_end=None)


def _where_kept(parts: Sequence[Quotation], whole: Sequence[Quotation]) -> tuple[Quotation, ...]:
    if len(parts) != len(whole):
        return tuple(parts)
    return tuple(
        full if part == _nameless(full) and role_of(full) else part for part, full in zip(parts, whole, strict=True)
    )


def _where_counted(parts: Sequence[FigureMention], whole: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    if len(parts) != len(whole):
        return tuple(parts)
    return tuple(full if part == replace(full, of=None) else part for part, full in zip(parts, whole, strict=True))


def _is_in_order(some: Sequence[str], whole: Iterable[str]) -> bool:
    rest = iter(whole)
    return all(any(term == other for other in rest) for term in some)
