"""A value that a rule refuses → how to mend it, where that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from digest.edtf import parse_edtf
from digest.intake.field_types import MAX_ID
from digest.lexicon.english.calendar import THREE_LETTERS

_NEAR = 60
"""Percent of likeness below which a suggestion puzzles more than it helps: `titel` is 80 like `title`."""
_MOST = 3
"""More suggestions than these are a list to read, not a hint."""


def nearest(word: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return the choices most like the word, best first."""
    found = process.extract(word, sorted(choices), scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR)
    best = found[0][1] if found else 0
    return tuple(choice for choice, score, _ in found if score > best - 15)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return the question that a near miss is worth, or nothing."""
    found = nearest(word, choices)
    if not found:
        return ""
    *most, last = found
    return f"did you mean {', '.join(most)} or {last}?" if most else f"did you mean {last}?"


def slip_of(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was meant of which the word is a slip: a letter other, more, less or exchanged.

    Another number of as many digits is no slip: budget-2032 stands beside budget-2031.
    """
    slips = (choice for choice in sorted(choices) if OSA.distance(word, choice) == 1)
    return next((choice for choice in slips if re.sub(r"\d", "0", choice) != re.sub(r"\d", "0", word)), None)


def hint_for(rule: str, value: object, expected: str) -> str:
    """Return how to mend a value that breaks a rule; empty where nothing better than the expectation can be said."""
    if value is None:
        return ""
    if rule == "not-text" and isinstance(value, bool):
        return f'put it into quotation marks: "{"true" if value else "false"}"'
    if not isinstance(value, str):
        return ""
    return _HINTS[rule](value, expected) if rule in _HINTS else ""


def hint_for_key(key: str, rule: str, value: object) -> str:
    """Return how to mend text where the key's value has keys of its own; empty for any other."""
    if not isinstance(value, str) or rule not in ("not-a-mapping", "not-a-list"):
        return ""
    if key == "evidence":
        return "write below it, indented:\n- source: the id of the source\n  quote: " + _quoted(value)
    if rule == "not-a-mapping" and key in ("homepage", "country", "owner", "state_control"):
        return f"write below it, indented:\ntext: {_quoted(value)}\nfrom: where that is from, in words or as an address"
    return ""


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def id_from(text: str) -> str:
    """Return the id that the words of a text make; empty where it has no letter or digit that an id may have."""
    words = "-".join(re.findall("[a-z0-9]+", text.lower()))
    return words if len(words) <= MAX_ID else words[: MAX_ID + 1].rpartition("-")[0] or words[:MAX_ID]


def _id_hint(value: str, _: str) -> str:
    suggestion = id_from(value)
    return f"write {suggestion}" if suggestion else ""


def _date_hint(value: str, _: str) -> str:
    for pattern in _DATES:
        match = pattern.fullmatch(value.strip())
        if match:
            written = _as_date(match)
            return f"write {written}" if written else ""
    either = _EITHER.fullmatch(value.strip())
    if either:
        first, second, year = either.groups()
        days = dict.fromkeys(
            f"{year}-{int(month):02d}-{int(day):02d}" for month, day in ((second, first), (first, second))
        )
        return f"write {' or '.join(days)}, whichever day is meant"
    return ""


def _as_date(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = _MONTHS.get(parts["month"][:3].lower()) if parts["month"][0].isalpha() else int(parts["month"])
    text = f"{int(parts['year']):04d}-{month or 0:02d}" + (f"-{int(parts['day']):02d}" if parts["day"] else "")
    try:
        return parse_edtf(text).edtf
    except ValueError:
        return ""


def _number_hint(value: str, _: str) -> str:
    value = value.strip().replace("\N{MINUS SIGN}", "-")
    percent = re.fullmatch(r"([+-]?[0-9.]+) ?%", value)
    if percent:
        return f"write {percent[1]}, and % as the unit"
    if _SEPARATED.fullmatch(value):
        return f"write {re.sub(_SEPARATOR, '', value)}, without a separator of thousands"
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", value):
        return f"write {value.replace(',', '.')}"
    return f"write {value}" if re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", value) else ""


def _link_hint(value: str, _: str) -> str:
    if re.fullmatch(r"(www\.|[\w-]+\.)[\w.-]+(/\S*)?", value):
        return f"write https://{value}"
    return "write %20 for a space" if " " in value.strip() else ""


def _switch_hint(value: str, _: str) -> str:
    return {
        **dict.fromkeys(("yes", "on", "y", "true", "1"), "write true"),
        **dict.fromkeys(("no", "off", "n", "false", "0"), "write false"),
    }.get(value.lower(), "")


def _choice_hint(value: str, expected: str) -> str:
    if value == "silent":
        return "that a source is silent is found by the comparison, never typed"
    return did_you_mean(value.lower(), expected.removeprefix("one of ").removesuffix(", or unknown").split(", "))


def _list_hint(value: str, _: str) -> str:
    return f"write [{value}]" if len(value) < 60 and not set(value) & set("[]{},\n#&*!|>'\"%@`") else ""


_HINTS: Final[Mapping[str, Callable[[str, str], str]]] = {
    "id": _id_hint,
    "date": _date_hint,
    "number": _number_hint,
    "link": _link_hint,
    "true-or-false": _switch_hint,
    "choice": _choice_hint,
    "not-a-list": _list_hint,
    "language": lambda value, _: f"write {value.replace('_', '-')}" if "_" in value else "",
    "not-a-mapping": lambda *_: "write the keys on lines of their own, indented",
}

_MONTHS = {name.lower(): number for number, name in enumerate(THREE_LETTERS, 1)}
_DATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ].*)?",
        r"(?P<year>\d{4})[./](?P<month>\d\d?)(?:[./](?P<day>\d\d?))?",
        r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4})",
        r"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d\d?)/(?P<year>\d{4})",
        r"(?P<month>\d\d?)/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})",
        r"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? )?(?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})",
        r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{4})",
    )
)
"""Of 3/4/2021 nobody can tell which is the day, so only a day above 12 shows the order."""
_EITHER = re.compile(r"(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/(\d{4})", re.ASCII)
"""A day and a month, in an order that only the writer knows."""
_SEPARATOR = r"[ ,'’_\u00a0\u2009\u202f]"
_SEPARATED = re.compile(rf"[+-]?[0-9]{{1,3}}(?:{_SEPARATOR}[0-9]{{3}})+(?:\.[0-9]+)?")
