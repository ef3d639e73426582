"""A clause → the subject with which it begins, behind an opening such as `On Tuesday, …`."""

from __future__ import annotations

from digest.analysis.quotations.speaker_phrases import named_in
from digest.analysis.quotations.subject_boundaries import BREAKS, goes_on, is_adverb
from digest.analysis.quotations.tokens import MARKS, Clause, Token
from digest.analysis.quotations.word_classes import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    WHEN,
    is_name_word,
    is_small_in_names,
)
from digest.lexicon.english import people, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import Span

_OPENERS = word_set(
    "and but so then yet still or meanwhile however later earlier now even instead here there back again"
)
_PARTICIPLES = word_set("asked pressed reached told given faced dressed")
_ENDS = ",.!?;:—–-…"


def leading_subject(clause: Clause, end: int) -> Span | None:
    """Return the subject with which the words before `end` begin, those behind a quotation first."""
    start = next((at + 1 for at in range(end - 1, -1, -1) if clause[at].quoted is not None), 0)
    if start and not _is_closed(clause, start):
        start = 0
    begun = next((at for at in range(start, end) if not _is_opener(clause[at])), end)
    if start and (begun == end or not (begins_subject(clause[begun]) or _opens_before_subject(clause[begun]))):
        start = 0
    found = leading_from(clause, _behind_dateline(clause, start, end), end)
    return found or (leading_from(clause, 0, end) if start else None)


def leading_from(clause: Clause, start: int, end: int) -> Span | None:
    """Return the subject with which the words from `start` on begin."""
    while start + 1 < end and _is_opener(clause[start]):
        start += 1
    if start < end and (_opens_before_subject(clause[start]) or _tells_when(clause, start, end)):
        commas = [at for at in range(start, end - 1) if clause[at].form == ","]
        behind = next(
            (at + 1 for at in commas if begins_subject(clause[at + 1]) and not _is_region(clause, at, end)), None
        )
        if behind is None:
            return next(((at, at + 1) for at in range(end) if clause[at].lower in PRONOUNS - {"who"}), None)
        start = behind
    stop = start + 1
    while stop < end and goes_on(clause, start, stop) and not _is_finite(clause, stop, start):
        stop += 1
    return named_in(clause, start, stop) if start < end else None


def begins_subject(token: Token) -> bool:
    """Return whether a word can be the first of a subject."""
    return token.lower in PRONOUNS - {"who"} or token.lower in DETERMINERS or is_name_word(token)


def _is_closed(clause: Clause, start: int) -> bool:
    """Return whether the quotation before `start` ends its part of the sentence, so that a subject may follow."""
    return clause[start - 1].form.rstrip(MARKS)[-1:] in _ENDS or (start < len(clause) and clause[start].form in _ENDS)


def _is_region(clause: Clause, comma: int, end: int) -> bool:
    """Return whether what follows a comma only tells where a town is (in Harl, North Norland, the minister …)."""
    last = comma + 1
    while last < end and clause[last].capital:
        last += 1
    if last == comma + 1 or last + 1 >= end or clause[last].form != "," or not clause[comma - 1].capital:
        return False
    return is_name_word(clause[last + 1]) or clause[last + 1].lower in PRONOUNS


def _is_opener(token: Token) -> bool:
    return token.lower in _OPENERS or not token.form[0].isalnum() or is_adverb(token)


def _opens_before_subject(token: Token) -> bool:
    low = token.lower
    return low in PREPOSITIONS or low in BREAKS or low.endswith("ing") or low in _PARTICIPLES


def _tells_when(clause: Clause, start: int, end: int) -> bool:
    """Return whether a clause begins with a time (this week, …; two days later, …)."""
    return clause[start].lower in WHEN or (
        start + 1 < end and clause[start].lower in DETERMINERS and clause[start + 1].lower in WHEN
    )


def _behind_dateline(clause: Clause, start: int, end: int) -> int:
    """Return where a report begins behind its place and agency: `GENEVA (AFP) —`."""
    for at in range(start + 1, min(end, start + 12)):
        if clause[at].form in ("—", "–", "-") and (clause[at - 1].form == ")" or clause[start].form.isupper()):
            return at + 1
    return start


def _is_finite(clause: Clause, at: int, start: int) -> bool:
    """Return whether a word is a verb rather than a part of the subject that begins at `start`."""
    token, first = clause[at], clause[start]
    if token.capital:
        return False
    if first.capital and first.lower not in DETERMINERS and not is_small_in_names(token):
        return True
    if token.lower.endswith("ed") or token.lower in speech_verbs.SAYING or token.lower in speech_verbs.CALLING:
        return True
    return clause[at - 1].lower in people.ROLES and token.lower not in ("of", "for", "from", "at", "with")
