"""Date expressions in their sentences → what each means there: in which tense it is told, and of which year it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from digest.analysis.dates import deictic_days, implicit_year, tense
from digest.analysis.dates.expressions import Expression
from digest.analysis.dates.meanings import Meaning, PartialDate
from digest.analysis.dates.tense_markers import Tense
from digest.edtf import Date
from digest.model import Sentence

_POSSESSIVE = re.compile(r"(?: (?:night|morning|evening|afternoon))?['’]s")
_LISTED = re.compile(r",? (?:and|or) (?:on |in )?|, (?:on |in )?")
"""Between dates of one list, which are told in one tense."""


def in_their_sentences(
    text: str,
    sentences: Sequence[Sentence],
    published: Date | None,
    expressions: Sequence[Expression],
) -> Iterator[tuple[Meaning | None, Tense | None]]:
    """Yield what each expression means in its sentence, with the tense in which that is told."""
    starts = [sentence.start for sentence in sentences]
    year = published.earliest[0] if published else None
    label: Expression | None = None
    when: Tense | None = None
    dated: list[Expression] = []
    for index, expression in enumerate(expressions):
        if index and implicit_year.tells_year(expressions[index - 1].meaning):
            dated.append(expressions[index - 1])
        label = implicit_year.label_at(text, expression, label, published=year)
        start, end, is_sentence = _sentence(text, sentences, starts, expression)
        if not (index and _LISTED.fullmatch(text, expressions[index - 1].end, expression.start)):
            when = _tense(text, expression, start, end, is_sentence=is_sentence)
        if deictic_days.names_no_day(text, start, expression.start, expression.end, when):
            yield None, when
            continue
        earlier = (expressions[before] for before in range(index - 1, -1, -1))
        yield (
            implicit_year.with_implied_year(text, start, expression, earlier, dated, label, when, published=year),
            when,
        )


def _sentence(
    text: str, sentences: Sequence[Sentence], starts: list[int], expression: Expression
) -> tuple[int, int, bool]:
    """Return the span of the sentence that has the expression, of its line where none does; and which it is."""
    index = bisect_right(starts, expression.start) - 1
    if index >= 0 and expression.end <= sentences[index].end:
        return sentences[index].start, sentences[index].end, True
    end = text.find("\n", expression.end)
    return text.rfind("\n", 0, expression.start) + 1, end if end >= 0 else len(text), False


def _tense(text: str, expression: Expression, start: int, end: int, *, is_sentence: bool) -> Tense | None:
    when = tense.tense_of(text, start, end, expression.start, expression.end)
    if when is None and is_sentence and _is_weekday(expression.meaning) and not _POSSESSIVE.match(text, expression.end):
        return Tense.FUTURE  # a whole sentence without a past is in the present: `She hands over on Monday`
    return when


def _is_weekday(meaning: Meaning | None) -> bool:
    return isinstance(meaning, PartialDate) and meaning.weekday is not None and meaning.month is None
