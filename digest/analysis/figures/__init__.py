"""Text with its sentences → the quantities that it gives, each with its qualifier, unit and what it counts.

Order: `amount`, `compound_measures`, `amounts`, `ranges`, `non_quantity_patterns`, `non_quantities`, `ages`,
`inflection`, `counted_nouns`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from digest.analysis.dates import expressions
from digest.analysis.figures import ages, counted_nouns, non_quantities
from digest.analysis.figures.amount import Amount
from digest.analysis.figures.ranges import amount_at
from digest.analysis.language import numerals
from digest.analysis.language.digits import DecimalMark, decimal_mark
from digest.analysis.language.letters import plain_letters
from digest.analysis.language.units import Unit
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.tables import any_form, names_of
from digest.model import FigureMention, Sentence, Span

QUALIFIERS: Mapping[str, str] = {
    "about": "some|about|around|roughly|approximately|approx.|approx|an estimated|estimated|circa|ca.|in the region of"
    "|in the order of|on the order of|somewhere around|close to|~|≈|∼",
    "at least": "at least|at the least|no fewer than|no less than|not less than|not fewer than|no lower than"
    "|no smaller than|a minimum of|minimum of|at a minimum|as few as|as little as|≥|⩾",
    "at most": "at most|at the most|up to|no more than|not more than|no greater than|no larger than|no bigger than"
    "|no higher than|no longer than|not exceeding|not exceed|never exceed|never exceeded|never exceeds|not topped"
    "|as many as|as much as|a maximum of|maximum of|at a maximum|capped at|limited to|≤|⩽",
    "more than": "more than|over|just over|well over|slightly more than|a little over|a little more than"
    "|a bit more than|above|just above|well above|in excess of|upwards of|upward of|north of|beyond|greater than"
    "|larger than|bigger than|higher than|longer than|taller than|deeper than|heavier than|older than|faster than"
    "|hotter than|warmer than|slightly over|slightly above|exceeding|exceeds|exceeded|exceed|topping|topped|tops|top"
    "|surpassing|surpassed|surpasses|surpass|>",
    "less than": "less than|fewer than|under|just under|well under|below|just below|well below|slightly less than"
    "|slightly fewer than|slightly under|slightly below|a little under|a little less than|a bit less than|smaller than"
    "|lower than|shorter than|lighter than|younger than|cheaper than|slower than|cooler than|colder than|south of|<",
    "nearly": "nearly|almost|just short of|just shy of|shy of|approaching|not quite|virtually",
}
"""The closed set of qualifiers, each with the words for it that stand before a number."""

QUALIFIERS_BEHIND: Mapping[str, str] = {
    "about": "or so|odd|or thereabouts|give or take|approximately",
    "at least": "or more|or above|or longer|or older|or over|or greater|or higher|and over|and older|and above|and up"
    "|plus|+|at least|at the least|at a minimum",
    "at most": "or fewer|or less|or below|or younger|or under|or lower|and under|and younger|and below|at most"
    "|at the most|at a maximum",
}
"""Those that stand behind it, or behind what it counts."""


_NAME_OF = names_of(QUALIFIERS)
_NAME_OF_BEHIND = names_of(QUALIFIERS_BEHIND)
_BEFORE = re.compile(rf"(?<![\w-])({any_form(_NAME_OF)})(?:[ \u00a0]|(?<=[~≈∼≥⩾≤⩽<>]))(?:a total of )?$", re.IGNORECASE)
_NO_NUMBER = (
    r"(?!\w|[ ](?:[$€£]?[0-9]|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|half\b))"
)
_BEHIND = re.compile(rf"[ -]?({any_form(_NAME_OF_BEHIND)}){_NO_NUMBER}", re.IGNORECASE)
_BEHIND_NOUN = re.compile(
    rf",? ({any_form(form for form in _NAME_OF_BEHIND if ' ' in form)}){_NO_NUMBER}", re.IGNORECASE
)
_REACH = 36
"""How far before a number its qualifier may begin: the longest with `a total of`."""

_LASTING = re.compile(r"\b(?:of|for|in|after|lasted|lasting|took|taking|than|last|spent|spanning|and|served|is|was) $")
_SPREAD = re.compile(r"\b(?:spread|split|divided|stretched|shared|staggered|distributed|scattered) $")
"""Behind these `over` says on how many: spread over nineteen mines."""

_RANKED = re.compile(r"(?!less|fewer|more|greater)\w+er than", re.IGNORECASE)
"""Before a share, what is compared with each of its members: it is lower than nine tenths of all."""

_RISEN = re.compile(
    r"\b(?:edg|inch|mov|climb|creep|tick|bounc|nudg|jump|shoot|driv|push|bump|go)(?:e|ed|s|es|ing|ped)? $"
    r"|\b(?:went|rose|crept|shot|drove|sped|stepped|came|grew|gone|risen) $"
)
"""Behind these `up to` says where: prices edged up to $120."""

_SEVERAL = re.compile(rf"(?:\b(?:{any_form(TO_TWELVE[1:])})|[0-9]) $", re.IGNORECASE)
"""Before the measure that each of several has: two 30 mm guns."""

_WITHIN = re.compile(r"\bwithin (?:\w+ ){0,2}$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|our|my|whose|this|that|another|first|new)|['’]s) (?:[a-z]+ )?$", re.IGNORECASE
)


def find_figures(text: str, sentences: Sequence[Sentence], *, language: str | None = None) -> tuple[FigureMention, ...]:
    """Return the quantities of the text, in its order; its language says what marks decimals.

    A mention's span is what a reader would underline: qualifier, number and unit, without what is counted.
    """
    ends = [sentence.end for sentence in sentences]
    return _figures(text, ends, decimal_mark(language), references=False)


def figures_in_statement(text: str) -> tuple[FigureMention, ...]:
    """Return the quantities of a single sentence, and those of references back in it (`the two ministers`)."""
    return _figures(text, [], DecimalMark.POINT, references=True)


def _figures(text: str, ends: list[int], mark: DecimalMark, *, references: bool) -> tuple[FigureMention, ...]:
    text = plain_letters(text)
    taken = _Spans([*expressions.spans(text), *non_quantities.find_non_quantities(text)])
    found: list[FigureMention] = []
    position = 0
    for numeral in numerals.find_numerals(text, mark):
        if numeral.start < position or taken.meet(numeral.start, numeral.end):
            continue
        amount = amount_at(text, numeral, taken.meet)
        if amount is None:
            continue
        position = amount.end
        if not non_quantities.counts_nothing(text, amount) or (
            references and non_quantities.is_reference(text, amount)
        ):
            mention = _mention(text, amount, _limit(text, amount.end, ends), found[-1].end if found else 0)
            found.append(mention)
            position = mention.end
    return tuple(found)


class _Spans:
    """Spans that can be asked whether one of them meets another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        index = bisect_right(self._ends, start)
        return index < len(self._starts) and self._starts[index] < end


