"""A page's markup → the same with what a browser draws for its elements, and without what is no word of its sentences.

Engines hand on the words of a quotation's element without its marks, the number of a note with the word before it, and
the words before and behind a line's break as one.
"""

from __future__ import annotations

import re

from digest.lexicon.html_elements import QUOTATION_MARKS
from digest.lexicon.tables import word_set

QUOTATION = re.compile(r"(?P<before>«[\u202f\xa0]|[“„«»‘‚「\"'])?<(?P<end>/)?q(?:\s[^<>]{0,500})?>", re.IGNORECASE)
"""The element, with the mark before it; one with a blank behind it ends what stands before, but in French."""

LANGUAGE = re.compile(r"<html\b[^<>]{0,2000}?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)

NOTE = re.compile(
    r"<sup\b[^<>]{0,300}>\s*(?:<a\b[^<>]{0,500}>\s*)?[\[(]?(?:(?P<number>\d{1,3})|[*†‡])[\])]?\s*(?:</a>\s*)?</sup>"
    r"|<a\b[^<>]{0,300}href=[\"']?#[^<>]{0,300}>\s*<sup\b[^<>]{0,300}>\s*[\[(]?(?:(?P<linked>\d{1,3})|[*†‡])[\])]?"
    r"\s*</sup>\s*</a>",
    re.IGNORECASE,
)
"""The mark of a note, raised."""

LINKED = re.compile(r"href=[\"']?#|[\[(]\d|[*†‡]", re.IGNORECASE)
BEFORE = re.compile(r"(?P<word>[^\W\d_]{2,})(?P<mark>[.,;:!?”’\"»)]{0,2})$")
"""What tells a note: a link within the page, or brackets; a number behind a word, too, where the page counts so."""

POWERS = word_set(
    "km cm dm mm nm µm ft yd mi in mc sec log ln metre metres meter meters metern kilometre kilometres kilometer "
    "kilometers kilometern centimetre centimetres centimeter centimeters zentimeter millimetre millimetres millimeter "
    "millimeters inch inches foot feet yard yards mile miles mètre mètres kilomètre kilomètres centimètre centimètres "
    "metro metros kilómetro kilómetros quilómetro quilómetros metri chilometro chilometri second seconds sekunde "
    "sekunden seconde secondes"
)
"""Words and signs behind which 2 and 3 are exponents."""

SIGNS = re.compile(
    "[CHNOPS][FHO]|A[cglmrstu]|B[aehikr]|C[adeflmnorsu]|D[bsy]|E[rsu]|F[elmr]|G[ade]|H[efgos]|I[nr]|Kr|L[airuv]"
    "|M[dgnot]|N[abdeiop]|Os|P[abdmortu]|R[abefghnu]|S[bcegimnr]|T[abcehilm]|Xe|Yb|Z[nr]"
)
"""Of the chemical elements of two letters, and of the ends of molecules, which have numbers of their own."""

LONGEST_WORD = 40
"""Characters that are looked at before a note's number."""

BREAK = re.compile(r"<(?<=[^\W_\u2e80-\uffff]<)br\b[^<>]{0,100}>(?=[^\W_\u2e80-\uffff])", re.IGNORECASE)
"""A line's break that alone parts two words of a script with spaces. The pattern begins with a sign, for which a search
is quick."""


def prepared(markup: str) -> str:
    """Return the markup as the engines are to have it."""
    if "<q" in markup or "<Q" in markup:
        markup = _with_quotation_marks(markup)
    if "<sup" in markup or "<SUP" in markup:
        markup = _without_notes(markup)
    return BREAK.sub(r" \g<0>", markup)


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


def _without_notes(markup: str) -> str:
    told = {0}

    def shown(note: re.Match[str]) -> str:
        number = int(note["number"] or note["linked"] or 0)
        is_next = number - 1 in told
        if LINKED.search(note[0]) or is_next:
            told.add(number)
        return "" if LINKED.search(note[0]) or (is_next and number and _is_behind_word(note, number)) else note[0]

    return NOTE.sub(shown, markup)


def _is_behind_word(note: re.Match[str], number: int) -> bool:
    """Tell whether a number stands behind a word, and belongs neither to that nor to what follows."""
    before = BEFORE.search(note.string, max(0, note.start() - LONGEST_WORD), note.start())
    if before is None or note.string[note.end() : note.end() + 1].isalpha():
        return False
    is_exponent = before["word"].lower() in POWERS and number in (2, 3)
    is_of_sign = number > 1 and SIGNS.fullmatch(before["word"])
    return bool(before["mark"]) or not (is_exponent or is_of_sign)
