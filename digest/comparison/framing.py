"""Agreements' matches → the different terms that sources use in the same place of the same statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.comparison.agreements import THRESHOLD
from digest.comparison.matches import Match
from digest.comparison.statements import Statement
from digest.comparison.words import Word
from digest.model import Framing, Id

_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her", "this", "that", "these", "those"])
"""Words that open a noun phrase."""

_LONGEST = 4
"""Words of a noun phrase behind its article."""


@dataclass(frozen=True, slots=True)
class _Term:
    """A noun phrase behind a word."""

    anchor: str
    """Stem of the word before its article."""
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The phrase in small letters."""
        return " ".join(word.form for word in self.words)


def framing_of(matches: Iterable[Match]) -> tuple[Framing, ...]:
    """Return the terms that stand behind the same word in passages that say the same, the best match's first."""
    found: dict[tuple[tuple[Id, str], ...], None] = {}
    for match in matches:
        if match.score >= THRESHOLD:
            found.update(dict.fromkeys(_terms_that_differ(match)))
    return tuple(Framing(terms=terms) for terms in found)


def _terms_that_differ(match: Match) -> Iterator[tuple[tuple[Id, str], ...]]:
    first, second = match.first, match.second
    for ours in _terms(first.statement):
        for theirs in _terms(second.statement):
            if (
                ours.anchor == theirs.anchor
                and ours.words[-1].stem not in second.stems
                and theirs.words[-1].stem not in first.stems
            ):
                yield ((first.statement.source, ours.text), (second.statement.source, theirs.text))


def _terms(statement: Statement) -> Iterator[_Term]:
    """Find the phrases `signed a new pact`: a content word, an article, and the content words up to the next pause."""
    found = statement.words
    for place in range(1, len(found) - 1):
        anchor, article = found[place - 1], found[place]
        if anchor.content and article.form in _ARTICLES:
            phrase = tuple(_phrase(found[place + 1 : place + 1 + _LONGEST], article.end))
            if phrase:
                yield _Term(anchor.stem, phrase)


def _phrase(following: Iterable[Word], end: int) -> Iterator[Word]:
    for word in following:
        # More than a space and a quotation mark between two words is a pause.
        if not word.content or word.form[0].isdigit() or word.start > end + 2:
            return
        yield word
        end = word.end
