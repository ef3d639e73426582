"""References → OpenURL context objects in key-encoded values (COinS), from which Zotero takes what a page cites.

ANSI/NISO Z39.88-2004 with the Dublin Core format. Zotero reads the parts by simple rules of its own: a plus is a space
to it even where it is encoded once, a given name belongs to the family name before it, and an address is an item's
identifier where `rft.identifier` has it and what is cited elsewhere where `rft_id` has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from digest.model import NameKind, Reference, ReferenceKind
from digest.references.date_words import certain_parts

_TYPES: Mapping[ReferenceKind, str] = {
    ReferenceKind.NEWSPAPER_ARTICLE: "newspaperArticle",
    ReferenceKind.REPORT: "report",
    ReferenceKind.PAPER: "journalArticle",
    ReferenceKind.DATASET: "dataset",
    ReferenceKind.WEB_PAGE: "webpage",
}

_FORMAT = (("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"))


def spans(own: Reference, cited: Sequence[Reference]) -> tuple[str, ...]:
    """Return a context object for the page and one for each work that it cites, each once."""
    page = _written(_parts(own, address="rft.identifier"))
    return tuple(dict.fromkeys((page, *(_written(_parts(each, address="rft_id")) for each in cited))))


def _parts(reference: Reference, *, address: str) -> Iterator[tuple[str, str]]:
    yield from _FORMAT
    yield "rft.type", _TYPES[reference.kind]
    yield "rft.title", reference.title
    if reference.container:
        yield "rft.source", reference.container
    if parts := certain_parts(reference.published):
        yield "rft.date", "-".join(f"{part:02d}" for part in parts)
    for name in reference.authors:
        yield "rft.aulast", name.family if name.kind is NameKind.PERSON else name.whole
        if name.given:
            yield "rft.aufirst", name.given
    if reference.language:
        yield "rft.language", reference.language
    if reference.url:
        yield address, reference.url.replace("+", "%2B")


def _written(parts: Iterator[tuple[str, str]]) -> str:
    return "&".join(f"{key}={quote(' '.join(value.split()), safe='')}" for key, value in parts)
