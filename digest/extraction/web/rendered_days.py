"""A page's tree → the days that it gives by itself: in its time elements, and anywhere in its own parts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import zip_longest

from lxml.etree import _Element, iterwalk

from digest.extraction.blocks import fold
from digest.extraction.lines.datelines import (
    OF_SITE,
    OVER_POLICIES,
    day_leading,
    given_days,
    is_sentence,
    labelled_day_of,
)
from digest.extraction.lines.day_lines import day_in, days_in, only_day_of
from digest.extraction.lines.phrases import any_of
from digest.extraction.web.element_tree import INLINE, UNSEEN, text_of
from digest.lexicon.page_words import PUBLISHED as PUBLISHED_LABELS

ATTRIBUTES = ("content", "title", "data-time", "data-date", "data-published", "data-timestamp")
"""Where elements hold a day beside their text."""

PUBLISHED = re.compile(r"publi|pubdate|issued|created|posted", re.IGNORECASE)
CHANGED = re.compile(r"modif|updat|changed", re.IGNORECASE)
"""What the marks of a time element say of its day."""

SHORT_YEAR = re.compile(r"(?<![\d.])(\d\d?)\.\s?(\d\d?)\.\s?(\d\d)(?![\d.])")
"""A day with two figures of its year, which only a stop leaves no doubt about."""

DIGIT = re.compile(r"\d")
"""What each way to write a day has; most lines of a page have none, and are left out before they are looked through."""

IN_SCRIPTS = re.compile(
    r"[\"'](?:\w*(?:publi|dat|created|issued|dimension)\w*)[\"']\s*:\s*[\"']((?:19|20)\d\d-\d\d-\d\d)", re.IGNORECASE
)
"""A day that a page hands to its scripts, under a name that says so."""

LABEL_ALONE = re.compile(
    rf"(?:{any_of('datum', 'date', 'fecha', *PUBLISHED_LABELS.values())})(?: am| le| on| el)?\s?:?", re.IGNORECASE
)
"""A line that says that the next one gives the day: Erschienen am:"""

PUBLISHED_WORD = "published"

QUOTED = frozenset(("figure", "blockquote"))
"""Parts in which others speak, or of which a picture is older than its page."""

MOST_SCRIPT = 200_000
"""Characters of a script that are looked through."""

ARCHIVED = re.compile(r"web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d{6}")
"""The day on which the Internet Archive saved a page."""

LONGEST_LINE = 120
"""Characters, a judgement, of a line with a label and a day."""

CENTURY = 50
"""A judgement: two figures of a year below this one are of our century."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days of a page."""

    timed: str | None
    """Of its own time elements, the one that is marked or labelled as published, else the only one."""
    printed: frozenset[str]
    """All that stand in its own parts beside the text, and in its tags and address."""
    labelled: str | None
    """The one that a line anywhere calls that of publication, none where lines call several so; else the one with
    which a paragraph begins as agencies write, likewise."""
    alone: str | None
    """The only one that stands alone on a line."""


def days_of(page: _Element, foreign: Set[_Element], language: str | None) -> Days:
    """Return the days that the page's own parts give."""
    published: dict[str, None] = {}
    others: dict[str, None] = {}
    for time, said in _times(page, foreign):
        day = day_in(time.get("datetime") or "") or day_in(text_of(time), language)
        if day and not CHANGED.search(said):
            (published if PUBLISHED.search(said) else others)[day.edtf] = None
    timed = published or others
    shown = list(_texts(page, foreign))
    texts = [text for text in _with_labels(shown) if DIGIT.search(text) and not OF_SITE.search(text)]
    printed = frozenset((*published, *others, *_printed(texts, language)))
    lines = [line for line in texts if " " in line and days_in(line, language)]
    return Days(
        timed=_only(timed),
        printed=printed,
        labelled=_labelled(lines, language),
        alone=_only(set(_alone(lines, language)) - {"-".join(day) for text in texts for day in ARCHIVED.findall(text)}),
    )


