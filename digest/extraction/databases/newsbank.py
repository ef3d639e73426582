"""A text that NewsBank exported → its articles, from the lines over and under them."""

from __future__ import annotations

import re

from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

DATED = re.compile(r"^(?P<day>[A-Z][a-z]+ \d{1,2}, \d{4}) \| .+$", re.MULTILINE)
"""The line under the headline: the day and the outlet."""

FIELDS = re.compile(
    r"^(?:Author|Section|Page|Index terms|Dateline|Column|Series|Edition): .*$|^.*\| \d+ Words$|^OpenURL Link$",
    re.MULTILINE | re.IGNORECASE,
)
END = re.compile(
    r"^(?:Citation \(.{2,20} Style\)|Copyright(?: \(c\)|,| ©) .{0,200}|(?:• )?Record Number: .*)$", re.MULTILINE
)
AUTHOR = re.compile(r"^Author: (?P<names>[^|\n]*)", re.MULTILINE)

LABELS = labels(
    """Paper; Title; Headline; Author; Byline; Date; Section; Edition; Page; Record Number; Dateline; Index Terms;
    Article Text; Copyright; Publication; Source"""
)
"""The fields of older exports."""


def newsbank(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    if re.search(r"^Paper: ", text, re.MULTILINE) and re.search(r"^Article Text:", text, re.MULTILINE | re.IGNORECASE):
        return tuple(one for part in re.split(r"^(?=Paper: )", text, flags=re.MULTILINE) if (one := _labelled(part)))
    heads = [
        head
        for head in DATED.finditer(text)
        if AUTHOR.match(text, head.end() + 1) or FIELDS.match(text, head.end() + 1)
    ]
    if not heads:
        return ()
    starts = [_line_before(text, head.start()) for head in heads]
    ends = [*starts[1:], len(text)]
    return tuple(
        _article(text[start : head.start()], head, text[head.end() : end])
        for start, head, end in zip(starts, heads, ends, strict=True)
    )


def _line_before(text: str, place: int) -> int:
    """Return where the line before this place begins."""
    return text.rfind("\n", 0, max(0, place - 1)) + 1


def _article(title: str, head: re.Match[str], below: str) -> Export:
    author = AUTHOR.search(below)
    end = END.search(below)
    fields = list(FIELDS.finditer(below[: below.find("\n\n") if "\n\n" in below else 0]))
    return Export(
        title=title,
        authors=people_named(author["names"]) if author else (),
        published=day_told(head["day"]),
        body=below[fields[-1].end() if fields else 0 : end.start() if end else len(below)],
    )


def _labelled(part: str) -> Export | None:
    _, fields = fields_in(part, LABELS, flags=re.IGNORECASE)
    body = "\n\n".join(paragraphs_in(fields.get("ARTICLE TEXT", "")))
    if not body:
        return None
    return Export(
        title=fields.get("TITLE") or fields.get("HEADLINE"),
        authors=people_named(fields.get("AUTHOR") or fields.get("BYLINE", "")),
        published=day_told(fields.get("DATE", "")),
        body=body,
    )
