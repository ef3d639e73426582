"""The first paragraphs of a text copy → its headline, byline and date, and the paragraphs without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from digest.dates import Date
from digest.extraction.blocks import word_count
from digest.extraction.boilerplate import is_boilerplate
from digest.extraction.bylines import BETWEEN_NAMES, END_OF_SENTENCE, is_name, names_in
from digest.extraction.dating import day_in, only_day_of, only_month_of
from digest.extraction.furniture import AGO, NO_WORDS, is_sign_of_page, is_statement
from digest.extraction.layout import Line
from digest.extraction.titles import is_outlet, without_outlet, without_wire_mark

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
HOURS = re.compile(r" \((?:now|earlier|until [^()]*)\)")
"""When each author of a live report writes."""

IN_PLACE = re.compile(r"^(?P<name>.+?) in (?:[^\W\d_]\S* ?){1,3}$")
PLACED = re.compile(r"[^\W\d_a-z][^\W\d_]+(?: [^\W\d_]+){0,2}, (?P<day>.*\d.*)")
"""The place before the date, as letters and releases write it."""

DATELINE = re.compile(r"(?=[^\W\d_a-zа-яё]{3})(?P<day>[^()]{5,60})\([^()]{2,30}\)\s*[-–—]+\s")
"""Where and when a wire's story was written, before its lead."""

SLUG = re.compile(
    r"[A-Z0-9]+(?:[-/][A-Z0-9]+)*/(?: ?\([^()]*\))?$|[A-Z]{2}--?[A-Z]\S*.*\b(?:Ld|Lead|Adv|Bjt|Writethru)\b[^.!?]*$"
)
"""How a wire files a story: NORLAND-FERRIES/ (UPDATE 2, PIX), or BC-Norland-Ferries, 2nd Ld-Writethru."""

RELEASE = re.compile(
    r"for immediate release\b.{0,20}$|(?:(?:press|media|news) (?:release|statement|notice|communiqué)|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|comunicado de prensa|пресс-релиз)(?:\W*(?:no|nr|n°|№)?\W*\d.{0,30})?\W*$",
    re.IGNORECASE,
)
"""What the letterhead of a release says over its headline."""

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
    standfirst: frozenset[str] = frozenset()
    """The lines between headline and byline, which are sentences though they lack the full stop."""


def split_head(lines: Sequence[Line]) -> tuple[Head, list[Line]]:
    """Return what the head says, and the lines without headline, byline, date and reading time."""
    rest = _from_headline(lines)
    over = lines[: len(lines) - len(rest)][-NEAR_DATE:]
    title = without_outlet(without_wire_mark(rest[0].text)) if _is_headline_below(over, rest) else None
    if title:
        rest = rest[1:]
    authors: tuple[str, ...] = ()
    published: Date | None = None
    kept: list[Line] = []
    below_byline = False
    size = _size(rest) if title else HEAD_LINES
    byline = next((index for index in range(len(rest[:size])) if title and _names_or_dates(rest, index)), 0)
    for index, line in enumerate(rest[:size]):
        names, day = names_in(line.text) or (_bare_names(rest, index) if title else ()), _day_of(line.text)
        is_role = below_byline and not line.gap and word_count(line.text) <= ROLE_WORDS
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
    told = [_day_of(line.text) for line in over[::-1]] + [_dated_lead(line.text) for line in kept]
    published = published or next(filter(None, told), None)
    standfirst = frozenset(line.text for line in rest[:byline])
    head = Head(title=title, authors=authors, published=published, standfirst=standfirst)
    return head, [*kept, *rest[size:]]


def is_headline(lines: Sequence[Line]) -> bool:
    """Tell whether the first of these paragraphs is a headline over the others."""
    if len(lines) < 2:
        return False
    first, second = lines[0], lines[1]
    words = word_count(first.text)
    is_over_items = bool(BULLETS.match(second.text)) and not END_OF_SENTENCE.search(first.text)
    stands_apart = (
        is_over_items
        or second.gap
        or not any(line.gap for line in lines[1:])
        or _has_byline_below(lines, 0, len(lines))
    )
    if not stands_apart or words > HEADLINE_WORDS or names_in(first.text) or _day_of(first.text):
        return False
    if _is_small_print(first.text) or BULLETS.match(first.text) or MENU_START.match(first.text):
        return False
    return (words <= SHORT_HEADLINE_WORDS and words * 2 < _longest(lines[1:])) or not END_OF_SENTENCE.search(first.text)


