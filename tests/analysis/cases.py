"""Cases that a person can read: a heading, a text, and lines with what is expected of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.model import Article, Entity, EntityKind, Extraction, Paragraph, ParagraphKind

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text and what is expected of it."""

    name: str
    text: str
    expected: tuple[str, ...]


def each(file: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test once for each case of a file."""
    return pytest.mark.parametrize("case", read(file), ids=lambda case: case.name)


def read(file: str) -> Sequence[Case]:
    """Return the cases of a file."""
    sections = re.split(r"^## ", (FOLDER / file).read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [_case(section) for section in sections]


def _case(section: str) -> Case:
    name, _, rest = section.partition("\n")
    lines = rest.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("=>")).strip()
    expected = tuple(line.removeprefix("=>").strip() for line in lines if line.startswith("=>"))
    return Case(name=name.strip(), text=text, expected=expected)


_KINDS = {"# ": ParagraphKind.HEADING, "[caption] ": ParagraphKind.CAPTION, "- ": ParagraphKind.LIST}


def article(written: str, *, title: str | None = None) -> Article:
    """Return an article of paragraphs with a blank line between; `# ` marks a heading, `[caption] ` a caption."""
    text, paragraphs = "", []
    for block in re.split(r"\n{2,}", written):
        mark = next((mark for mark in _KINDS if block.startswith(mark)), "")
        text += "\n\n" if text else ""
        start = len(text)
        text += block.removeprefix(mark)
        paragraphs.append(Paragraph(start=start, end=len(text), kind=_KINDS.get(mark, ParagraphKind.BODY)))
    return Article(
        title=title,
        authors=(),
        published=None,
        language="en",
        text=text,
        paragraphs=tuple(paragraphs),
        extraction=Extraction(engines=("cases",), agreement=None),
    )


def entity(name: str, kind: EntityKind, *aliases: str) -> Entity:
    """Return an entity of an invented vocabulary; its id is its name in small letters with hyphens."""
    return Entity(id=re.sub(r"\W+", "-", name.lower()), name=name, kind=kind, aliases=aliases, role=None)


VOCABULARY = (
    entity("Anna Veldt", EntityKind.PERSON),
    entity("Oskar Lind", EntityKind.PERSON),
    entity("Norland", EntityKind.PLACE),
    entity("Harbour Times", EntityKind.ORGANISATION, "The Harbour Times"),
    entity("North Wire Agency", EntityKind.ORGANISATION, "NWA"),
)
