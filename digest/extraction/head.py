"""The first paragraphs of a text copy → its headline, byline and date, and the paragraphs without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.dates import Date
from digest.extraction.boilerplate import is_boilerplate
from digest.extraction.bylines import END_OF_SENTENCE, names_in
from digest.extraction.dating import day_in, only_day_of
from digest.extraction.layout import Line

HEADLINE_WORDS = 25
# Of 845 titles of web pages all but two have 24 words or fewer; a longer first paragraph is the lead.

SHORT_HEADLINE_WORDS = 12
# Up to here a headline may end in a full stop or a question mark.

LEAST_HEADLINE_WORDS = 3
# Below, a first line is a section's name ("World") as long as a headline follows.

HEAD_LINES = 6
# A standfirst, a byline and one or two dates stand between headline and lead; farther down, "By ..." is prose.

ROLE_WORDS = 5
# "Diplomatic correspondent, Vienna": directly under a byline, a few words say what the author is.

READING_TIME = re.compile(r"^\W*\d+\s*(?:-\s*)?min(?:ute)?s?\.?\s+read\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a copy says of the article."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Date | None = None


def split_head(lines: Sequence[Line]) -> tuple[Head, list[Line]]:
    """Return what the head says, and the lines without headline, byline, date and reading time."""
    rest = _from_headline(lines)
    title = rest[0].text if is_headline(rest) else None
    if title:
        rest = rest[1:]
    authors: tuple[str, ...] = ()
    published: Date | None = None
    kept: list[Line] = []
    below_byline = False
    for line in rest[:HEAD_LINES]:
        names, day = names_in(line.text), only_day_of(line.text)
        is_role = below_byline and not line.gap and len(line.text.split()) <= ROLE_WORDS
        below_byline = bool(names)
        if names or day:
            authors = authors or names
            published = published or day or day_in(line.text)
        elif line.text != title and not is_role and not READING_TIME.match(line.text):
            kept.append(line)
    return Head(title=title, authors=authors, published=published), [*kept, *rest[HEAD_LINES:]]


def is_headline(lines: Sequence[Line]) -> bool:
    """Tell whether the first of these paragraphs is a headline over the others."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = len(first.text.split())
    stands_apart = second.gap or not any(line.gap for line in lines[1:])
    if not stands_apart or words > HEADLINE_WORDS or names_in(first.text) or only_day_of(first.text):
        return False
    return (words <= SHORT_HEADLINE_WORDS and words * 2 < _longest(lines[1:])) or not END_OF_SENTENCE.search(first.text)


def _from_headline(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands over the headline: calls to the reader and the names of sections."""
    first = next((index for index, line in enumerate(lines) if not is_boilerplate(line.text)), len(lines))
    rest = list(lines[first:])
    labels = 0
    while labels + 1 < len(rest) and _is_label(rest[labels].text):
        labels += 1
    return (
        rest[labels:]
        if labels and is_headline(rest[labels:]) and not END_OF_SENTENCE.search(rest[labels].text)
        else rest
    )


def _is_label(text: str) -> bool:
    return (len(text.split()) < LEAST_HEADLINE_WORDS and not END_OF_SENTENCE.search(text)) or bool(
        re.search(r"\s[>›»/]\s", text)
    )


def _longest(lines: Sequence[Line]) -> int:
    return max(len(line.text.split()) for line in lines)
