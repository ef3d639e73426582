"""Cases that a person can read: a heading, a text, and lines with what is expected of it; or the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from digest.model import Article, Entity, EntityKind, Extraction, Paragraph, ParagraphKind, Span

FOLDER = Path(__file__).parent / "cases"


Test = Callable[..., None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A text and what is expected of it."""

    line: int
    """Where its heading stands in the file."""
    name: str
    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table."""

    line: int
    cells: Mapping[str, str]
    """By the name of their column."""

    @property
    def text(self) -> str:
        """The text without its marks; ¶ stands for a new line."""
        return re.sub("[⟦⟧]", "", self.cells["text"]).replace("¶", "\n")

    def marking(self, spans: Iterable[Span]) -> str:
        """Return the text as the cell has it, with ⟦ and ⟧ around the spans."""
        text, position, marked = self.text, 0, ""
        for start, end in spans:
            marked += f"{text[position:start]}⟦{text[start:end]}⟧"
            position = end
        return (marked + text[position:]).replace("\n", "¶")


def each(file: str) -> Callable[[Test], Test]:
    """Run a test once for each case of a file."""
    return pytest.mark.parametrize("case", read(file), ids=lambda case: f"{file}:{case.line} {case.name}")


def each_row(file: str) -> Callable[[Test], Test]:
    """Run a test once for each row of the tables of a file."""
    return pytest.mark.parametrize("row", rows(file), ids=lambda row: f"{file}:{row.line}")


def read(file: str) -> Sequence[Case]:
    """Return the cases of a file."""
    text = (FOLDER / file).read_text("utf-8")
    starts = [match.end() for match in re.finditer("^## ", text, flags=re.MULTILINE)]
    ends = [*(start - len("## ") for start in starts[1:]), len(text)]
    return [_case(text[a:b], text.count("\n", 0, a) + 1) for a, b in zip(starts, ends, strict=True)]


def _case(section: str, line: int) -> Case:
    name, _, rest = section.partition("\n")
    lines = rest.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("=>")).strip()
    expected = tuple(line.removeprefix("=>").strip() for line in lines if line.startswith("=>"))
    return Case(line=line, name=name.strip(), text=text, expected=expected)


def rows(file: str) -> Sequence[Row]:
    """Return the rows of all tables of a file, whose columns may differ."""
    return list(_rows((FOLDER / file).read_text("utf-8").splitlines()))


def _rows(lines: Sequence[str]) -> Iterator[Row]:
    columns: Sequence[str] = ()
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells:
            columns = ()
        elif not columns:
            columns = cells
        elif not line.startswith("|-"):
            yield Row(line=number, cells=dict(zip(columns, cells, strict=True)))


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
