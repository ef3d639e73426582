"""A clause and the place of a quotation in it → the words that name who speaks, by the verb or noun that says so."""

from __future__ import annotations

from collections.abc import Callable

from digest.analysis.language.words import word_set
from digest.analysis.quotations import following_cues, preceding_cues
from digest.analysis.quotations.interrupted_speech import interrupted
from digest.analysis.quotations.tokens import Clause
from digest.analysis.quotations.word_classes import HELPERS, PREPOSITIONS
from digest.model import Span

_UNFINISHED = word_set("of the a an and or")

_RULES: tuple[Callable[[Clause, int], Span | None], ...] = (
    preceding_cues.quoted_as_saying,
    following_cues.called_by,
    preceding_cues.called,
    following_cues.according_behind,
    following_cues.is_all_said,
    preceding_cues.as_it_goes,
    following_cues.signed,
    following_cues.said_behind_comma,
    following_cues.verb_behind_comma,
    preceding_cues.said_before,
    following_cues.said_behind,
    preceding_cues.owner,
    preceding_cues.used,
    following_cues.used_by,
    preceding_cues.thought_before,
    interrupted,
    following_cues.said_later,
    following_cues.according_anywhere,
    preceding_cues.in_view,
    preceding_cues.seen_by,
    preceding_cues.name_with_colon,
    preceding_cues.introduced,
)


def speaker_span(clause: Clause, at: int) -> Span | None:
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
