"""Text with its sentences and publication date → the dates that it gives, as exact as they are given.

Order: `adjacent_words`, `month_context`, `weekday_context`, `year_context`, `meanings`, `patterns`, `expressions`,
`tense_markers`, `tense`, `deictic_days`, `implicit_year`, `dated_speech`, `anchoring`.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from digest.analysis.dates import dated_speech, deictic_days, implicit_year, tense
from digest.analysis.dates.anchoring import anchor
from digest.analysis.dates.expressions import Expression, find_expressions
from digest.analysis.dates.meanings import Meaning, PartialDate
from digest.analysis.dates.tense_markers import Tense
from digest.analysis.language.letters import plain_letters
from digest.edtf import Date, Day, parse_edtf
from digest.model import DateMention, Sentence

_POSSESSIVE = re.compile(r"(?: (?:night|morning|evening|afternoon))?['’]s")
_LISTED = re.compile(r",? (?:and|or) (?:on |in )?|, (?:on |in )?")
"""Between dates of one list, which are told in one tense."""

_NONE = datetime.timedelta(0)
_ABOUT = datetime.timedelta(days=6)
"""How far a publication day that is known as about may be off, either way: a choice of ours, less than a week."""


def find_dates(text: str, sentences: Sequence[Sentence], *, published: Date | None) -> tuple[DateMention, ...]:
    """Return the dates of the text, in its order; none where the publication date would be needed and is not known.

    A mention's span is exactly the date expression, with `from` or `between` where it is a range.
    """
    starts = [sentence.start for sentence in sentences]
    return tuple(_mentions(plain_letters(text), sentences, starts, published))


def _mentions(
    text: str, sentences: Sequence[Sentence], starts: list[int], published: Date | None
) -> Iterator[DateMention]:
    expressions = find_expressions(text)
    spoken = dated_speech.dated_speech(text, expressions)
    told = list(_told(text, sentences, starts, published, expressions))
    for index, expression in enumerate(expressions):
        meaning, when = told[index]
        date = _date(meaning, when, published)
        if index in spoken and (said := _date(*told[spoken[index]], published)):
            date = _date(meaning, when, said)
        if date:
            yield DateMention(
                start=expression.start,
                end=expression.end,
                edtf=date.edtf,
                precision=date.precision,
                approximate=date.approximate,
            )


def _told(
    text: str,
    sentences: Sequence[Sentence],
    starts: list[int],
    published: Date | None,
    expressions: Sequence[Expression],
) -> Iterator[tuple[Meaning | None, Tense | None]]:
    """Yield what each expression means in its sentence, with the tense in which that is told."""
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


def _date(meaning: Meaning | None, when: Tense | None, published: Date | None) -> Date | None:
    edtf = _settled(meaning, when, published)
    return _parsed(edtf) if edtf else None


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


def _parsed(edtf: str) -> Date | None:
    try:
        return parse_edtf(edtf)
    except ValueError:
        return None


def _settled(meaning: Meaning | None, when: Tense | None, published: Date | None) -> str | None:
    """Resolve against the first and the last day that the publication date can mean; keep what they agree on.

    What only the days around a publication date that is about leave open is itself about.
    """
    if meaning is None:
        return None
    if published is None:
        return anchor(meaning, None, when)
    doubtful = published.approximate or published.uncertain
    edtf = _agreed(meaning, when, _window(published, _ABOUT if doubtful else _NONE))
    if edtf is None and doubtful:
        edtf = _agreed(meaning, when, _window(published, _NONE))
        return _about(edtf) if edtf else None
    return edtf


def _agreed(meaning: Meaning, when: Tense | None, window: Iterable[datetime.date | None]) -> str | None:
    found = {anchor(meaning, day, when) for day in window}
    return found.pop() if len(found) == 1 else None


def _window(published: Date, margin: datetime.timedelta) -> tuple[datetime.date | None, ...]:
    """Return the first and last day that the publication date can mean: what lies between agrees if these do."""
    first, last = _day(published.earliest), _day(published.latest)
    if first is None or last is None:
        return (None,)
    return (first - margin, last + margin)


def _day(day: Day) -> datetime.date | None:
    # Relative dates reach some decades; further out than this nothing is published, and arithmetic would overflow.
    return datetime.date(*day) if 1400 <= day[0] <= 2900 else None


def _about(edtf: str) -> str:
    return "/".join(end if end.endswith("~") else f"{end}~" for end in edtf.split("/"))
