"""A page's markup → the same with what a browser draws for its elements, and without what is no word of its sentences.

Engines hand on the words of a quotation's element without its marks, the number of a note with the word before it, and
the words before and behind a line's break as one.
"""

from __future__ import annotations

import re

from digest.lexicon.html_elements import QUOTATION_MARKS
from digest.lexicon.tables import word_set

QUOTATION = re.compile(r"(?P<before>[“„«»‘‚「\"'][\s\u202f\xa0]?)?<(?P<end>/)?q(?:\s[^<>]{0,500})?>", re.IGNORECASE)

LANGUAGE = re.compile(r"<html\b[^<>]{0,2000}?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)

NOTE = re.compile(
    r"<sup\b[^<>]{0,300}>\s*(?:<a\b[^<>]{0,500}>\s*)?[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s*(?:</a>\s*)?</sup>"
    r"|<a\b[^<>]{0,300}href=[\"']?#[^<>]{0,300}>\s*<sup\b[^<>]{0,300}>\s*[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s*</sup>\s*</a>",
    re.IGNORECASE,
)
"""The mark of a note, raised."""

LINKED = re.compile(r"href=[\"']?#|[\[(]\d|[*†‡]", re.IGNORECASE)
BEFORE = re.compile(r"(?P<word>[^\W\d_]{2,})[.,;:!?”’\"»)]{0,2}$")
POWERS = word_set("km cm dm mm nm µm ft yd mi in mc sec log ln")
"""What tells a note’s number from an exponent: a link within the page, brackets, or a word before it, but units."""

LONGEST_WORD = 40
"""Characters that are looked at before a note's number."""

BREAK = re.compile(r"(?<=[^\W_\u2e80-\uffff])(?=<br\b[^<>]{0,100}>[^\W_\u2e80-\uffff])", re.IGNORECASE)
"""Between two words of a script with spaces that only a line's break parts."""


def prepared(markup: str) -> str:
    """Return the markup as the engines are to have it."""
    if "<q" in markup or "<Q" in markup:
        markup = _with_quotation_marks(markup)
    if "<sup" in markup or "<SUP" in markup:
        markup = NOTE.sub(_without_note, markup)
    return BREAK.sub(" ", markup)


def _with_quotation_marks(markup: str) -> str:
    language = LANGUAGE.search(markup)
    marks = QUOTATION_MARKS.get(language[1].lower() if language else "", QUOTATION_MARKS[""])
    is_marked = [False]

    def drawn(element: re.Match[str]) -> str:
        if not element["end"]:
            is_marked.append(bool(element["before"]))
        told = (is_marked.pop() if len(is_marked) > 1 else is_marked[0]) if element["end"] else is_marked[-1]
        return f"{element['before'] or ''}{'' if told else marks[bool(element['end'])]}"

    return QUOTATION.sub(drawn, markup)


def _without_note(note: re.Match[str]) -> str:
    before = BEFORE.search(note.string, max(0, note.start() - LONGEST_WORD), note.start())
    is_note = LINKED.search(note[0]) or (before and before["word"].lower() not in POWERS)
    return "" if is_note else note[0]
