"""Text of a record → the characters in it that are refused, and forms of it that are safe to print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from digest.lexicon.invisible_characters import DIRECTION, FORMLESS, NO_CHARACTERS, TAGS, WITHOUT_WIDTH

REFUSED = re.compile(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029{DIRECTION}{WITHOUT_WIDTH}{TAGS}{NO_CHARACTERS}]|{FORMLESS}"
)
"""Controls but line feed and tab, separators of lines and paragraphs, and what shows nothing; YAML cannot hold all."""

EXPECTED = "text without control, direction and invisible characters"

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing: Hangul fillers and the braille pattern without dots."""

_SHOWN = 60
"""Characters of a value that a message repeats: enough to find it, little enough for one line."""


def says_something(text: str) -> bool:
    """Say whether a reader sees anything of the text: a letter, a number, a mark or a sign."""
    return any(unicodedata.category(character)[0] in "LNPS" and character not in _BLANK_LETTERS for character in text)


def refused_in(text: str) -> str:
    """Return the refused characters of the text, each once, by code point and name; empty where there are none."""
    return ", ".join(dict.fromkeys(_named(character) for character in REFUSED.findall(text)))


def refused_by_line(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column of the first and names of all refused characters, for each line that has any."""
    if not REFUSED.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        match = REFUSED.search(line)
        if match:
            yield number, match.start() + 1, refused_in(line)


def without_refused(text: str) -> str:
    """Return the text with each refused character replaced, so that all others keep their places."""
    return REFUSED.sub("\N{REPLACEMENT CHARACTER}", text)


def shown(value: object) -> str:
    """Return a value as a message repeats it: short, on one line, and without refused characters."""
    if isinstance(value, str):
        line = REFUSED.sub(lambda match: f"<U+{ord(match[0]):04X}>", " ".join(value.split("\n")))
        return f'"{line[:_SHOWN]}…"' if len(line) > _SHOWN else f'"{line}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a mapping"


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code
