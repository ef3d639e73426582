"""`today` or `tomorrow` in its sentence → whether it is that day, or the present age, or a day only imagined."""

from __future__ import annotations

import re

from digest.analysis.dates.tense_markers import Tense

_SUPPOSED = re.compile(r"\b(?:if|suppose|imagine)\b(?:[ ,]+\w+){0,2}[ ,]*$|\bof $", re.IGNORECASE)
_AGE = re.compile(r"\b(?:of|as|even|known|until) $", re.IGNORECASE)
_EVENT = re.compile(
    r"['’]s (?:judgment|judgement|ruling|vote|meeting|decision|announcement|match|game|final|attack|hearing|statement"
    r"|summit|talks|session|debate|election|report|strike|news|launch|verdict|results?|visit|ceremony|agreement"
    r"|signing)\b"
)
_LASTING = re.compile(r"\b(?:sees?|knows?|stands?|exists?|lives?|survives?|looks?|uses?|remains?) $")
"""Verbs of what goes on in the present age: `the town that the visitor sees today`."""
_TIME = re.compile(r"(?:[ap]\.?m\.?|noon|midnight|o['’]clock) $")
_SPEAKING = re.compile(
    r"\b(?:days|weeks|months|years|[Ss]peaking|[Ww]riting|[Rr]esponding|[Cc]ommenting|[Rr]eacting"
    r"|published) (?:earlier |later )?$"
)
_GENERAL = re.compile(r",| (?:we|you|they|it|there|he|she|I|people|most|many|few|some|about|more|fewer|only)\b")
"""How a sentence on the present age goes on behind `today`."""
_IN_A_NAME = re.compile(r"\b[A-Z]\w* $")
"""Behind a word with a capital `Today` is part of a name: a paper's."""

_QUOTATION_MARKS = " “”\"'‘’"


def names_no_day(text: str, start: int, first: int, last: int, tense: Tense | None) -> bool:
    """Return whether the words from `first` to `last` of a sentence that begins at `start` do not name a day."""
    if text[first:last] == "TODAY" or (text[first:last] == "Today" and _IN_A_NAME.search(text, start, first)):
        return True
    word = text[first:last].lower()
    if word in ("today", "tomorrow") and _SUPPOSED.search(text, start, first):
        return True
    return word == "today" and _is_present_age(text, start, first, last, tense)


def _is_present_age(text: str, start: int, first: int, last: int, tense: Tense | None) -> bool:
    if text.startswith(("'s", "’s"), last):
        return _EVENT.match(text, last) is None
    if _AGE.search(text, start, first) or _LASTING.search(text, start, first):
        return True
    if _TIME.search(text, start, first):
        return False
    if _SPEAKING.search(text, start, first):
        return False
    opens = text[start:first].strip(_QUOTATION_MARKS) == ""
    if opens and not _GENERAL.match(text, last):
        return False
    return tense is None or tense is Tense.PRESENT
