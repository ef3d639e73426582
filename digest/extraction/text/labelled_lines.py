"""A note's first lines → those that give a field by a label, as `key: value`, and the note without them.

Note-taking programs, and people, write the fields of an article under its title as they like: one a line or several,
as a list, in a box, as a table, with the label in bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from digest.extraction.blocks import fold, word_count

FIRST_LINES = 40
"""A judgement: a title, a picture, a box of a dozen fields and the gaps between them."""

PROSE = 25
"""Words, a judgement: a line of so many is the article's, and no field stands below it."""

LEAST_KNOWN = 2
"""Fields; a single line with a label is a byline, or text."""

OPENING = re.compile(r"^[ \t]*(?:>[ \t]*)?(?:[-*+•][ \t]+)?")
FIELD = re.compile(
    r"^(?:\*\*|__|\*)?(?P<key>[^\W\d_][\w .-]{1,24}?)(?:\*\*|__|\*)?[ \t]*::?(?:\*\*|__|\*)?(?:[ \t]+(?P<value>.*))?$"
)
ROW = re.compile(r"^\|[ \t]*(?:\*\*)?(?P<key>[^|*]{2,25}?)(?:\*\*)?[ \t]*\|[ \t]*(?P<value>[^|]*?)[ \t]*\|$")
BETWEEN = re.compile(r"[ \t]+[|·•][ \t]+(?=[*_]*[^\W\d_][\w .-]{1,24}[*_]*[ \t]*:)")
NEUTRAL = re.compile(r"^(?:\|[\s:|-]*\||\[!\w+\].*|-{3,})?$")
"""What may stand among the fields: nothing, the rule of a table, the opening of a box."""


def labelled_lines(text: str, known: Set[str]) -> tuple[str, str] | None:
    """Return the first run of lines of which two or more give fields with these names, and the text without it."""
    lines = text.split("\n")
    for start, end in _runs(lines[:FIRST_LINES]):
        fields = [pair for line in lines[start:end] for pair in _fields_of(line)]
        if len({_plain(key) for key, _ in fields} & known) >= LEAST_KNOWN:
            return "\n".join(f"{key}: {value}" for key, value in fields), "\n".join((*lines[:start], *lines[end:]))
    return None


def _runs(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where runs of fields begin and end, with the box's opening before them; none below the first prose."""
    start: int | None = None
    for place, line in enumerate([*lines, "."]):
        if word_count(line) >= PROSE:
            lines = lines[:place]
            line = "."
        is_field = bool(list(_fields_of(line)))
        if is_field and start is None:
            start = place
        if start is not None and not is_field and not NEUTRAL.match(OPENING.sub("", line)):
            yield (start - 1 if start and lines[start - 1].lstrip("> ").startswith("[!") else start), place
            start = None
        if place >= len(lines):
            return


def _fields_of(line: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of a line; none where a part of it is something else."""
    if row := ROW.match(line.strip()):
        yield row["key"], row["value"]
        return
    parts = [FIELD.match(part) for part in BETWEEN.split(OPENING.sub("", line).rstrip())]
    if all(parts):
        yield from ((part["key"], fold(part["value"] or "")) for part in parts if part)


def _plain(key: str) -> str:
    return re.sub(r"[\W_]", "", key.lower())
