"""A note's first lines → those that give a field by a label, as `key: value`, and the note without them.

Note-taking programs, and people, write the fields of an article under its title as they like: one a line or several,
as a list, in a box, as a table, with the label in bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from digest.extraction.blocks import fold, word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.day_lines import only_day_of

FIRST_LINES = 40
"""A judgement: a title, a picture, a box of a dozen fields and the gaps between them."""

PROSE = 25
"""Words, a judgement: a line of so many is the article's, and no field stands below it."""

LEAST_KNOWN = 2
"""Fields; a single line with a label is a byline, or text."""

SENTENCE = 5
"""Words, a judgement: what ends in a full stop with fewer is a name with its Jr. or Inc."""

OPENING = re.compile(r"^[ \t]*(?:>[ \t]*)?(?:[-*+•][ \t]+)?")
FIELD = re.compile(
    r"^(?:\*\*|__|\*)?(?P<key>[^\W\d_][\w .()-]{1,24}?)(?:\*\*|__|\*)?[ \t]*::?(?:\*\*|__|\*)?(?:[ \t]+(?P<value>.*))?$"
)
ROW = re.compile(r"^\|[ \t]*(?:\*\*)?(?P<key>[^|*]{2,25}?)(?:\*\*)?[ \t]*\|[ \t]*(?P<value>[^|]*?)[ \t]*\|$")
TWO_COLONS = re.compile(r"^[^:]{2,40}::(?!\S)")
BETWEEN = re.compile(r"[ \t]+[|·•][ \t]+(?=[*_]*[^\W\d_][\w .-]{1,24}[*_]*[ \t]*:(?!//))")
NEUTRAL = re.compile(r"^(?:\|[\s:|-]*\||\[!\w+\].*|-{3,})?$")
"""What may stand among the fields: nothing, the rule of a table, the opening of a box."""


def labelled_lines(text: str, known: Set[str], beside: Set[str]) -> tuple[str, str] | None:
    """Return the first run of lines of which two or more give fields with known names, and the text without it.

    `beside` holds the names of other fields, which go with the known ones and are not enough by themselves.
    """
    lines = text.split("\n")
    for start, end in _runs(_above_prose(lines), known | beside):
        fields = [pair for line in lines[start:end] for pair in _fields_of(line)]
        if len({plain_key(key) for key, _ in fields} & known) >= LEAST_KNOWN:
            left = "\n".join((*lines[:start], "", *lines[end:]))
            return "\n".join(f"{key}: {value}" for key, value in fields), left
    return None


def end_of_fields(lines: Sequence[str], named: Set[str]) -> int:
    """Return behind which of these lines the fields end: the last with a name, and those right under it that say none.

    A sentence under another name is the article's: what somebody said, or a paragraph with its place before it. So is
    all that stands behind a gap, unless a field with a name follows.
    """
    last = beneath = 0
    apart = False
    for place, line in enumerate(lines):
        if _is_neutral(line):
            apart = apart or OPENING.sub("", line).strip("- \t") == ""
            if apart and not last:
                return beneath
        elif _names(line, named) and not (apart and _is_said(line)):
            last = beneath = place + 1
            apart = False
        elif not any(_fields_of(line)) or _has_sentence(line):
            return beneath if apart else last
        elif not apart:
            beneath = place + 1
    return beneath


def plain_key(key: str) -> str:
    """Return the name of a field in small letters and without its signs."""
    return re.sub(r"[\W_]", "", key.lower())


def _above_prose(lines: Sequence[str]) -> Sequence[str]:
    first = lines[:FIRST_LINES]
    return first[: next((place for place, line in enumerate(first) if word_count(line) >= PROSE), None)]


def _runs(lines: Sequence[str], named: Set[str]) -> Iterator[tuple[int, int]]:
    """Yield where runs of fields begin and end, with the box's opening before them and the gap behind them."""
    end = 0
    for start, line in enumerate(lines):
        if start < end or not any(_fields_of(line)):
            continue
        end = start + end_of_fields(lines[start:], named)
        while start < end < len(lines) and _is_neutral(lines[end]):
            end += 1
        if start < end:
            yield (start - 1 if start and lines[start - 1].lstrip("> ").startswith("[!") else start), end


def _is_neutral(line: str) -> bool:
    return bool(NEUTRAL.match(OPENING.sub("", line)))


def _names(line: str, named: Set[str]) -> bool:
    return any(plain_key(key) in named for key, _ in _fields_of(line))


def _has_sentence(line: str) -> bool:
    """Tell whether a line gives a sentence as prose may; a row of a table and a label with two colons are fields."""
    if ROW.match(line.strip()) or TWO_COLONS.match(line):
        return False
    return any(END_OF_SENTENCE.search(value) for _, value in _fields_of(line))


def _is_said(line: str) -> bool:
    """Tell whether a value is a sentence, not a day or a name that ends in an abbreviation."""
    values = [value for _, value in _fields_of(line) if END_OF_SENTENCE.search(value)]
    return any(word_count(value) >= SENTENCE and not only_day_of(value) for value in values)


def _fields_of(line: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of a line; none where a part of it is something else."""
    if row := ROW.match(line.strip()):
        yield row["key"], row["value"]
        return
    parts = [FIELD.match(part) for part in BETWEEN.split(OPENING.sub("", line).rstrip())]
    if all(parts):
        yield from ((part["key"], fold(part["value"] or "")) for part in parts if part)
