"""A statement and a figure or date in it → the part of its clause that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.clauses import COORDINATORS, PAUSES, SUBORDINATORS
from digest.lexicon.english.moments import SO_FAR
from digest.model import DateMention, FigureMention

_Mention = FigureMention | DateMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a figure or a date stands among the words of its statement, by their indices."""

    words: Sequence[StemmedWord]
    first: int
    """The first word of the date, or of the number with its qualifier and its unit."""
    last: int
    """The word behind the last of them."""
    begin: int
    """The first word of its part of the clause."""
    end: int
    """The word behind the last of that part."""

    @property
    def before(self) -> Sequence[StemmedWord]:
        """The words of its part before it."""
        return self.words[self.begin : self.first]

    @property
    def behind(self) -> Sequence[StemmedWord]:
        """The words of its part behind it."""
        return self.words[self.last : self.end]


def place_of(statement: Statement, mention: _Mention) -> Place | None:
    """Return where a figure or date of the statement stands; None where the words are not at hand.

    The words of dates are blank in it, so that March is no march.
    """
    inside = _inside(statement.words, mention)
    if not inside:
        return None
    figures = isinstance(mention, FigureMention)
    others: Sequence[_Mention] = statement.figures if figures else statement.dates
    taken = {index for other in others if other is not mention for index in _inside(statement.words, other)}
    words = _without_dates(statement)
    begin, end = inside[0], inside[-1] + 1
    while begin > 0 and begin - 1 not in taken and not ends_clause(words, begin - 1):
        begin -= 1
    while end < len(words) and end not in taken and not ends_clause(words, end - 1):
        end += 1
    return Place(words=words, first=inside[0], last=inside[-1] + 1, begin=begin, end=end)


def _without_dates(statement: Statement) -> tuple[StemmedWord, ...]:
    dated = {index for date in statement.dates for index in _inside(statement.words, date)}
    return tuple(
        replace(word, form="", stem="", content=False) if index in dated else word
        for index, word in enumerate(statement.words)
    )


def ends_clause(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a clause ends between the word of the index and the next one."""
    return pauses(words, index) or any(_parts(words, place) for place in range(index, min(index + 2, len(words))))


def _parts(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a clause begins with the word; `so far` only says up to when."""
    behind = words[index + 1].form if index + 1 < len(words) else ""
    return words[index].form in _PARTING and (words[index].form, behind) not in SO_FAR


def pauses(words: Sequence[StemmedWord], index: int) -> bool:
    """Return whether a comma, a bracket or a dash stands behind the word of the index."""
    return index + 1 < len(words) and not PAUSES.isdisjoint(words[index + 1].pause)


_PARTING = COORDINATORS | SUBORDINATORS


def _inside(words: Sequence[StemmedWord], mention: _Mention) -> list[int]:
    return [index for index, word in enumerate(words) if mention.start < word.end and word.start < mention.end]
