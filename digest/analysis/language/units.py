"""Text behind or before a number → its unit: a unit of measure in the singular, a currency's code, `percent`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.lexicon.english import currencies
from digest.lexicon.english.units import ATTACHED_ONLY, MAY_STAND_APART, SIGNS, TIMES, WORDS
from digest.lexicon.tables import any_form, names_of, word_set
from digest.lexicon.unit_factors import AREA, LENGTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as it stands in a text."""

    start: int
    end: int
    name: str
    hyphenated: bool
    """Whether it is joined to its number by a hyphen (`20-kilometre`), and so describes the noun behind it."""

    @property
    def is_time(self) -> bool:
        """Whether it measures a duration."""
        return self.name in _TIMES

    @property
    def is_currency(self) -> bool:
        """Whether it is money."""
        return self.name in _CURRENCIES

    @property
    def is_distance(self) -> bool:
        """Whether it measures a distance."""
        return self.name in _DISTANCES


_OF_COUNTRIES = {
    f"{adjective} {form}": code
    for forms, countries in currencies.SHARED.items()
    for code, adjectives in countries.items()
    for adjective in adjectives.split("|")
    for form in forms.split("|")
}
_CURRENCY_WORDS = {
    **names_of({**currencies.WORDS, **currencies.WITHOUT_COUNTRY, **currencies.OF_THE_PAST}),
    **_OF_COUNTRIES,
}
_CURRENCY_SIGNS = {
    **{code: code for code in currencies.CODES_BEHIND},
    **names_of(currencies.SIGNS_BEHIND),
}
_CURRENCY_PREFIXES = {**{code: code for code in currencies.CODES}, **names_of(currencies.SIGNS_BEFORE)}
_CURRENCIES = frozenset([*_CURRENCY_WORDS.values(), *_CURRENCY_SIGNS.values(), *_CURRENCY_PREFIXES.values()])
_TIMES = frozenset(TIMES) - {"quarter"}
_DISTANCES = frozenset(LENGTH)


_FORMS = {**names_of(WORDS), **names_of(currencies.SMALL), **_CURRENCY_WORDS}
_BY_WORD = {re.sub("[ -]", " ", form.lower()): name for form, name in _FORMS.items()}
_BY_SIGN = {**names_of(SIGNS), **_CURRENCY_SIGNS}
_MAGNITUDES = dict.fromkeys(["magnitude", "Magnitude", "magnitude-", "Magnitude-"], "magnitude")
_BY_PREFIX = {**_CURRENCY_PREFIXES, **_MAGNITUDES}
_NAMES = frozenset([*WORDS, *SIGNS])

_JOINED_WORDS = any_form(_FORMS).replace(r"\ ", "[ \u00a0-]").replace(r"\-", "[ -]")
_WORD_UNIT = re.compile(rf"([ \u00a0-]?)({_JOINED_WORDS})(?![\w])(?!-(?!old)\w)", re.IGNORECASE)
_HYPHENATED = re.compile(rf"(-)({_JOINED_WORDS})(?!\w)", re.IGNORECASE)
_SIGN_UNIT = re.compile(rf"(?:(-)(?=\w))?([ \u00a0\u2009\u202f]?)({any_form(_BY_SIGN)})(?![\w²³])")
_DEVICES = re.compile(
    r"\b(?:[Ss]mart|[Ww]ater|[Gg]as|[Pp]arking|[Ee]lectricity|[Ee]nergy|[Hh]eat) meters?\b|\bmetres\b"
)
"""In a text with these `meters` are devices, not metres."""

_WEIGHT = re.compile(
    r" (?:of (?!savings|debt|aid|tax|taxpayers|public|investment|cash|credit|damage|spending|costs|fines)[a-z]"
    r"|(?:\w+ )?(?:bombs?"
    r"|warheads?|shells?|weights?|man|woman|boulder|rock|fish|shark|bear|dog|animal|carcass|package|ball|beast|statue)\b)"
)
"""Behind pounds of weight."""

_WEIGHED = re.compile(r"\b[Ww]eigh(?:s|ed|ing|t)?(?: \w+){0,3} [0-9.,]+$|(?:-foot|-foot-[0-9]+),?(?: and)? [0-9]+$")
"""Before them."""

_AT_SEA_OR_IN_THE_AIR = re.compile(
    r"\b(?:aircraft|Boeing|Airbus|airspace|airport|runway|flight|jets?|planes?|pilots?|ships?|vessels?|boats?|tankers?|coast|offshore"
    r"|navy|naval|sailing|sailors?|maritime|harbour|harbor|port|sea|islands?|strait|yachts?)\b",
    re.IGNORECASE,
)
"""Where these are told of, `nm` is a nautical mile and no nanometre."""

_SPEEDS = re.compile(
    r"\b(?:winds?|gust\w*|speeds?|tailwinds?|headwinds?|crosswinds?|cruis\w*|sail\w*|steam\w*|currents?|knots"
    r"|miles at)\b",
    re.IGNORECASE,
)
"""Near these `kt` is a knot and no thousand tonnes."""

_OF_MASS = re.compile(r" (?:of|a year|per year)\b")
_JOINED_BEHIND = re.compile(r"[-.’']\w")
"""What makes a name or a word of a letter behind a number and a space: 32 F-16s."""

_NAMED = re.compile(r" [A-Z][a-z]")
"""Behind `Mt` that is a mountain."""

_NEAR, _MARGIN = 200, 48
"""How far the text around and before a unit may say which it is: choices of ours."""

_RATE = re.compile(
    r"(?: \([^()\n]{1,24}\)|\)) (?:an?|per) (second|hour|day|gallon)\b(?! (?:later|earlier|before|after|ago|or))"
)
"""What makes a rate of a unit and of the same in brackets behind it: `165 kilometres (105 miles) an hour`."""

