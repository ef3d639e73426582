"""Digits as they stand in a text → their value, by how its language marks thousands and decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum

from digest.lexicon.tables import word_set


class DecimalMark(Enum):
    """What stands between the whole part of a number and its decimals."""

    POINT = "."
    COMMA = ","


_WITH_A_COMMA = word_set(
    """af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl
    sq sr sv tr uk uz vi"""
)
"""Languages that write 3,5 for three and a half, by their ISO 639-1 codes; so CLDR has it."""

_WITH_A_POINT = frozenset(["de-ch", "de-li", "es-419", "es-mx", "es-us", "it-ch"])
"""Those of their regions that do not."""

_SPACED = r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}"
_COMMA_MUST_BE_DECIMAL = r"[0-9]{1,6},(?:[0-9]{1,2}|[0-9]{4,6})"
_POINTS_MUST_GROUP = r"(?!(?:[0-9]{1,3}\.){3}(?!000)[0-9]{3}(?![.0-9]))[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,4}"
_ENDS = r"(?![0-9]|[.,][0-9])"

PATTERNS = {
    DecimalMark.POINT: (
        rf"(?:(?:[0-9]{{1,2}}(?:,[0-9]{{2}}){{1,4}},[0-9]{{3}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}(?:\.[0-9]{{1,6}})?|{_COMMA_MUST_BE_DECIMAL}"
        rf"|{_POINTS_MUST_GROUP}|{_SPACED}|(?!0[0-9])[0-9]{{1,15}}(?:\.[0-9]{{1,6}})?){_ENDS})"
    ),
    DecimalMark.COMMA: (
        rf"(?:(?:[0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,5}}(?:,[0-9]{{1,6}})?|{_SPACED}(?:,[0-9]{{1,2}})?"
        rf"|(?!0[0-9])[0-9]{{1,15}}(?:[.,][0-9]{{1,6}})?){_ENDS})"
    ),
}
"""A number in digits for either mark. Where a point marks decimals, another notation is read if it cannot mean another
number: 3,5 has one digit behind its comma, and 1.197.000 has two points; four groups whose last is not 000 are an
address of the internet."""

_COMMA_DECIMAL = re.compile(_COMMA_MUST_BE_DECIMAL)
_GROUPED_BY_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")


def decimal_mark(language: str | None) -> DecimalMark:
    """Return the mark of a language by its tag, `de` or `de-AT`; a point where it is not known."""
    tag = (language or "").lower().replace("_", "-")
    is_comma = tag.partition("-")[0] in _WITH_A_COMMA and tag not in _WITH_A_POINT
    return DecimalMark.COMMA if is_comma else DecimalMark.POINT


def is_foreign(digits: str, mark: DecimalMark) -> bool:
    """Return whether the number is written as texts with that mark do not write it: `3,5` in English."""
    return mark is DecimalMark.POINT and _COMMA_DECIMAL.fullmatch(digits) is not None


def value_of(digits: str, mark: DecimalMark) -> Decimal:
    """Return the value of a number that its pattern matched."""
    plain = re.sub(r"\s", "", digits)
    is_decimal = "," in plain and (mark is DecimalMark.COMMA or is_foreign(plain, mark))
    if is_decimal or (_GROUPED_BY_POINTS.fullmatch(plain) and (mark is DecimalMark.COMMA or plain.count(".") > 1)):
        plain = plain.replace(".", "").replace(",", ".")
    return Decimal(plain.replace(",", ""))
