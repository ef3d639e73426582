"""Invented works that are cited; no outlet, person or event in them exists."""

from __future__ import annotations

from digest.edtf import parse_edtf
from digest.model import Reference, ReferenceKind
from digest.references.names import name_of

TITLE = "Bridge opens early"


def work(
    title: str = TITLE,
    *authors: str,
    date: str = "2024-03-15",
    outlet: str = "Harbour Gazette",
    url: str = "",
    archive: str = "",
    kind: ReferenceKind = ReferenceKind.NEWSPAPER_ARTICLE,
) -> Reference:
    return Reference(
        id="bridge-opens",
        kind=kind,
        title=title,
        authors=tuple(name_of(author, {outlet.casefold()}) for author in authors),
        container=outlet or None,
        published=parse_edtf(date) if date else None,
        accessed=None,
        url=url or None,
        archive_url=archive or None,
        language="en",
    )
