"""Passages of an article that stand with us → how many of its words they are, and which of them are too many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from digest.evidence.claims import spans_of
from digest.evidence.named_speech import is_within, named_speech
from digest.evidence.quote_syntax import read_quote
from digest.evidence.word_spans import bare, count_words, word_spans
from digest.model import Check, Evidence, Excerpt, Id, Reading, Rights, Span
from digest.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of an article that follow one another without a gap that a reader would notice."""

    start: int
    end: int
    words: int
    """How many count: names and figures do not."""
    text: str


def runs_of(passages: Iterable[Excerpt], reading: Reading) -> tuple[Run, ...]:
    """Return the union of the passages as runs, in the order of the text; what overlaps or adjoins is one run."""
    runs = _joined(passages)
    exempt = _exempt(reading, runs[0].start, runs[-1].end) if runs else ()
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
    people: Collection[Id] = (),
) -> tuple[Problem, ...]:
    """Return a fault for each limit of the rights that the passages go over, with the passages by length.

    `words` are those of the whole article, `unplaced` quotes that were found nowhere and count as they are, `people`
    the entities that are persons.
    """
    known = tuple(passages)
    runs = [*runs_of(known, reading), *map(_unplaced, unplaced)]
    found = [*_over_limits(runs, rights, words), *_not_speech(known, unplaced, reading, rights, people)]
    longest_first = sorted(runs, key=lambda run: (-run.words, run.start))
    listed = "; ".join(f"{run.words} words: “{_beginning(run.text)}”" for run in longest_first)
    return tuple(
        Problem(
            place=place,
            rule=rule,
            found=f"of {source}, {what} of the article stand in the repository",
            expected=f"{expected} ({rights.name})",
            hint=f"shorten or drop quotes; the passages by length: {listed}",
        )
        for rule, what, expected in found
    )


def fits(passages: Iterable[Excerpt], reading: Reading, rights: Rights, words: int) -> bool:
    """Say whether the passages keep to the limits of the rights."""
    return not any(_over_limits(runs_of(passages, reading), rights, words))


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

_Exempt = Sequence[tuple[int, int, str]]
"""Names and figures by their places, in the order of the text, each with the words there that count all the same."""


def _exempt(reading: Reading, start: int, end: int) -> _Exempt:
    # "30 patrol boats" is a figure of two words more, which say what is counted.
    figures = [(item.start, item.end, (item.of or "").casefold()) for item in reading.figures if item.start < end]
    names = [(item.start, item.end, "") for item in reading.entities if item.start < end]
    return sorted(item for item in (*figures, *names) if start < item[1])


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
    places: dict[Span, str] = {}
    covered = joined.start
    for passage in joined.passages:
        if passage.end > covered or not places:
            places.update(_word_places(passage))
            covered = max(covered, passage.end)
    counted = [place for place, word in places.items() if not _is_exempt(place, word, exempt)]
    text = " ".join(word for _, word in sorted(places.items()))
    return Run(start=joined.start, end=joined.end, words=len(counted), text=text)


def _word_places(passage: Excerpt) -> Iterator[tuple[Span, str]]:
    """Yield the passage's words with their places in the article, as near as another spelling of it allows."""
    stretch = (passage.end - passage.start) / max(1, len(passage.text))
    for start, end in word_spans(passage.text):
        place = passage.start + round(start * stretch), passage.start + round(end * stretch)
        yield place, passage.text[start:end]


def _is_exempt(place: Span, word: str, exempt: _Exempt) -> bool:
    if any(map(str.isdigit, word)):
        return True
    number = bisect_right(exempt, place[0], key=itemgetter(0)) - 1
    if number < 0 or exempt[number][1] <= place[0]:
        return False
    return bare(word).casefold() not in exempt[number][2].split()


def _over_limits(runs: Sequence[Run], rights: Rights, words: int) -> Iterator[tuple[str, str, str]]:
    total = sum(run.words for run in runs)
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
    people: Collection[Id],
) -> Iterator[tuple[str, str, str]]:
    if not rights.speech_only:
        return
    speech = named_speech(reading, people)
    others = [passage.text for passage in passages if not is_within((passage.start, passage.end), speech)]
    for text in (*others, *unplaced):
        yield "not-speech", f"words that no named person speaks, “{text}”,", "attributed speech of named people only"


def _unplaced(quote: str) -> Run:
    text = " … ".join(piece.text for piece in read_quote(quote).pieces)
    return Run(start=-1, end=-1, words=count_words(text), text=text)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
