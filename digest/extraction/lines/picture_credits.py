"""A line of a copy → its words without a picture's credit, which has a label or one of the forms without."""

from __future__ import annotations

import re

from digest.extraction.lines.phrases import any_of

PICTURE = r"(?:file )?(?:photo|picture|image|video|map|graphic|illustration)(?:graph)?s?"
CREDIT = any_of(
    rf"{PICTURE}(?:[ /](?:credits?|by|source|courtesy(?: of)?|illustration))?",
    r"credits?|photographer|foto|bild(?:nachweis|quelle)?|crédit photo",
)
CREDIT_AT_END = re.compile(
    rf"\s*[(\[]\s*{CREDIT}\s*[:|/]\s*[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?[)\]]\s*\.?$", re.IGNORECASE
)
"""A picture's credit in brackets, behind its caption or alone."""

CREDIT_LINE = re.compile(
    any_of(
        rf"^(?:{CREDIT}\s*[:|/]\s*\S|{PICTURE} (?:by|courtesy of)\s+\S|image (?:source|copyright)\b|©\s).{{0,80}}$",
        r"^\(?(?:all|top|cover|header|lead|main) (?:photo(?:graph)?|image|picture)s?(?: by\b| courtesy|:).{1,60}$",
        r"^(?:source|quelle)\s*[:|/]\s*\S.{0,60}(?<![.!?])$",
        r"^(?:sources?|quellen?):(?-i:(?: (?:[A-ZÀ-Þ\d][\w’'-]*|of|the|and|for),?){1,8})\.$",
    ),
    re.IGNORECASE,
)
"""A picture's credit on a line of its own."""

AGENCIES = (
    r"(?:AP Photo|Getty [Ii]mages|Reuters|REUTERS|AFP|EPA(?:-EFE)?|Shutterstock|Alamy|iStock|Unsplash|Wikimedia"
    r" Commons|PA Media|Bloomberg|dpa|picture alliance|imago images|TASS|РИА Новости|ТАСС)"
)
_NAME = r"[^\W\d_a-zа-яё][\w.’'-]*"
_OWNERS = rf"{_NAME}(?: (?:{_NAME}|of|the|for|via|de|and|par))*"
SHARED = rf"{_OWNERS}(?: ?/ ?{_OWNERS})+"
"""Names with slashes between them: "Ada Holt/Northwire", "NORTHWIRE/Ada Holt/File Photo"."""

UNLABELLED = re.compile(
    rf"(?:(?<=[.!?…»”\"’])\s+(?:©\s?)?(?:{SHARED}|(?:{_OWNERS} ?[/|-] ?)?{AGENCIES}(?: ?/ ?{_OWNERS})?)"
    rf"|(?<=[.!?…»”\"’])\s*[(\[](?:{SHARED}|{_OWNERS}(?: via {_OWNERS}))[)\]]"
    rf"|\s+©\s?(?:[\w ]{{2,20}}: )?{_OWNERS}(?: ?/ ?{_OWNERS})*)\.?$"
)
"""Behind the sentence of a caption, names and nothing else."""

LABELLED = re.compile(
    r"(?<=[.!?…»«”“\"’\w])\s+(?:Photo(?:graph)?s?|Foto|Bild|Picture|Image|Crédit photo|Photographie|Фото)"
    r"(?: by| credit)?\s*:\s*"
    r"[^.:;!?]{2,60}\.?$"
)

WIDE = re.compile(r"(?<=[。！？”」])\s*[(（]?[^。！？]{0,24}(?:摄|供图|配图|撮影)[)）]?$")
"""Behind a caption's sentence in Chinese or Japanese, who took the picture."""

GLUED = re.compile(
    rf"(?<=[^\W\d_A-ZА-ЯЁ.])(?<!\bMc)(?<!\bMac)"
    rf"(?P<credit>{_NAME}(?: {_NAME}){{0,3}}/{_OWNERS}|(?:{_NAME} ){{0,3}}Getty Images)$"
)
"""A credit that was set beside a picture, and that copying put behind the picture's words without a space."""

ALONE = re.compile(
    rf"(?:©\s?)?(?:{_NAME} {_OWNERS} ?/ ?{_OWNERS}|(?:{_OWNERS} ?[/|-] ?)?{AGENCIES}(?: ?/ ?{_OWNERS}| via {_OWNERS})?)"
)
ALONE_WORDS = 8
"""Words of a line that is a credit and nothing else, at most. A judgement."""

LONGEST_CREDIT = 160
"""Characters from a line's end among which a credit is looked for: the longest of names, with an agency and a
folder."""


def without_labelled_credit(line: str) -> tuple[str, bool]:
    """Return the line without a credit that says it is one, and whether it had one; a credit alone leaves nothing."""
    if CREDIT_LINE.match(line):
        return "", True
    return _without(CREDIT_AT_END, line)


def without_credit(line: str) -> tuple[str, bool]:
    """Return the line without a credit of any form, and whether it had one; a credit alone leaves nothing."""
    words, credited = without_labelled_credit(line)
    if credited:
        return words, True
    if is_credit(line):
        return "", True
    found = (_without(form, line) for form in (UNLABELLED, LABELLED, WIDE, GLUED))
    return next((left for left in found if left[1]), (line, False))


def is_credit(line: str) -> bool:
    """Tell whether a line is a credit without a label, alone."""
    if len(line) > LONGEST_CREDIT or len(line.split()) > ALONE_WORDS:
        return False
    return ALONE.fullmatch(line) is not None and ("/" in line or "©" in line)


def is_spoken_picture(line: str) -> bool:
    """Tell whether a line is what a page says aloud of a picture: its credit before and behind, without spaces."""
    glued = GLUED.search(line, max(0, len(line) - LONGEST_CREDIT))
    return glued is not None and line.startswith(f"{glued['credit']} ")


def _without(form: re.Pattern[str], line: str) -> tuple[str, bool]:
    found = form.search(line, max(0, len(line) - LONGEST_CREDIT))
    return (line[: found.start()].rstrip(), True) if found else (line, False)
