"""A stretch of a sentence → the verb in it that tells whether something is past, present or to come."""

from __future__ import annotations

import re
from enum import Enum

from digest.lexicon.english.speech_verbs import REPORTED
from digest.lexicon.english.verbs import EXPECTED, IRREGULAR_PASTS
from digest.lexicon.tables import any_form


class Tense(Enum):
    """Whether something has happened, is so, or is to happen."""

    PAST = "past"
    TIMETABLE = "timetable"
    """It happens, as things that are planned do: `the store reopens its doors on Friday`."""
    BEGUN = "begun"
    """It has happened since then, and surely before now."""
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    """It would or could happen, as was once thought or said."""
    OPEN = "open"
    """It was to happen: whether it has, is not said."""
    HABIT = "habit"
    """It happens again and again."""


_MODAL = r"will|[’']ll|won[’']t|shall|can|must"
_CONDITIONAL = r"would|could|should|might|may"
_TO_COME = rf"""(?:is|are)\ (?:\w+\ )?(?:\w+ed|forecast|set|bound)\ to
|(?:is|are)\ (?:not\ |now\ |also\ |still\ |only\ )?(?:{any_form(EXPECTED)}|planned|likely|to)
|due|(?:set|bound|poised)\ to(?=\ [a-z])|plans?\ to|expects?|hopes?\ to|intends?\ to|aims?\ to|wants?
|seeks?|urges?|awaits?|upcoming
|to\ (?:be\ (?:\w+ed|\w+ing|in|on|at|ready|held|sent|built|shown|given|made)|begin|start|take|meet|hold|open|end|vote
|return|visit|arrive|leave|talk|fly|travel)"""
_OF_TIMETABLES = r"""begins|starts|opens|turns|retires|returns|hosts|ends|closes|resumes|continues|holds|hands\ over
|expires?|comes?\ into\ force|takes?\ (?:place|effect)|meets|votes|plays|travels?|faces?|reopens|concludes|reconvenes
|convenes|(?<![0-9]\ )(?:runs|lasts)(?=\ (?:from|until|through|[A-Z]|$))|kicks\ off|gets\ under\ way|goes\ (?:to|on
|before)|steps\ down|takes\ over|airs|premieres
|(?<!\bthe\ )(?<!\ba\ )(?<!\ban\ )(?<!\bof\ )(?<!\bnot\ )(?<!n['’]t\ )(?:meet|reconvene|gather)"""
_FUTURE = rf"{_MODAL}|{_TO_COME}|{_OF_TIMETABLES}"
_NOT_PAST = "".join(
    rf"(?<!{ending})"
    for ending in [
        r"\bne",
        r"\bse",
        "inde",
        r"\bspe",
        r"\bfe",
        "exce",
        "proce",
        "succe",
        "hundr",
        "nak",
        "sacr",
        r"\bunit",
    ]
)
"""What `ed` follows in words that are no past: need, indeed, hundred."""

_PAST = rf"(?!followed\ by)(?:{'|'.join(sorted(IRREGULAR_PASTS))}|[A-Za-z][a-z]+{_NOT_PAST}ed)"
_PAST_PHRASE = rf"""(?:did|was|were|had|could)n['’]t|could\ not|set\ (?:an?|the|up|off|out|new)
|(?:failed|refused|managed|declined|struggled|began|started|had|forced|helped|used|able|seemed|appeared|proved|claimed
|found|{any_form(REPORTED)})\ to\ [a-z]+
|follows|comes?\ (?:\w+\ ){{0,2}}after"""
"""More than one word, or none in -ed, that says the past."""

_PRESENT = (
    r"is|are|has|have|remains?|stands?|lives?|works?|looks?|seems?|says?|shows|show(?=\ (?:that|how|an?"
    r"|the|no))|suggests?|finds?|argues?|claims?"
)
_OPEN = rf"""(?:was|were|had\ been)\ (?:to|(?:{any_form(EXPECTED)}|planned|likely)(?:\ to)?)(?:\ [a-z]+)?|(?:once
|originally)\ planned
|been\ scheduled"""
_TIMETABLE = r"""(?!was|is|has|as|this|its|tells|writes|describes|blames|details|reports|notes|comes|goes|means|plus
|versus
|across|towards|unless|perhaps|besides|times|days|weeks|months|years|hours|minutes)
[a-z]{3,}s(?=\ (?:(?:up|off|out|over|down)\ )?(?:its|his|her|their|the|an?)\ )"""
"""A verb in the present, told from a noun by what follows; not those that say what has been said or done."""

_MARKER = re.compile(
    rf"(?<![-‑])\b(?:(?P<open>{_OPEN})|(?P<past_phrase>{_PAST_PHRASE})|(?P<conditional>{_CONDITIONAL})|(?P<future>{_FUTURE})|(?P<past>{_PAST})"
    rf"|(?P<present>{_PRESENT})|(?P<timetable>{_TIMETABLE}))\b",
    re.VERBOSE,
)
_PASSIVE = re.compile(
    r"\b(?:will|would|to|may|could|should|must|can|shall|might|be|get|is|are|being|the|an?|of|with|its|their|for|from|in)"
    r"(?: [a-z]+ly| also| then| now)? $"
)
"""Behind `will be` or `is` a participle says nothing of the past; behind `the` it is an adjective."""

_TELLS_AT_ONCE = re.compile(rf"(?:\ (?:night|morning|evening|afternoon))?\ (?:{_PAST})\b", re.VERBOSE)


def nearest_before(text: str, start: int, first: int) -> Tense | None:
    """Return what the last verb between the two places says."""
    found = None
    for match in _MARKER.finditer(text, start, first):
        if not ((match["past"] or match["past_phrase"]) and _PASSIVE.search(text, start, match.start())):
            found = _tense(match)
    return found


def first_behind(text: str, last: int, end: int) -> Tense | None:
    """Return what the first verb between the two places says."""
    match = _MARKER.search(text, last, end)
    return _tense(match) if match else None


def has_past_at(text: str, last: int) -> bool:
    """Return whether a past follows at once, of what then happened: `the blast on Monday killed two`."""
    return _TELLS_AT_ONCE.match(text, last) is not None


def _tense(match: re.Match[str]) -> Tense:
    return Tense(str(match.lastgroup).partition("_")[0])
