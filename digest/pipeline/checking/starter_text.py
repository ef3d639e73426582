"""The settings and the hand-written pages → which texts still stand that `digest new` wrote for people to replace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.pipeline.state.told_paths import shown
from digest.problems import Place, Problem, Severity
from digest.settings import Settings

CONTACT = "Write here how publishers and readers reach you"
"""How the contact of a new digest begins."""

ABOUT = "Write into this page who you are"
"""Words of a new digest's page about itself."""


def starter_texts(settings: Settings) -> Iterator[Problem]:
    """Yield a warning for each text that asks its reader to write it, and would be published so."""
    if settings.contact.startswith(CONTACT):
        config = settings.root / settings.config
        place = Place(path=settings.config, line=_line(_text(config), CONTACT) or 1)
        yield _standing(place, f"contact: {CONTACT}", "how publishers and readers reach you, such as an address")
    for path in sorted(settings.pages.rglob("*.md")):
        line = _line(_text(path), ABOUT)
        if line:
            place = Place(path=shown(path, settings), line=line)
            yield _standing(place, f"“{ABOUT}”", "who makes this site, how you choose what you read, and your contact")


def _standing(place: Place, found: str, expected: str) -> Problem:
    return Problem(
        place=place,
        rule="starter-text",
        found=f"{found}: this asks you, and readers of the site see it",
        expected=expected,
        hint="write yours in its place",
        severity=Severity.WARNING,
    )


def _text(path: Path) -> str:
    """Return the text of a file; none of one that cannot be read, which other rules say."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def _line(text: str, words: str) -> int | None:
    """Return the line on which the words stand."""
    before, found, _ = text.partition(words)
    return before.count("\n") + 1 if found else None
