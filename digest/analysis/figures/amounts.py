"""Text and a number in it → the amount that begins there: the number with its sign, scale and unit."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.analysis.figures import compound_measures, counted_nouns
from digest.analysis.figures.amount import Amount
from digest.analysis.language import units
from digest.analysis.language.numerals import Numeral
from digest.analysis.language.units import Unit
from digest.lexicon.english.units import TIMES

_MINUS = re.compile(r"(?<![\w)%°])(?<!\bplus or )(?:(?:minus|negative) |[−-])$|(?<![^\s(“\"])–$", re.IGNORECASE)
_CHANGE_OF_MONEY = re.compile(
    r"\bfrom [A-Z]{0,3}[^\w\s]?(?P<number>[0-9][0-9.,]*) ?(?:k|mn?|bn|tn|thousand|million|billion|trillion)? to $"
)
_MILLIONS = re.compile(r"[0-9][0-9.,]* ?(?:k|mn?|bn|tn)\b")
_MARGIN = 36
"""How far before a number a change of money to it may begin: a choice of ours."""

_NO_NEGATIVES = frozenset(("times", *TIMES))
"""What is no less than nothing, so that `negative` before it tells of something else."""

_DASH_BEHIND = re.compile(r"[^.;\n–]{0,80}?(?:\w–|(?<!\d) –)")
"""Behind a dash that opens what another one closes, and is no minus: `two boats –40 tonnes in all– sank`."""

_BELOW_ZERO = re.compile(r" below (?:zero|0)\b", re.IGNORECASE)
_LETTER_SCALE = re.compile(r"([ -]?m|[kKMbBtT]|[ -]?(?:mil|MM))(?![\w²³])")
_PEOPLE = re.compile(
    r"\b(?:populations?|audiences?|circulation|readership|workforce|membership|turnout|crowds?|electorate|followings?)"
    r" (?:[a-z]+ )?(?:of|to|by|from|at|was|is) (?:[a-z]+ ){0,2}[0-9.,]+$"
)
"""What is counted in millions and never in metres: `a population of 83m`."""

_FEWER = re.compile(r"\bfewer than [0-9.,]+$")
_LETTER_SCALES = {"k": 10**3, "m": 10**6, "mil": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_PART_OF_A_WORD = re.compile(r"[\w²³]|[-‑][^\W\d]|/[0-9]|[’'](?!s\b)\w|\.[0-9]")
_COMPOUND = re.compile(
    r"[-‑](?!(?:way|sided|faced|dimensional|fold|legged|wheel|wheeled|wheeler|pronged|tier|tiered|time|timer|state|party|piece"
    r"|horse|step|hander|handed|footer|of|on|to|off|a|the|up|and|or|in|by|for|half|halves|quarters?|thirds?|fifths?|tenths?"
    r"|something|star|d)\b)[a-z]{2,}\b"
)
"""What a hyphen may join to a number so that it still counts: a three-judge panel has three judges; a two-way radio
has no two ways."""

_OF_ONE = re.compile(
    r"[-‑](?:lane|track|bed|bedroom|room|storey|story|seat|page|judge|member|vote|goal|run|shot|stroke|point|game|match"
    r"|dose|engine|child|man|woman|person)\b"
)
"""What one may be joined to so that it still counts: a one-lane bridge."""


def single_amount(text: str, numeral: Numeral, *, compound: bool = True) -> Amount | None:
    """Return the amount that begins with the number; None where the number is part of a word.

    Where it may be compound, a smaller unit goes on with it: `1 hour 45 minutes`.
    """
    in_marks = compound_measures.in_feet_and_inches(text, numeral)
    if in_marks:
        return in_marks
    minus, prefix = _sign(text, numeral.start)
    end, value, scale = numeral.end, numeral.value, numeral.scale
    letter = _LETTER_SCALE.match(text, end)
    if letter and scale == 1 and _is_scale(text, letter, currency=prefix is not None):
        scale = _LETTER_SCALES[letter[1].lower().lstrip(" -")]
        end, value = letter.end(), value * scale
    unit = prefix or _unit_after(text, numeral, end)
    if (unit is None or unit is prefix) and _is_part_of_a_word(text, numeral, end, priced=prefix is not None):
        return None
    if numeral.is_foreign and unit is None and scale == 1:
        return None
    if minus is not None and text.startswith("egative", minus + 1) and unit is not None and unit.name in _NO_NEGATIVES:
        minus = None  # tested negative three times
    if minus is not None and unit is None and counted_nouns.noun_after(text, end, end + 60):
        minus = None  # `minus 40 cameras` takes them away
    amount = Amount(
        start=min(start for start in (minus, prefix.start if prefix else None, numeral.start) if start is not None),
        end=max(end, unit.end if unit else end),
        number_start=numeral.start,
        number_end=end,
        value=-value if minus is not None else value,
        high=None,
        unit=unit,
        in_words=numeral.in_words,
        scale=scale,
    )
    amount = compound_measures.with_part(text, amount)
    amount = compound_measures.with_smaller_unit(text, amount, numeral.mark) if compound else amount
    below = _BELOW_ZERO.match(text, amount.end)
    return replace(amount, end=below.end(), value=-abs(amount.value)) if below else amount


def _sign(text: str, number: int) -> tuple[int | None, Unit | None]:
    """Return where a minus before the number begins, and the currency sign there: `–$5`, `$–5`, `minus 5`."""
    prefix = units.unit_before(text, number) or _currency_of_change(text, number)
    minus = _minus(text, prefix.start if prefix else number)
    if minus is not None and prefix is None:
        prefix = units.unit_before(text, minus)
    return minus, prefix


def _currency_of_change(text: str, number: int) -> Unit | None:
    """Return the currency of where a change begins for where it ends, if that has none: `from £1.2bn to 900m`."""
    change = _CHANGE_OF_MONEY.search(text, max(0, number - _MARGIN), number)
    unit = units.unit_before(text, change.start("number")) if change and _MILLIONS.match(text, number) else None
    return replace(unit, start=number, end=number) if unit else None


def _minus(text: str, position: int) -> int | None:
    """Return where a minus that ends at the position begins."""
    minus = _MINUS.search(text, max(0, position - 10), position)
    if minus is None or (minus[0] == "–" and _DASH_BEHIND.match(text, position)):
        return None
    return minus.start()


_PRICE = re.compile(r"-an?-[a-z]")
_POINT = re.compile(r"[- ](?:(?:percentage[- ])?point|century)\b")
"""Behind a share that measures it: a quarter-point cut, a half-century."""

_A = re.compile(r"(?: of)? an?(?= )")
_MORE = re.compile(
    r" (?:more|further|additional|extra|full|whole|consecutive|straight|long)(?= )|[-‑ ](?:odd|plus)(?= )"
    r"| (?:bus|train|rail|car|lane|road|track|route|passenger|vehicle|seat|air)(?= (?:miles|kilomet(?:re|er)s|km)\b)"
)
"""What may stand between a number and its unit."""


def _unit_after(text: str, numeral: Numeral, end: int) -> Unit | None:
    """Return the unit behind the number, or behind `more`: two more weeks; a share has none, but `half an hour`."""
    between = (_A if numeral.is_share else _MORE).match(text, end)
    direct = None if numeral.is_share and not _POINT.match(text, end) else units.unit_after(text, end)
    return direct or (units.unit_after(text, between.end()) if between else None)


def _is_part_of_a_word(text: str, numeral: Numeral, end: int, *, priced: bool) -> bool:
    """Return whether letters are joined to the number: 21st, 5G, two-way; but not three-judge, £500-a-month."""
    if not _PART_OF_A_WORD.match(text, end) or (priced and _PRICE.match(text, end)):
        return False
    if numeral.is_share and _POINT.match(text, end):
        return False
    is_few = numeral.in_words and numeral.value <= 1
    counts = (_OF_ONE if is_few else _COMPOUND).match(text, end) is not None
    return not counts


def _is_scale(text: str, letter: re.Match[str], *, currency: bool) -> bool:
    """Return whether k or m behind a number is a thousand or a million, and not a unit: £5m, 40m users; but 200 m.

    Capitals, mil, b and t are so only behind a currency: $3B, but 30M and 3T.
    """
    if currency or letter[1] == "k" or _FEWER.search(text, max(0, letter.start() - 24), letter.start()):
        return True
    if letter[1] not in ("m", "K"):
        return False
    if _PEOPLE.search(text, max(0, letter.start() - 40), letter.start()):
        return True
    unit = units.unit_after(text, letter.end())
    is_measured = unit is not None and not unit.is_time and unit.name != "times"
    return is_measured or counted_nouns.noun_after(text, letter.end(), letter.end() + 60) is not None
