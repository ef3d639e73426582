"""Text → the numbers in it, written in digits or in English words, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from digest.analysis.language import digits
from digest.analysis.language.digits import DecimalMark
from digest.lexicon.english.numbers import BELOW_HUNDRED, ONES, ORDINALS, SCALES, TEENS, TENS, TO_TWELVE
from digest.lexicon.english.units import TIMES
from digest.lexicon.tables import any_form, word_set
from digest.model import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as it stands in a text, with its scale word."""

    start: int
    end: int
    value: Decimal
    scale: int
    """The scale word that belongs to it (thousand, million, bn) as a number; 1 without one."""
    in_words: bool
    """Whether it is written in words."""
    is_share: bool
    """Whether it is a part of a whole: `a third`, `half`, `one in five`."""
    mark: DecimalMark = DecimalMark.POINT
    """What marks decimals in the text."""
    is_foreign: bool = False
    """Whether it is written otherwise, so that it counts only with a scale or a unit: `3,5 million` in English."""


_ONES = {"zero": 0, **{word: value for value, word in enumerate(ONES, 1)}}
_TEENS = {word: value for value, word in enumerate(TEENS, 10)}
_TENS = {word: value * 10 for value, word in enumerate(TENS, 2)}
_SCALES = {
    **dict(zip(SCALES, (100, 10**3, 10**6, 10**9, 10**12, 10**15), strict=True)),
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
    "lakh crore": 10**12,
}
_SHORT_SCALES = {
    **dict.fromkeys(["thousands", "thous", "tsd"], 10**3),
    **dict.fromkeys(["lakhs", "lac", "lacs"], 10**5),
    **dict.fromkeys(["millions", "mn", "mln", "mio"], 10**6),
    **dict.fromkeys(["crores", "cr"], 10**7),
    **dict.fromkeys(["billions", "bn", "bln", "bil", "mrd", "mld"], 10**9),
    **dict.fromkeys(["lakh crores", "lakh cr"], 10**12),
    **dict.fromkeys(["trillions", "tn", "trn", "trln", "tln", "tril"], 10**12),
    **dict.fromkeys(["tausend", "mille"], 10**3),
    **dict.fromkeys(["millionen", "millones", "millón", "milioni", "milione", "milhões", "milhão"], 10**6),
    **dict.fromkeys(["miljoen", "miljoner", "millioner", "miljoonaa", "milionów", "miliony"], 10**6),
    **dict.fromkeys(["milliarden", "milliarde", "milliards", "milliard", "miliardi", "miliardo"], 10**9),
    **dict.fromkeys(["miljard", "miljarder", "milliarder", "miljardia", "miliardów", "miliardy", "bilhões"], 10**9),
    "mil millones": 10**9,
}
"""Abbreviations and plurals of them, and those of other languages, behind digits."""

_SHARES = {
    "half": Decimal("0.5"),
    "third": Decimal("0.3333"),
    "thirds": Decimal("0.3333"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "fifths": Decimal("0.2"),
    "sixth": Decimal("0.1667"),
    "sixths": Decimal("0.1667"),
    "seventh": Decimal("0.1429"),
    "sevenths": Decimal("0.1429"),
    "eighth": Decimal("0.125"),
    "eighths": Decimal("0.125"),
    "ninth": Decimal("0.1111"),
    "ninths": Decimal("0.1111"),
    "tenth": Decimal("0.1"),
    "twelfth": Decimal("0.0833"),
    "fifteenth": Decimal("0.0667"),
    "twentieth": Decimal("0.05"),
    "fiftieth": Decimal("0.02"),
    "hundredth": Decimal("0.01"),
    "thousandth": Decimal("0.001"),
    "tenths": Decimal("0.1"),
}
"""A third has no exact decimal; four places tell it from every other share that is said in words."""

FOURTH = {"fourth": "quarter"}
"""What a share is called behind `a` that is called otherwise behind `every`."""

_PARTS_OF_ONE = {
    "½": Decimal("0.5"), "1/2": Decimal("0.5"), "¼": Decimal("0.25"), "1/4": Decimal("0.25"), "¾": Decimal("0.75"),
    "3/4": Decimal("0.75"),
}  # fmt: skip

_ADDENDS = {**_ONES, **_TEENS, **_TENS, "couple": 2}
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": Decimal(1) / 3,
    "thirds": Decimal(1) / 3,
    "twothird": Decimal(2) / 3,
    "threequarter": Decimal("0.75"),
}
_SEVERAL_PARTS = re.compile(r"\b(two|three)[ -](third|quarter)s?\b")
_JOINING = frozenset(["and", "a", "an", "of"])

