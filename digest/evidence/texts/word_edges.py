"""Normalised text → the places inside words and numbers, where no quote may begin or end."""

from __future__ import annotations

import re
import unicodedata

from digest.evidence.texts.normalisation import Normalised, unspaced
from digest.lexicon.english.numbers import BELOW_HUNDRED
from digest.lexicon.tables import any_form


def inside(normalised: Normalised) -> frozenset[int]:
    """Return the positions of `normalised.text` that lie within a word, a number or a cluster of the original."""
    kinds = normalised.typed.translate(_KINDS)
    spans = [match.span() for pattern in _BY_KIND for match in pattern.finditer(kinds)]
    if "-" in kinds:
        spans += [(match.start(), _end_of_spaced(match, kinds)) for match in _COMPOUNDS.finditer(normalised.typed)]
    within = {position for start, end in spans for position in range(start + 1, end)}
    if not normalised.text.isascii():
        starts, ends = normalised.starts, normalised.ends
        within.update(position for position in range(1, len(starts)) if starts[position] < ends[position - 1])
    return frozenset(within)


def _end_of_spaced(compound: re.Match[str], kinds: str) -> int:
    """Return where a compound ends, or before that a script without spaces begins, as next words may follow there."""
    unspaced_from = kinds.find("s", *compound.span())
    return unspaced_from if unspaced_from >= 0 else compound.end()


class _Kinds(dict[int, str]):
    """What each character is to the edge of a word, as one ASCII character; found once and kept."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


def _kind(character: str) -> str:
    """Return 0 for a digit, z for a Han numeral, s for a script without spaces, a for a letter, $ % or itself."""
    category = unicodedata.category(character)
    if category in ("Nd", "No", "Nl") and character not in _HAN_NUMERALS:
        return "0"
    if character in _HAN_NUMERALS:
        return "z"
    if unspaced(character):
        return "s"
    if category[0] in "LM" or category in ("Pc", "Cf"):
        return "a"
    return "$" if category == "Sc" else _SIGNS.get(character, "x")


_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億兆")

_SIGNS = {
    **{character: character for character in "'.,:&@/+- "},
    **dict.fromkeys(")]}", ")"),
    **dict.fromkeys("%‰٪°′″", "%"),
    "±": "+",
    "–": "–",
    "٫": ".",
    "٬": ",",
}

_KINDS = _Kinds()

_BY_KIND = (
    re.compile(r"[a0]+(?:['&@][a0]+)+|[a0]{2,}"),  # don't, AT&T, an address, 1st, 5kg
    re.compile(r"(?<![a0])a(?:\.a)+(?![a0])"),  # U.S, whose last full stop may be the sentence's
    re.compile(
        r"(?:(?<![a0s%.)'])[-–+](?=[$.]?0))?"  # -30 has a sign; the dash of "words -30" is taken for one as well
        r"(?:(?<![a0])a{0,4}\$)?"  # US$30
        r"(?:(?<![a0])a{1,20}-){0,3}"  # H-6, mid-2021; bounded, or a copy with a million "a-" takes hours
        r"(?:(?<![a0])\.)?0[a0]*"  # .5, 30, 30m
        r"(?:[.,:'/–-][$]?[a0]*0[a0]*)*"  # 1.5, 11,500, 12:30, 24/7, 2021–2025, $2-$3
        r"(?:-a+)*"  # 30-year
        r"(?: ?%a*)?"  # 30%, 30 %, 30 °C
        r"(?: ?\$(?!0))?"  # 30 €
    ),
    re.compile(r"(?<![0.,])0{1,3}(?: 000)+(?!0)"),  # 10 000
    re.compile(r"[0z](?:[.,]?[0z])+"),  # 三十五, 3.5万
)
"""Runs of kinds that stand or fall together. An em dash is in none of them."""

_PREFIXES = "anti|counter|de|ex|half|mid|mis|near|non|post|pre|pro|pseudo|quasi|re|self|semi|sub|un|under|vice"
_SUFFIXES = "free|less|like|elect|designate|only|proof"
_NUMBERS = any_form(BELOW_HUNDRED)

_COMPOUNDS = re.compile(rf"\b(?:{_PREFIXES}|{_NUMBERS}|\w)-\w+|\b\w+-(?:{_SUFFIXES})\b", re.IGNORECASE)
""""aligned" is not what an article says that has "non-aligned", nor "nuclear" where it has "nuclear-free", nor "five"
where it has "thirty-five"; of other compounds, such as "Franco-German", each half is a word."""
