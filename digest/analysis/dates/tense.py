"""A sentence and a place in it → whether what is told there is past, present or to come, as its words say."""

from __future__ import annotations

import re

from digest.analysis.dates import tense_markers
from digest.analysis.dates.tense_markers import Tense
from digest.lexicon.english.calendar import WEEKDAYS
from digest.lexicon.english.numbers import ORDINALS
from digest.lexicon.english.verbs import EXPECTED
from digest.lexicon.tables import any_form

_SINCE = r"\bsince (?:[a-z]+ing (?:in|on) )?(?:early |late |the |at least )?$"
_COMPARED = r"\b(?:against|from|versus|compared (?:with|to)) [^,;.]{1,24} in (?:early |late )?$"
"""Behind `against 15 in` stands what was before."""

_HABIT = (
    r"\b(?:often|usually|typically|normally|generally|always|traditionally|annually|each year|every year|annual)\b"
    r"[^,;.]{0,40}$|\b(?:is|are) open (?:daily )?$"
)
_IS_ON = (
    r"\b(?:is|are|comes?|falls?)(?: not)?(?: early| late| at [^,.;]{1,16})? (?:on|in|from|until|this) "
    r"(?:early |late |the )?$|\b(?:is|are) $|\b[a-z]{3,}s until (?:late |early |the end of )?$"
)
"""What is on Thursday or in June, or runs until then, is yet to be."""

_GIVEN = r"\b(?:give[sn]?|gave|has|have|allowed) (?:\w+ ){0,3}until (?:the end of |early |late |mid-)?$"
"""Whoever is given until Monday has it yet before him."""

_AFTER = (
    r"\bafter (?:an? (?:[\w’'-]+ ){1,4}|(?:the|his|her|their|that) (?:[\w’'-]+ ){0,3}(?:crash|attack|fire|blast"
    r"|shooting"
    r"|explosion|killing|death|stabbing|storm|quake|earthquake|arrest|riot|collapse|accident|raid|incident) "
    r"(?:[\w’'-]+ ){0,3})(?:on |in |late |early )?$"
)
"""What something comes after has happened."""

_DISASTERS = (
    r"\b(?:crash|attacks?|blast|shootings?|explosion|killings?|stabbing|massacre|slaying|bombings?|quake|earthquake"
    r"|collapse|arrest|assassination)(?: (?:in|at|near|outside)(?: [A-ZÀ-Þ][\w.’'-]+){1,3})?(?: on| late| early"
    r"| late on| early on)? $"
)
"""Nobody plans these."""

_WORDS_OF = (
    r"\b(?:in|during) an? (?:[\w-]+ )?(?:interview|statement|tweet|post|letter|email|memo)\b[^,;.]{0,30}$"
    r"|\b(?:Asked|Speaking|Writing|Testifying|Appearing|Addressing|Responding)\b[^,;.]{0,60}$"
)
"""What is reported of words was said."""

_SHOT = r"\b(?:images?|pictures?|photos?|photographs?|footage|documents?|records?) from $"
"""What they show was before them: `satellite images from January tell a different story`."""

_WAY_FOR = r"\b(?:clear(?:s|ed|ing)?|pav(?:es|ed|ing)|open(?:s|ed|ing)) the way (?:for|to)\b[^,;.]{0,60} (?:on|in|by) $"
_TRADED = (
    r"\b(?:futures?|contracts?|deliver(?:y|ies)|cargo(?:es)?|crude|Brent|WTI|gold|silver|copper|wheat|corn|soybeans?"
    r"|gas|bookings|reservations|tickets) for (?:(?:early|late|mid) )?$"
)
"""Contracts are of months to come: `Brent futures for August`."""

_HAD_BEEN_TOLD = (
    r"\bhad (?:been )?(?:\w+ly )?(?:ordered|told|asked|warned|urged|given|promised|agreed|pledged)\b[^,;.]{0,40}"
    r"\b(?:by|until|from|before) $"
)
"""Past before what is told as past: `120,000 had been ordered to leave by Sunday`."""

