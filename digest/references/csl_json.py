"""References → CSL-JSON, which citation managers and processors read.

https://docs.citationstyles.org/en/stable/specification.html, with the schema csl-data.json of version 1.0.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.edtf import Date, Precision, parse_edtf
from digest.indented_json import indented
from digest.model import Name, NameKind, Reference, ReferenceKind
from digest.references.date_words import known_parts
from digest.references.notes import note_of

_TYPES: Mapping[ReferenceKind, str] = {
    ReferenceKind.NEWSPAPER_ARTICLE: "article-newspaper",
    ReferenceKind.REPORT: "report",
    ReferenceKind.PAPER: "article",
    ReferenceKind.DATASET: "dataset",
    ReferenceKind.WEB_PAGE: "webpage",
}


def csl_json(references: Iterable[Reference]) -> str:
    """Return the references as a JSON array with a line's end."""
    return indented([item(reference) for reference in references]) + "\n"


def item(reference: Reference) -> dict[str, object]:
    """Return one reference; what is not known is left out."""
    is_report = reference.kind is ReferenceKind.REPORT
    found: dict[str, object] = {
        "id": reference.id,
        "type": _TYPES[reference.kind],
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "publisher" if is_report else "container-title": reference.container,
        "issued": _date(reference.published),
        "accessed": _date(reference.accessed),
        "URL": reference.url,
        "language": reference.language,
        "note": note_of(reference, beyond="" if _holds(reference.published) else None),
    }
    return {key: value for key, value in found.items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.kind is not NameKind.PERSON:
        return {"literal": name.whole}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _holds(date: Date | None) -> bool:
    """Say whether a CSL date tells all of it: not where it is doubtful, nor an open range or one of seasons."""
    return date is None or (not date.uncertain and bool(_date(date)))


def _date(date: Date | None) -> dict[str, object]:
    if date is None:
        return {}
    points = [parse_edtf(end) if end.strip(".") else None for end in date.edtf.split("/")]
    parts = [list(known_parts(point)) for point in points]
    is_season = date.precision is Precision.SEASON
    if not all(parts) or any(point and point.precision is Precision.SEASON for point in points) > is_season:
        return {}
    found: dict[str, object] = {"date-parts": parts}
    if is_season:
        found["season"] = int(date.edtf[5:7]) - 20
    if date.approximate:
        found["circa"] = True
    return found
