"""A text that LexisNexis exported → its articles, told apart by their numbers, with the labels read and left out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

NUMBER = re.compile(
    r"^[ \t]*(?:document |dokument )?\d{1,4} (?:of|von|de) \d{1,4}(?: documents?| dokumente?)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line over each article: 1 of 2 DOCUMENTS, and as German and French readers get it."""

LABELS = labels(
    """SECTION; LENGTH; HEADLINE; BYLINE; DATELINE; BODY; HIGHLIGHT; SERIES; LOAD-DATE; LANGUAGE; GRAPHIC;
    PUBLICATION-TYPE; PUB-TYPE; CORRECTION; CORRECTION-DATE; URL; SUBJECT; ORGANIZATION; COMPANY; TICKER;
    GEOGRAPHIC; PERSON; INDUSTRY; CITY; STATE; COUNTRY; DOCUMENT-TYPE; ACC-NO; JOURNAL-CODE; DISTRIBUTION;
    NOTES; TYPE; CREDIT; NAME; DATE; UPDATE; COLUMN; TITLE; SOURCE; ISSN; PRODUCT; STORY-TYPE; RUBRIK; LÄNGE;
    AUTOR; SPRACHE; RUBRIQUE; LONGUEUR; AUTEUR; LANGUE; TITRE; ENCART; DATE-CHARGEMENT; TYPE-PUBLICATION;
    PUBLIKATIONSTYP; TITEL"""
)
"""The segments of a document, as LexisNexis names them in English, German and French."""

TITLES, AUTHORS = ("HEADLINE", "TITLE", "TITRE", "TITEL"), ("BYLINE", "AUTOR", "AUTEUR")

OVER_BODY = frozenset(
    (
        *("SECTION", "LENGTH", "HEADLINE", "BYLINE", "DATELINE", "HIGHLIGHT", "SERIES", "COLUMN", "RUBRIK", "LÄNGE"),
        *("AUTOR", "RUBRIQUE", "LONGUEUR", "AUTEUR", "ENCART"),
    )
)
"""The segments that stand over the text, the last of which a text without a label of its own follows."""


def lexisnexis(text: str) -> tuple[Export, ...]:
    """Return the articles of an export with labels in capitals; none where the text is no such export."""
    if not re.search(r"^[ \t]*(?:HEADLINE|LOAD-DATE|PUBLICATION-TYPE|LÄNGE|LENGTH|LONGUEUR):", text, re.MULTILINE):
        return ()
    parts = NUMBER.split(text)
    found = [_article(part) for part in (parts[1:] if len(parts) > 1 else parts)]
    return tuple(one for one in found if one)


def _article(part: str) -> Export | None:
    over, fields = fields_in(part, LABELS)
    labelled = next((fields[name] for name in TITLES if name in fields), None)
    title, body = labelled or _title_below_day(over), fields.get("BODY", "") or _below_segments(fields)
    if not body.strip() or not title:
        return None
    days = (day_told(line) for line in over.splitlines() if not line.strip().lower().startswith(("copyright", "©")))
    return Export(
        title=title,
        authors=next((people_named(_paragraph(fields[name])) for name in AUTHORS if name in fields), ()),
        published=next(filter(None, days), None) or (day_told(fields["DATE"]) if "DATE" in fields else None),
        body=body,
    )


def _title_below_day(over: str) -> str | None:
    """Return the last paragraph over the segments where it stands below that with the day."""
    *above, last = paragraphs_in(over) or [""]
    return last if any(map(day_told, above)) else None


def _below_segments(fields: Mapping[str, str]) -> str:
    """Return what stands below the first paragraph of the last segment over the text."""
    last = next((name for name in reversed(list(fields)) if name in OVER_BODY), None)
    return GAP.split(fields[last].lstrip(), 1)[-1] if last and GAP.search(fields[last].lstrip()) else ""


def _paragraph(segment: str) -> str:
    """Return the first paragraph of a segment, below which the text may stand."""
    return GAP.split(segment.lstrip(), 1)[0]


GAP = re.compile(r"\n[ \t]*\n")