def _is_headline_below(over: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Tell whether a headline follows, of which a date right over it is a sign too."""
    if is_headline(lines):
        return True
    is_dated = len(lines) > 1 and bool(over) and not lines[0].gap and _day_of(over[-1].text) is not None
    return is_dated and _may_be_headline(lines[0].text) and not END_OF_SENTENCE.search(lines[0].text)


def _day_of(text: str) -> Date | None:
    """Return the day, or the month, of a line that dates the article and says at most where it was written."""
    placed = PLACED.fullmatch(text)
    return only_day_of(text) or only_month_of(text) or (only_day_of(placed["day"]) if placed else None)


def _dated_lead(text: str) -> Date | None:
    dateline = DATELINE.match(text)
    return day_in(dateline["day"]) if dateline else None


def _size(lines: Sequence[Line]) -> int:
    """Return how many lines are the head's: buttons and counters between headline and lead count for nothing."""
    counted = 0
    for index, line in enumerate(lines):
        counted += not (_is_small_print(line.text) or is_sign_of_page(line.text))
        if counted > HEAD_LINES or _is_lead(line.text):
            return max(index, min(HEAD_LINES, len(lines)))
    return len(lines)


def _is_lead(text: str) -> bool:
    return word_count(text) >= LEAD_WORDS and bool(END_OF_SENTENCE.search(text)) and not is_boilerplate(text)


def _is_small_print(text: str) -> bool:
    return any(form.match(text) for form in (READING_TIME, AGO, ADDRESS, NO_WORDS))


def _names_or_dates(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line of the head is a byline, a date or small print."""
    text = lines[index].text
    return bool(
        names_in(text) or _day_of(text) or (READING_TIME.match(text) or AGO.match(text)) or _bare_names(lines, index)
    )


def _bare_names(lines: Sequence[Line], index: int) -> tuple[str, ...]:
    """Return the people of a line that holds names and nothing else, beside a date or a reading time."""
    text = HOURS.sub("", lines[index].text)
    placed = IN_PLACE.match(text)
    names = BETWEEN_NAMES.split(placed["name"] if placed else text)
    if not all(map(is_person, names)):
        return ()
    over = takewhile(lambda line: not is_statement(line.text), lines[max(0, index - NEAR_DATE) : index][::-1])
    below = takewhile(lambda line: not is_statement(line.text), lines[index + 1 : index + 1 + NEAR_DATE])
    beside = [line.text for line in (*over, *below)]
    told = " ".join(line.text for line in lines if _is_lead(line.text))
    if any(name.split()[-1] in told for name in names) or not any(
        _day_of(text) or READING_TIME.match(text) or (day_in(text) and "·" in text) for text in beside
    ):
        return ()
    return tuple(dict.fromkeys(names))


def is_person(text: str) -> bool:
    """Tell whether a text is written like a person's name, and not like a section's or an outlet's."""
    return is_name(text) and not NO_PERSON.search(text)


def _from_headline(lines: Sequence[Line]) -> list[Line]:
    """Leave out what stands over the headline: calls to the reader, the page's menus and the names of sections."""
    first = next((index for index, line in enumerate(lines) if not is_boilerplate(line.text)), len(lines))
    rest = list(lines[first:])
    below = _below_letterhead(rest) or _below_page(rest)
    if below:
        return rest[below:]
    labels = 0
    while labels + 1 < len(rest) and _may_stand_over(rest[labels].text):
        labels += 1
    under = rest[labels:]
    return (
        under
        if labels and _is_headline_below(rest[:labels], under) and not END_OF_SENTENCE.search(under[0].text)
        else rest
    )


def _may_stand_over(text: str) -> bool:
    """Tell whether a line over a headline is a section's name, a date, a call or a wire's slug."""
    return _is_label(text) or _day_of(text) is not None or bool(SLUG.match(text)) or is_boilerplate(text)


def _below_letterhead(lines: Sequence[Line]) -> int:
    """Return the place of the headline under the letterhead of a release; 0 where no release says that it is one."""
    below = max((index + 1 for index, line in enumerate(lines[:HEAD_LINES]) if RELEASE.match(line.text)), default=0)
    while below and below + 1 < len(lines) and _may_stand_over(lines[below].text):
        below += 1
    return below if below and _may_be_headline(lines[below].text) else 0


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
    words = word_count(text)
    return LEAST_HEADLINE_WORDS <= words <= HEADLINE_WORDS and not (
        is_sign_of_page(text) or names_in(text) or _is_small_print(text) or BULLETS.match(text)
    )


def _telling(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= TELLING_LETTERS}


def _share(text: str, told: set[str]) -> float:
    words = _telling(text)
    return len(words & told) / len(words) if words else 0.0


def _is_label(text: str) -> bool:
    return (
        is_outlet(text)
        or (word_count(text) < LEAST_HEADLINE_WORDS and not END_OF_SENTENCE.search(text))
        or bool(re.search(r"\s[>›»/]\s", text))
    )


def _longest(lines: Sequence[Line]) -> int:
    return max(word_count(line.text) for line in lines)
