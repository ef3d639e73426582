r"""References → BibTeX, with letters of all scripts as they are, for today's engines read UTF-8.

Fields and entry types as in http://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf; `url` and `urldate` are
biblatex's.
A title stands in two braces, so that no style changes its capitals; a brace in it is written by its name, since readers
count braces also behind a backslash.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.lexicon.english.calendar import THREE_LETTERS
from digest.model import Name, NameKind, Reference, ReferenceKind
from digest.references.date_words import certain_parts, iso, known_parts
from digest.references.notes import note_of

_TYPES: Mapping[ReferenceKind, tuple[str, str]] = {
    ReferenceKind.NEWSPAPER_ARTICLE: ("article", "journal"),
    ReferenceKind.PAPER: ("article", "journal"),
    ReferenceKind.REPORT: ("techreport", "institution"),
    ReferenceKind.DATASET: ("misc", "howpublished"),
    ReferenceKind.WEB_PAGE: ("misc", "howpublished"),
}
"""Entry type, and the field for what the work stands in."""

_ESCAPED = {ord(character): f"\\{character}" for character in "&%$#_"} | {
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
    ord("{"): r"\textbraceleft{}",
    ord("}"): r"\textbraceright{}",
}


def bibtex(references: Iterable[Reference]) -> str:
    """Return one entry a reference, with an empty line between them."""
    return "\n".join(map(entry, references))


def entry(reference: Reference) -> str:
    """Return one entry; what is not known is left out."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(reference))
    return f"@{_TYPES[reference.kind][0]}{{{reference.id},\n{fields}\n}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    year, month, day = (*certain_parts(reference.published), 0, 0, 0)[:3]
    if reference.authors:
        yield "author", "{" + " and ".join(map(_name, reference.authors)) + "}"
    yield "title", "{{" + _text(reference.title) + "}}"
    if reference.container:
        yield _TYPES[reference.kind][1], "{" + _text(reference.container) + "}"
    if year:
        yield "year", f"{{{year:04d}}}"
    if month:
        yield "month", THREE_LETTERS[month - 1].lower()
    if day:
        yield "day", f"{{{day}}}"
    if reference.url:
        yield "url", "{" + _address(reference.url) + "}"
    if len(known_parts(reference.accessed)) == 3 and reference.accessed:
        yield "urldate", "{" + iso(reference.accessed.earliest) + "}"
    if reference.language:
        yield "langid", "{" + reference.language + "}"
    if note := note_of(reference):
        yield "note", "{" + _text(note) + "}"


def _name(name: Name) -> str:
    if name.kind is not NameKind.PERSON:
        return "{" + _text(name.whole) + "}"
    return ", ".join(_text(part) for part in (name.family, name.suffix, name.given) if part)


def _text(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)


def _address(url: str) -> str:
    """Return the address as it is, but for what would end or open a group."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
