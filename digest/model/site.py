"""What a build hands over, and what the reference pages are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a record, told to the person who fills it."""

    name: str
    required: bool
    type: str
    """What is written there, in words, such as `a list of ids`."""
    meaning: str
    example: str
    """As it is typed in YAML; empty where the meaning says enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordForm:
    """A kind of record, or a part of one, with its fields in the order of the form."""

    name: str
    """Such as `source` or, for a part, `evidence`."""
    path: str
    """The file it stands in; for a part, the fields that hold it."""
    meaning: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleNote:
    """A module of the program, and the sentence it opens with."""

    path: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A page of the site as Markdown."""

    path: str
    """Path below the docs folder, such as `briefings/roadmap.md`."""
    written: str | Callable[[], str]
    """Its Markdown, or what makes it: most pages of a build are those of the build before, and nobody reads them."""
    digest: str = ""
    """SHA-256 of the Markdown, in hexadecimal, where that is known before it is made."""

    @property
    def markdown(self) -> str:
        """The page's Markdown."""
        return self.written if isinstance(self.written, str) else self.written()

    def __eq__(self, other: object) -> bool:
        """Say whether another page says the same at the same place."""
        return isinstance(other, Page) and (self.path, self.markdown) == (other.path, other.markdown)

    __hash__ = None  # type: ignore[assignment] # what it says may not be made yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file of the site that is not a page."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What a build hands to MkDocs or writes to a folder."""

    pages: tuple[Page, ...]
    outputs: tuple[Output, ...] = ()
