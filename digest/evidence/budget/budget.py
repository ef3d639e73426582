"""Passages of an article that stand with us → how many of its words they are, and which of them are too many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from digest.evidence.budget.counted_words import IsFree, Weight, parts_of, spelt_out, weight_of, words_of_figures
from digest.evidence.budget.fact_words import Fact, unshown
from digest.evidence.budget.known_names import Known
from digest.evidence.budget.named_speech import is_within, named_speech
from digest.evidence.claims.claims import spans_of
from digest.evidence.texts.quote_syntax import read_quote
from digest.evidence.texts.word_spans import word_spans
from digest.model import Check, Evidence, Excerpt, Id, Reading, Rights
from digest.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of an article that follow one another without a gap that a reader would notice."""

    start: int
    end: int
    weight: Weight
    """What counts: names and figures do not."""
    text: str

    @property
    def words(self) -> int:
        """How many words count."""
        return self.weight.count


def runs_of(passages: Iterable[Excerpt], reading: Reading, known: Known) -> tuple[Run, ...]:
    """Return the union of the passages as runs, in the order of the text; what overlaps or adjoins is one run.

    The words of a name or figure are free where the reading places one and they are words of it.
    """
    runs = _joined(passages)
    exempt = _exempt(reading, known, runs[0].start, runs[-1].end) if runs else ()
    return tuple(_run(joined, exempt) for joined in runs)


def over_budget(
    passages: Iterable[Excerpt],
    reading: Reading,
    rights: Rights,
    *,
    words: int,
    source: Id,
    place: Place,
    unplaced: Sequence[str] = (),
    facts: Iterable[Fact] = (),
    known: Known,
) -> tuple[Problem, ...]:
    """Return a fault for each limit of the rights that the passages go over, with the passages by length.

    `words` are those of the whole article, `unplaced` quotes that were found nowhere and count as they are unless the
    passages show their words, `facts` the texts beside the passages that may be its words too.
    """
    if is_free(rights):
        return ()
    placed = tuple(passages)
    runs = counted_runs(placed, reading, unplaced=unplaced, facts=facts, known=known)
    found = [*_over_limits(runs, rights, words), *_not_speech(placed, unplaced, reading, rights, known)]
    longest_first = sorted(runs, key=lambda run: (-run.words, run.start))[:_LISTED]
    listed = ", ".join(f"“{_beginning(run.text)}” ({run.words})" for run in longest_first)
    return tuple(
        Problem(
            place=place,
            rule=rule,
            found=f"of {source}, {what} of the article stand in the repository",
            expected=f"{expected} ({rights.name})",
            hint=f"shorten or drop quotes; the longest of what stands there, with its words: {listed}",
        )
        for rule, what, expected in found
    )


def counted_runs(
    passages: Iterable[Excerpt], reading: Reading, *, unplaced: Sequence[str], facts: Iterable[Fact], known: Known
) -> list[Run]:
    """Return all that counts as words of the article: the passages, quotes without a place, and facts beside them."""
    shown = runs_of(passages, reading, known)
    runs = [*shown, *(_unplaced(quote) for quote in unplaced if not _stands_in(quote, shown))]
    return [*runs, *_beside(runs, facts, known)]


def words_in(runs: Iterable[Run]) -> int:
    """Return how many words of the article the runs are."""
    return sum((run.weight for run in runs), Weight()).count


def most_words(rights: Rights, words: int) -> int | None:
    """Return how many words of an article of so many its rights allow; None where they set no such limit."""
    limits = [rights.total_words, None if rights.share is None else int(rights.share * words)]
    return min((limit for limit in limits if limit is not None), default=None)


def fits(
    passages: Iterable[Excerpt],
    reading: Reading,
    rights: Rights,
    words: int,
    known: Known,
    facts: Iterable[Fact] = (),
) -> bool:
    """Say whether the passages, and the facts beside them that none of them shows, keep to the limits of the rights."""
    runs = counted_runs(passages, reading, unplaced=(), facts=facts, known=known)
    return not any(_over_limits(runs, rights, words))


def is_free(rights: Rights) -> bool:
    """Say whether the rights set no limit at all."""
    limits = (rights.longest_run, rights.total_words, rights.share)
    return not rights.speech_only and all(limit is None for limit in limits)


def quoted(evidence: Evidence, check: Check) -> tuple[Excerpt, ...]:
    """Return the words that a quote shows of its source, each piece in its place; none where its place is not known."""
    pieces, spans = read_quote(evidence.quote).pieces, spans_of(check)
    if len(pieces) != len(spans):
        # A quote with the source's own dots or brackets is found as one piece.
        return tuple(Excerpt(start=start, end=end, text=evidence.quote) for start, end in spans[:1])
    return tuple(
        Excerpt(start=start, end=end, text=piece.text) for piece, (start, end) in zip(pieces, spans, strict=True)
    )


