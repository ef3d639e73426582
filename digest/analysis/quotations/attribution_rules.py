"""A clause and the place of a quotation in it → the words that name who speaks, by the verb or noun that says so."""

from __future__ import annotations

from collections.abc import Callable

from digest.analysis.quotations import following_cues, preceding_cues
from digest.analysis.quotations.interrupted_speech import interrupted
from digest.analysis.quotations.tokens import Clause
from digest.analysis.quotations.word_classes import HELPERS, PREPOSITIONS
from digest.lexicon.tables import word_set
from digest.model import Span

_UNFINISHED = word_set("of the a an and or")

_RULES: tuple[Callable[[Clause, int], Span | None], ...] = (
    preceding_cues.quoted_as_saying,  # The agency quoted the minister as saying “…”
    following_cues.called_by,  # The plan was called “…” by the minister
    preceding_cues.called,  # The minister called it “…”; rejected it as “…”
    following_cues.according_behind,  # “…”, according to the minister
    following_cues.is_all_said,  # “…” was all the minister would say
    preceding_cues.as_it_goes,  # As the minister puts it: “…”
    following_cues.signed,  # “…” — Maria Smith, teacher
    following_cues.said_behind_comma,  # “…,” the minister said; “…,” said the minister
    following_cues.verb_behind_comma,  # “…,” she surmised: any verb
    preceding_cues.said_before,  # The minister said that it was “…”
    following_cues.said_behind,  # “…” the minister said
    preceding_cues.owner,  # The minister’s remark that “…”
    preceding_cues.used,  # The minister used the phrase “…”
    following_cues.used_by,  # “…”, a term the minister coined
    preceding_cues.thought_before,  # The minister wants “…”
    interrupted,  # “…” — the minister paused — “…”
    following_cues.said_later,  # The “…” plan is dead, the minister said
    following_cues.according_anywhere,  # According to the minister, it is “…”
    preceding_cues.in_view,  # It is, in the minister’s view, “…”
    preceding_cues.seen_by,  # For the minister, it is “…”
    preceding_cues.name_with_colon,  # SMITH: “…”
    preceding_cues.introduced,  # The minister had an answer: “…”
)
"""Every rule, with what it reads; the first that tells decides, so the surest and most special come first."""


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
