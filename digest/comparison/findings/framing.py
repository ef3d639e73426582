"""Matches → the different terms that sources use in the same place of the same statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.comparison.matching.agreements import THRESHOLD
from digest.comparison.matching.connected import connected
from digest.comparison.matching.matches import Match
from digest.comparison.matching.relations import Standing
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.model import Framing, Id

_INDEFINITE = ("a", "an")
_DEFINITE = ("the", "its", "their", "his", "her", "this", "that", "these", "those")

_ARTICLES: Mapping[str, bool] = dict.fromkeys(_INDEFINITE, False) | dict.fromkeys(_DEFINITE, True)
"""Words that open a noun phrase, and whether what follows is known already: only like stands for like."""

_LONGEST = 4
"""Words of a noun phrase behind its article."""

_PAUSE = 2
"""Characters between two words of a phrase, a space and a quotation mark; more is a pause, such as a comma."""

_Use = tuple[Id, str]
"""A source and its term."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A noun phrase with the word before its article."""

    anchor: str
    """Stem of that word."""
    definite: bool
    words: tuple[StemmedWord, ...]

    @property
    def text(self) -> str:
        """The phrase in small letters."""
        return " ".join(word.form for word in self.words)


def framing_of(matches: Iterable[Match]) -> tuple[Framing, ...]:
    """Return the terms that stand behind the same word in passages that say the same, the best match's first."""
    same = (match for match in matches if match.score >= THRESHOLD and match.relation.standing is Standing.SAME)
    groups = connected(pair for match in same for pair in _terms_that_differ(match))
    return tuple(Framing(terms=tuple(sorted(group))) for group in groups)


def _terms_that_differ(match: Match) -> Iterator[tuple[_Use, _Use]]:
    first, second = match.first, match.second
    for ours in _terms(first.statement):
        for theirs in _terms(second.statement):
            alike = ours.anchor == theirs.anchor and ours.definite == theirs.definite
            if alike and ours.words[-1].stem not in second.stems and theirs.words[-1].stem not in first.stems:
                yield (first.statement.source, ours.text), (second.statement.source, theirs.text)


def _terms(statement: Statement) -> Iterator[_Term]:
    """Find phrases such as `signed a new pact`: a content word, an article, and the content words up to a pause."""
    found = statement.words
    for place in range(1, len(found) - 1):
        anchor, article = found[place - 1], found[place]
        if anchor.content and article.form in _ARTICLES:
            phrase = tuple(_phrase(found[place + 1 : place + 1 + _LONGEST], article.end))
            if phrase:
                yield _Term(anchor.stem, _ARTICLES[article.form], phrase)


def _phrase(following: Iterable[StemmedWord], end: int) -> Iterator[StemmedWord]:
    for word in following:
        if not word.content or word.form[0].isdigit() or word.start > end + _PAUSE:
            return
        yield word
        end = word.end
