"""Four digits among their neighbours → the year they name, or None where they count or number something."""

from __future__ import annotations

import re

from digest.analysis.dates.calendar_dates import partial_date
from digest.analysis.dates.meanings import PartialDate
from digest.analysis.language import units
from digest.lexicon.english.calendar import ERAS
from digest.lexicon.tables import any_form, word_set

_PREPOSITIONS = word_set(
    """
    in since by until till of from to before after during between and early late mid through back summer spring
    autumn winter fall the for than or year its his her their our under about around circa a an this that my
    another as perhaps maybe but while when if once then so where only both not what with without despite versus vs
    against per although though because now yet even said ad c ca fiscal financial
    fy
    """
)
"""Words before a year, also with a capital where they open a sentence:
behind them even a plural noun may follow (`the 2014 protests`)."""

_FEASTS = frozenset(["Christmas", "Easter", "Eve", "Day", "Ramadan", "Passover", "Diwali", "Year"])
_COUNTED = word_set(
    """
    people men women children troops soldiers homes houses jobs members students workers police officers
    refugees migrants prisoners vehicles tanks aircraft drones missiles ships metres meters miles dollars euros
    pounds votes shares units copies words pages tonnes tons cases deaths thousand million billion gmt utc hours
    local calories guests visitors spectators fans passengers residents employees staff customers points
    runs goals seats pupils patients animals birds trees families firms companies civilians fighters
    """
)
"""Nouns before which four digits are a count."""

_LAST_WORD = re.compile(r"([^\W\d_][\w.'’-]*|[.!?:;“”\"(),—–-])[ \u00a0]?$")
_NEXT_WORD = re.compile(r"[ \u00a0-]([A-Za-z]+)")
_TELEPHONE, _DIGITS = re.compile(r"[0-9]{3,4} $"), re.compile(r" [0-9]{3}")
_LEVELS = re.compile(r" (?:[a-z]+ )?(?:levels?|prices?|rates?|values?|costs?)\b")
"""What is told `at 2015 prices`; without it, `at 2015` is a level or a time."""

_QUALIFIED = re.compile(
    r"\b(?:some|nearly|almost|(?:more|less|fewer) than|(?<!until )at least|at most|up to|another|all) $", re.IGNORECASE
)


_OF_OTHER_ERAS = any_form(ERAS)
_ERA_BEFORE = re.compile(
    rf"\b(?:(?:{_OF_OTHER_ERAS}) (?:\w+ )?(?:year|calendar|era)(?: of)?|AH|A\.H\.|BE|Hijri|Hijra|AM|Anno Mundi|Ramadan"
    r"|Muharram|Shawwal|Samvat|SH) $"
)
_ERA_BEHIND = re.compile(
    r" (?:BC|BCE|B\.C\.|B\.C\.E\.|AH|A\.H\.|BE|B\.E\.|AM|SH)(?!\w)| before Christ"
    rf"| (?:of|in) the (?:{_OF_OTHER_ERAS}) (?:era|calendar)"
)
"""What tells a year of another era, which no Gregorian year is said to be."""

_GREGORIAN_FROM = 1500
"""From this on a year behind a feast is one of ours, and no year of the Hijra: a choice of ours."""


def year(match: re.Match[str]) -> PartialDate | None:
    """Return the year that the group `year` names; None where the digits count something or number it."""
    text, start, end = match.string, match.start("year"), match.end("year")
    named = bool(match["vague"] or match["about"])
    following = _NEXT_WORD.match(text, end)
    if following and following[1].lower() in _COUNTED:
        return None
    unit = units.unit_after(text, end)
    if unit and not unit.hyphenated and unit.name not in ("second",):
        return None
    if _TELEPHONE.search(text, max(0, start - 6), start) and _DIGITS.match(text, end):
        return None
    if _QUALIFIED.search(text, max(0, start - 16), start):
        return None
    if _ERA_BEHIND.match(text, end):
        return None
    era = _ERA_BEFORE.search(text, max(0, start - 36), start)
    if era and (era[0] not in ("Ramadan ", "Muharram ", "Shawwal ") or int(match["year"]) < _GREGORIAN_FROM):
        return None
    before = _LAST_WORD.search(text, max(0, start - 24), start)
    word = before[1] if before else ""
    if word == "at" and not _LEVELS.match(text, end):
        return None
    if match["vague"] or _may_precede(word, int(match["year"])):
        return partial_date(match)
    return partial_date(match) if named and not (following and following[1].endswith("s")) else None


def _may_precede(word: str, number: int) -> bool:
    if word.lower() in _PREPOSITIONS:
        return True
    if word in _FEASTS:
        return True
    if word[:1].isupper():
        return word.endswith(("'s", "’s", "s'", "s’"))
    return 1800 <= number <= 2099
