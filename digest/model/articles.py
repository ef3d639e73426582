"""What extraction makes of a copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.edtf import Date


class ParagraphKind(StrEnum):
    """What a paragraph of an article is."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"


RUNNING = frozenset({ParagraphKind.BODY, ParagraphKind.QUOTE, ParagraphKind.LIST})
"""The kinds whose words run on as sentences; headings and captions stand by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of an article's text."""

    start: int
    """Offset of its first code point in the text; `end` is that behind its last, here and below."""
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """How an article was read from its copy."""

    engines: tuple[str, ...]
    """The engines that read it, with their versions."""
    agreement: float | None
    """How far they agree on the text, between 0 and 1; None where only one read it."""
    doubtful: tuple[int, ...] = ()
    """Indices of the paragraphs that only one of several engines takes for the article's, for a person to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What extraction makes of a copy."""

    title: str | None
    authors: tuple[str, ...]
    published: Date | None
    language: str | None
    text: str
    """The clean body: paragraphs with a blank line between, without title and boilerplate."""
    paragraphs: tuple[Paragraph, ...]
    extraction: Extraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a copy says of where its article is from; nobody has looked whether it is true."""

    outlets: tuple[str, ...] = ()
    """What it calls its publisher or its site, the surest first."""
    homepages: tuple[str, ...] = ()
    """Addresses that it gives of its publisher."""
    addresses: tuple[str, ...] = ()
    """Where it says that it stands, the surest first."""
    identifiers: tuple[str, ...] = ()
    """Texts in which it gives a DOI."""
    kinds: tuple[str, ...] = ()
    """Kinds of article that it says it is, as schema.org names them."""
    sections: tuple[str, ...] = ()
    """Parts of the outlet in which it says that it appeared."""
