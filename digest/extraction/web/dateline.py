"""The lines beside a page's headline → the day and the people whom sites of all times print there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.edtf import Date
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.datelines import published_day_of
from digest.extraction.lines.day_lines import only_month_of
from digest.extraction.lines.people import labelled_people
from digest.extraction.web.headline_context import Headline

LONGEST_LINE = 90
"""Characters; a longer line is the standfirst or the text, and its days are the story's."""


def day_beside(headlines: Iterable[Headline], language: str | None = None) -> Date | None:
    """Return the first day on the short lines behind the first headline with one, else the last on those before it.

    Only beside headlines that the page marks: of 5 days beside a line that its title tells, 3 were wrong.
    """
    for headline in headlines:
        if not headline.marked:
            continue
        days_behind, days_before = _days(headline.behind, language), _days(headline.before, language)
        if days_behind or days_before:
            return days_behind[0] if days_behind else days_before[-1]
    return None


def people_beside(headlines: Iterable[Headline]) -> tuple[str, ...]:
    """Return the people of the first byline behind a headline."""
    lines = (line for headline in headlines for line in headline.behind if len(line) <= LONGEST_LINE)
    return next(filter(None, (names_in(line) or labelled_people(line) for line in lines)), ())


def _days(lines: Sequence[str], language: str | None) -> list[Date]:
    short = (line for line in lines if len(line) <= LONGEST_LINE)
    return [day for line in short if (day := published_day_of(line, language) or only_month_of(line))]
