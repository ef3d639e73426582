"""A text that LexisNexis exported → its articles, told apart by their numbers, with the labels read and left out."""

from __future__ import annotations

import re

from digest.extraction.databases.export import Export, day_told, fields_in, labels
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
    AUTOR; SPRACHE; RUBRIQUE; LONGUEUR; AUTEUR; LANGUE; TITRE"""
)
"""The segments of a document, as LexisNexis names them in English, German and French."""

TITLES, AUTHORS = ("HEADLINE", "TITLE", "TITRE"), ("BYLINE", "AUTOR", "AUTEUR")


def lexisnexis(text: str) -> tuple[Export, ...]:
    """Return the articles of an export with labels in capitals; none where the text is no such export."""
    if not re.search(r"^[ \t]*(?:HEADLINE|LOAD-DATE|PUBLICATION-TYPE|LÄNGE|LENGTH):", text, re.MULTILINE):
        return ()
    parts = NUMBER.split(text)
    found = [_article(part) for part in (parts[1:] if len(parts) > 1 else parts)]
    return tuple(one for one in found if one)


def _article(part: str) -> Export | None:
    over, fields = fields_in(part, LABELS)
    body = fields.get("BODY", "")
    if not body.strip():
        return None
    days = (day_told(line) for line in over.splitlines() if not line.strip().lower().startswith(("copyright", "©")))
    return Export(
        title=next((fields[name] for name in TITLES if name in fields), None),
        authors=next((people_named(fields[name]) for name in AUTHORS if name in fields), ()),
        published=next(filter(None, days), None) or (day_told(fields["DATE"]) if "DATE" in fields else None),
        body=body,
    )
