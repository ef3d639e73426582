"""The first paragraphs of a text copy → its headline, byline and date, and the paragraphs without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from digest.dates import Date
from digest.extraction.boilerplate import is_boilerplate
from digest.extraction.bylines import BETWEEN_NAMES, END_OF_SENTENCE, is_name, names_in
from digest.extraction.dating import day_in, only_day_of
from digest.extraction.furniture import AGO, NO_WORDS, is_sign_of_page, is_statement
from digest.extraction.layout import Line
from digest.extraction.outlets import without_outlet

HEADLINE_WORDS = 25
# Of 845 titles of web pages all but two have 24 words or fewer; a longer first paragraph is the lead.

SHORT_HEADLINE_WORDS = 12
# Up to here a headline may end in a full stop or a question mark.

LEAST_HEADLINE_WORDS = 3
# Below, a first line is a section's name ("World") as long as a headline follows.

HEAD_LINES = 6
# A standfirst, a byline and one or two dates stand between headline and lead; farther down, "By ..." is prose.

PAGE_LINES = 400
# Lines of menus before a headline: the longest of 50 pages that were printed as text had about 300.

LEAD_WORDS = 20
# A judgement: a sentence of so many words is the article's and not a menu's, a standfirst's or a caption's.

TELLING_LETTERS = 4
# Letters: shorter words are mostly "the", "und" and "des", which every headline shares with every text.

SHARED_WORDS = 0.5
# A judgement: the share of a headline's telling words that its own article uses; another article's headline shares few.

ROLE_WORDS = 5
# "Diplomatic correspondent, Vienna": directly under a byline, a few words say what the author is.

NEAR_DATE = 4
# Lines: a role, a place and two buttons stand between a name and the date.

READING_TIME = re.compile(
    r"^\W*(?:temps de lecture\s*:\s*|(?:reading|listening) time:?\s*|artikel zum hören\W*|listen\W*)?"
    r"\d+(?:\s*[-–]\s*\d+)?\s*(?:-\s*)?min(?:ute)?[sn]?\.?(?:\s+(?:read|listen|de lecture|lesezeit))?\W*$",
    re.IGNORECASE,
)
BULLETS = re.compile(r"^[*+•·-]\s")
MENU_START = re.compile(r"^(?:skip|jump) to\b|^zum inhalt\b|^#", re.IGNORECASE)
ADDRESS = re.compile(r"^(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,10}(?:/\S*)?)$")
IN_PLACE = re.compile(r"^(?P<name>.+?) in (?:[^\W\d_]\S* ?){1,3}$")
NO_PERSON = re.compile(
    r"\b(?:news|press|times|post|world|opinion|politics|business|sport|culture|brief|report|release|service|editorial|"
    r"staff|desk|team|agency|institute|university|ministry|images|live|analysis)\b",
    re.IGNORECASE,
)
"""Words of outlets, sections and documents, which are written with capitals as people are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a copy says of the article."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Date | None = None


def split_head(lines: Sequence[Line]) -> tuple[Head, list[Line]]:
    """Return what the head says, and the lines without headline, byline, date and reading time."""
    rest = _from_headline(lines)
    title = without_outlet(rest[0].text) if is_headline(rest) else None
    if title:
        rest = rest[1:]
    authors: tuple[str, ...] = ()
    published: Date | None = None
    kept: list[Line] = []
    below_byline = False
    size = _size(rest) if title else HEAD_LINES
    byline = next((index for index in range(len(rest[:size])) if title and _names_or_dates(rest, index)), 0)
    for index, line in enumerate(rest[:size]):
        names, day = names_in(line.text) or (_bare_names(rest, index) if title else ()), only_day_of(line.text)
        is_role = below_byline and not line.gap and len(line.text.split()) <= ROLE_WORDS
        below_byline = bool(names) or is_role
        if names or day:
            authors = authors or names
            published = published or day or day_in(line.text)
        elif (
            line.text != title
            and not (is_role or _is_small_print(line.text))
            and not (index < byline and _is_label(line.text))
        ):
            kept.append(line)
    return Head(title=title, authors=authors, published=published), [*kept, *rest[size:]]


def is_headline(lines: Sequence[Line]) -> bool:
    """Tell whether the first of these paragraphs is a headline over the others."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = len(first.text.split())
    stands_apart = second.gap or not any(line.gap for line in lines[1:]) or _has_byline_below(lines, 0, len(lines))
    if not stands_apart or words > HEADLINE_WORDS or names_in(first.text) or only_day_of(first.text):
        return False
    if _is_small_print(first.text) or BULLETS.match(first.text) or MENU_START.match(first.text):
        return False
    return (words <= SHORT_HEADLINE_WORDS and words * 2 < _longest(lines[1:])) or not END_OF_SENTENCE.search(first.text)


def _size(lines: Sequence[Line]) -> int:
    """Return how many lines are the head's: buttons and counters between headline and lead count for nothing."""
    counted = 0
    for index, line in enumerate(lines):
        counted += not (_is_small_print(line.text) or is_sign_of_page(line.text))
        if counted > HEAD_LINES or _is_lead(line.text):
            return max(index, min(HEAD_LINES, len(lines)))
    return len(lines)


