"""The words of a byline → the people whom it names."""

from __future__ import annotations

import re

LABEL = re.compile(
    r"^(?:view all posts|(?:zeige )?alle beiträge"
    r"|(?:written|posted|published|reported|veröffentlicht|geschrieben|verfasst|text|story|words|autor(?:in)?"
    r"|ein beitrag|author|analysis|opinion|commentary|report)(?=\s|:))?"
    r"\s*(?:by|von|par|por|door|av|:)?[\s:]+",
    re.IGNORECASE,
)
"""What stands before the names in a byline's element."""

LINE = re.compile(
    r"^(?:(?:written|reported|text|story|words|analysis|opinion|commentary|report|interview)\s+)?"
    r"(?:by|von|par|por|door|av)\s+(?P<names>.+)$"
    r"|^(?:authors?|autor(?:in)?|auteur|автор(?:ы)?|words|text)\s*:\s*(?P<labelled>.+)$",
    re.IGNORECASE,
)
LINE_WORDS = 16

END_OF_SENTENCE = re.compile(r"[.!?…:;,。！？：；，؟।]['\"’”»」』)）\]]*(?:[(（]完[)）])?$")

BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\||[•·]|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*")

BEHIND_NAME = re.compile(r"\s+(?:in|for|[-–—])\s.*", re.IGNORECASE)
BEHIND_NAMES = re.compile(
    r"\s[|]\s.*|[.,;]?\s(?:photo(?:graph)?s|pictures|photography|illustrations?|graphics) (?:by\b|:).*", re.IGNORECASE
)
"""What bylines say of a name, and of all names: where they are, for whom they write, when; and whose pictures are."""

ADDRESS = re.compile(r"(?:^|\s)\(?[^\s@]+@\S+")

NAME = re.compile(r"(?:[^\W\d_][\w.’'\-]*\s+){1,4}[^\W\d_][\w.’'\-]*")
PARTICLES = frozenset(("al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn"))
PARTICLES |= frozenset(("la", "le", "ten", "ter", "van", "von", "y", "zu"))

NOBODY = re.compile(
    r"https?:|www\.|@|^wordpress|^(?:admin|no author|name|human|anonymous|by|author|posted on)$|\bsays?$|\bgmbh\b"
    r"|\b(?:correspondent|reporter|editor|agency|newsroom|desk)$"
    r"|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d",
    re.IGNORECASE,
)
"""What engines take for an author: addresses, the site's program, a form's label, a commenter, the publisher."""


def names_in(line: str) -> tuple[str, ...]:
    """Return the people whom a line names as its authors; none for a line that is no byline."""
    match = LINE.match(line)
    if not match or len(line.split()) > LINE_WORDS or END_OF_SENTENCE.search(line):
        return ()
    names = BEHIND_NAMES.sub("", match["names"] or match["labelled"])
    parts = (BEHIND_NAME.sub("", part) for part in BETWEEN_NAMES.split(names))
    return tuple(dict.fromkeys(part for part in parts if is_name(part)))


def is_name(text: str) -> bool:
    """Tell whether `text` is written like a person's full name."""
    return bool(NAME.fullmatch(text)) and all(word[0].isupper() or word in PARTICLES for word in text.split())


def without_label(text: str) -> str:
    """Return a byline's text without "By" and the like before it."""
    return LABEL.sub("", text, count=1)


def name_alone(text: str) -> str:
    """Return a byline's text without its label and without what it says of the name."""
    return BEHIND_NAME.sub("", without_label(text))


def without_organisations(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of people among those that an engine gives, without their labels."""
    plain = (without_label(ADDRESS.sub("", name)).strip() for name in names)
    return tuple(dict.fromkeys(name for name in plain if name and not NOBODY.search(name)))
