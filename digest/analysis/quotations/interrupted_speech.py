"""A clause and the place of a quotation in it → who speaks by what they do between two pieces of speech.

“The bridge” — Veldt paused — “is a promise.”
"""

from __future__ import annotations

from digest.analysis.quotations.cue_verbs import form
from digest.analysis.quotations.opening_subject import begins_subject, leading_from
from digest.analysis.quotations.tokens import Clause
from digest.lexicon.english.verbs import IRREGULAR_PASTS
from digest.model import Span

_BREAKS = frozenset([",", "—", "–", "―", "-"])

_LONGEST = 14
"""Words between two pieces of speech."""


def interrupted(clause: Clause, at: int) -> Span | None:
    """“…” — the minister paused — “…”"""
    behind = next(
        (place for place in range(at + 1, min(len(clause), at + _LONGEST)) if _is_quoted(clause, place)), None
    )
    before = next((place for place in range(at - 1, max(-1, at - _LONGEST), -1) if _is_quoted(clause, place)), None)
    voice = _between(clause, at, behind) if behind is not None else None
    return voice or (_between(clause, before, at) if before is not None else None)


def _is_quoted(clause: Clause, at: int) -> bool:
    return clause[at].quoted is not None


def _between(clause: Clause, first: int, last: int) -> Span | None:
    """Return who does something between two pieces, with signs of a break on both sides."""
    opens = form(clause, first + 1) in _BREAKS or clause[first].form[:-1].endswith(",")
    start, end = first + 1 + (form(clause, first + 1) in _BREAKS), last - 1
    if not opens or form(clause, end) not in _BREAKS or start >= end or not begins_subject(clause[start]):
        return None
    subject = leading_from(clause, start, end)
    if subject is None or subject[0] < start or subject[1] >= end:
        return None
    verb = clause[subject[1]]
    is_verb = verb.lower in IRREGULAR_PASTS or verb.lower.endswith(("ed", "s"))
    return subject if is_verb and not verb.capital else None
