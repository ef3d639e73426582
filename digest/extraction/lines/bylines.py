"""The words of a byline → the people whom it names."""

from __future__ import annotations

import re

from digest.extraction.lines.day_lines import first_day_span
from digest.extraction.lines.organisations import is_organisation
from digest.lexicon.english.calendar import THREE_LETTERS
from digest.lexicon.page_words import BY, DONE
from digest.lexicon.personal_names import SURNAME_JOINTS, has_capital, is_written_as_name
from digest.lexicon.tables import any_form

BY_WORDS = "|".join(BY.values())

LABEL = re.compile(
    r"^(?:view all posts|(?:zeige )?alle beiträge"
    r"|(?:written|posted|published|reported|veröffentlicht|geschrieben|verfasst|text|story|words|autor(?:in)?"
    r"|ein beitrag|author|analysis|opinion|commentary|report)(?=\s|:))?"
    rf"\s*(?:{BY_WORDS}|:)?[\s:]+",
    re.IGNORECASE,
)
"""What stands before the names in a byline's element."""

LINE = re.compile(
    rf"^[-–—\s]*(?:(?:blog[- ]?)?(?:{'|'.join(DONE.values())})\s+)?"
    rf"(?:{BY_WORDS})(?:\s*[:：])?\s+(?P<names>.+)$"
    r"|^(?:authors?|autor(?:in)?|auteur|автор(?:ы)?|words|text)\s*:\s*(?P<labelled>.+)$",
    re.IGNORECASE,
)
LINE_WORDS = 16
"""Words of a line of authors at most: three names with their roles. A judgement."""

END_OF_SENTENCE = re.compile(r"[.!?…:;,。！？：；，؟।]['\"’”»」』)）\]]*(?:[(（]完[)）])?$")

BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\||[•·]|\s/\s|\band\b|(?<!\bvon )\bund\b|\bet\b)\s*")
BETWEEN_NAMES_OR_SURNAMES = re.compile(rf" (?:{any_form(SURNAME_JOINTS)}) ")

BEHIND_NAME = re.compile(r"\s+(?:in|for|[-–—])\s.*", re.IGNORECASE)
BEHIND_NAMES = re.compile(
    r"\s[|]\s.*|[.,;]?\s(?:photo(?:graph)?s|pictures|photography|illustration(?:en|s)?|graphics|fotos?|bilder|dessins)"
    r"(?: (?:by|von|par)\b| ?:).*",
    re.IGNORECASE,
)
"""What bylines say of a name, and of all names: where they are, for whom they write, when; and whose pictures are."""

IN_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
"""What a name's bearer is, where they are, or what a page lets one do with the name."""

ADDRESS = re.compile(r"(?:^|\s)\(?[^\s@]+@\S+")

ROLE_BEFORE = re.compile(r"^(?:[\w’'./-]+ ){0,3}?(?:writers?|reporters?|correspondents?) (?=\S+ \S)", re.IGNORECASE)
"""For whom, and as what, somebody writes whose name follows: Staff Writer, Xinhua writers."""

NAME = re.compile(r"(?:(?:[^\W\d_][\w.’'\-]*|['’]t)\s+){1,9}[^\W\d_][\w.’'\-]*")
NAME_WORDS = 5
"""Words with a capital; a longer run of them is a headline."""

NOBODY = re.compile(
    r"https?:|www\.|@|^(?:watch|listen|subscribe|follow|share|sign|log) (?:live|now|in|up|us|this|to)\b|^about\b"
    r"|^wordpress|^(?:admin|no author|name|human|anonymous|by|author|posted on|von|par|unknown"
    r"|unbekannt|guest|gast|contributor|user)$|\b(?:says?|said|wrote|sagte?|schreibt|schrieb)$|\bgmbh\b"
    r"|\b(?:correspondent|reporter|editor|agency|newsroom|desk)$"
    rf"|^(?:{any_form(THREE_LETTERS)})\w*\.? \d",
    re.IGNORECASE,
)
"""What engines take for an author: addresses, the site's program, a form's label, a commenter, the publisher."""


def names_in(line: str) -> tuple[str, ...]:
    """Return the people whom a line names as its authors; none for a line that is no byline."""
    match = LINE.match(line)
    if not match or len(line.split()) > LINE_WORDS or END_OF_SENTENCE.search(line):
        return ()
    told = IN_BRACKETS.sub("", match["names"] or match["labelled"])
    if day := first_day_span(told):
        told = told[: day[0]].rstrip(" |·•,–—-")
    names = with_small_joints(ROLE_BEFORE.sub("", BEHIND_NAMES.sub("", told)))
    parts = (BEHIND_NAME.sub("", part) for part in people_in(names))
    people = (in_small_letters(part) for part in parts if is_name(part) and not is_organisation(part))
    return tuple(dict.fromkeys(people))


def people_in(names: str) -> list[str]:
    """Return the names between which commas and their like stand; `y` parts two full names, and joins two surnames."""
    people: list[str] = []
    for part in BETWEEN_NAMES.split(names):
        joined = BETWEEN_NAMES_OR_SURNAMES.split(BEHIND_NAME.sub("", part))
        is_one = len(joined) == 2 and " " in joined[0] and " " not in joined[1]
        people += [" ".join(part.split())] if is_one else BETWEEN_NAMES_OR_SURNAMES.split(part)
    return people


def with_small_joints(names: str) -> str:
    """Return names in capitals with the word between them in small letters, as it stands between others."""
    return JOINT.sub(lambda joint: joint[0].lower(), names) if names.isupper() else names


JOINT = re.compile(r" (?:AND|UND|ET|Y|E) ")


def in_small_letters(name: str) -> str:
    """Return a name in capitals as names are written; initials and names of one word stay."""
    words = PART_OF_NAME.findall(name)
    if not name.isupper() or any(map(str.isdigit, name)) or len(words) < 2 or max(map(len, words)) < 3:
        return name
    return PART_OF_NAME.sub(lambda word: word[0] if len(word[0]) < 2 else word[0].capitalize(), name)


PART_OF_NAME = re.compile(r"[^\W\d_]+")
"""A run of letters of a name."""


def is_name(text: str) -> bool:
    """Tell whether `text` is written like a person's full name."""
    words = [word for word in text.split() if has_capital(word)]
    return bool(NAME.fullmatch(text)) and is_written_as_name(text) and 0 < len(words) <= NAME_WORDS


def without_label(text: str) -> str:
    """Return a byline's text without "By" and the like before it."""
    return LABEL.sub("", text, count=1)


def name_alone(text: str) -> str:
    """Return a byline's text without its label and without what it says of the name."""
    return BEHIND_NAME.sub("", without_label(text))
