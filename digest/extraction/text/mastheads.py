"""The lines of a text copy → those from its headline on, without the menus, letterheads and dates over it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.text.headlines import (
    day_of,
    has_byline_below,
    is_headline_below,
    is_label,
    is_lead,
    is_small_print,
    may_be_headline,
)
from digest.extraction.text.paragraph_layout import Line
from digest.extraction.text.pasted_chrome import is_sign_of_page

HEAD_LINES = 6
"""A standfirst, a byline and one or two dates stand between headline and lead; farther down, "By ..." is prose."""

PAGE_LINES = 400
"""Lines of menus before a headline: the longest of 50 pages that were printed as text had about 300."""

KICKER_WORDS = 3
"""A judgement: headlines in capitals have more."""

TELLING_LETTERS = 4
"""Letters: shorter words are mostly "the", "und" and "des", which every headline shares with every text."""

SHARED_WORDS = 0.5
"""A judgement: the share of a headline's telling words that its own article uses; another article's headline shares
few."""

SLUG = re.compile(
    r"[A-Z0-9]+(?:[-/][A-Z0-9]+)*/(?: ?\([^()]*\))?$"
    r"|[A-Z]{2}--?[A-Z].{0,200}\b(?:Ld|Lead|Adv|Bjt|Writethru)\b[^.!?]{0,80}$"
)
"""How a wire files a story: NORLAND-FERRIES/ (UPDATE 2, PIX), or BC-Norland-Ferries, 2nd Ld-Writethru."""

RELEASE = re.compile(
    r"for immediate release\b.{0,20}$|(?:(?:press|media|news) (?:release|statement|notice|communiqué)|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|comunicado de prensa|пресс-релиз)"
    r"(?:\W{0,9}(?:no|nr|n°|№)?\W{0,9}\d.{0,30})?\W*$",
    re.IGNORECASE,
)
"""What the letterhead of a release says over its headline."""


def from_headline(lines: Sequence[Line]) -> list[Line]:
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
        if labels and is_headline_below(rest[:labels], under) and not END_OF_SENTENCE.search(under[0].text)
        else rest
    )


def _may_stand_over(text: str) -> bool:
    """Tell whether a line over a headline is a section's name, a date, a call or a wire's slug."""
    return (
        is_label(text)
        or _is_kicker(text)
        or day_of(text) is not None
        or is_small_print(text)
        or bool(SLUG.match(text))
        or is_boilerplate(text)
    )


def _is_kicker(text: str) -> bool:
    """Tell whether a line is a few words in capitals, as a programme or a meeting is called over a headline."""
    return text.isupper() and word_count(text) <= KICKER_WORDS


def _below_letterhead(lines: Sequence[Line]) -> int:
    """Return the place of the headline under the letterhead of a release; 0 where no release says that it is one."""
    below = max((index + 1 for index, line in enumerate(lines[:HEAD_LINES]) if RELEASE.match(line.text)), default=0)
    while below and below + 1 < len(lines) and _may_stand_over(lines[below].text):
        below += 1
    return below if below and may_be_headline(lines[below].text) else 0


def _below_page(lines: Sequence[Line]) -> int:
    """Return the place of the headline under a page's menus; 0 where none stand there, or none is sure."""
    lead = next((index for index, line in enumerate(lines[:PAGE_LINES]) if is_lead(line.text)), 0)
    over = lines[:lead]
    told = telling_words(" ".join(line.text for line in lines[lead:]))
    shares = [share_of(line.text, told) if may_be_headline(line.text) else 0.0 for line in over]
    dated = [
        index for index, share in enumerate(shares) if share >= SHARED_WORDS and has_byline_below(lines, index, lead)
    ]
    sure = dated or ([] if len(over) <= HEAD_LINES else [i for i, share in enumerate(shares) if share >= SHARED_WORDS])
    best = dated[0] if dated else max(sure, key=lambda index: (shares[index], -index), default=0)
    page = [is_sign_of_page(line.text) or is_label(line.text) for line in over]
    first = page.index(False) if False in page else 0
    if first and may_be_headline(lines[first].text) and has_byline_below(lines, first, lead):
        return first
    return best if sum(page[:best]) * 2 >= best else 0


def telling_words(text: str) -> set[str]:
    """Return the words of a text that tell what it is about, in small letters."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= TELLING_LETTERS}


def share_of(text: str, told: set[str]) -> float:
    """Return the share of a headline's telling words that are among those of a text."""
    words = telling_words(text)
    return len(words & told) / len(words) if words else 0.0
