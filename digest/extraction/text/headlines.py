"""The lines at the beginning of a text copy → which of them is a headline, a byline, a date, a label or small print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from digest.edtf import Date
from digest.extraction.blocks import word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.day_lines import day_in, first_day_span, only_day_of, only_month_of, words_beside_days
from digest.extraction.lines.organisations import is_agency
from digest.extraction.lines.title_affixes import is_outlet
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import AGO, NO_WORDS, is_sign_of_page, is_statement
from digest.extraction.text.signed_lines import only_names_of, signed
from digest.lexicon.calendar import month_numbers

HEADLINE_WORDS = 25
"""Of 845 titles of web pages all but two have 24 words or fewer; a longer first paragraph is the lead."""

SHORT_HEADLINE_WORDS = 12
"""Up to here a headline may end in a full stop or a question mark."""

LEAST_HEADLINE_WORDS = 3
"""Below, a first line is a section's name ("World") as long as a headline follows."""

LEAD_WORDS = 20
"""A judgement: a sentence of so many words is the article's and not a menu's, a standfirst's or a caption's."""

NEAR_DATE = 4
"""Lines: a role, a place and two buttons stand between a name and the date."""

READING_TIME = re.compile(
    r"^\W*(?:temps de lecture\s*:?\s*|(?:reading|listening) time:?\s*|artikel zum hören\W*|listen\W*)?"
    r"\d+(?:\s*[-–]\s*\d+)?\s*(?:-\s*)?min(?:ute)?[sn]?\.?(?:\s+(?:read|listen|de lecture|lesezeit))?\W*$",
    re.IGNORECASE,
)

BULLETS = re.compile(r"^[*+•·-]\s")

MENU_START = re.compile(r"^(?:skip|jump) to\b|^zum inhalt\b|^#", re.IGNORECASE)

ADDRESS = re.compile(r"^(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,10}(?:/\S*)?)$")

PLACED = re.compile(r"[^\W\d_a-z][^\W\d_]+(?: [^\W\d_]+){0,2}, (?P<day>.*\d.*)")
"""The place before the date, as letters and releases write it."""

BESIDE_DAY = re.compile(r"\s*(?:[|·•]|\s[–—-]\s)\s*|\s+(?=(?:source|quelle|fuente|fonte|bron)\s*:)", re.IGNORECASE)
"""What parts an agency, a day and an editor on one line."""

PLACE = re.compile(r"[^\W\d_a-z][^\W\d_]+|[^\W\d_a-z]+(?: [^\W\d_a-z]+){1,2}")
"""Where an article was written, beside its day: one name, or some in capitals."""

SOURCE = re.compile(
    r"(?:source|editor|quelle|fuente|fonte|bron|来源|來源|编辑|編輯|責任編輯|责任编辑)\s*[:：]\s*\S.{0,40}",
    re.IGNORECASE,
)
"""From whom a line says that its article is, or who put it out."""

AGENCY_FIRST = re.compile(r"\(?(?P<agency>[^\s()]{2,12})\)? (?P<day>\d.*)")
"""An agency right before a day: dpa 04.05.2031, (Xinhua) 18:22, May 04, 2031."""

YEARLESS = re.compile(
    r"(?:\d{1,2} (?P<one>[^\W\d]{3,9})|(?P<two>[^\W\d]{3,9})\.? \d{1,2}),? (?:at )?\d{1,2}:\d\d(?: ?[A-Z]{2,4})?"
)
"""A day without its year, with the hour, as agencies set it over a story of the day."""


def is_headline(lines: Sequence[Line]) -> bool:
    """Tell whether the first of these paragraphs is a headline over the others."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = word_count(first.text)
    is_over_items = bool(BULLETS.match(second.text)) and not END_OF_SENTENCE.search(first.text)
    stands_apart = (
        is_over_items or second.gap or not any(line.gap for line in lines[1:]) or has_byline_below(lines, 0, len(lines))
    )
    if not stands_apart or words > HEADLINE_WORDS or names_in(first.text) or day_of(first.text):
        return False
    if is_small_print(first.text) or BULLETS.match(first.text) or MENU_START.match(first.text):
        return False
    return (words <= SHORT_HEADLINE_WORDS and words * 2 < _longest(lines[1:])) or not END_OF_SENTENCE.search(first.text)


def is_headline_below(over: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Tell whether a headline follows, of which a date right over it is a sign too."""
    if is_headline(lines):
        return True
    is_dated = (
        len(lines) > 1
        and bool(over)
        and not lines[0].gap
        and (day_of(over[-1].text) is not None or _is_stamp_of_today(over[-1].text))
    )
    return is_dated and may_be_headline(lines[0].text) and not END_OF_SENTENCE.search(lines[0].text)


