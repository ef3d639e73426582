"""Texts, links and lists → Markdown in which no text of a record means anything else than its letters."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from digest.edtf import Date
from digest.model.site_paths import way
from digest.translation import Translation

_SIGNS = {ord(sign): f"\\{sign}" for sign in "\\`*_[]<>#|!&~"}
"""What means something to Markdown within a line, as it is written so that it means nothing."""

_BEGINNING = re.compile(r"^(?:\d+(?=[.)])|(?=[-+=]))")
"""What stands before a sign that means something where a line begins: of a list's item, or of the line below a heading.
"""


def escaped(text: str) -> str:
    """Return a text of a record as one line in which no sign means anything to Markdown."""
    line = " ".join(text.split()).translate(_SIGNS)
    return _BEGINNING.sub(r"\g<0>\\", line)


def markdown_path(page: str) -> str:
    """Return the path of the Markdown beside a page: of `sources/x.md` it is `sources/x/index.md`."""
    name = page.removesuffix(".md")
    return "index.md" if name == "index" else f"{name}/index.md"


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """The Markdown of one page being written, with the notes that its sentences lead to."""

    path: str
    """Of the page, such as `sources/x.md`."""
    words: Translation
    """What the program says by itself."""
    notes: list[str] = field(default_factory=list)

    def link(self, text: str, page: str) -> str:
        """Return the link to the Markdown of another page."""
        folder = posixpath.dirname(markdown_path(self.path)) or "."
        return f"[{escaped(text)}]({way(folder, markdown_path(page))})"

    def noted(self, notes: Iterable[str]) -> str:
        """Keep the notes for the end of the page, and return the marks that lead to them."""
        marks = []
        for note in notes:
            if note not in self.notes:
                self.notes.append(note)
            marks.append(f"[^{self.notes.index(note) + 1}]")
        return "".join(marks)

    def day(self, date: Date | None) -> str | None:
        """Return a date in words, None where there is none."""
        return self.words.date(date) if date else None

    def facts(self, *named: tuple[str, str | None]) -> list[str]:
        """Return a list of what is known, as names, which are messages, with values, which are Markdown."""
        return [f"- {self.words.gettext(name)}: {value}" for name, value in named if value]

    def whole(self, title: str, sections: Iterable[tuple[str, Sequence[str]]]) -> str:
        """Return the page: its title, each section that has lines, a blank one between them, and the notes.

        The headings of the sections are messages.
        """
        lines = [f"# {escaped(title)}"]
        for heading, texts in sections:
            if texts:
                lines += [f"## {self.words.gettext(heading)}"] if heading else []
                lines.append("\n".join(texts))
        lines += [f"[^{number}]: {note}" for number, note in enumerate(self.notes, start=1)]
        return "\n\n".join(lines) + "\n"


def items(texts: Iterable[str]) -> list[str]:
    """Return a list of the texts that are not empty."""
    return [f"- {text}" for text in _filled(texts)]


def _filled(texts: Iterable[str]) -> Iterator[str]:
    return (text for text in texts if text)