_TWO_THIRDS = Decimal("0.6667")
_SMALLEST = Decimal("0.001")


def _any(words: dict[str, int] | dict[str, Decimal] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_HUNDRED = rf"(?:(?:{_any(_TENS)})(?:[-‑ ](?:{_any([word for word in _ONES if word != 'zero'])}))?"
_BELOW_HUNDRED += rf"|{_any(_TEENS)}|{_any(_ONES)})"
_HUNDREDS = rf"(?:(?:{_BELOW_HUNDRED}|an?)[- ]hundred(?!-)(?:(?:\ and)?\ {_BELOW_HUNDRED}\b)?|{_BELOW_HUNDRED})"
_BIG = any_form((*SCALES[1:], "lakh", "crore"))
_SCALES_BEHIND_DIGITS = {**_SCALES, **_SHORT_SCALES}
_BEHIND_DIGITS = _any(_SCALES_BEHIND_DIGITS).replace(" ", r"\ ")
_HALVED = (
    f"{any_form(TIMES)}|mile|yard|kilomet(?:re|er)|met(?:re|er)|inch|foot|acre|hectare"
    "|lit(?:re|er)|gallon|pint|tonne?|pound|stone|kilo|degree|percentage[ ]point|point"
)
"""Units of which people say so many and a half: `an hour and a half`."""

_PART = r"(?:a[ -](?:half|third|quarter)|(?:two[ -]thirds|three[ -]quarters?))"
_AND_A_PART = rf"[ -]and[ -]{_PART}\b(?![ ](?:of|were|was|are|is|had|have|went)\b)"
_IN_WORDS = (
    rf"(?:(?:(?:an?|another|one)[ ])?(?:half|quarter|three[ -]quarter)[ -](?:dozen|{_BIG})"
    rf"|(?:half|(?:an?|another|one)[ -]quarter|(?:an?|another|one|two)[ -]thirds?|three[ -]quarters)[ ](?:of[ ])?an?[ ]"
    rf"(?:dozen|{_BIG})"
    rf"|a[ ]couple[ ](?:of[ ])?(?:dozen|hundred|{_BIG})\b(?!s|[ ](?:\w+[ ])?ago\b)"
    rf"|(?:{_BELOW_HUNDRED})[ ]point(?:[ ](?:{_any(_ONES)}))+(?:[ ](?:{_BIG}))?"
    rf"|(?:(?:an?|another)[ ](?:dozen|{_BIG})|another[ ]hundred"
    rf"|{_HUNDREDS}(?:[ -]and[ -]{_PART})?(?:[ -](?:dozen|{_BIG})\b(?:,?(?:[ ]and)?[ ]{_HUNDREDS}\b)?)*)"
    rf"(?:(?:(?<=dozen)|(?<=thousand)|(?<=illion)|(?<=lakh)|(?<=crore)){_AND_A_PART})?"
    rf"|an?(?=[ ](?:{_HALVED})[ ]and[ ](?:a[ ](?:half|quarter)|three[ -]quarters)\b(?![ ]ago\b)))"
)
_RATIO = (
    rf"(?P<part>[0-9]{{1,3}}|{any_form(ONES)})"
    r"(?:(?:(?<=one)[ ][a-z]+|[ ](?:[a-z]+s|people|men|women))"
    rf"(?=[ ]in[ ](?:{any_form((*TO_TWELVE[1:], *TENS[:4]))}"
    r"|[0-9]{1,3}(?:,000)*(?=[.;:)](?![0-9])|,[ ]|$|[ ](?:is|was|has|had|will|would|can|could|now)\b))"
    r"(?![ ](?!has\b|is\b|was\b|does\b)[a-z]+s\b)))?"
    r"(?:[ ]in[ ]|[ ]out[ ]of[ ]|-in-)(?:every[ ])?"
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})*(?:[ ](?:thousand|million|billion))?"
    rf"|{any_form(BELOW_HUNDRED[1:])}"
    r"|a[ ](?:hundred|thousand|million|billion)|(?<=every[ ])(?:hundred|thousand|million))"
    r"(?![\w-]|[.,][0-9]|[ ]?%|[ ](?:[a-z]+ly[ ])?(?:seconds|minutes|hours|days|weeks|months|years|decades|overs"
    r"|games|matches|starts|attempts"
    r"|innings|appearances|seasons|more|other|others)\b)"
)
_BEHIND_A_THIRD = (
    r"(?=[ ]?[.,;:)”\"]|$|[ ](?:of|up|down|off|ahead|behind|short|since"
    r"|in|from|more|less|fewer|higher|lower|as|and|to|on|over|between|compared|when"
    r"|while|after|within|during|at|below|above|were|was|are|had|have|said|went|never|still|also|now|already|not|did|do"
    r"|would|will|could|can|live|say|come|came|died|voted|agreed|lived|worked|needed|wanted|opposed|backed"
    r"|supported|refused|survived|remained|stayed|believed|thought|(?!century|quarter|corner|ever)[a-z]+er)\b)"
)
_NOT_A_HALF = "".join(
    rf"(?<!{word}[ ])"
    for word in [
        "first",
        "second",
        "other",
        "third",
        "latter",
        "better",
        "top",
        "bottom",
        "last",
        "northern",
        "southern",
    ]
)
_BEHIND_HALF = (
    r"(?=[ ](?:of|the|its|their|his|her|my|our|all|were|was|are|is|had|have|went|said|do|did"
    rf"|an?[ ](?!{_BIG}|dozen))\b)"
)
_TAKEN_IN_SHARES = any_form(
    word_set(
        "household family home house flat dwelling child pupil student teenager baby birth person woman man adult "
        "voter citizen resident worker employee patient pensioner driver user customer tenant refugee prisoner company "
        "firm business farm school hospital village town municipality job vehicle car bird species"
    )
)
"""What a share is of behind `every fifth`, which elsewhere tells of a rhythm, a rank or a measure of time."""

