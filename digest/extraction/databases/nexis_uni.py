"""A text that Nexis Uni exported, or a document of it → its articles, each from its headline to "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import fold
from digest.extraction.databases.export import Export, day_told, fields_in
from digest.extraction.lines.name_lists import people_named
from digest.lexicon.tables import any_form

END = re.compile(r"^[ \t]*(?:End of Document|Ende des Dokuments|Fin du document)[ \t]*$", re.MULTILINE | re.IGNORECASE)
BODY = re.compile(r"^[ \t]*(?:Body|Text|Corps)[ \t]*$", re.MULTILINE)
BELOW = re.compile(
    r"^[ \t]*(?:Classification|Klassifi[kz]ierung|Klassifikation|Notes|Graphic|Grafik|Correction"
    r"|(?:Load-Date|Language|Publication-Type|Subject|Journal Code|Graphic|Notes|Ladedatum|Update|Sprache"
    r"|Publikationstyp|Zeitungscode|Date de chargement|Langue|Type de publication):.*)[ \t]*$",
    re.MULTILINE,
)
"""What stands below the body."""

BYLINES = ("Byline", "Autor", "Auteur")
LABELS = (
    *("Section", "Length", *BYLINES, "Highlight", "Dateline", "Series", "Edition", "Column", "Copyright"),
    *("Rubrik", "Länge", "Rubrique", "Longueur"),
)
"""The fields over the body, also as German and French readers get them."""

PAGE = re.compile(r"[ \t]*(?:Page|Seite) \d{1,4} (?:of|von|de|sur) \d{1,4}[ \t]*")
"""The number at the top of a page."""

OVER = re.compile(rf"^[ \t]*(?:{any_form(LABELS)})\b", re.MULTILINE)


def nexis_uni(text: str) -> tuple[Export, ...]:
    """Return the articles of an export; none where the text is no such export."""
    if not (
        BODY.search(text)
        and re.search(
            rf"^[ \t]*(?:Length|{any_form(BYLINES)}|Load-Date|Publication-Type|Länge|Longueur):", text, re.MULTILINE
        )
    ):
        return ()
    return tuple(one for part in END.split(text) if (one := _article(part)))


def _article(part: str) -> Export | None:
    opened = BODY.search(part)
    if opened is None:
        return None
    over, body = part[: opened.start()], part[opened.end() :]
    below = list(BELOW.finditer(body))
    first = OVER.search(over)
    head = _lines_of_head(over[: first.start()] if first else over)
    _, fields = fields_in(over, LABELS)
    dated = next((index for index in range(len(head) - 1, -1, -1) if day_told(head[index])), None)
    title = _title(head, dated)
    return Export(
        title=title,
        authors=next((people_named(fields[name.upper()]) for name in BYLINES if name.upper() in fields), ()),
        published=day_told(head[dated]) if dated is not None else None,
        body=_without_running_heads(body[: below[0].start()] if below else body, title),
    )


def _lines_of_head(over: str) -> list[str]:
    """Return the paragraphs over the fields, that with the day line by line: headline and outlet may stand in it."""
    parts = [part for part in re.split(r"\n[ \t]*\n", over) if part.strip()]
    dated = next((index for index in range(len(parts) - 1, -1, -1) if day_told(fold(parts[index]))), None)
    return [
        line
        for index, part in enumerate(parts)
        for line in (map(fold, part.strip().split("\n")) if index == dated else (fold(part),))
    ]


def _without_running_heads(body: str, title: str | None) -> str:
    """Leave out the number and the headline that stand at the top of each page of a printed document."""
    lines = body.split("\n")
    return "\n".join(line for line in lines if not PAGE.fullmatch(line) and not (title and fold(line) == title))


def _title(head: Sequence[str], dated: int | None) -> str | None:
    """Return the line over the outlet, which stands over the day; the list of a download may stand over it."""
    place = (len(head) if dated is None else dated) - 2
    return fold(head[place]) if place >= 0 else head[0] if head else None
