"""A weekday's name among its neighbours → the weekday it names, or None where it is a name, a habit or another day."""

from __future__ import annotations

import re

from digest.analysis.dates.adjacent_words import word_before, word_behind
from digest.analysis.dates.calendar_dates import partial_date
from digest.analysis.dates.meanings import PartialDate
from digest.lexicon.tables import word_set

_NAMED = word_set(
    "good black ash easter palm bloody holy cyber super shrove blue fat giving maundy whit stir-up sheffield ruby"
)
"""Words that make a feast, a club or a slogan of a weekday."""

_NOT_OF_THIS_WEEK = word_set(
    """
    any one every each most some that following previous preceding other alternate first second third fourth fifth
    same another no successive consecutive typical ordinary recent rainy sunny busy quiet normal given certain
    """
)
"""Words before a weekday that say a habit, or a day told from another one."""

_PAPERS = word_set(
    """
    Times Mirror Mail Telegraph Express Star Herald Post Tribune World Independent Observer Magazine Night Morning
    School Review Business Age Club People Sport Nation Standard Vision
    """
)
"""Words with a capital that make a paper's or a programme's name of the weekday before them."""

_HABITS = word_set(
    "nights mornings evenings afternoons lunchtimes school lunch best brunch roast magazine supplement papers "
    "newspapers drivers"
)
_EVENTS = (
    r"statement|interview|speech|tweet|post|rally|meeting|news conference|press conference|briefing|hearing|vote|debate"
    r"|report|letter|email|e-mail|memo|note|ruling|filing|call|phone call|conference call|session|appearance|address"
    r"|announcement|raid|attack|crash|deadline|game|match|ceremony|summit|decision|election|runoff|primary|op-ed|column"
    r"|article|editorial|blog post|message|event|visit|protest|march|auction|test|launch|strike|storm|fire|blast"
)
"""What happened on `a Friday` that is a certain one; `on a Friday night` is any."""

_SINGLE = re.compile(rf"(?: (?:morning|afternoon|evening|night|late-night))? (?:[a-z-]+ )?(?:{_EVENTS})\b")
_AT_AN_EVENT = re.compile(
    r"\b(?:in|at|during|after|before|with|by|ahead of|postponing|following|from|for) an? $", re.IGNORECASE
)
_FROM = re.compile(r"(?<!\bfor )\b(?:a|two) (?:weeks?|fortnight) (?:from|on) $", re.IGNORECASE)
_NUMBERED = re.compile(r",? (?:the|and) [0-9]{1,2}(?:st|nd|rd|th)\b")


def weekday(match: re.Match[str]) -> PartialDate | None:
    """Return the weekday that the group `weekday` names without a date; None where it is none that can be told."""
    text, start, end = match.string, match.start(), match.end()
    before, following = word_before(match), word_behind(match)
    word = before[1].lower() if before else ""
    if (
        word in _NAMED
        or word in _NOT_OF_THIS_WEEK
        or following in _PAPERS
        or following in _HABITS
        or following == "week"
    ):
        return None
    if word in ("a", "an"):
        is_certain = _AT_AN_EVENT.search(text, max(0, start - 24), start) and _SINGLE.match(text, end)
        return partial_date(match) if is_certain else None
    if _FROM.search(text, max(0, start - 24), start) or _NUMBERED.match(text, end):
        return None
    return partial_date(match)