def _with_labels(texts: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those that are a label behind which a day should stand with the line below them."""
    for line, below in zip_longest(texts, texts[1:], fillvalue=""):
        yield line
        if LABEL_ALONE.fullmatch(line) and only_day_of(below):
            yield f"{PUBLISHED_WORD} {below}"


def _only(days: Collection[str]) -> str | None:
    return next(iter(days)) if len(days) == 1 else None


def _alone(lines: Sequence[str], language: str | None) -> Iterator[str]:
    short = (line for line in lines if len(line) <= LONGEST_LINE)
    return (day.edtf for line in short if (day := only_day_of(line, language)))


def _labelled(lines: Sequence[str], language: str | None) -> str | None:
    kinds = (
        {day.edtf for line in lines if len(line) <= LONGEST_LINE and (day := labelled_day_of(line, language))},
        {day.edtf for line in lines if is_sentence(line, language) and (day := day_leading(line, language))},
    )
    return next(filter(None, map(_only, kinds)), None)


def _times(page: _Element, foreign: Set[_Element]) -> Iterator[tuple[_Element, str]]:
    """Yield the time elements that are the article's, with what is said of each: none in a link, none in a sentence."""
    for time in page.iter("time"):
        around = (time, *time.iterancestors())
        if foreign.isdisjoint(around) and not any(map(_leads_elsewhere, around)):
            holder = next((part for part in around if part.tag not in INLINE), time)
            if holder.tag not in ("p", "li", "td") or not _tells_of(text_of(holder), text_of(time)):
                marks = " ".join(filter(None, map(time.get, ("itemprop", "class", "pubdate"))))
                yield time, f"{marks} {_words_before(time)}"


def _tells_of(line: str, time: str) -> bool:
    """Tell whether the line in which a time stands is a sentence of the text."""
    return line != time and is_sentence(line) and not given_days(line)


def _leads_elsewhere(element: _Element) -> bool:
    """Tell whether an element is a link to something else, which a day of its own stands in."""
    is_link = element.tag == "a" and element.get("href") and len(element)
    return bool(is_link and only_day_of(text_of(element)) is None)


def _words_before(time: _Element) -> str:
    before, words = time.getprevious(), ""
    while before is not None and not isinstance(before.tag, str):  # a comment, which shows nothing
        before, words = before.getprevious(), f"{before.tail or ''}{words}"
    parent = time.getparent()
    words = f"{(before.tail if before is not None else parent.text if parent is not None else '') or ''}{words}"
    label = text_of(before) if before is not None and not words.strip(" :·|") and before.tag != "time" else ""
    return fold(f"{label} {words}")[-40:]


def _printed(texts: Sequence[str], language: str | None) -> Iterator[str]:
    for text in texts:
        yield from (day.edtf for _, day in (given_days if " " in text else days_in)(text, language))
        short = SHORT_YEAR.findall(text)
        for day, month, year in (
            short if short and not (OVER_POLICIES.search(text) or is_sentence(text, language)) else ()
        ):
            yield f"{2000 + int(year) if int(year) < CENTURY else 1900 + int(year)}-{int(month):02d}-{int(day):02d}"


def _texts(page: _Element, foreign: Set[_Element]) -> Iterator[str]:
    """Yield the lines of the page's own parts, what their elements hold beside them, and the page's address."""
    words: list[str] = []
    walk = iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in INLINE and (line := fold("".join(words))):
            yield line
        words = words if tag in INLINE else []
        if event == "end":
            words.append(element.tail or "")
            continue
        if tag == "script":
            yield from IN_SCRIPTS.findall((element.text or "")[:MOST_SCRIPT])
        if not isinstance(tag, str) or element in foreign or tag in QUOTED or _leads_elsewhere(element):
            walk.skip_subtree()
            continue
        if tag == "head" or tag not in UNSEEN:
            words.append((element.text or "") if tag not in ("script", "style", "title") else "")
        if tag != "time" and not CHANGED.search(element.get("property") or element.get("name") or ""):
            yield from filter(None, map(element.get, ATTRIBUTES))
        if tag in ("link", "base") and "canonical" in (element.get("rel") or ""):
            yield element.get("href") or ""
