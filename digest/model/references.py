"""How sources and briefings are referred to in other people's work: by whom, called what, in what, of when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from digest.edtf import Date
from digest.model.scalars import Id


class NameKind(StrEnum):
    """Whose name it is, as far as that is known."""

    PERSON = "person"
    BODY = "body"
    """An agency, an outlet, an authority."""
    UNPARTED = "unparted"
    """Someone's, of which it is not known where the family name stands: one word, or a script without spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The name of who signs a text."""

    kind: NameKind
    whole: str
    """As it is read in a sentence."""
    family: str = ""
    """With its particles; empty but of a person."""
    given: str = ""
    suffix: str = ""
    """What stands behind the surname: Jr., III."""


class ReferenceKind(StrEnum):
    """What is referred to."""

    NEWSPAPER_ARTICLE = "newspaper article"
    REPORT = "report"
    PAPER = "paper"
    DATASET = "dataset"
    WEB_PAGE = "web page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source or briefing, ready to be cited; what is not known is None or empty."""

    id: Id
    kind: ReferenceKind
    title: str
    """In square brackets where it is our label for an untitled text, as styles of citing have it."""
    authors: tuple[Name, ...]
    container: str | None
    """The outlet or the site that it stands in."""
    published: Date | None
    accessed: Date | None
    url: str | None
    archive_url: str | None
    language: str | None
    """BCP 47 tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """How one page of the site is cited, and all that it cites, in the formats of the field."""

    styles: tuple[tuple[str, str], ...]
    """Name of a style and the reference in it, as plain text."""
    bibtex: str
    ris: str
    csl_json: str
    spans: tuple[str, ...]
    """OpenURL context objects (COinS), the page's own first, not yet escaped for HTML."""
    head: tuple[tuple[str, str], ...]
    """Names and contents of the page's metadata."""
    linked: Mapping[str, object] | None = None
    """A briefing as an object of JSON-LD."""
