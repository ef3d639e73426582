"""Text and a place in it → the nickname that stands there in marks inside a name: Ruth “the Rock” Malik."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lexicon import abbreviations
from digest.model import Span

_NICKNAME = re.compile(
    r"""[ \u00a0]\(?(?:“(?P<curly>[^“”\n]{1,24})”|"(?P<straight>[^"\n]{1,24})"|‘(?P<single>[^‘’\n]{1,24})’
    |'(?P<typed>[^'\n]{1,24})'|«(?P<guillemets>[^«»\n]{1,24})»|„(?P<low>[^„“”\n]{1,24})[“”])\)?
    (?=[ \u00a0][^\W\d_a-z])""",
    re.VERBOSE,
)
_NAME_BEFORE = re.compile(r"[^\W\d_a-z][\w.’-]*\Z")
_WORDS = re.compile(r"(?:[Tt]he |[Ll]a |[Ee]l |[Dd]er )?[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'-]*)?")
"""A nickname: one or two words with capitals, perhaps behind an article."""

_LONGEST_WORD = 24
"""Characters before a nickname that are looked at for the first name."""


def nicknames_in(text: str, first: int, last: int) -> Iterator[Span]:
    """Yield the places of nicknames between `first` and `last`, with their marks and the space before them."""
    for match in _NICKNAME.finditer(text, first, last):
        if _is_inside_name(text, match):
            yield match.span()


def is_nickname(text: str, opened: int) -> bool:
    """Return whether what the mark at `opened` opens is a nickname."""
    start = opened - 2 if text[max(0, opened - 1) : opened] == "(" else opened - 1
    match = _NICKNAME.match(text, start) if start >= 0 else None
    return match is not None and _is_inside_name(text, match)


def without_nickname(name: str) -> str:
    """Return a name without a nickname inside."""
    return _NICKNAME.sub("", name, count=1)


def _is_inside_name(text: str, match: re.Match[str]) -> bool:
    before = _NAME_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    words = next(filter(None, match.groups()))
    return (
        before is not None
        and before[0].lower() not in abbreviations.STARTERS
        and _WORDS.fullmatch(words) is not None
        and words[-1].isalnum()
    )
