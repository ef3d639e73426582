"""What a build hands over, and what the reference pages are made from."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site as Markdown."""

    path: str
    """Path below the docs folder, such as `briefings/roadmap.md`."""
    markdown: str


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
