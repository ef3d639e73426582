"""Text → its words with their places; and which words say nothing of what a text is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from digest.lexicon.function_words import OF_ANY_LANGUAGE

_WIDE = r"\u3040-\u30ff\u3400-\u9fff"
_LETTER = rf"[^\W_{_WIDE}]"
_MOST_FORMS = 20_000
"""Words whose keys are kept, a judgement: a long report has five thousand."""

_MOST_SENTENCES = 1024
"""Sentences whose words are kept, a judgement: the steps that read a text ask for those of each of them."""

_WORD = re.compile(
    rf"[{_WIDE}]{{1,2}}|[^\W\d_{_WIDE}]\.(?:[^\W\d_{_WIDE}]\.)+"
    rf"|{_LETTER}+(?:[.,]\d+)*(?:['’\-‑–]{_LETTER}+)*"
)
"""Two characters of a script without spaces; an acronym with points; letters and digits with what joins them in a
word."""


class Word(NamedTuple):
    """A word of a text."""

    start: int
    end: int
    form: str
    """As it is written."""
    key: str
    """In small letters, without possessive or plural ending."""

    @property
    def wide(self) -> bool:
        """Whether it is of a script without spaces, so that where words begin is not known."""
        return "\u3040" <= self.form[0] <= "\u9fff"

    @property
    def content(self) -> bool:
        """Whether it says something of what the text is about."""
        return len(self.key) > 1 and self.form.lower() not in OF_ANY_LANGUAGE and not self.form[0].isdigit()


@lru_cache(maxsize=_MOST_SENTENCES)
def words_in(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words between `start` and `end`."""
    return tuple(
        Word(match.start(), match.end(), match[0], _key(match[0])) for match in _WORD.finditer(text, start, end)
    )


@lru_cache(maxsize=_MOST_FORMS)
def _key(form: str) -> str:
    """Return the word in small letters without an ending that only bends it."""
    key = form.lower().replace("’", "'")
    key = key.removesuffix("'s").removesuffix("'").replace(".", "")
    if len(key) > 4 and key.endswith("ies"):
        return key[:-3] + "y"
    if len(key) > 3 and key.endswith("s") and key[-2] not in "siu":
        return key[:-1]
    return key
