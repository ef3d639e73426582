"""A line of a text copy → its words without a picture's credit, in the forms that pages write without a label."""

from __future__ import annotations

import re

from digest.extraction.lines.boilerplate import without_credit as without_labelled_credit

AGENCIES = (
    r"(?:AP Photo|Getty Images|Reuters|REUTERS|AFP|EPA(?:-EFE)?|Shutterstock|Alamy|iStock|Unsplash|Wikimedia Commons|"
    r"PA Media|Bloomberg|dpa|picture alliance|imago images|TASS|РИА Новости|ТАСС)"
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
    rf"(?:©\s?)?(?:{_NAME} {_OWNERS} ?/ ?{_OWNERS}|(?:{_OWNERS} ?[/|-] ?)?{AGENCIES}(?: ?/ ?{_OWNERS})?)"
)
ALONE_WORDS = 8


def is_credit(line: str) -> bool:
    """Tell whether a line is a credit without a label, alone."""
    return len(line.split()) <= ALONE_WORDS and ALONE.fullmatch(line) is not None and ("/" in line or "©" in line)


def without_credit(line: str) -> tuple[str, bool]:
    """Return the line without a picture's credit, and whether it had one; a credit alone leaves nothing."""
    words, credited = without_labelled_credit(line)
    if credited:
        return words, True
    if is_credit(line):
        return "", True
    for form in (UNLABELLED, LABELLED, WIDE, GLUED):
        if form.search(line):
            return form.sub("", line).rstrip(), True
    return line, False


def is_spoken_picture(line: str) -> bool:
    """Tell whether a line is what a page says aloud of a picture: its credit before and behind, without spaces."""
    glued = GLUED.search(line)
    return glued is not None and line.startswith(f"{glued['credit']} ")
