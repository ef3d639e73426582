"""Text → its words with their places and stems; the one door of the stemmer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.lexicon.english.function_words import FUNCTION_WORDS

_LETTER = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]"
_WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|{_LETTER}\.(?:{_LETTER}\.)+|{_LETTER}+(?:['’]{_LETTER}+)*|[\u3040-\u30ff\u3400-\u9fff]"
)
"""A number, an acronym with points, a word with its apostrophes, or one character of a script without spaces."""

_ALGORITHMS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""Snowball's algorithm for a language tag's first part; English where it is not known."""

BEGINNING = 4
"""Letters by which words of one family are known (west, western); of 4, 5 and 6 the best on MSRP's development part."""


@dataclass(frozen=True, slots=True)
class StemmedWord:
    """A word of a text."""

    start: int
    end: int
    form: str
    """In small letters, without the points of an acronym and the commas of a number."""
    stem: str
    content: bool
    """Whether it says something of what the sentence is about."""
    capital: bool
    """Whether it begins with a capital letter."""
    pause: str
    """Marks between it and the word before, without blanks."""


def stemmed_words(text: str, start: int, end: int, language: str | None = None) -> tuple[StemmedWord, ...]:
    """Return the words between `start` and `end`."""
    algorithm = _ALGORITHMS.get((language or "en").split("-")[0].lower(), "english")
    words = []
    last = start
    for match in _WORD.finditer(text, start, end):
        form, pause = _form(match[0]), text[last : match.start()].strip()
        last = match.end()
        words.append(
            StemmedWord(
                start=match.start(),
                end=last,
                form=form,
                stem=_stem(algorithm, form),
                content=form not in FUNCTION_WORDS,
                capital=match[0][0].isupper(),
                pause=pause,
            )
        )
    return tuple(words)


def stems(text: str, language: str | None = None) -> tuple[str, ...]:
    """Return the stems of the words of `text`."""
    return tuple(word.stem for word in stemmed_words(text, 0, len(text), language))


def beginning(stem: str) -> str:
    """Return the mark of the family that a stem belongs to."""
    return stem[:BEGINNING] + "-"


def _form(word: str) -> str:
    if word in ("US", "U.S.", "U.S.A.", "USA"):
        return "u.s."  # kept apart from the pronoun
    if word[0].isdigit():
        return word.replace(",", "")
    return word.replace(".", "").replace("’", "'").lower()


@lru_cache(maxsize=200_000)
def _stem(algorithm: str, form: str) -> str:
    # Here, since it loads the stemmers of all languages, and most commands compare nothing. It keeps the word it works
    # on, so each call has its own: threads never share one.
    import snowballstemmer

    return str(snowballstemmer.stemmer(algorithm).stemWord(form))
