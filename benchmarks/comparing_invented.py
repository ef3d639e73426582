"""Headlines, paraphrases and templates → invented cases: a weekday added, a number changed, another verb, another day.

The templates and their places are invented. Nothing is drawn by chance: a case is the same in every run.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import paraphrases
from comparing_cases import Case, pair
from comparing_sets import UNRELATED, headlines

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

NUMBER = re.compile(r"(?<![\w.,:/’'-])\d+(?:,\d{3})*(?:\.\d+)?(?! ?[ap]\.?m\b)(?![\w:/’'-]|[.,]\d)")
COUNTED = re.compile(
    r"(?:^|\b(?:kill|wound|injur|hurt|leav|arrest|trap|forc)(?:s|es|ed|ing|e)?,? |\b(?:least|about|nearly|over|than) )"
    r"(\d+(?:,\d{3})*) (?=[a-z])(?!pct|percent|hours|days|months|years)",
    re.IGNORECASE,
)
"""A count of a headline; a number elsewhere in it is often part of a name or a date."""

NAMING = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|\w.* [A-Z][\w.]*|[Ss]ection|[Cc]hapter) $"
)
"""What stands before a number that belongs to a date or a name."""

YEAR = re.compile(r"(?:1[89]|20)\d\d$")

PLACES = (
    "Orvale",
    "Tessin Bay",
    "Kirrow",
    "Lantry",
    "Old Marsk",
    "Penhollow",
    "Saldry",
    "Vostrup",
    "Wenfield",
    "Zarrin",
)
HARMS = (
    ("{cause} killed {count} people in {place}.", "{cause} injured {count} people in {place}."),
    ("{count} people were killed by {cause} in {place}.", "{count} people were injured by {cause} in {place}."),
    ("{cause} in {place} left {count} dead.", "{cause} in {place} left {count} wounded."),
    ("{cause} has killed at least {count} in {place}.", "{cause} has injured at least {count} in {place}."),
    ("Police said {cause} killed {count} men near {place}.", "Police said {cause} hurt {count} men near {place}."),
)
CAUSES = ("an explosion", "a landslide", "a train crash", "a storm", "a fire")
COUNTS = ((12, 34), (3, 15), (40, 65), (7, 21), (118, 260))
TOLLS = (
    "By {day}, {count} people had died in the floods in {place}.",
    "By {day} the fever had killed {count} children in {place}.",
    "Rescuers had found {count} bodies in {place} by {day}.",
    "{count} homes in {place} were without power by {day}.",
    "By {day} evening the fire near {place} had burned {count} houses.",
)


def read(folder: Path) -> Iterator[Case]:
    """Yield the invented cases, those of one kind after the other."""
    yield from _with_a_weekday(folder)
    yield from _count_changed(folder)
    yield from _killed_and_injured()
    yield from _by_another_day()
    yield from _number_changed(folder)


def changed(number: str, others: Collection[str] = ()) -> str:
    """Return another number of the same form, and none of the others: its first digit is one more, and 1 after 9."""
    other = str(int(number[0]) % 9 + 1) + number[1:]
    return changed(other, others) if other in others else other


def _with_a_weekday(folder: Path) -> Iterator[Case]:
    unrelated = [each for each in headlines(folder) if each.likeness <= UNRELATED]
    for place, each in enumerate(unrelated):
        day = WEEKDAYS[place % len(WEEKDAYS)]
        first, second = (f"{headline.rstrip(' .')} on {day}." for headline in (each.first, each.second))
        yield pair("headlines", "unrelated, a weekday added", first, second, False)


def _count_changed(folder: Path) -> Iterator[Case]:
    for headline in dict.fromkeys(each for both in headlines(folder) for each in both[:2]):
        if found := COUNTED.search(headline):
            yield pair("headlines", "a count changed", headline, _other(headline, found, 1), False)


def _killed_and_injured() -> Iterator[Case]:
    for place, forms, cause in itertools.product(PLACES, HARMS, CAUSES):
        killed, injured = COUNTS[(PLACES.index(place) + CAUSES.index(cause)) % len(COUNTS)]
        first, second = (
            _sentence(form, place=place, cause=cause, count=str(count))
            for form, count in zip(forms, (killed, injured), strict=True)
        )
        yield pair("templates", "killed N, injured M", first, second, False, group=forms[0])


def _by_another_day() -> Iterator[Case]:
    for place, form, days in itertools.product(PLACES, TOLLS, itertools.pairwise(WEEKDAYS[:6])):
        counts = COUNTS[(PLACES.index(place) + WEEKDAYS.index(days[0])) % len(COUNTS)]
        first, second = (
            _sentence(form, place=place, day=day, count=str(count)) for day, count in zip(days, counts, strict=True)
        )
        yield pair("templates", "N by one day, M by the next", first, second, False, group=form)


def _sentence(form: str, **parts: str) -> str:
    written = form.format(**parts)
    return written[0].upper() + written[1:]


def _number_changed(folder: Path) -> Iterator[Case]:
    """Of paraphrases whose numbers are the same: as they are, and with one number of the second changed."""
    for each in paraphrases.read(folder / "msrp" / "msr_paraphrase_train.txt"):
        numbers = set(NUMBER.findall(each.first))
        figure = next(_figures(each.second), None)
        if each.same and figure and numbers == set(NUMBER.findall(each.second)):
            yield pair("MSRP", "numbers alike", each.first, each.second, True)
            yield pair("MSRP", "one number changed", each.first, _other(each.second, figure, 0, numbers), False)


def _figures(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers that are no years and no part of a date or a name."""
    for found in NUMBER.finditer(text):
        if not YEAR.match(found[0]) and not NAMING.search(text[: found.start()]):
            yield found


def _other(text: str, found: re.Match[str], group: int, others: Collection[str] = ()) -> str:
    return text[: found.start(group)] + changed(found[group], others) + text[found.end(group) :]
