"""Text as typed → text as compared: one spelling for marks, dashes, spaces and accents, with the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from digest.lexicon.characters import UNSPACED_LETTERS, WITHOUT_WIDTH, ranges


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A text as it is compared, and where each of its characters comes from."""

    text: str
    typed: str
    """The same, character for character, but with en and em dashes still told from hyphens."""
    starts: tuple[int, ...]
    """For each character the offset in the original where its cluster begins."""
    ends: tuple[int, ...]
    """For each character the offset behind its cluster."""


def normalise(source: str) -> Normalised:
    """Return `source` in NFKC with one spelling for what editors and keyboards spell in several ways.

    Quotation marks, dashes and white space are folded; soft hyphens and other characters without width are dropped;
    letters, case, digits, decimal points, signs, percent and currency stay.
    """
    clusters = _Clusters()
    position, length = 0, len(source)
    while position < length:
        plain = _PLAIN.match(source, position)
        if plain:
            clusters.add_each(plain.group(), position)
            position = plain.end()
            continue
        end = _cluster_end(source, position)
        clusters.add(_folded(source, position, end), position, end, _unspaced(source[position]))
        position = end
    return clusters.joined()


def unspaced(character: str) -> bool:
    """Say whether the character is of a script that writes no spaces between words."""
    return character > "\u0dff" and any(first <= character <= last for first, last in UNSPACED_LETTERS)


class _Clusters:
    """Collects folded clusters with their places; white space runs become one space, at the ends none."""

    def __init__(self) -> None:
        self.typed: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.unspaced = False

    def add_each(self, characters: str, start: int) -> None:
        self.typed.extend(characters)
        self.starts.extend(range(start, start + len(characters)))
        self.ends.extend(range(start + 1, start + len(characters) + 1))
        self.unspaced = False

    def add(self, folded: str, start: int, end: int, is_unspaced: bool) -> None:
        if is_unspaced and self.unspaced and self.typed[-1] == " ":
            self._drop_space()
        for character in folded:
            if character != " " or (self.typed and self.typed[-1] != " "):
                self._append(character, start, end)
            elif self.typed:
                self.ends[-1] = end
        if folded not in ("", " "):
            self.unspaced = is_unspaced

    def joined(self) -> Normalised:
        if self.typed and self.typed[-1] == " ":
            self._drop_space()
        typed = "".join(self.typed)
        text = typed if typed.isascii() else typed.translate(_ONE_DASH)
        return Normalised(text=text, typed=typed, starts=tuple(self.starts), ends=tuple(self.ends))

    def _append(self, character: str, start: int, end: int) -> None:
        self.typed.append(character)
        self.starts.append(start)
        self.ends.append(end)

    def _drop_space(self) -> None:
        # A line break in the middle of a Chinese sentence is typesetting; YAML makes it a space.
        for collected in (self.typed, self.starts, self.ends):
            collected.pop()


_PLAIN = re.compile(r"[!-,.-_a-~]+(?: [!-,.-_a-~]+)*(?![^\x00-\x7f])")
"""ASCII without hyphen and grave accent stands for itself, and so does a single space between its words; the last
character does not where an accent may follow."""

_ONE_DASH = str.maketrans("–—", "--")


def _cluster_end(source: str, position: int) -> int:
    hyphens = _HYPHENS.match(source, position)
    if hyphens:
        return hyphens.end()
    end = probe = position + 1
    if source[position].isspace() or source[position] in WITHOUT_WIDTH:
        return end
    while probe < len(source):
        if _joins(source[probe]):
            end = probe + 1
        elif source[probe] not in WITHOUT_WIDTH:
            break
        probe += 1
    return end


_HYPHENS = re.compile("--{1,2}(?!-)")
"""Two or three hyphens are a typist's dash; a longer row is a rule across the page."""


def _folded(source: str, start: int, end: int) -> str:
    if end - start == 1 and source[start] in _SPACE_OR_HYPHEN:
        return _SPACE_OR_HYPHEN[source[start]]
    if _HYPHENS.fullmatch(source, start, end):
        return "—"
    first = source[start]
    if first in _JOINERS:
        return first if start and source[start - 1] > _LAST_SCRIPT_WITHOUT_JOINERS else ""
    if _is_raised_number(first) and _stands_at_a_digit(source, start):
        return first
    return _folded_cluster(source[start:end])


_SPACE_OR_HYPHEN = {" ": " ", "\n": " ", "\t": " ", "-": "-", "`": "'"}

_JOINERS = frozenset("\u200c\u200d")

_LAST_SCRIPT_WITHOUT_JOINERS = "\u05ff"
"""From the Arabic block on, joiners spell words (Persian, Hindi, Sinhala); in front of it they are debris."""


def _is_raised_number(character: str) -> bool:
    return unicodedata.category(character) == "No" or character in "⁺⁻"


def _stands_at_a_digit(source: str, position: int) -> bool:
    # NFKC makes 1½ into 11⁄2 and 10² into 102: beside a digit, such a number keeps its form.
    before, after = source[position - 1 : position], source[position + 1 : position + 2]
    return before.isdigit() or before in ("⁺", "⁻") or after.isdecimal()


@lru_cache(maxsize=8192)
def _folded_cluster(cluster: str) -> str:
    kept = "".join(character for character in cluster if character not in WITHOUT_WIDTH)
    composed = unicodedata.normalize("NFKC", kept.translate(_SPELLINGS)).translate(_SPELLINGS)
    return "".join(" " if character.isspace() else character for character in composed)


@lru_cache(maxsize=8192)
def _joins(character: str) -> bool:
    """Say whether composition may join the character to the one before it: accents, vowel signs, Hangul parts."""
    if character.isascii():
        return False
    first = unicodedata.normalize("NFKD", character)[0]
    return unicodedata.category(first).startswith("M") or "\u1161" <= first <= "\u11ff"


def _unspaced(character: str) -> bool:
    return character > "\u0dff" and any(first <= character <= last for first, last in _UNSPACED)


_UNSPACED = (*UNSPACED_LETTERS, *ranges("3001-3003 3008-301F 3030-303F FF01-FF0F FF1A-FF20 FF3B-FF40 FF5B-FF65"))
"""With the punctuation that is set without spaces."""


def _spellings(rows: Iterable[tuple[str, str]]) -> dict[int, str]:
    return {ord(character): folded for folded, characters in rows for character in characters}


_SPELLINGS = _spellings(
    (
        ('"', "“”„‟«»〝〞〟「」『』＂״"),
        ("'", "‘’‚‛‹›＇ʻʼʹ`´׳"),
        ("-", "‐‑−－﹣⁃"),
        ("–", "‒–"),
        ("—", "—―⸺⸻﹘"),
        ("/", "⁄∕"),
        ("...", "⋯"),
    )
)
"""Primes are not among the marks: 5′ is not 5″. Dashes keep their length here, by which an em dash separates words
and a hyphen joins them; comparing knows one dash only."""