_EVERY = rf"every[ ](?:second|third|fourth|{any_form(ORDINALS[4:10])})(?=[ ](?:{_TAKEN_IN_SHARES})\b)"
_SHARE = (
    rf"(?:{_EVERY}|"
    rf"(?!(?:an?|one|two|three)[ -](?:thirds?|quarters?)[ ]of[ ]an?[ ](?:dozen|{_BIG})\b)"
    rf"(?:(?:{any_form(ONES[4:])})[- ](?:{any_form(ORDINALS[5:10])})s"
    rf"|(?:{any_form(ONES[:4])})[- ](?:(?:third|{any_form(ORDINALS[4:10])})s?|(?<!two[- ])(?<!four[- ])quarters?)"
    rf"|(?<!\ban[ ]hour[ ]and[ ])(?<!\ba[ ]year[ ]and[ ])(?<!\ba[ ]mile[ ]and[ ])(?<!\ba[ ]day[ ]and[ ])"
    rf"(?:a|one)[ ](?:third|quarter|{any_form(ORDINALS[4:10])}){_BEHIND_A_THIRD}"
    rf"|(?:a|one)[ ](?:twelfth|fifteenth|twentieth|fiftieth|hundredth|thousandth)(?=[ ]of[ ])"
    rf"|a[ ]half(?=[ ]of[ ])|(?:(?<=over[ ])|(?<=than[ ])|(?<=nearly[ ])|(?<=almost[ ])|(?<=about[ ])|(?<=under[ ])"
    rf"|(?<=around[ ]))"
    rf"a[ ](?:third|quarter|fifth|sixth|tenth)(?![ ]of[ ]an?[ ]|[ ](?:century|hour|mile|day)\b)"
    r"|(?:(?<=than[ ])|(?<=nearly[ ])|(?<=almost[ ])|(?<=about[ ])|(?<=around[ ]))half"
    r"(?![- ]?(?:hour|time|way|mile|marathon|term|an?)\b|-)"
    r"|(?<=\bby[ ])half(?=[ ]?[.,;:)]|$|[ ](?:in|since|from|over|within|during|and|as|when|after|between|compared)\b)"
    r"|(?:(?<=\ba[ ])|(?<=\ban[ ]))(?:half|quarter|three-quarter)(?=[- ](?:percentage[- ])?point\b)"
    rf"|(?<=\bin[ ])half(?=[.,;:)]|$)|(?<![ ]and[ ]a[ ])(?:half|quarter)(?=[ -]century\b)"
    rf"|{_NOT_A_HALF}half{_BEHIND_HALF}))"
)


