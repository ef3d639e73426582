"""Two texts, the row of the table they belong to, and what their sentences should come to: a case; many → a sample."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PUBLISHED = "2031-10-15"
"""A Wednesday, from which "on Friday" is told; the sets do not say when their sentences were published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two texts that are compared, each a sentence or the paragraphs of a story."""

    set: str
    label: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    agree: bool | None = None
    """Whether the set says that both say the same; None where it does not say, or where that is not the question."""
    group: str | None = None
    """What this case shares with others of its row, such as its premise; its row's interval draws whole groups."""
    published: tuple[str, str] = (PUBLISHED, PUBLISHED)
    stories: bool = False
    """Whether the texts are whole stories, whose findings are counted, and not sentences."""

    @property
    def row(self) -> tuple[str, str]:
        """The row of the table."""
        return self.set, self.label


def pair(set_: str, label: str, first: str, second: str, agree: bool | None, group: str | None = None) -> Case:
    """Return the case of two sentences."""
    return Case(set=set_, label=label, first=(first.strip(),), second=(second.strip(),), agree=agree, group=group)


def sample(cases: Iterable[Case], most: int) -> Iterator[Case]:
    """Yield so many cases of each row at most, the same ones in every run."""
    rows: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        rows[case.row].append(case)
    for row in rows.values():
        yield from sorted(row, key=_drawn)[:most]


def _drawn(case: Case) -> str:
    return hashlib.sha256("\n".join((*case.first, "", *case.second)).encode()).hexdigest()