_SURE = tuple(
    (re.compile(pattern, flags), tense)
    for pattern, flags, tense in (
        (_SINCE, re.IGNORECASE, Tense.BEGUN),
        (_COMPARED, re.IGNORECASE, Tense.PAST),
        (_HABIT, re.IGNORECASE, Tense.HABIT),
        (_IS_ON, 0, Tense.FUTURE),
        (_GIVEN, 0, Tense.FUTURE),
        (_AFTER, 0, Tense.PAST),
        (_DISASTERS, 0, Tense.PAST),
        (_WORDS_OF, 0, Tense.PAST),
        (_SHOT, re.IGNORECASE, Tense.PAST),
        (_WAY_FOR, re.IGNORECASE, Tense.FUTURE),
        (_TRADED, re.IGNORECASE, Tense.FUTURE),
        (_HAD_BEEN_TOLD, 0, Tense.PAST),
    )
)
"""Words right before a date that tell more than any verb."""

_AHEAD = re.compile(
    r"\b(?:by|until|till|before|ahead of|from|deadline of)(?: (?:the end of|early|late"
    r"|mid))?(?: the)? $",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    rf"""\b(?:{any_form(EXPECTED)}|booked|(?:planned|called|postponed|delayed|extended|adjourned|suspended|moved
    |remanded|pushed\ back|put\ off|closed|shut|banned)(?=\ (?:until|till|to|for|by))|from\ (?:midnight|noon|dawn))
    \ (?:until|till|to|for|by|on|in)(?:\ (?:the\ (?:\w+\ )?(?:week|half|days|end|start)\ of|early|late
|mid))?(?:\ the)?\ $
    |\b(?:called?|calls|calling|plans?|planned|preparations)\ for\ (?:an?\ |new\ |mass\ )?(?:\w+\ )?(?:strikes?
|protests?
    |march|marches|rally|rallies|elections?|votes?|ballots?|demonstrations?|walkouts?|talks|meetings?)\ (?:on|in|for)\ $
    |\b(?:set|scheduled|fixed|arranged|called)\ (?:an?|the|his|her|their)\ (?:[\w-]+\ ){{0,3}}(?:hearing|trial|date|vote
    |meeting|election|deadline|sentencing|session|summit|conference|review|ballot|inquest)\ for\ $
    |\b(?:\w+ed|forecast|set)\ for\ (?:early\ |late\ |the\ )?$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Behind these stands what is to come: `promised for`, `adjourned until`, `called for strikes on`."""

_FOR_A_DAY = re.compile(
    rf"\bfor (?=(?:{any_form(WEEKDAYS)})\b(?!(?: \w+)?['’]s)"
    r"|\w+day(?: \w+)?['’]s (?:\w+ )?(?:match|game|final|clash|vote|election|debate|summit|hearing|concert|race"
    r"|test|trip|show|event)\b)"
)
"""What is `for Monday`, or for its match, is to come where no past is told."""

_DECIDED = re.compile(
    r"\b(?:agreed|decided|voted|pledged|vowed|promised|announced|approved|ordered|offered|proposed|asked"
    r"|urged|wanted|required|needed|sought)\b"
)
"""Pasts behind which `by`, `from` and `until` look ahead."""

_OF_NOUN = re.compile(
    r"(?<!\bas)(?<!\bahead)(?<!\bout) of $"
    r"|\b(?:figures?|data|results?|numbers|sales|statistics|accounts|minutes) for $",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?:(?:{any_form(ORDINALS[:4])}|last|final|opening|early|late) \w+|end|start|beginning|middle) of $",
    re.IGNORECASE,
)
"""Behind `the last day of` the month is a date's own and no noun's."""

_LISTS = re.compile(r" (?:in|on|at|from|once|first|the first) ")
"""Behind a colon, what goes on with the verb before it: `it was extended twice: in May and in June`."""

_AHEAD_OF = re.compile(r"\b(?:ahead of|before|the day before|on the eve of|in the run-up to) (?:the )?$", re.IGNORECASE)
_EVENT_BEHIND = re.compile(
    r" (?:[a-z-]+ )?(?:ballots?|elections?|votes?|referendum|primary|run-?off|deadline|hearing|trial|meeting|summit"
    r"|opening|launch|auction|concert|final|match|game|wedding|sentencing|parade|festival|launch|debate|conference"
    r"|start)\b"
)
"""What a day is named for may be behind or ahead of what is told: `voted to put a levy on the Nov. 5 ballot`."""

