"""A text that Factiva exported, or a page of it → its articles, told by their tags or by the order of their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import fold
from digest.extraction.databases.export import Export, day_told
from digest.extraction.lines.name_lists import people_named

TAG = re.compile(
    r"^[ \t]*(?P<tag>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|VOL)"
    r"(?:[ \t\xa0|]+|$)",
    re.MULTILINE,
)
"""A field's tag, behind which its value stands, or below which it does."""

COUNTED = re.compile(r"^[ \t]*WC(?:[ \t\xa0|]+|[ \t]*\n\s*)[\d,.]+ \w+", re.MULTILINE)
"""The tag of the number of words, without which words in capitals at the beginning of lines are no tags."""

NUMBER = re.compile(r"^[ \t]*Document ([A-Z]{2,8}\d{0,4}0?\d{10,14}\w+)[ \t]*$", re.MULTILINE)
"""The accession number at an article's end: the outlet's code, the day, and letters."""

END = re.compile(r"^[ \t]*\(END\) Dow Jones Newswires\b", re.MULTILINE)
"""How a story of Factiva's own wire ends; its hour stands below."""

WORDS = re.compile(r"^[\d,.]+ (?:words|Wörter|mots|palabras|parole|слов)$", re.IGNORECASE)
RIGHTS = re.compile(r"^(?:\(c\)|©|Copyright\b)", re.IGNORECASE)


def factiva(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    tags = {place["tag"] for place in TAG.finditer(text)}
    if {"HD", "WC", "PD"} <= tags and COUNTED.search(text):
        return tuple(one for part in _at_heads(text) if (one := _tagged(part)))
    return tuple(one for part in NUMBER.split(text)[::2] if (one := _plain(part)))


def _at_heads(text: str) -> list[str]:
    """Return the articles of a tagged text, each of which begins with its headline, or with the section over it."""
    heads = [place.start() for place in TAG.finditer(text) if place["tag"] == "HD"]
    return [text[start:end] for start, end in zip(heads, [*heads[1:], len(text)], strict=True)]


def _tagged(part: str) -> Export | None:
    places = list(TAG.finditer(part))
    ends = [place.start() for place in places[1:]] + [len(part)]
    fields: dict[str, str] = {}
    for place, end in zip(places, ends, strict=True):
        fields.setdefault(place["tag"], part[place.end() : end].strip())
    body = "\n\n".join(fields[tag] for tag in ("LP", "TD") if fields.get(tag))
    if not body:
        return None
    return Export(
        title=fields.get("HD"),
        authors=people_named(fields.get("BY", "")),
        published=day_told(fold(fields.get("PD", ""))),
        body=body,
    )


def _plain(part: str) -> Export | None:
    """Read the lines over a text by their order: section, headline, authors, words, day, hour, outlet, page, rights."""
    lines = [(match.end(), fold(match[0])) for match in re.finditer(r"[^\n]+", part)]
    counted = next((index for index, (_, line) in enumerate(lines[:12]) if WORDS.match(line)), None)
    rights = _rights([line for _, line in lines], counted)
    if counted is None or rights is None or not part[lines[rights][0] :].strip():
        return None
    over = [line for _, line in lines[:counted]]
    signed = people_named(over[-1]) if len(over) > 1 else ()
    title = over[: -1 if signed else None][-1:]
    days = (day_told(line) for _, line in lines[counted + 1 : rights])
    return Export(
        title=title[0] if title else None,
        authors=signed,
        published=next(filter(None, days), None),
        body=END.split(part[lines[rights][0] :], 1)[0],
    )


def _rights(lines: Sequence[str], counted: int | None) -> int | None:
    """Return the place of the line of rights, the last one over the text."""
    if counted is None:
        return None
    return next(
        (index for index in range(counted + 1, min(counted + 14, len(lines))) if RIGHTS.match(lines[index])), None
    )