_GAP = 3
"""Code points between passages that a reader does not see as a gap: a full stop, a space, a quotation mark."""

_SHOWN = 8
"""Words by which a person knows a passage again."""

_LISTED = 12
"""Passages that a message names: whoever shortens the longest need not see the rest."""

_Exempt = Sequence[tuple[int, int, frozenset[str]]]
"""Names and figures by their places, in the order of the text, each with the words that are free there."""


def _exempt(reading: Reading, known: Known, start: int, end: int) -> _Exempt:
    # "30 patrol boats" is a figure of two words more, which say what is counted, and count.
    of_figures, none = words_of_figures(), frozenset[str]()
    figures = [
        (item.start, item.end, of_figures.difference(parts_of(item.of)) if item.of else of_figures)
        for item in reading.figures
        if item.start < end and start < item.end
    ]
    names = [
        (item.start, item.end, known.names.get(item.id, none))
        for item in reading.entities
        if item.start < end and start < item.end
    ]
    return sorted((*figures, *names), key=itemgetter(0))


@dataclass(slots=True)
class _Joined:
    """Passages that make one run."""

    start: int
    end: int
    passages: list[Excerpt]


def _joined(passages: Iterable[Excerpt]) -> list[_Joined]:
    runs: list[_Joined] = []
    for passage in sorted(passages, key=lambda passage: (passage.start, -passage.end)):
        if runs and passage.start <= runs[-1].end + _GAP:
            runs[-1].end = max(runs[-1].end, passage.end)
            runs[-1].passages.append(passage)
        else:
            runs.append(_Joined(start=passage.start, end=passage.end, passages=[passage]))
    return runs


def _run(joined: _Joined, exempt: _Exempt) -> Run:
    weight, texts, covered = Weight(), [], joined.start
    for passage in joined.passages:
        new = _from(passage, covered)
        if new is not None:
            covered = passage.end
            texts.append(new.text)
            weight += weight_of(new.text, _free_in(new, exempt))
    return Run(start=joined.start, end=joined.end, weight=weight, text=" ".join(texts))


def _from(passage: Excerpt, covered: int) -> Excerpt | None:
    """Return what of the passage stands behind what is covered already, from a word's beginning; None for nothing."""
    if passage.end <= covered and passage.start < covered:
        return None
    behind = (start for start, _ in word_spans(spelt_out(passage.text)) if _place(passage, start) >= covered)
    first = next(behind, None)
    return None if first is None else Excerpt(start=_place(passage, first), end=passage.end, text=passage.text[first:])


def _place(passage: Excerpt, offset: int) -> int:
    """Return where a character of the passage stands in the article, as near as another spelling of it allows."""
    return passage.start + round(offset * (passage.end - passage.start) / max(1, len(passage.text)))


def _free_in(passage: Excerpt, exempt: _Exempt) -> IsFree:
    def is_free_there(offset: int, word: str) -> bool:
        place = _place(passage, offset)
        number = bisect_right(exempt, place, key=itemgetter(0)) - 1
        return number >= 0 and place < exempt[number][1] and word in exempt[number][2]

    return is_free_there


def _over_limits(runs: Sequence[Run], rights: Rights, words: int) -> Iterator[tuple[str, str, str]]:
    total = words_in(runs)
    longest = max((run.words for run in runs), default=0)
    if rights.longest_run is not None and longest > rights.longest_run:
        yield "passage-too-long", f"{longest} words in one run", f"at most {rights.longest_run} words in one run"
    if rights.total_words is not None and total > rights.total_words:
        yield "over-budget", f"{total} words", f"at most {rights.total_words} words"
    if rights.share is not None and total > rights.share * words:
        yield "over-budget", f"{total} of the {words} words", f"at most {rights.share:.0%} of its words"


def _not_speech(
    passages: Sequence[Excerpt],
    unplaced: Sequence[str],
    reading: Reading,
    rights: Rights,
    known: Known,
) -> Iterator[tuple[str, str, str]]:
    if not rights.speech_only:
        return
    speech = named_speech(reading, known.people)
    others = [passage.text for passage in passages if not is_within((passage.start, passage.end), speech)]
    for text in (*others, *unplaced):
        yield "not-speech", f"words that no named person speaks, “{text}”,", "attributed speech of named people only"


def _unplaced(quote: str) -> Run:
    text = " … ".join(piece.text for piece in read_quote(quote).pieces)
    return Run(start=-1, end=-1, weight=weight_of(text), text=text)


def _stands_in(quote: str, shown: Sequence[Run]) -> bool:
    pieces = [Fact(piece.text) for piece in read_quote(quote).pieces]
    return bool(pieces) and not any(unshown(pieces, shown, Known()))


def _beside(shown: Sequence[Run], facts: Iterable[Fact], known: Known) -> list[Run]:
    """Return the facts that count as runs without a place."""
    return [Run(start=-1, end=-1, weight=Weight(count), text=fact) for fact, count in unshown(facts, shown, known)]


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
