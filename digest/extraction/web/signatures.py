"""The lines of a page → the people who sign its article on a line that no mark tells to be a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress, zip_longest

from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.people import is_person, people_of
from digest.lexicon.first_names import GIVEN

LABELLED = re.compile(
    r"(?:^|[-–|·]\s*)(?:autorin/autor(?=\s)|autor/(?:-?in|autorin)(?=\s)|autor(?:in)?|text|author|redaktion|auteure?|texte|autora?|testo)(?:(?<=/autor)|(?<=/in)|(?<=/-in)|(?<=/autorin)|\s*:)\s*(?P<names>\S.*)?$",
    re.IGNORECASE,
)
"""A line, or the end of one, that says who wrote the text; the name may stand on the next one."""

PARTS = re.compile(r"\s*[|•·]\s*|\s[-–—]\s?|,\s+|\s(?=von\s)")
"""What stands between a day and a name."""

LONGEST = 90
"""Characters of such a line, a judgement."""

MOST_WORDS = 4
"""Of a name, a judgement."""

CREDIT = re.compile(r"[\s(\[—–-]*(?:additional )?(?:reporting|writing) by (?P<names>[^;]+)", re.IGNORECASE)
"""What agencies write under a text."""

POSSESSIVE = re.compile(r"['’]s\b")
"""Of what somebody has, and no name."""

PROSE = 20
"""Words, a judgement: a line of so many that ends as a sentence does is of the article."""


def people_signing(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the people of lines with a label, else beside a day, else alone, else credited; none of two sets."""
    for found in (
        _labelled(lines),
        map(_behind_by, lines),
        map(_beside_day, lines),
        _under_text(lines),
        _over_text(lines),
        map(_credited, lines),
    ):
        named = set(filter(None, found))
        if named:
            return next(iter(named)) if len(named) == 1 else ()
    return ()


def _labelled(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        label = LABELLED.search(line) if len(line) <= LONGEST else None
        people = people_of((label["names"] or below[:LONGEST]).split("/")[0]) if label else ()
        yield people if all(map(is_known_person, people)) else ()


def _behind_by(line: str) -> tuple[str, ...]:
    """Return the people of a line that is a byline and nothing else."""
    people = names_in(line) if len(line) <= LONGEST else ()
    return people if all(map(is_known_person, people)) else ()


def _beside_day(line: str) -> tuple[str, ...]:
    """Return the person on a line that holds a day and nothing else beside."""
    if len(line) > LONGEST or day_in(line) is None:
        return ()
    parts = [part.removeprefix("von ").strip() for part in PARTS.split(line) if part]
    rest = [
        part for part in parts if not (only_day_of(part) or re.fullmatch(r"[\d:. ]+(?:uhr|h)?", part, re.IGNORECASE))
    ]
    return (rest[0],) if len(rest) == 1 < len(parts) and is_known_person(rest[0]) else ()


def _under_text(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the names that stand alone right under a paragraph and over none, but of nobody of whom the text tells."""
    told = list(map(_is_prose, lines))
    for place in range(1, len(lines)):
        is_apart = told[place - 1] and not any(told[place : place + 2])
        name = lines[place].strip(" ()–—-") if is_apart and len(lines[place]) <= LONGEST else ""
        if name and is_known_person(name) and not any(name.split()[-1] in line for line in compress(lines, told)):
            yield (name,)


def _over_text(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the names on the line over the first paragraph, but of nobody of whom the text tells."""
    told = [_is_prose(line) for line in lines]
    first = next((place for place in range(1, len(lines)) if told[place] and lines[place - 1].strip()), 0)
    names = tuple(name.strip() for name in re.split(r"\s*(?:/|,|&|\sand\s)\s*", lines[first - 1])) if first else ()
    is_byline = names and len(lines[first - 1]) <= LONGEST and all(map(is_known_person, names))
    if is_byline and not any(name.split()[-1] in line for line in compress(lines, told) for name in names):
        yield names


def _credited(line: str) -> tuple[str, ...]:
    """Return the people of whom a line under a text says that they reported or wrote it, and not only edited it."""
    if not CREDIT.match(line):
        return ()
    parts = (CREDIT.match(part) for part in line.strip(" ()[].—–-").split(";"))
    return tuple(dict.fromkeys(name for part in parts if part for name in names_in(f"By {part['names']}")))


def _is_prose(line: str) -> bool:
    return word_count(line) >= PROSE and bool(END_OF_SENTENCE.search(line))


def is_known_person(name: str) -> bool:
    """Tell whether a name is a person's whole one, and begins with one that people are given."""
    words = name.split()
    return (
        1 < len(words) <= MOST_WORDS
        and words[0].casefold() in GIVEN
        and not POSSESSIVE.search(name)
        and is_person(name)
    )
