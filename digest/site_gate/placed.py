"""What is wrong with a page or file of the site → a problem with its path and line."""

from __future__ import annotations

from digest.problems import Place, Problem, Severity


def problem(
    path: str, line: int, rule: str, found: str, expected: str, *, hint: str = "", severity: Severity = Severity.FAULT
) -> Problem:
    """Return the problem; what was found is cut where it is long."""
    return Problem(
        place=Place(path=path, line=max(line, 1)),
        rule=rule,
        found=shortened(found),
        expected=expected,
        hint=hint,
        severity=severity,
    )


def shortened(text: str) -> str:
    """Return the text in one line and no longer than a person reads."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


_LONGEST = 160
"""Characters: two lines of a terminal."""
