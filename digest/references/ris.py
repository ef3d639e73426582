"""References → RIS, with the tags that Zotero, EndNote and Mendeley read alike.

https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html: a date is year, month, day and other words between
slashes, of which only the year must be known. Lines end as on Windows, and no byte-order mark stands before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.edtf import Date
from digest.model import Name, NameKind, Reference, ReferenceKind
from digest.references.date_words import certain_parts, known_parts
from digest.references.notes import note_of

_TYPES: Mapping[ReferenceKind, str] = {
    ReferenceKind.NEWSPAPER_ARTICLE: "NEWS",
    ReferenceKind.REPORT: "RPRT",
    ReferenceKind.PAPER: "JOUR",
    ReferenceKind.DATASET: "DATA",
    ReferenceKind.WEB_PAGE: "ELEC",
}


def ris(references: Iterable[Reference]) -> str:
    """Return one record a reference, with an empty line between them."""
    records = ("".join(f"{tag}  - {text}\r\n" for tag, text in _lines(each)) for each in references)
    return "\r\n".join(records)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[reference.kind]
    for name in reference.authors:
        yield "AU", _name(name)
    yield "TI", _line(reference.title)
    if reference.container:
        yield "PB" if reference.kind is ReferenceKind.REPORT else "T2", _line(reference.container)
    if parts := certain_parts(reference.published):
        yield "PY", f"{parts[0]:04d}"
        yield "DA", _date(parts)
    if reference.url:
        yield "UR", reference.url
    if accessed := _day(reference.accessed):
        yield "Y2", accessed
    if reference.language:
        yield "LA", reference.language
    if note := note_of(reference):
        yield "N1", _line(note)
    yield "ID", reference.id
    yield "ER", ""


def _date(parts: tuple[int, ...]) -> str:
    year, month, day = (*parts, 0, 0)[:3]
    return f"{year:04d}/{f'{month:02d}' if month else ''}/{f'{day:02d}' if day else ''}/"


def _day(date: Date | None) -> str:
    parts = known_parts(date)
    return _date(parts) if len(parts) == 3 else ""


def _name(name: Name) -> str:
    """Return family and given name, parted by a comma; a name without parts ends in one, or it would be parted."""
    if name.kind is not NameKind.PERSON:
        return _line(name.whole) + ("," if " " in name.whole and "," not in name.whole else "")
    return _line(", ".join(filter(None, (name.family, name.given, name.suffix))))


def _line(text: str) -> str:
    return " ".join(text.split())