_FORESEEN = re.compile(
    r"(?<=quarter) (?:[A-Za-z]+ ){0,2}(?:forecasts?|estimates?|guidance|outlook|targets?|projections?)\b"
)
_DECLARED, _A_DAY = re.compile(r"\b(?:declared|proclaimed|made) $"), re.compile(r" an? (?:\w+ )?(?:day|holiday)\b")
"""What is forecast, or declared to be a holiday, is to come."""

_IS_THE = re.compile(r" is (?:the|an?|also|his|her|their|its)\b")
"""Behind a weekday: `Friday is the deadline`."""

_DUE = re.compile(r", (?:due|scheduled|planned) (?:on|for|in) $")


_NEAR = 600
"""Characters on either side in which a verb can tell: more than any sentence of the gold set has."""


def tense_of(text: str, start: int, end: int, first: int, last: int) -> Tense | None:
    """Return the tense at the words from `first` to `last` of the sentence from `start` to `end`.

    The words right before tell, else the nearest verb before, else the first verb behind. Behind `of` the date is
    that of a noun, whose own verb follows.
    """
    if is_label(text, first, last):
        return Tense.PAST  # chronologies tell in the present tense what was
    start, end = _clause_start(text, max(start, first - _NEAR), first), min(end, last + _NEAR)
    sure = next((tense for pattern, tense in _SURE if pattern.search(text, start, first)), None)
    if sure:
        return sure
    before, nearest = _verbs(text, start, end, first, last)
    if _FORESEEN.match(text, last) or (_DECLARED.search(text, start, first) and _A_DAY.match(text, last)):
        return Tense.FUTURE
    if before is None and _IS_THE.match(text, last) and text.endswith("day", first, last):
        return Tense.FUTURE
    if _DUE.search(text, start, first) and text.startswith(",", last) and _is_past_behind(text, last, end):
        return Tense.OPEN  # `the meeting, due on Monday, was cancelled`
    if before is not Tense.OPEN and _APPOINTED.search(text, start, first):
        return Tense.FUTURE
    return _looking_ahead(text, start, first, last, nearest)


def is_label(text: str, first: int, last: int) -> bool:
    """Return whether the words from `first` to `last` open a line and label it: `12 January: The mine closes.`"""
    return (not first or text[first - 1] == "\n") and text.startswith(": ", last)


def _verbs(text: str, start: int, end: int, first: int, last: int) -> tuple[Tense | None, Tense | None]:
    """Return what the verb before says, and what the nearest says."""
    is_of_noun = _OF_NOUN.search(text, start, first) is not None and not _PART.search(text, start, first)
    before = tense_markers.nearest_before(text, start, first)
    behind = tense_markers.first_behind(text, last, end)
    if is_of_noun:
        nearest = behind or before
        is_coming = nearest in (Tense.FUTURE, Tense.CONDITIONAL)
        return None, None if is_coming else nearest  # the turmoil of August may be behind what is to come
    if behind is Tense.PAST and before is not Tense.OPEN and tense_markers.has_past_at(text, last):
        before = behind
    return before, before or behind


def _looking_ahead(text: str, start: int, first: int, last: int, nearest: Tense | None) -> Tense | None:
    """Return the tense of the verb, unless a preposition looks ahead of it."""
    is_for_a_day = first >= start + 4 and _FOR_A_DAY.match(text, first - 4) is not None
    if is_for_a_day and nearest is not Tense.OPEN and not text.startswith(("'s", "’s"), first):
        return Tense.FUTURE
    ahead = nearest is not Tense.OPEN and _AHEAD.search(text, start, first) is not None
    if ahead and (nearest is not Tense.PAST or _DECIDED.search(text, start, first)):
        return Tense.FUTURE
    if nearest is Tense.PAST and text.startswith("from ", first) and _DECIDED.search(text, start, first):
        return Tense.FUTURE
    if nearest is Tense.PAST and any(map(str.isdigit, text[first:last])) and _EVENT_BEHIND.match(text, last):
        return Tense.OPEN
    if nearest is Tense.PAST and _AHEAD_OF.search(text, start, first):
        return Tense.OPEN
    return nearest


def _is_past_behind(text: str, last: int, end: int) -> bool:
    return tense_markers.first_behind(text, last, end) is Tense.PAST


def _clause_start(text: str, start: int, first: int) -> int:
    colon = text.rfind(": ", start, first) + 1
    lists = _LISTS.match(text, colon)
    return max(start, text.rfind(";", start, first) + 1, 0 if lists else colon)
