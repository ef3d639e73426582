"""The lines of a page → the people who sign its article on a line that no mark tells to be a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.people import is_person, people_of
from digest.lexicon.first_names import GIVEN

LABELLED = re.compile(
    r"^(?:autor(?:in)?|text|author|redaktion|auteure?|texte|autora?|testo)\s*:\s*(?P<names>\S.*)$", re.IGNORECASE
)
"""A line that says who wrote the text."""

PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—]\s?|,\s+|\s(?=von\s)")
"""What stands between a day and a name."""

LONGEST = 90
"""Characters of such a line, a judgement."""

PROSE = 20
"""Words, a judgement: a line of so many that ends as a sentence does is of the article."""


def people_signing(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the people of the lines with a label, else beside a day, else alone under the text; none of two sets."""
    short = [line for line in lines if len(line) <= LONGEST]
    for found in (map(_labelled, short), map(_beside_day, short), _under_text(lines)):
        named = set(filter(None, found))
        if named:
            return next(iter(named)) if len(named) == 1 else ()
    return ()


def _labelled(line: str) -> tuple[str, ...]:
    label = LABELLED.match(line)
    people = people_of(label["names"].split("/")[0]) if label else ()
    return people if all(map(_is_known, people)) else ()


def _beside_day(line: str) -> tuple[str, ...]:
    """Return the person on a line that holds a day and nothing else beside."""
    if day_in(line) is None:
        return ()
    parts = [part.removeprefix("von ").strip() for part in PARTS.split(line) if part]
    rest = [
        part for part in parts if not (only_day_of(part) or re.fullmatch(r"[\d:. ]+(?:uhr|h)?", part, re.IGNORECASE))
    ]
    return (rest[0],) if len(rest) == 1 < len(parts) and _is_known(rest[0]) else ()


def _under_text(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the name that stands alone right under the last paragraph of the text."""
    told = [place for place, line in enumerate(lines) if word_count(line) >= PROSE and END_OF_SENTENCE.search(line)]
    if told and told[-1] + 1 < len(lines) and _is_known(name := lines[told[-1] + 1].strip(" ()–—-")):
        yield (name,)


def _is_known(name: str) -> bool:
    """Tell whether a name is a person's whole one, and begins with one that people are given."""
    return is_person(name) and " " in name and name.split()[0].casefold() in GIVEN
