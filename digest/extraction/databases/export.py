"""What a database of the press exports of one article, and a day as its fields write it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.edtf import Date, parse_edtf
from digest.extraction.blocks import fold
from digest.extraction.lines.day_lines import day_in
from digest.lexicon.english.calendar import THREE_LETTERS

SHORT_YEAR = re.compile(r"(?<!\d)(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]* (?P<year>\d\d)(?!\d)")
"""A day as monitors of the foreign press write it: 03 Nov 26."""

FIRST_YEAR = 41
"""The Foreign Broadcast Information Service began in 1941: a lower number is of this century."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One article as a database gives it."""

    title: str | None
    body: str
    """Its text: paragraphs with blank lines between, or one a line, or wrapped."""
    authors: tuple[str, ...] = ()
    published: Date | None = None
    remarks: tuple[re.Pattern[str], ...] = ()
    """What the database itself says within the text."""


def day_told(text: str) -> Date | None:
    """Return the day that a field writes, also with a year of two digits."""
    if day := day_in(text):
        return day
    found = SHORT_YEAR.search(text)
    if found is None or found["month"] not in THREE_LETTERS:
        return None
    century = 2000 if int(found["year"]) < FIRST_YEAR else 1900
    month = THREE_LETTERS.index(found["month"]) + 1
    try:
        return parse_edtf(f"{century + int(found['year'])}-{month:02d}-{int(found['day']):02d}")
    except ValueError:
        return None


def labels(names: str) -> tuple[str, ...]:
    """Return the names of fields, between which semicolons stand."""
    return tuple(" ".join(name.split()) for name in names.split(";"))


def paragraphs_in(text: str) -> list[str]:
    """Return what stands between blank lines, each on one line."""
    return [plain for part in re.split(r"\n[ \t]*\n", text) if (plain := fold(part))]


def fields_in(text: str, names: Sequence[str], *, flags: re.RegexFlag = re.NOFLAG) -> tuple[str, Mapping[str, str]]:
    """Return what stands over the first field, and each field with what stands behind its name and below it.

    A field is a line that begins with one of the names and a colon; it ends where the next begins.
    """
    form = re.compile(rf"^[ \t]*({'|'.join(map(re.escape, names))})[ \t]*:[ \t\xa0]*", re.MULTILINE | flags)
    places = list(form.finditer(text))
    if not places:
        return text, {}
    ends = [place.start() for place in places[1:]] + [len(text)]
    fields: dict[str, str] = {}
    for place, end in zip(places, ends, strict=True):
        fields.setdefault(place[1].upper(), text[place.end() : end].strip("\n"))
    return text[: places[0].start()], fields
