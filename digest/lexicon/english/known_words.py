"""Whether a word is one of English, as far as the tables here have it: no dictionary, so that a no says little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from digest.lexicon.english.function_words import FUNCTION_WORDS, GENERAL_WORDS
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.word_lists import entries

_TABLES = (
    "contrasts",
    "converses",
    "irregular_verbs",
    "kinds_of_things",
    "opposites",
    "synonyms",
    "verb_groups",
    "verbs",
)


@lru_cache(maxsize=20_000)
def is_known(word: str) -> bool:
    """Say whether a table has the word, or the one that it is made from; it is in small letters."""
    return bool(infinitives(word)) or any(form in _words() for form in (word, *_bare(word)))


def _bare(word: str) -> Iterator[str]:
    """Yield what a word may be made from by one of the usual endings."""
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _LEAST:
            yield stem + instead


_LEAST = 3
"""Letters before an ending."""

_ENDINGS = (
    *(
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ly", ""),
        ("ness", ""),
        ("ment", ""),
        ("er", ""),
        ("er", "e"),
        ("est", ""),
    ),
    *(("or", ""), ("or", "e"), ("ee", ""), ("al", ""), ("ion", ""), ("ion", "e"), ("ism", ""), ("ist", ""), ("'s", "")),
)
"""Endings, and what stands in their place in the word from which another is made."""


@cache
def _words() -> frozenset[str]:
    listed = (entry for table in _TABLES for line in entries(f"english/{table}.txt") for entry in line)
    return FUNCTION_WORDS | GENERAL_WORDS | {part.rstrip(":*") for entry in listed for part in entry.split()}