def _is_lead(text: str) -> bool:
    return len(text.split()) >= LEAD_WORDS and bool(END_OF_SENTENCE.search(text))


def _is_small_print(text: str) -> bool:
    return any(form.match(text) for form in (READING_TIME, AGO, ADDRESS, NO_WORDS))


def _names_or_dates(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line of the head is a byline, a date or small print."""
    text = lines[index].text
    return bool(
        names_in(text)
        or only_day_of(text)
        or (READING_TIME.match(text) or AGO.match(text))
        or _bare_names(lines, index)
    )


def _bare_names(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    """Return the people of a line that holds names and nothing else, beside a date or a reading time."""
    text = lines[index].text
    placed = IN_PLACE.match(text)
    names = BETWEEN_NAMES.split(placed["name"] if placed else text)
    if not all(map(is_name, names)) or NO_PERSON.search(text):
        return ()
    over = takewhile(lambda line: not is_statement(line.text), lines[max(0, index - NEAR_DATE) : index][::-1])
    below = takewhile(lambda line: not is_statement(line.text), lines[index + 1 : index + 1 + NEAR_DATE])
    beside = [line.text for line in (*over, *below)]
    told = " ".join(line.text for line in lines if _is_lead(line.text))
    if any(name.split()[-1] in told for name in names) or not any(
        only_day_of(text) or READING_TIME.match(text) or (day_in(text) and "·" in text) for text in beside
    ):
        return ()
    return tuple(dict.fromkeys(names))


def _from_headline(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands over the headline: calls to the reader, the page's menus and the names of sections."""
    first = next((index for index, line in enumerate(lines) if not is_boilerplate(line.text)), len(lines))
    rest = list(lines[first:])
    page = _below_page(rest)
    if page:
        return rest[page:]
    labels = 0
    while labels + 1 < len(rest) and _is_label(rest[labels].text):
        labels += 1
    return (
        rest[labels:]
        if labels and is_headline(rest[labels:]) and not END_OF_SENTENCE.search(rest[labels].text)
        else rest
    )


def _below_page(lines: Sequence[Line]) -> int:
    """Return the place of the headline under a page's menus; 0 where none stand there, or none is sure."""
    lead = next((index for index, line in enumerate(lines[:PAGE_LINES]) if _is_lead(line.text)), 0)
    over = lines[:lead]
    told = _telling(" ".join(line.text for line in lines[lead:]))
    shares = [_share(line.text, told) if _may_be_headline(line.text) else 0.0 for line in over]
    dated = [
        index for index, share in enumerate(shares) if share >= SHARED_WORDS and _has_byline_below(lines, index, lead)
    ]
    sure = dated or ([] if len(over) <= HEAD_LINES else [i for i, share in enumerate(shares) if share >= SHARED_WORDS])
    best = dated[0] if dated else max(sure, key=lambda index: (shares[index], -index), default=0)
    page = [is_sign_of_page(line.text) or _is_label(line.text) for line in over]
    first = page.index(False) if False in page else 0
    if first and _may_be_headline(lines[first].text) and _has_byline_below(lines, first, lead):
        return first
    return best if sum(page[:best]) * 2 >= best else 0


def _has_byline_below(lines: Sequence[Line], index: int, lead: int) -> bool:
    """Allow a standfirst, a section's name and a button between headline and byline."""
    return any(_names_or_dates(lines, below) for below in range(index + 1, min(index + 4, lead)))


def _may_be_headline(text: str) -> bool:
    words = len(text.split())
    return LEAST_HEADLINE_WORDS <= words <= HEADLINE_WORDS and not (
        is_sign_of_page(text) or names_in(text) or _is_small_print(text) or BULLETS.match(text)
    )


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= TELLING_LETTERS}


def _share(text: str, told: set[str]) -> float:
    words = _telling(text)
    return len(words & told) / len(words) if words else 0.0


def _is_label(text: str) -> bool:
    return (len(text.split()) < LEAST_HEADLINE_WORDS and not END_OF_SENTENCE.search(text)) or bool(
        re.search(r"\s[>›»/]\s", text)
    )


def _longest(lines: Sequence[Line]) -> int:
    return max(len(line.text.split()) for line in lines)
