"""A text that ProQuest exported → its articles, from their fields."""

from __future__ import annotations

import re

from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

NUMBER = re.compile(r"^(?:_{10,}\s*)?Document \d{1,4} of \d{1,4}[ \t]*$|^_{20,}[ \t]*$", re.MULTILINE)

LABELS = labels(
    """Author; Publication info; Abstract; Abstract (summary); Links; Full text; Subject; Location; Title;
    Publication title; First page; Pages; Publication year; Publication date; Publisher; Section; Column;
    Place of publication; Country of publication; Publication subject; ISSN; Source type;
    Language of publication; Document type; ProQuest document ID; Document URL; Copyright; Last updated;
    Database; People; Company; Company / organization; Business indexing term; Identifier / keyword;
    Illustration; Credit; Volume; Issue; Dateline; Document feature; Accession number; Full text availability;
    Number of pages; Year; Author affiliation; Publication history; Online publication date; DOI; NAICS;
    Classification; Product name; Word count"""
)


def proquest(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    if not re.search(r"^Full text:", text, re.MULTILINE | re.IGNORECASE) or "ProQuest" not in text:
        return ()
    return tuple(one for part in NUMBER.split(text) if (one := _article(part)))


def _article(part: str) -> Export | None:
    over, fields = fields_in(part, LABELS, flags=re.IGNORECASE)
    body = fields.get("FULL TEXT", "")
    if not body.strip():
        return None
    titles = [fields["TITLE"]] if fields.get("TITLE", "").strip() else paragraphs_in(over)[-1:]
    return Export(
        title=titles[0] if titles else None,
        authors=people_named(fields.get("AUTHOR", ""), family_first=True),
        published=day_told(fields.get("PUBLICATION DATE", "")) or day_told(fields.get("PUBLICATION INFO", "")),
        body=body,
    )
