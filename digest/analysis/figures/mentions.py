"""Text with its sentences → the quantities that it gives, each with its qualifier, unit and what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from digest.analysis.dates import expressions
from digest.analysis.figures import ages, counted_nouns, non_quantities
from digest.analysis.figures.amount import Amount
from digest.analysis.figures.qualifiers import qualified, qualifier_behind_noun
from digest.analysis.figures.ranges import amount_at
from digest.analysis.language import numerals
from digest.analysis.language.digits import DecimalMark, decimal_mark
from digest.analysis.language.letters import plain_letters
from digest.analysis.language.units import Unit
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.tables import any_form
from digest.model import FigureMention, Sentence, Span

_SEVERAL = re.compile(rf"(?:\b(?:{any_form(TO_TWELVE[1:])})|[0-9]) $", re.IGNORECASE)
"""Before the measure that each of several has: two 30 mm guns."""

_WITHIN_RATIO = re.compile(r"\w+ (?P<noun>[a-z]{3,}) (?:in|out of) ")
"""What is counted, inside of a share: one household in five."""

_EVERY = re.compile(r"every [a-z]+ (?P<noun>[a-z]+(?:-[a-z]+)*)", re.IGNORECASE)
"""What is counted behind a share that is told by an ordinal: every fifth household."""

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


@lru_cache(maxsize=1 << 14)
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
    qualifier, start, end = qualified(text, amount, earliest)
    of, of_end = _of(text, amount, start, end, limit)
    if of and not qualifier:
        qualifier = qualifier_behind_noun(text, of_end, limit)
    return FigureMention(
        start=start,
        end=end,
        value=numerals.plain_number(amount.value),
        value_high=None if amount.high is None else numerals.plain_number(amount.high),
        qualifier=qualifier,
        unit=amount.unit.name if amount.unit else "year" if ages.is_age(text, amount) else None,
        of=of,
    )


def _of(text: str, amount: Amount, start: int, end: int, limit: int) -> tuple[str | None, int]:
    """Return what is counted or measured, and where it ends."""
    noun = _noun(text, amount, start, end, limit)
    return noun, max(end, text.find(noun, end) + len(noun)) if noun else end


def _noun(text: str, amount: Amount, start: int, end: int, limit: int) -> str | None:
    if amount.unit and amount.unit.name == "magnitude":
        return None
    if amount.unit is None:
        if ages.is_age(text, amount):
            return None
        if one := _WITHIN_RATIO.match(text, amount.start, amount.end) or _EVERY.match(text, amount.start, limit):
            return one["noun"]
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
