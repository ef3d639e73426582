"""Text → its words with their places; in scripts without spaces each character counts as one."""

from __future__ import annotations

import re

from digest.lexicon.characters import UNSPACED
from digest.model import Span


def word_spans(text: str) -> list[Span]:
    """Return the places of the words: what stands between spaces and dashes and has a letter or a digit."""
    return [match.span() for match in _WORDS.finditer(text)]


def count_words(text: str) -> int:
    """Return how many words the text has."""
    return len(word_spans(text))


def bare(word: str) -> str:
    """Return the word without the punctuation around it."""
    return _AROUND.sub("", word)


_INSIDE = rf"[^\s—–…{UNSPACED}]"
_WORDS = re.compile(rf"[{UNSPACED}]|(?<!{_INSIDE}){_INSIDE}*?[^\W_{UNSPACED}]{_INSIDE}*")
"""Looked for at the beginning of a run alone, else a run of marks is looked through from each of them."""

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
