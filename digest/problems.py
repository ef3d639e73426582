"""Faults in content as values: where, which rule, what was found, what is expected, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs."""

    FAULT = "fault"
    """Makes `digest check` and the strict build fail."""
    WARNING = "warning"
    """Is shown, and fails nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A position in a file of the project."""

    path: str
    """Path from the project's root, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault found in content."""

    place: Place
    """Where a person mends it."""
    rule: str
    """The rule's name, in kebab case; the documentation explains it under this name."""
    found: str
    """What stands there."""
    expected: str
    """What should stand there."""
    hint: str = ""
    """How to mend it, where the program can tell: the nearest key, id or date."""
    severity: Severity = Severity.FAULT
    """Whether it fails the check."""

    @property
    def message(self) -> str:
        """What was found, what is expected and the hint, joined by semicolons."""
        expected = f"expected {self.expected}" if self.expected else ""
        return "; ".join(part for part in (self.found, expected, self.hint) if part)

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """By file, line and column; then by rule and text, so that the order never depends on the run."""
        return (self.place, self.rule, self.found)


def in_order(problems: list[Problem], *, first: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Return the problems by place, each once; before all others those of `first`, from which others may follow."""
    causes = frozenset(first)
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem not in causes, problem.sort_key)))


def faults(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return those problems that make the check fail."""
    return tuple(problem for problem in problems if problem.severity is Severity.FAULT)


def counted(number: int, one: str, several: str = "") -> str:
    """Return a number with its noun: as it is for one, else `several`, or the noun with an s."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"
