"""Words that write one day, as pages and bylines do → a date; none where the words leave the day open."""

from __future__ import annotations

import re

from digest.edtf import Date, parse_edtf

MONTHS = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
"""The twelve months in the languages of the pages measured; one that is missing costs a date, never a wrong one."""

MONTH_NUMBERS = {name: number for names in MONTHS for number, name in enumerate(names.split(), 1)} | {
    "sept": 9,
    "jänner": 1,
}

_MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"

FORMS = (
    re.compile(rf"(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", re.ASCII),
    re.compile(rf"(?<!\d){_YEAR}年(?P<month>\d\d?)月(?P<day>\d\d?)日", re.ASCII),
    re.compile(rf"(?<!\d){_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)", re.ASCII),
    re.compile(rf"(?<!\d){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=T?\d{{4,6}}|\b)", re.ASCII),
    re.compile(rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:of |de |di )?(?P<name>{_MONTH})\.?,?"
        rf"[\s-]+(?:de |del )?{_YEAR}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\d.])(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}(?!\d)", re.ASCII),
    re.compile(rf"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d\d?)/{_YEAR}(?!\d)", re.ASCII),
    re.compile(rf"(?<![\d/])(?P<month>\d\d?)/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)", re.ASCII),
)
# With slashes, a day of 12 or less could be the month, and no page says which: such dates are left out.

LEFTOVER = re.compile(
    r"\b(?:published|updated|posted|last|modified|date|on|at|by|am|pm|a\.m\.|p\.m\.|[a-z]{2,4}day|(?:mon|tue|wed|thu|fri|sat|sun)\w*|"
    r"publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|опубликовано|обновлено|"
    r"(?:utc|gmt)(?:\s?[+−-]\d{1,2}(?::?\d\d)?)?|[aceps][ds]?t|ce[s]?t|[bij]st|mesz?|мск|"
    r"first|um|uhr|le|à|am|vom|den|el|il|stand|h)\b|\b[ap]\.\s?m\b|\d{1,2}[:.h]\d\d(?::\d\d)?|"
    r"\b\d+ min(?:ute)?s? read\b|(?<=\s)[+-]\d{4}\b|(?:来源|來源)[:：]\s*\S+|[^\w]|[tz]\b",
    re.IGNORECASE,
)
"""What may stand beside the date on a line that gives nothing else."""

MONTH_ONLY = re.compile(rf"(?P<name>{_MONTH})\.?,? {_YEAR}", re.IGNORECASE)

YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
"""What each of these forms has."""


def day_in(text: str) -> Date | None:
    """Return the first day that `text` writes in full."""
    if not YEAR.search(text):  # as in nearly all of an article's paragraphs
        return None
    found = [(match.start(), date) for form in FORMS for match in form.finditer(text) if (date := _day(match))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def only_day_of(line: str) -> Date | None:
    """Return the day of a line that holds a date, its label and time, and nothing more."""
    date = day_in(line)
    if date is None:
        return None
    rest = line
    for form in FORMS:
        rest = form.sub(" ", rest)
    return None if re.search(r"\w", LEFTOVER.sub("", rest)) else date


def only_month_of(line: str) -> Date | None:
    """Return the month of a line that holds a month with its year, and nothing more."""
    month = MONTH_ONLY.fullmatch(line)
    number = MONTH_NUMBERS.get(month["name"].lower()) if month else None
    return parse_edtf(f"{month['year']}-{number:02d}") if month and number else None


def _day(match: re.Match[str]) -> Date | None:
    parts = match.groupdict()
    month = MONTH_NUMBERS.get(parts["name"].lower(), 0) if parts.get("name") else int(parts["month"])
    try:
        return parse_edtf(f"{parts['year']}-{month:02d}-{int(parts['day']):02d}")
    except ValueError:
        return None
