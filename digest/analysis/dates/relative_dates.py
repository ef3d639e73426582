"""A matched expression that is told from the publication date → how far it lies from it."""

from __future__ import annotations

import re

from digest.analysis.dates.meanings import Offset
from digest.analysis.dates.tense_markers import Tense
from digest.analysis.dates.word_values import STEPS, WHICH
from digest.analysis.language import numerals
from digest.lexicon.english.calendar import MONTHS


def relative(match: re.Match[str]) -> Offset:
    """Return the week, weekend, month or year before, of or after the publication."""
    words = match["which"].lower()
    which = WHICH.get(words, words.split()[-1])
    return Offset(unit=match["unit"].lower(), by=STEPS[which])


_ANY_YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}\b")


def year_of_publication(match: re.Match[str]) -> Offset | None:
    """Return the year of the publication; None where the sentence names another year, whose end it may be."""
    return None if _ANY_YEAR.search(_sentence_before(match)) else Offset(unit="year", by=0)


_LONGEST_SENTENCE = 400
"""How far before an expression the words of its sentence are looked at: a choice of ours."""


def _sentence_before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _LONGEST_SENTENCE) : match.start()].rpartition(". ")[2]


_ANY_DATE = re.compile(
    rf"\b(?:1[0-9]|20)[0-9]{{2}}\b|\b(?:{'|'.join(MONTHS)})\b(?=[ ,.])|\b(?:next|last|that) (?:year|month|week)\b"
)


def part_of_current(match: re.Match[str]) -> Offset | None:
    """Return the week, month or quarter of the publication, of whose end or rest the sentence tells as yet to come.

    What is told as past may be of another one; `earlier in the week` is of this. None where the sentence names a day.
    """
    if _ANY_DATE.search(_sentence_before(match)):
        return None
    tenses = (
        (Tense.PAST,) if match["earlier"] else (Tense.FUTURE, Tense.CONDITIONAL, Tense.TIMETABLE, Tense.PRESENT, None)
    )
    return Offset(unit=match["unit"].lower(), by=0, tenses=tenses)


def weekend(match: re.Match[str]) -> Offset:
    """Return the weekend before, of which only the tense says whether it is the coming one; the coming behind `by`."""
    return Offset(unit="weekend", by=0) if match["ahead"] else Offset(unit="weekend", by=-1, open=True)


_DAYS = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}


def day(match: re.Match[str]) -> Offset:
    """Return the day that yesterday, today, tonight or tomorrow is."""
    return Offset(unit="day", by=_DAYS.get(match[0].lower(), 0))


_YEARS = {"decade": 10, "century": 100}

_DIFFERENCE = re.compile(r"(?:[0-9]|\b(?:million|billion|trillion|percent|per cent|points?|times|twice|third|half)) $")


def ago(match: re.Match[str]) -> Offset | None:
    """Return so many units before, None for a difference (`$74 million more than a year ago`).

    Decades, and years whose number is round from ten on, are meant as about.
    """
    if (
        match["about"]
        and match["about"].lower() == "more than"
        and _DIFFERENCE.search(match.string, max(0, match.start() - 40), match.start())
    ):
        return None
    numeral = numerals.numeral_at(match.string, match.start("count"))
    count = 1 if numeral is None else int(numeral.value)
    unit = match["unit"].lower()
    if unit in _YEARS:
        return Offset(unit="year", by=-_YEARS[unit] * count, about=True)
    if unit == "fortnight":
        return Offset(unit="week", by=-2 * count, about=bool(match["about"]))
    is_round = unit == "year" and count >= 10 and count % 5 == 0
    return Offset(unit=unit, by=-count, about=bool(match["about"]) or is_round)


def part_of_century_ago(match: re.Match[str]) -> Offset:
    """Return fifty or twenty-five years before, which are meant as about: `half a century ago`."""
    return Offset(unit="year", by=-50 if "half" in match["part"].lower() else -25, about=True)
