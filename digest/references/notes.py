"""A reference → the note for what a format of data has no field of its own for."""

from __future__ import annotations

from digest.model import Reference
from digest.references.date_words import beyond_parts


def note_of(reference: Reference, *, beyond: str | None = None) -> str:
    """Return what of the date is beyond year, month and day, or `beyond` in its place, and where an archive copy is."""
    date = beyond_parts(reference.published) if beyond is None else beyond
    archive = f"Archived at {reference.archive_url}." if reference.archive_url else ""
    return " ".join(filter(None, (date, archive)))