def _limit(text: str, position: int, ends: list[int]) -> int:
    """Return where the sentence or line that holds the position ends."""
    line = text.find("\n", position)
    end = line if line >= 0 else len(text)
    index = bisect_right(ends, position - 1)
    return min(end, ends[index]) if index < len(ends) else end


def _mention(text: str, amount: Amount, limit: int, earliest: int) -> FigureMention:
    qualifier, start, end = _qualified(text, amount, earliest)
    of, of_end = _of(text, amount, start, end, limit)
    behind = _BEHIND_NOUN.match(text, of_end, limit) if of and not qualifier else None
    return FigureMention(
        start=start,
        end=end,
        value=numerals.plain_number(amount.value),
        value_high=None if amount.high is None else numerals.plain_number(amount.high),
        qualifier=_NAME_OF_BEHIND[behind[1].lower()] if behind else qualifier,
        unit=amount.unit.name if amount.unit else "year" if ages.is_age(text, amount) else None,
        of=of,
    )


def _qualified(text: str, amount: Amount, earliest: int) -> tuple[str | None, int, int]:
    """Return the qualifier, and the span of the amount with it."""
    before = _BEFORE.search(text, max(earliest, amount.start - _REACH), amount.start)
    if before and not _is_preposition(text, before[1], amount):
        return _NAME_OF[before[1].lower()], before.start(1), amount.end
    behind = _BEHIND.match(text, amount.number_end) or _BEHIND.match(text, amount.end)
    if behind:
        return _NAME_OF_BEHIND[behind[1].lower()], amount.start, max(amount.end, behind.end())
    return None, amount.start, amount.end


def _is_preposition(text: str, word: str, amount: Amount) -> bool:
    """Return whether `over` says for how long: `over two days`, but not `a flight of over two hours`.

    And whether it compares with the members of a share, or `up to` says where something has risen: `edged up to $12`.
    """
    is_time = amount.unit is not None and amount.unit.is_time
    if amount.unit is None and amount.in_words and amount.value < 1 and _RANKED.fullmatch(word):
        return True
    start = amount.start - len(word) - 1
    if word.lower() == "over" and _SPREAD.search(text, max(0, start - 12), start):
        return True
    if word.lower() == "up to":
        return _RISEN.search(text, max(0, start - 12), start) is not None
    if text.endswith(("old", "olds"), amount.start, amount.end) or text.startswith(" of age", amount.end):
        return False
    return word.lower() == "over" and is_time and not _LASTING.search(text, max(0, start - 12), start)


def _of(text: str, amount: Amount, start: int, end: int, limit: int) -> tuple[str | None, int]:
    """Return what is counted or measured, and where it ends."""
    noun = _noun(text, amount, start, end, limit)
    return noun, text.find(noun, end) + len(noun) if noun else end


def _noun(text: str, amount: Amount, start: int, end: int, limit: int) -> str | None:
    if amount.unit and amount.unit.name == "magnitude":
        return None
    if amount.unit is None:
        if ages.is_age(text, amount):
            return None
        return counted_nouns.noun_after(text, end, limit, value=amount.value)
    before = text[max(0, start - 24) : start]
    article = _ARTICLE.search(before) is not None and not _is_spelt_plural(text, amount.unit)
    return counted_nouns.noun_of_measure(
        text,
        end,
        max(end, limit),
        amount.unit,
        article=article,
        several=_SEVERAL.search(before) is not None,
        within=_WITHIN.search(before) is not None,
    )


def _is_spelt_plural(text: str, unit: Unit) -> bool:
    """Return whether the unit is a plural in letters, before which no noun is meant: `her five acres`."""
    return unit.end - unit.start > 3 and text[unit.end - 2 : unit.end].islower() and text[unit.end - 1] == "s"
