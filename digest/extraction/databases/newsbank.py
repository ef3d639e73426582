"""A text that NewsBank exported → its articles, from the lines over and under them."""

from __future__ import annotations

import re

from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

DATED = re.compile(
    r"^(?:(?P<day>[A-Z][a-z]+ \d{1,2}, \d{4}) \| .+"
    r"|[A-Z].{2,80} - (?P<behind>(?:[A-Z][a-z]+day, )?[A-Z][a-z]+ \d{1,2}, \d{4}))$",
    re.MULTILINE,
)
"""The line under the headline: the day and the outlet, or, as before 2019, the outlet and the day."""

FIELD = re.compile(
    r"\s*(?:(?:Author|Section|Page|Index terms|Dateline|Column|Series|Edition|Readability|Source|Publication): .*"
    r"|(?:.*\| )?\d+ Words"
    r"|OpenURL Link|Browse Issues)(?=\n|\Z)",
    re.IGNORECASE,
)
"""The next line with words, where it is a field."""

END = re.compile(
    r"^(?:Citation \(.{2,20} Style\)|Copyright(?: \(c\)|,| ©) .{0,200}|(?:• )?Record Number: .*)$", re.MULTILINE
)
AUTHOR = re.compile(r"(?:^|\| )Author: (?P<names>[^|\n]*)", re.MULTILINE)

LABELS = labels(
    """Paper; Title; Headline; Author; Byline; Date; Section; Edition; Page; Record Number; Dateline; Index Terms;
    Article Text; Copyright; Publication; Source"""
)
"""The fields of older exports."""


def newsbank(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    if re.search(r"^Paper: ", text, re.MULTILINE) and re.search(r"^Article Text:", text, re.MULTILINE | re.IGNORECASE):
        return tuple(one for part in re.split(r"^(?=Paper: )", text, flags=re.MULTILINE) if (one := _labelled(part)))
    heads = [head for head in DATED.finditer(text) if _is_field(text, head.end())]
    if not heads:
        return ()
    starts = [_line_before(text, head.start()) for head in heads]
    ends = [*starts[1:], len(text)]
    return tuple(
        _article(text[start : head.start()], head, text[head.end() : end])
        for start, head, end in zip(starts, heads, ends, strict=True)
    )


def _is_field(text: str, place: int) -> bool:
    """Tell whether the next line with words is a field."""
    return FIELD.match(text, place) is not None


def _line_before(text: str, place: int) -> int:
    """Return where the last line with words before this place begins."""
    return text.rfind("\n", 0, len(text[:place].rstrip())) + 1


def _article(title: str, head: re.Match[str], below: str) -> Export:
    author, end, start = AUTHOR.search(below), END.search(below), 0
    while field := FIELD.match(below, start):
        start = field.end()
    return Export(
        title=title,
        authors=people_named(author["names"]) if author else (),
        published=day_told(head["day"] or head["behind"]),
        body=below[start : end.start() if end else len(below)],
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
