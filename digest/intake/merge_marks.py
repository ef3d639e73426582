"""The text of a file → the fault that a merge left its marks in it."""

from __future__ import annotations

import re

from digest.problems import Place, Problem

_MARK = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
"""Git's, at the beginning of a line; no record and no JSON has one there."""

BY_HAND = "keep what is right of both, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>"


def merge_marks(text: str, path: str, *, hint: str = BY_HAND) -> tuple[Problem, ...]:
    """Return where in the text the first mark stands, with how it is settled; nothing where there is none."""
    mark = _MARK.search(text)
    if mark is None:
        return ()
    line = text.count("\n", 0, mark.start()) + 1
    place = Place(path=path, line=line, column=1)
    found = "found the marks of a merge that nobody settled"
    return (Problem(place=place, rule="merge-marks", found=found, expected="what both sides agree on", hint=hint),)