def _plain(mark: DecimalMark) -> str:
    return rf"""(?:(?P<share>{_SHARE})\b
      |(?P<digits>{digits.PATTERNS[mark]})(?P<part_of_one>[ ]?[½¼¾]|[ ](?:1/2|1/4|3/4)(?![/\w]))?
      (?:[ \u00a0-]?(?P<scale>{_BEHIND_DIGITS})\b(?P<part_of_scale>{_AND_A_PART})?)?
      |(?P<words>{_IN_WORDS})(?:\b|(?=fold\b)))"""


_ALONE = r"(?:(?<![\w/:@\#&.,])(?<![\w)][-‑–—])|(?<=agnitude-)|" + "|".join(
    rf"(?<=\b{code})"
    for code in ["EUR", "USD", "GBP", "AED", "SAR", "QAR", "KSh", "Ksh", "Rs", "RM", "Tk", "CHF", "RMB", "GHS"]
)
_ALONE += (
    r"|(?<=\bR)(?=[0-9.,]+(?:m|bn|[ -]?million|[ -]?billion)\b)|(?<=\bN)(?=[0-9.,]+(?:m|bn|[ -]?million"
    r"|[ -]?billion)\b)"
)
_ALONE += r"|(?<=\bSh)(?=[0-9])"
_ALONE += r"|(?<=\b(?:mum|mom|dad)-of-)|(?<=ther-of-)|(?<=parent-of-))"
# Not behind a letter, nor joined to one by a hyphen: S-400, H-6K and G20 are names.
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=len(DecimalMark))
def _free(mark: DecimalMark) -> re.Pattern[str]:
    return re.compile(rf"{_ALONE}(?:{_RATIO}|{_plain(mark)})", re.IGNORECASE | re.VERBOSE)


@lru_cache(maxsize=len(DecimalMark))
def _joined(mark: DecimalMark) -> re.Pattern[str]:
    return re.compile(_plain(mark), re.IGNORECASE | re.VERBOSE)


def _beginning() -> re.Pattern[str]:
    """Return a pattern of where a number may begin: at digits, and at the words with which one does."""
    rests: dict[str, list[str]] = {}
    for word in ("a", "an", "another", "every", "half", "quarter", *_ONES, *_TEENS, *_TENS):
        rests.setdefault(word[0], []).append(word[1:])
    words = "|".join(rf"(?<=[{first}{first.upper()}])(?i:{_any(rest)})" for first, rest in rests.items())
    letters = "".join(rests)
    return re.compile(rf"[0-9{letters}{letters.upper()}](?:(?<=[0-9])[0-9]*|(?<!\w.)(?:{words})(?:\b|fold\b))")


_BEGINNING = _beginning()
"""The pattern of numbers itself takes ten times as long to look for one at each character."""


def find_numerals(text: str, mark: DecimalMark) -> Iterator[Numeral]:
    """Yield the numbers of the text, in its order."""
    position, free = 0, _free(mark)
    for beginning in _BEGINNING.finditer(text):
        match = free.match(text, beginning.start()) if beginning.start() >= position else None
        if match is None:
            continue
        numeral = _ratio(match) or numeral_at(text, match.start(), mark) if match["part"] else _numeral(match, mark)
        position = numeral.end if numeral else match.end()
        if numeral:
            yield numeral


def numeral_at(text: str, position: int, mark: DecimalMark = DecimalMark.POINT) -> Numeral | None:
    """Return the number that begins at the position, whatever stands before it: the upper end of a range."""
    match = _joined(mark).match(text, position)
    return _numeral(match, mark) if match else None


