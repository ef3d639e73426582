"""Text → the places in it where a sentence may end, with the word on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSING = "\"'”’»›)\\]}“‘」』）】"
"""“ and ‘ close a German quotation; behind a stop and before white space they cannot open one."""

_STOPS = "[.!?…‼⁇⁈⁉؟۔।]"
_NOTES = r"(?:\s?\[(?:\d+|\.\.\.|…)\])*"
_FACE = r"[:;=]-?[)(DP]+"

_STOP = re.compile(
    rf"""(?<!{_STOPS})(?P<mark>\.(?:[ \u00a0]\.)+|{_STOPS}+)
         (?P<closing>[{_CLOSING}]*(?:[ \u00a0\u202f]»(?=\s|$))?{_NOTES}(?:\s+{_FACE})?)(?=\s|$)
       | (?P<wide>(?<![。！？｡])[。！？｡]+(?P<shut>[”’」』）】》]*))
       | (?<=\s)(?P<face>{_FACE})(?=\s|$)
       | (?P<gap>\n[^\S\n]*\n\s*)
       | (?<=[^\W_A-Z])(?P<tight>[.?!][{_CLOSING}]*)(?=[(\[«“‘]?[^\W\d_a-z])""",
    re.VERBOSE,
)
"""Where a sentence may end: a stop with what closes behind it, a full-width stop, a face of signs, an empty line, a
stop behind which the space was forgotten."""

_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»„‚(\[{—–]*\Z")
_NEXT_WORD = re.compile(rf"[\s{_CLOSING}(\[«„‚「『—–-]*(?P<word>[^\W_]+(?:['’][^\W_]+)?)")


def candidates(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the places between two others; its groups say what stands there: see the pattern."""
    return _STOP.finditer(text, start, end)


def next_word(text: str, start: int, limit: int) -> re.Match[str] | None:
    """Return the word behind a stop, past what opens before it; its group is `word`."""
    return _NEXT_WORD.match(text, start, limit)


_LONGEST_ABBREVIATION = 24
"""Characters before a stop that are looked at: longer words are no abbreviations."""


def word_before(text: str, begun: int, end: int) -> str:
    """Return the word before a stop that stands behind the begin of its sentence."""
    found = _WORD_BEFORE.search(text, max(begun, end - _LONGEST_ABBREVIATION), end)
    return found.group() if found else ""
