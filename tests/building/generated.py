"""A number → a project of so many sources and half as many briefings, in one of two editions that differ everywhere.

Nothing in it is true: outlet, towns and people are made up for the tests.
"""

from __future__ import annotations

from pathlib import Path

from tests import project

EDITIONS = ("bells", "trumpets")
"""What played, in each edition; it stands on every page, since the site is called by it."""

SOURCE = """\
title: Bridge number {number} opens
outlet: coast-courier
published: 2022-05-{day:02}
url: https://courier.invented.example/bridges/{number}
briefings: [bridge-{briefing}]
"""

COPY = """\
Bridge number {number} opens

The bridge of Exampleton number {number} opened with {played} before a crowd of {number}00 people.

“The river is ours again,” Ada Invented said of bridge {number}. She thanked the builders for eleven years of work.
"""

BRIEFING = """\
title: Bridge {briefing} opens to {played}
event_date: 2022-05-{day:02}
points:
  - id: opened
    text: A bridge opened.
    evidence:
      - source: bridge-{number}
        quote: "number {number} opened with {played}"
"""


def make(root: Path, sources: int = 12) -> Path:
    """Write the project into `root`, in the first edition, and return it."""
    project.make(root)
    edition(root, EDITIONS[0], sources)
    return root


def edition(root: Path, played: str, sources: int = 12) -> None:
    """Give the project that edition."""
    for number in range(1, sources + 1):
        values = {"number": number, "briefing": (number + 1) // 2, "day": 1 + number % 28, "played": played}
        for path, text in (
            (f"content/sources/bridge-{number}/source.yml", SOURCE),
            (f"content/sources/bridge-{number}/copy.txt", COPY),
            (f"content/briefings/bridge-{(number + 1) // 2}.yml", BRIEFING),
        ):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.format(**values), "utf-8")
    settings = project.FILES["mkdocs.yml"].replace("Invented digest", f"Invented digest of {played}")
    (root / "mkdocs.yml").write_text(settings.replace("\n        ", "\n").lstrip("\n"), "utf-8")
