"""A text from a terminal of Bloomberg → its story, without stamp, mark of the agency and whom to ask."""

from __future__ import annotations

import re

from digest.extraction.blocks import fold
from digest.extraction.databases.export import Export, day_told, paragraphs_in
from digest.extraction.lines.day_lines import only_day_of
from digest.extraction.lines.name_lists import people_named

STAMP = re.compile(
    r"^[ \t]*(?:(?P<day>\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d\.\d{1,6} [A-Z]{3,4}"
    r"|(?P<month>[01]\d)/(?P<date>[0-3]\d)/(?P<year>\d{4}) \d\d:\d\d(?::\d\d)? ?\[[A-Z]{2,4}\])[ \t]*$",
    re.MULTILINE,
)
"""When a story was put out, to the thousandth of a second, or with the mark of the wire; it stands under the
headline."""

VERSION = re.compile(r"\s*\(\d{1,2}\)$")
"""Which version of a story a headline heads."""

MARK = re.compile(r"^[ \t]*\(Bloomberg(?: [A-Z][\w ]{1,40})?\)\s*(?:--|[–—-])\s*", re.MULTILINE)
BYLINE = re.compile(r"\A\s*(?P<line>By [^\n]+(?:\n[^\n]+){0,2})\n\s*\n")
END = re.compile(
    r"^[ \t]*(?:--With assistance from\b|To contact the (?:reporter|author|editor)s?\b|-0-"
    r"|This column (?:does not necessarily reflect|reflects) the (?:opinion|personal views)\b"
    r"|©? ?Copyright \d{4} Bloomberg\b)",
    re.MULTILINE,
)


def bloomberg(text: str) -> tuple[Export, ...]:
    """Return the stories of a text; none where it is from no terminal."""
    stamps = list(STAMP.finditer(text))
    if not stamps:
        return _unstamped(text)
    before = [0, *(stamp.end() for stamp in stamps)]
    heads = [_headline(text, start, stamp.start()) for start, stamp in zip(before, stamps, strict=False)]
    ends = [*(start for start, _ in heads[1:]), len(text)]
    return tuple(
        _story(title, stamp, text[stamp.end() : end])
        for (_, title), stamp, end in zip(heads, stamps, ends, strict=True)
    )


def _unstamped(text: str) -> tuple[Export, ...]:
    """Return the stories of a text that was shared from the web: each has the agency's mark, and its last lines."""
    marks = list(MARK.finditer(text))
    ends = [END.search(text, mark.end()) for mark in marks]
    before = [0, *(end.end() for end in ends if end)]
    shared = [
        _shared(text[start : mark.start()], text[mark.end() : end.start()])
        for start, mark, end in zip(before, marks, ends, strict=False)
        if end
    ]
    return tuple(filter(None, shared))


def _shared(over: str, body: str) -> Export | None:
    """Return a story by the paragraphs over its mark, of which the last are headline, byline and day."""
    head = [line for line in paragraphs_in(over) if not only_day_of(line)]
    byline = head.pop() if head and head[-1].startswith("By ") else ""
    if not head:
        return None
    day = next(filter(None, map(only_day_of, reversed(paragraphs_in(over)[-HEAD_LINES:]))), None)
    return Export(title=VERSION.sub("", head[-1]), authors=people_named(byline), published=day, body=body)


HEAD_LINES = 3
"""Over a story: headline, byline and day."""


def _headline(text: str, before: int, stamp: int) -> tuple[int, str]:
    """Return where the paragraph over a stamp begins, behind the stamp before it, and its words."""
    over = text[before:stamp].rstrip()
    start = over.rfind("\n\n") + 1
    return before + start, VERSION.sub("", fold(over[start:]))


def _story(title: str, stamp: re.Match[str], below: str) -> Export:
    end = END.search(below)
    story = below[: end.start()] if end else below
    byline = BYLINE.match(story)
    return Export(
        title=title or None,
        authors=people_named(byline["line"]) if byline else (),
        published=day_told(stamp["day"] or f"{stamp['year']}-{stamp['month']}-{stamp['date']}"),
        body=MARK.sub("", story[byline.end() :] if byline else story),
    )
