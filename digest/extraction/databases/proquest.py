"""A text that ProQuest exported → its articles, from their fields."""

from __future__ import annotations

import re

from digest.extraction.databases.export import Export, day_told, fields_in, labels, paragraphs_in
from digest.extraction.lines.name_lists import people_named

FULL_STOP = re.compile(r"(?<=[a-zß-ÿ]{2})(?<!\b[JS]r)\.\s*$")
"""At the end of the field of authors, where it is not that of an initial."""

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


HEADING = re.compile(r"^[ \t]*(?P<name>ABSTRACT(?: \([A-Z]+\))?|FULL TEXT|DETAILS|LINKS)[ \t]*$", re.MULTILINE)
"""How exports since 2019 head their parts, where older ones have fields."""

LINK = re.compile(r"^ProQuest document link$", re.IGNORECASE)

CITED = re.compile(r"^(?P<names>[^.\n]{3,300}?)\s?\. (?P<told>.*\b(?:19|20)\d\d\b.*)$")
"""The line under the headline of such an export: authors, outlet, place, day and page."""


EDITION = re.compile(r":? ?\[[^\[\]\n]{2,40} edition\]\s*$", re.IGNORECASE)
"""In which edition of the day an article stood, behind its headline."""


def proquest(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    text = HEADING.sub(_as_field, text)
    if not re.search(r"^Full text:", text, re.MULTILINE | re.IGNORECASE) or "ProQuest" not in text:
        return ()
    return tuple(one for part in NUMBER.split(text) if (one := _article(part)))


def _as_field(heading: re.Match[str]) -> str:
    """Write a heading as the field of the same name; what stands under DETAILS and LINKS are fields already."""
    name = heading["name"].split(" (")[0].capitalize()
    return f"{name}:" if name in LABELS else "Links:"


def _article(part: str) -> Export | None:
    over, fields = fields_in(part, LABELS, flags=re.IGNORECASE)
    body = fields.get("FULL TEXT", "")
    if not body.strip():
        return None
    head = [line for line in paragraphs_in(over) if not LINK.match(line)]
    cited = CITED.match(head[-1]) if len(head) > 1 else None
    cited = cited if cited and day_told(cited["told"]) else None
    titles = [fields["TITLE"]] if fields.get("TITLE", "").strip() else head[-2 if cited else -1 :]
    days = (fields.get("PUBLICATION DATE"), fields.get("PUBLICATION INFO"), cited and cited["told"])
    return Export(
        title=EDITION.sub("", titles[0]) if titles else None,
        authors=people_named(
            FULL_STOP.sub("", fields.get("AUTHOR", "")) or (cited["names"] if cited else ""), family_first=True
        ),
        published=next((day for told in days if told and (day := day_told(told))), None),
        body=body,
    )