def plain_number(value: Decimal) -> Number:
    """Return the value as an integer where it is one."""
    return int(value) if value == value.to_integral_value() else float(value)


def _numeral(match: re.Match[str], mark: DecimalMark) -> Numeral:
    if match["digits"]:
        value, scale = _digits_value(match, mark), _scale(match)
    elif match["share"]:
        value, scale = _share_value(match["share"].lower()), 1
    else:
        value, scale = _words_value(match["words"].lower()), _scale_of_words(match["words"].lower())
    return Numeral(
        start=match.start(),
        end=match.end(),
        value=value,
        scale=scale,
        in_words=match["digits"] is None,
        is_share=match["share"] is not None,
        mark=mark,
        is_foreign=match["digits"] is not None and digits.is_foreign(match["digits"], mark),
    )


def _digits_value(match: re.Match[str], mark: DecimalMark) -> Decimal:
    value = digits.value_of(match["digits"], mark)
    if match["part_of_one"]:
        value += _PARTS_OF_ONE[match["part_of_one"].strip()]
    if match["part_of_scale"]:
        value += _words_value(match["part_of_scale"].lower())
    return value * _scale(match)


def _scale(match: re.Match[str]) -> int:
    return _SCALES_BEHIND_DIGITS[match["scale"].lower()] if match["scale"] else 1


def _share_value(text: str) -> Decimal:
    words = _WORD.findall(text)
    if words[0] == "two" and words[-1] == "thirds":
        return _TWO_THIRDS
    if words[0] == "every":
        return _PARTS_OF_ONE["1/2"] if words[-1] == "second" else _SHARES[FOURTH.get(words[-1], words[-1])]
    return _SHARES[words[-1]] * _ONES.get(words[0], 1)


def _ratio(match: re.Match[str]) -> Numeral | None:
    """Return `one in five` as a share; None where the part is no part (`150 in 37`)."""
    part, whole = _counted(match["part"]), _counted(match["whole"])
    if not part < whole:
        return None
    return Numeral(
        start=match.start(), end=match.end(), value=_rounded(part / whole), scale=1, in_words=True, is_share=True
    )


def _rounded(share: Decimal) -> Decimal:
    """Return the share with four places, as `a third` has; a very small one with three digits."""
    return round(share, 4) if share >= _SMALLEST else Decimal(f"{share:.3g}")


def _counted(word: str) -> Decimal:
    if word[0].isdigit():
        digits, _, scale = word.replace(",", "").partition(" ")
        return Decimal(digits) * _SCALES.get(scale.lower(), 1)
    return _words_value(word.lower())


def _words_value(text: str) -> Decimal:
    """Add up words: those before a scale word are multiplied by it, and what follows is added.

    A part is of one, behind a scale of that: `two and a half million`, `two million and a half`.
    """
    total, current, of = Decimal(0), Decimal(0), 1
    whole, point, decimals = text.partition(" point ")
    if point:
        digits = [word for word in _WORD.findall(decimals) if word in _ONES]
        scale = _SCALES.get(_WORD.findall(decimals)[-1], 1)
        return (_words_value(whole) + Decimal("0." + "".join(str(_ONES[word]) for word in digits))) * scale
    for word in _WORD.findall(_SEVERAL_PARTS.sub(r"\1\2", text)):
        if word in _SCALES:
            if word == "crore" and total and not current:
                total, current = Decimal(0), total  # three lakh crore
            current = (current or Decimal(1)) * _SCALES[word]
            of = 1 if word == "hundred" else _SCALES[word]
            if word not in ("hundred", "dozen"):
                total += current
                current = Decimal(0)
        elif word in _PARTS:
            current += _PARTS[word] * of
        else:
            current += _ADDENDS.get(word, 0)
            of = of if word in _JOINING else 1
    value = total + current if text not in ("a", "an") else Decimal(1)
    return round(value, 4) if value < 1000 else round(value, 0)


def _scale_of_words(text: str) -> int:
    words = _WORD.findall(text)
    if words[-1] in _PARTS:
        return max([_SCALES[word] for word in words if word in _SCALES], default=1)
    return _SCALES.get(words[-1], 1)
