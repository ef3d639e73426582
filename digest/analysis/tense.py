"""A sentence and a place in it → whether what is told there is past, present or to come, as its verbs say."""

from __future__ import annotations

import re
from enum import Enum

from digest.analysis.verbs import IRREGULAR_PASTS


class Tense(Enum):
    """Whether something has happened, is so, or is to happen."""

    PAST = "past"
    TIMETABLE = "timetable"
    """It happens, as things that are planned do: `the store reopens its doors on Friday`."""
    BEGUN = "begun"
    """It has happened since then, and surely before now."""
    PRESENT = "present"
    FUTURE = "future"
    OPEN = "open"
    """It was to happen: whether it has, is not said."""
    HABIT = "habit"
    """It happens again and again."""


_FUTURE = r"""will|[’']ll|won[’']t|shall|would|could|should|might|may|can|must|(?:is|are)\ (?:\w+\ )?(?:\w+ed|forecast|set|bound)\ to
|(?:is|are)\ (?:not\ |now\ |also\ |still\ |only\ )?(?:due|set|scheduled|expected
|planned|likely|unlikely|slated|to)|due|plans?\ to|expects?|hopes?\ to|intends?\ to|aims?\ to|wants?|seeks?|urges?
|awaits?
|to\ (?:be|begin|start|take|meet|hold|open|end|vote|return|visit|arrive|leave|talk|fly|travel)
|upcoming|begins|starts|opens
|turns|retires|returns|hosts|ends|closes
|resumes|continues|holds|hands\ over|expires?|comes?\ into\ force|takes?\ (?:place|effect)|meets|votes|plays|travels?
|faces?"""
_NOT_PAST = "".join(
    rf"(?<!{ending})" for ending in [r"\bne", r"\bse", "inde", r"\bspe", r"\bfe", "exce", "proce", "succe"]
)
_NOT_PAST += "".join(rf"(?<!{ending})" for ending in ["hundr", "nak", "sacr", r"\bunit"])
"""What `ed` follows in words that are no past: need, indeed, hundred."""

_PAST = rf"(?!followed\ by)(?:{'|'.join(sorted(IRREGULAR_PASTS))}|[a-z]{{2,}}{_NOT_PAST}ed)"
_NEGATED = r"(?:did|was|were|had)n['’]t|set\ (?:an?|the|up|off|out|new)"
_PRESENT = r"is|are|has|have|remains?|stands?|lives?|works?|looks?|seems?|says?"
_OPEN = r"(?:was|were|had\ been)\ (?:due|set|scheduled|expected|planned|likely|to)"
_OPEN += r"|(?:once|originally)\ planned|been\ scheduled"
_TIMETABLE = (
    r"(?!was|is|has|as|this|its|says|shows|tells|finds|argues|claims|writes|suggests|describes|follows|blames|details|reports"
    r"|notes|comes|goes|means|plus|versus|across|towards|unless|perhaps|besides|times|days|weeks|months|years|hours|minutes)"
    r"[a-z]{3,}s(?=\ (?:(?:up|off|out|over|down|on)\ )?(?:its|his|her|their|the|an?)\ )"
)
"""A verb in the present, told from a noun by what follows; not those that say what has been said or done."""

_MARKER = re.compile(
    rf"(?<![-‑])\b(?:(?P<open>{_OPEN})|(?P<future>{_FUTURE})|(?P<past>{_PAST}|{_NEGATED})|(?P<present>{_PRESENT})|(?P<timetable>{_TIMETABLE}))\b",
    re.VERBOSE,
)
_PASSIVE = re.compile(
    r"\b(?:will|would|to|may|could|should|must|can|shall|might|be|get|is|are|being|the|an?|of|to|with|its|their|for|from|in)(?: [a-z]+ly| also| then| now)? $"
)
"""Behind `will be` or `is` a participle says nothing of the past; behind `the` it is an adjective."""

_AHEAD = re.compile(
    r"\b(?:by|until|till|before|ahead of|from|deadline of)(?: (?:the end of|early|late|mid))?(?: the)? $", re.IGNORECASE
)
_APPOINTED = re.compile(
    r"""\b(?:scheduled|due|expected|set|booked|slated|(?:planned|called|postponed|delayed|extended|adjourned|suspended|moved
    |remanded|pushed\ back|put\ off|closed|shut|banned)(?=\ (?:until|till|to|for|by))|from\ (?:midnight|noon|dawn))
    \ (?:until|till|to|for|by|on|in)(?:\ (?:the\ (?:\w+\ )?(?:week|half|days|end|start)\ of|early|late|mid))?(?:\ the)?\ $
    |\b(?:call|called|calls|calling|plans?|planned|announced|tickets|preparations|ready)\ for\ [^,;.]{1,30}\ (?:on|in|for)\ $""",
    re.IGNORECASE | re.VERBOSE,
)
_COMPARED = re.compile(
    r"\b(?:against|from|versus|compared (?:with|to)) [^,;.]{1,24} in (?:early |late )?$", re.IGNORECASE
)
"""Behind `against 15 in` stands what was before."""

