"""Statements → the runs of words that sources share word for word, through an index of short runs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.model import SHARED_RUN, Id, Passage, SharedWording

COPIED_RUN = 16
"""Words in a row, speech left out, from which one text is taken to come from the other or from the same wire: twice the
length that counts as shared wording, since long names and set phrases reach that."""

QUOTED_SHARE = 0.8
"""Share of a run that stands between quotation marks in every source, for it to be the speaker's words and not theirs;
the rest is what joins the parts of a quotation, such as the name and `said`."""


@dataclass(frozen=True, slots=True)
class _Position:
    """A word of a source, and the statement that it stands in."""

    word: StemmedWord
    statement: Statement
    quoted: bool


_Text = Sequence[_Position]
_Starts = Mapping[Id, int]
"""Where a run begins in each source that has it."""


def shared_wording_in(statements: Sequence[Statement]) -> tuple[SharedWording, ...]:
    """Return the longest runs that the same sources share, longest first."""
    texts = _texts(statements)
    index = _index(texts)
    runs = sorted(_runs(texts, index), key=lambda run: (-run[1], sorted(run[0].items())))
    return tuple(_shared_wording(texts, starts, length) for starts, length in runs)


def is_copied(run: SharedWording) -> bool:
    """Say whether the run is so long, speech left out, that one source has it from the other or both from a third."""
    return run.unquoted >= COPIED_RUN


def _texts(statements: Sequence[Statement]) -> Mapping[Id, _Text]:
    texts: dict[Id, list[_Position]] = defaultdict(list)
    for statement in statements:
        texts[statement.source].extend(
            _Position(word, statement, index in statement.quoted) for index, word in enumerate(statement.words)
        )
    return texts


def _index(texts: Mapping[Id, _Text]) -> Mapping[tuple[str, ...], dict[Id, int]]:
    index: dict[tuple[str, ...], dict[Id, int]] = defaultdict(dict)
    for source, text in texts.items():
        for place in range(len(text) - SHARED_RUN + 1):
            index[_run_at(text, place)].setdefault(source, place)
    return index


def _run_at(text: _Text, place: int) -> tuple[str, ...]:
    return tuple(position.word.form for position in text[place : place + SHARED_RUN])


def _runs(
    texts: Mapping[Id, _Text], index: Mapping[tuple[str, ...], Mapping[Id, int]]
) -> Iterator[tuple[_Starts, int]]:
    """Yield the longest run around each short one, once for each set of sources that have it."""
    for source, text in texts.items():
        reached: dict[frozenset[tuple[Id, int]], int] = {}
        for place in range(len(text) - SHARED_RUN + 1):
            holders = index[_run_at(text, place)]
            # The first source that has a short run looks for the longer one; a later place in it is the same run.
            if len(holders) > 1 and next(iter(holders.items())) == (source, place):
                distances = frozenset((other, start - place) for other, start in holders.items())
                if reached.get(distances, -1) < place:
                    starts, length = _longest(texts, holders)
                    reached[distances] = starts[source] + length - 1
                    yield starts, length


def _longest(texts: Mapping[Id, _Text], starts: _Starts) -> tuple[_Starts, int]:
    """Return the longest run around the place where all these sources have the same words."""
    before = 0
    while _alike(texts, starts, -before - 1):
        before += 1
    length = before + SHARED_RUN
    while _alike(texts, starts, length - before):
        length += 1
    return {source: start - before for source, start in starts.items()}, length


def _alike(texts: Mapping[Id, _Text], starts: _Starts, distance: int) -> bool:
    places = [(texts[source], start + distance) for source, start in starts.items()]
    return all(0 <= place < len(text) for text, place in places) and (
        len({text[place].word.form for text, place in places}) == 1
    )


def _shared_wording(texts: Mapping[Id, _Text], starts: Mapping[Id, int], length: int) -> SharedWording:
    runs = [texts[source][start : start + length] for source, start in sorted(starts.items())]
    quoted = all(sum(position.quoted for position in run) >= QUOTED_SHARE * length for run in runs)
    return SharedWording(
        passages=tuple(_passage(run) for run in runs),
        words=length,
        unquoted=length - len({place for run in runs for place, position in enumerate(run) if position.quoted}),
        quoted=quoted,
        speaker=_speaker(runs) if quoted else None,
    )


def _passage(run: _Text) -> Passage:
    first, last = run[0], run[-1]
    return replace(first.statement.passage, start=first.word.start, end=last.word.end)


def _speaker(runs: Sequence[_Text]) -> str | None:
    """Return who says the words: as an entity if any source knows one, else as the first source names the speaker."""
    said = [
        quotation
        for run in runs
        for position in run
        for quotation in position.statement.quotations
        if quotation.start <= position.word.start and position.word.end <= quotation.end
    ]
    known = [quotation.speaker_id for quotation in said if quotation.speaker_id]
    named = [quotation.speaker for quotation in said if quotation.speaker]
    return next(iter([*known, *named]), None)
