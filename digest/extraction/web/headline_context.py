"""A page's tree → its headlines, with the lines that it shows before and behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from lxml.etree import _Element, iterwalk

from digest.extraction.blocks import fold, letters_of, word_count
from digest.extraction.web.element_tree import UNSEEN
from digest.extraction.web.foreign_parts import PROSE

LINES_BEHIND = 12
LINES_BEFORE = 4
"""Lines of text beside the headline: a standfirst, a byline and buttons stand between it and the byline or the day."""

LEAST_SHARE_OF_TITLE = 0.5
"""A judgement: a line that is less of the page's title is the name of the site."""

INLINE = frozenset(("a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "time", "u"))
"""Elements that do not end a line."""


LinesShown = tuple[Sequence[str], Mapping[int, int]]
"""Lines, and the places where each headline among them begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A headline in its place."""

    words: str
    marked: bool
    """Whether the page marks it as one; otherwise it is a line that the page's title tells."""
    before: Sequence[str]
    behind: Sequence[str]
    """Lines, in the page's order."""


def headlines_of(page: _Element, shown: LinesShown) -> Iterator[Headline]:
    """Yield the page's headlines; where it marks none, the line that its title tells.

    The lines beside them end within the text.
    """
    lines, headings = shown
    for first, behind in (headings or _told_by_title(page, lines)).items():
        yield Headline(
            words=" ".join(lines[first:behind]),
            marked=bool(headings),
            before=lines[max(0, first - LINES_BEFORE) : first],
            behind=list(_of_head(lines[behind : behind + LINES_BEHIND])),
        )


def _of_head(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines down to the second paragraph, since a standfirst may be as long as the first is."""
    paragraphs = 0
    for line in lines:
        paragraphs += word_count(line) >= PROSE
        if paragraphs > 1:
            return
        yield line


def _told_by_title(page: _Element, lines: Sequence[str]) -> Mapping[int, int]:
    title = letters_of(page.findtext(".//title") or "")
    for index, line in enumerate(lines):
        letters = letters_of(line)
        if len(letters) > LEAST_SHARE_OF_TITLE * len(title) and letters in title:
            return {index: index + 1}
    return {}


def lines_of(page: _Element, foreign: Set[_Element] = frozenset()) -> LinesShown:
    """Return the lines that the page shows outside of foreign parts, and where its headlines begin and end in them."""
    lines: list[str] = []
    headings: dict[int, int] = {}
    words: list[str] = []
    begins = 0
    walk = iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in INLINE:
            if line := fold("".join(words)):
                lines.append(line)
            words = []
        if event == "end":
            if tag == "h1" and len(lines) > begins:
                headings[begins] = len(lines)
            words.append(element.tail or "")
            continue
        if tag == "h1":
            begins = len(lines)
        if tag in UNSEEN or not isinstance(tag, str) or element in foreign:
            walk.skip_subtree()
        else:
            words.append(element.text or "")
    return lines, headings