_DECIDED = re.compile(
    r"\b(?:agreed|decided|voted|pledged|vowed|promised|announced|approved|ordered|offered|proposed|asked|urged|wanted)\b"
)
"""Pasts behind which `by`, `from` and `until` look ahead."""

_OF_NOUN = re.compile(r"(?<!\bas) of $")
_PART = re.compile(
    r"\b(?:(?:first|last|final|opening|second|third|fourth|early|late) \w+|end|start|beginning|middle) of $",
    re.IGNORECASE,
)
"""Behind `the last day of` the month is a date's own and no noun's."""

_LISTS = re.compile(r" (?:in|on|at|from|once|first|the first) ")
"""Behind a colon, what goes on with the verb before it: `it was extended twice: in May and in June`."""

_SINCE = re.compile(r"\bsince (?:[a-z]+ing (?:in|on) )?(?:early |late |the |at least )?$", re.IGNORECASE)
_IS_ON = re.compile(
    r"\b(?:is|are|comes?|falls?)(?: not)?(?: early| late| at [^,.;]{1,16})? (?:on|in|from|until|this) "
    r"(?:early |late |the )?$"
)
"""What is on Thursday or in June is yet to be."""

_FOR = re.compile(r"\b(?:\w+ed|forecast|set) for (?:early |late |the )?$")
"""Behind `promised for` or `canceled for` stands what is to come."""

_AHEAD_OF = re.compile(r"\b(?:ahead of|before|the day before|on the eve of|in the run-up to) (?:the )?$", re.IGNORECASE)
_DUE = re.compile(r", (?:due|scheduled|planned) (?:on|for|in) $")
_HABIT = re.compile(
    r"\b(?:often|usually|typically|normally|generally|always|traditionally|annually|each year|every year|annual)\b"
    r"[^,;.]{0,40}$|\b(?:is|are) open (?:daily )?$",
    re.IGNORECASE,
)


def of(text: str, start: int, end: int, first: int, last: int) -> Tense | None:
    """Return the tense at the words from `first` to `last` of the sentence from `start` to `end`.

    The preposition tells, else the nearest verb before, else the first verb behind the words. Behind `of` the date is
    that of a noun, whose own verb follows.
    """
    start = _clause_start(text, start, first)
    if _SINCE.search(text, start, first):
        return Tense.BEGUN
    if _COMPARED.search(text, start, first):
        return Tense.PAST
    if _HABIT.search(text, start, first):
        return Tense.HABIT
    if _IS_ON.search(text, start, first):
        return Tense.FUTURE
    is_of_noun = _OF_NOUN.search(text, start, first) is not None and not _PART.search(text, start, first)
    before = None if is_of_noun else _nearest_before(text, start, first)
    nearest = before or _first_behind(text, last, end)
    if is_of_noun and nearest is Tense.FUTURE:
        return None  # the turmoil of August may well be behind what is to come
    if _DUE.search(text, start, first) and text.startswith(",", last) and _first_behind(text, last, end) is Tense.PAST:
        return Tense.OPEN
    if before is not Tense.OPEN and (_APPOINTED.search(text, start, first) or _FOR.search(text, start, first)):
        return Tense.FUTURE
    ahead = nearest is not Tense.OPEN and _AHEAD.search(text, start, first) is not None
    if ahead and (nearest is not Tense.PAST or _DECIDED.search(text, start, first)):
        return Tense.FUTURE
    if nearest is Tense.PAST and _AHEAD_OF.search(text, start, first):
        return Tense.OPEN
    return nearest


def _clause_start(text: str, start: int, first: int) -> int:
    colon = text.rfind(": ", start, first) + 1
    lists = _LISTS.match(text, colon)
    return max(start, text.rfind(";", start, first) + 1, 0 if lists else colon)


def _nearest_before(text: str, start: int, first: int) -> Tense | None:
    found = None
    for match in _MARKER.finditer(text, start, first):
        if not (match["past"] and _PASSIVE.search(text, start, match.start())):
            found = _tense(match)
    return found


def _first_behind(text: str, last: int, end: int) -> Tense | None:
    match = _MARKER.search(text, last, end)
    return _tense(match) if match else None


def _tense(match: re.Match[str]) -> Tense:
    return Tense(match.lastgroup)
