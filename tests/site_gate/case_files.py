"""A file of cases → each case: a title, a page, and what is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """A page and what is wrong with it: lines of a number and a rule."""

    title: str
    body: str
    expected: list[str]


def cases_in(path: Path) -> Iterator[Case]:
    """Yield the cases of a file; each begins with a line `# title` between blank lines, in small letters."""
    for part in re.split(r"\n\n# (?=[a-z])", path.read_text("utf-8"))[1:]:
        title, _, rest = part.partition("\n\n")
        lines = rest.strip("\n").split("\n")
        expected = [line for line in lines if re.fullmatch(r"\d+ [a-z-]+", line)]
        yield Case(title, "\n".join(lines[: len(lines) - len(expected)]).strip("\n"), expected)
