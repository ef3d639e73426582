"""The invented web pages: what a careful person takes from each, and how much of it a reading finds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from digest.model import Article
from tests import floors

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with what is expected of it."""

    name: str
    content: bytes
    head: dict[str, str]
    wanted: tuple[str, ...]
    allowed: frozenset[str]
    unwanted: tuple[str, ...]


def pages() -> tuple[Page, ...]:
    return tuple(_page(path) for path in sorted(FOLDER.glob("*.html")))


def digest() -> str:
    """Return the SHA-256 of the whole set, names included."""
    return floors.digest_of(FOLDER, ".html", ".expected")


def paragraphs_of(article: Article) -> list[str]:
    return [article.text[one.start : one.end] for one in article.paragraphs]


def _page(path: Path) -> Page:
    expected = path.with_suffix(".expected").read_text("utf-8")
    text, _, unwanted = expected.partition("\n## Must not be there\n")
    text, _, allowed = text.partition("\n## May be there\n")
    head, *wanted = text.strip().split("\n\n")
    return Page(
        name=path.stem,
        content=path.read_bytes(),
        head=dict(line.split(": ", 1) for line in head.splitlines()),
        wanted=tuple(wanted),
        allowed=frozenset(allowed.strip().split("\n\n")),
        unwanted=tuple(line.removeprefix("- ") for line in unwanted.strip().splitlines()),
    )
