"""The paragraphs of a document of the United Nations → its head, and its paragraphs without their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.extraction.blocks import word_count
from digest.extraction.lines.day_lines import only_day_of
from digest.extraction.text.article_head import ArticleHead
from digest.extraction.text.paragraph_layout import Line

_NAMES = r"(?:United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций)"
ORGANISATION = re.compile(rf"^{_NAMES}\b")

SYMBOL = r"[A-Z]{1,6}(?:/[\w.()-]{1,20}){1,6}\*?"
"""How a document is filed: S/2026/914, A/79/L.12/Rev.1."""

FILED = re.compile(rf"^(?:{_NAMES} )?{SYMBOL}(?: \(\d{{4}}\))?$")

OVER = re.compile(r"^(?:Distr\.|Original:|Dist\.|Origin(?:al)? ?:)", re.IGNORECASE)
"""The lines of a masthead that tell to whom it goes, and in which language it was written."""

FOOT = re.compile(rf"^(?:(?:\d\d-\d{{5}}|\([A-Z]\)|\d{{6}}|\*\d{{7}}\*|\d{{1,3}}/\d{{1,3}}|{SYMBOL})(?:\s+|$))+$")
"""What stands at the foot of a page: the job's number, the day of printing, a bar code, the page's number."""

AGENDA = re.compile(
    r"\bsession\b|^(?:agenda )?item \d|^\d+(?:st|nd|rd|th) meeting\b|^points? \d.* de l[’']ordre du jour", re.IGNORECASE
)
"""Lines between the masthead and the title."""

ITEM = re.compile(r"^(?:agenda )?items? \d|^points? \d.* de l[’']ordre du jour", re.IGNORECASE)

DECIDED = re.compile(r"^(?:Resolution|Decision|Résolution|Décision|Resolución|Decisión|Резолюция|Решение) \d")
"""What a body calls what it decided, which is its title."""

NUMBER = re.compile(r"^\d{1,3}\.\s+(?=[^\W\d_a-z]|[“\"«])")
"""The number of a paragraph, by which it is cited."""

MASTHEAD_LINES = 14
"""A judgement: the organisation, the symbol, the body, to whom, the day, the language, session and item."""

TITLE_WORDS = 4
"""A judgement: fewer name the body that meets."""


def un_document(lines: Sequence[Line]) -> tuple[ArticleHead, list[Line]] | None:
    """Return what the masthead says, and what stands below the title; None where the text is no such document."""
    text = next((place for place, line in enumerate(lines) if NUMBER.match(line.text)), len(lines))
    top = lines[: min(MASTHEAD_LINES, text)]
    if not any(ORGANISATION.match(line.text) for line in top[:3]) or not any(FILED.match(line.text) for line in top):
        return None
    masthead = [index for index, line in enumerate(top) if FILED.match(line.text) or OVER.match(line.text)]
    dated = [index for index in range(len(top)) if only_day_of(top[index].text)]
    below = max([*masthead, *(index for index in dated if index <= masthead[-1] + 1)]) + 1
    while below < len(lines) and _is_over_title(lines, below):
        below += 1
    if below >= len(lines):
        return None
    days = (only_day_of(line.text) for line in top[:below])
    head = ArticleHead(title=lines[below].text, published=next(filter(None, days), None))
    return head, [_without_number(line) for line in lines[below + 1 :] if not FOOT.match(line.text)]


def _is_over_title(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is of the agenda, the name of an item right under its number, or names a body."""
    line = lines[place]
    names_item = not line.gap and ITEM.match(lines[place - 1].text)
    return bool(
        AGENDA.search(line.text) or names_item or (word_count(line.text) < TITLE_WORDS and not DECIDED.match(line.text))
    )


def _without_number(line: Line) -> Line:
    return replace(line, text=NUMBER.sub("", line.text))
