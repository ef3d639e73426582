"""A clause and the place of a quotation in it → the words that name who speaks, by the verb or noun that says so."""

from __future__ import annotations

from collections.abc import Callable

from digest.analysis.language.words import table
from digest.analysis.quotations import announcements, tags
from digest.analysis.quotations.clauses import Clause
from digest.analysis.quotations.word_classes import HELPERS, PREPOSITIONS
from digest.model import Span

_UNFINISHED = table("of the a an and or")

_RULES: tuple[Callable[[Clause, int], Span | None], ...] = (
    announcements.quoted_as_saying,
    tags.called_by,
    announcements.called,
    tags.according_behind,
    tags.is_all_said,
    announcements.as_it_goes,
    tags.signed,
    tags.said_behind_comma,
    tags.verb_behind_comma,
    announcements.said_before,
    tags.said_behind,
    announcements.owner,
    announcements.used,
    tags.used_by,
    announcements.thought_before,
    tags.said_later,
    tags.according_anywhere,
    announcements.in_view,
    announcements.name_with_colon,
    announcements.introduced,
)


def voice_of(clause: Clause, at: int) -> Span | None:
    """Return who speaks the quotation at `at`, by the first rule that tells; None where the clause does not say."""
    return next((voice for rule in _RULES if (voice := _whole(clause, rule(clause, at)))), None)


def _whole(clause: Clause, voice: Span | None) -> Span | None:
    """Return the words without such as begin a part that is not there (the authors | of the)."""
    if voice is None:
        return None
    start, end = voice
    while start < end and clause[start].form in HELPERS:
        start += 1
    while start < end and (clause[end - 1].form in PREPOSITIONS or clause[end - 1].form in _UNFINISHED):
        end -= 1
    return (start, end) if start < end else None