def may_be_headline(text: str) -> bool:
    words = word_count(text)
    return LEAST_HEADLINE_WORDS <= words <= HEADLINE_WORDS and not (
        is_sign_of_page(text) or names_in(text) or is_small_print(text) or BULLETS.match(text) or day_of(text)
    )


def has_byline_below(lines: Sequence[Line], index: int, lead: int) -> bool:
    """Allow a standfirst, a section's name and a button between headline and byline."""
    return any(names_or_dates(lines, below) for below in range(index + 1, min(index + 4, lead)))


def names_or_dates(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line of the head is a byline, a date or small print."""
    text = lines[index].text
    return bool(
        names_in(text)
        or day_of(text)
        or signed(text)
        or (READING_TIME.match(text) or AGO.match(text))
        or bare_names(lines, index)
    )


def bare_names(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    """Return the people of a line that holds names and nothing else, beside a date or a reading time."""
    names = only_names_of(lines[index].text)
    if not names:
        return ()
    over = takewhile(lambda line: not is_statement(line.text), lines[max(0, index - NEAR_DATE) : index][::-1])
    below = takewhile(lambda line: not is_statement(line.text), lines[index + 1 : index + 1 + NEAR_DATE])
    beside = [line.text for line in (*over, *below)]
    if not any(day_of(text) or READING_TIME.match(text) or (day_in(text) and "·" in text) for text in beside):
        return ()
    surnames = {name.split()[-1] for name in names}
    told = any(any(name in line.text for name in surnames) and is_lead(line.text) for line in lines)
    return () if told else names


def day_of(text: str) -> Date | None:
    """Return the day, or the month, of a line that dates the article and says at most where it was written."""
    placed = PLACED.fullmatch(text)
    return (
        only_day_of(text)
        or only_month_of(text)
        or (only_day_of(placed["day"]) if placed else None)
        or _day_beside_source(text)
    )


def _day_beside_source(text: str) -> Date | None:
    """Return the day of a line that gives besides only an agency, an outlet or an editor."""
    if SOURCE.fullmatch(text) and (span := first_day_span(text)):
        return only_day_of(text[span[0] :])
    if first := AGENCY_FIRST.fullmatch(text):
        return only_day_of(first["day"]) if is_agency(first["agency"]) else None
    parts = [part for part in BESIDE_DAY.split(text) if part]
    rest = [part for part in parts if not _may_stand_beside_day(part)]
    return only_day_of(rest[0]) if len(rest) == 1 < len(parts) else None


def _may_stand_beside_day(part: str) -> bool:
    """Tell whether a part of a line is an agency, an outlet, an editor, a place or an hour."""
    is_body = is_agency(part) or is_outlet(part) or SOURCE.fullmatch(part) or PLACE.fullmatch(part)
    return bool(is_body or (not words_beside_days(part) and not day_in(part)))


def is_lead(text: str) -> bool:
    return word_count(text) >= LEAD_WORDS and bool(END_OF_SENTENCE.search(text)) and not is_boilerplate(text)


def is_small_print(text: str) -> bool:
    return any(form.match(text) for form in (READING_TIME, AGO, ADDRESS, NO_WORDS)) or _is_stamp_of_today(text)


def _is_stamp_of_today(text: str) -> bool:
    stamp = YEARLESS.fullmatch(text)
    return stamp is not None and (stamp["one"] or stamp["two"]).lower() in month_numbers()


def is_label(text: str) -> bool:
    return (
        is_outlet(text)
        or (word_count(text) < LEAST_HEADLINE_WORDS and not END_OF_SENTENCE.search(text))
        or bool(re.search(r"\s[>›»/|]\s", text))
    )


def _longest(lines: Sequence[Line]) -> int:
    return max(word_count(line.text) for line in lines)