_BASES = (
    *AREA, "cubic metre", "cubic centimetre", "cubic foot", "litre", "millilitre", "decilitre", "kilogram", "gram",
    "tonne", "kilometre", "metre", "mile",
)  # fmt: skip
_BASE = re.compile(
    rf"/({any_form(form for form, name in names_of(SIGNS).items() if name in _BASES)})(?![\w²³])"
    rf"| (?:per|an?) ({any_form(form for form, name in names_of(WORDS).items() if name in _BASES)})(?!\w)"
)
"""What a measure may be spread over: 5 mg/l, 30 litres per square metre."""

_PHYSICAL = word_set(
    """tonne ton kilogram gram milligram microgram nanogram pound ounce litre millilitre microlitre gallon millimetre
    watt kilowatt megawatt kilowatt-hour megawatt-hour joule kilojoule megajoule kilocalorie calorie millimole micromole
    becquerel"""
)
"""Measures that are told of each of something: not money, whose unit is the currency."""

_PIECE = re.compile(r" of (?!pressure\b)")
"""Behind a `bar` that is no pressure: of soap, of chocolate."""

_OF_STONE = re.compile(r" (?!plus|less|minus|was|is|has|this|as)[a-z]{3,}s\b")
"""Behind `stone` that is a material: 47 stone flakes."""

_LARGE = re.compile(r"(?:[0-9],[0-9]{3}|[0-9]{4}|thousand|million|billion|trillion)$")
"""A won is worth little: behind a small number the word is a verb."""
_PREFIX_FORM = rf"({any_form(_BY_PREFIX)})[ \u00a0]?"
_PREFIX = re.compile(rf"(?<![\w$]){_PREFIX_FORM}$")
_PREFIX_HERE = re.compile(_PREFIX_FORM)


def unit_after(text: str, position: int) -> Unit | None:
    """Return the unit that follows a number ending at the position."""
    for pattern in (_HYPHENATED, _WORD_UNIT):
        match = pattern.match(text, position)
        if match:
            name = _BY_WORD[re.sub("[ \u00a0-]", " ", match[2].lower())]
            if match[2].lower() in ("meter", "meters") and _DEVICES.search(text):
                return None
            if match[2] == "won" and not _LARGE.search(text, max(0, position - 10), position):
                return None
            if name == "bar" and _PIECE.match(text, match.end()):
                return None
            if name == "stone" and _OF_STONE.match(text, match.end()):
                return None
            if name == "GBP" and _is_weight(text, position, match.end()):
                name = "pound"
            name, end = _rate(text, match.end(), name)
            return Unit(start=match.start(2), end=end, name=name, hyphenated=match[1] == "-")
    return _sign_after(text, position)


def _is_weight(text: str, position: int, end: int) -> bool:
    """Return whether pounds between the two places weigh: `a 500-pound bomb`, `he weighed 230 pounds`."""
    before = text[max(0, position - _MARGIN) : position]
    return _WEIGHT.match(text, end) is not None or _WEIGHED.search(before) is not None


def unit_before(text: str, position: int) -> Unit | None:
    """Return the currency sign, or the word `magnitude`, that ends before a number beginning at the position."""
    match = _PREFIX.search(text[max(0, position - 11) : position])
    if not match:
        return None
    start = max(0, position - 11) + match.start()
    return Unit(start=start, end=position, name=_BY_PREFIX[match[1]], hyphenated=False)


def end_of_prefix(text: str, position: int) -> int:
    """Return where a currency sign that begins at the position ends; the position itself where none does."""
    match = _PREFIX_HERE.match(text, position)
    return match.end() if match else position


def _sign_after(text: str, position: int) -> Unit | None:
    match = _SIGN_UNIT.match(text, position)
    if not match:
        return None
    hyphenated, space, sign = match[1] == "-", match[2], match[3]
    if sign == "in" and hyphenated:
        return None
    if sign == "s" and "." not in text[max(0, position - 4) : position]:
        return None  # the 30s, his 20s, Type 31s
    if sign in ATTACHED_ONLY and space and (sign not in MAY_STAND_APART or _JOINED_BEHIND.match(text, match.end())):
        return None
    name = _BY_SIGN[sign]
    if sign in ("Mt", "ha", "ct") and _NAMED.match(text, match.end()):
        return None
    if sign == "kt" and _is_speed(text, position, match.end()):
        name = "knot"
    if sign == "nm" and _AT_SEA_OR_IN_THE_AIR.search(text, max(0, position - _NEAR), position + _NEAR):
        name = "nautical mile"
    name, end = _rate(text, match.end(), name)
    return Unit(start=match.start(3), end=end, name=name, hyphenated=hyphenated)


def _is_speed(text: str, position: int, end: int) -> bool:
    """Return whether the number that ends at the position is told of wind or of what moves."""
    around = _SPEEDS.search(text, max(0, position - _MARGIN), end + _MARGIN // 2)
    return around is not None and not _OF_MASS.match(text, end)


def _rate(text: str, end: int, name: str) -> tuple[str, int]:
    """Return the unit that the one of the name, ending at that place, is with what stands behind it, and its end.

    Behind a bracket that is the time in which it moves or flows, else what it is spread over: `litres per hectare`.
    """
    base = _RATE.match(text, end)
    if base and (rate := f"{name} per {base[1]}") in _NAMES:
        return rate, end
    base = _BASE.match(text, end) if name in _PHYSICAL else None
    if base is None:
        return name, end
    measure = _BY_SIGN[base[1]] if base[1] else _BY_WORD[base[2].lower().replace("-", " ")]
    return f"{name} per {measure}", base.end()
