"""A text and the ids that are taken → an id of the words that tell what the text is about."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence
from itertools import chain, count

from digest.intake.field_types import MAX_ID
from digest.intake.hints import id_from
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.lexicon.function_words import FUNCTION_WORDS_OF
from digest.lexicon.negations import NEGATIONS
from digest.model import Id

TELLING_WORDS = 5
"""Words of a text that make an id: enough to tell it by, few enough for an address. A judgement."""

_ENGLISH = "en"

_LEAST = 2
"""Words by which a text is told: one alone may be that of many. A judgement."""

_OF_NUMBER = 4
"""Places of the longest id that are left for a hyphen and a number of three digits, which tell it from another."""

_DENYING = frozenset(NEGATIONS[_ENGLISH].split()) | {"against"}
"""Words that say little and turn what the others say: an id without them would say the contrary."""


def id_of_words(text: str, kind: str, taken: Collection[Id], *, most: int = TELLING_WORDS) -> Id:
    """Return an id that is not taken, of the first words of the text that tell; `kind` where it has no Latin letter."""
    return fresh("-".join(telling_words(text)[:most]) or id_from(kind) or kind, taken)


def telling_words(text: str, language: str | None = None) -> Sequence[str]:
    """Return the words of the text, as ids have them, without those that say nothing of what it is about.

    A text that has hardly any other ones keeps all but those that only hold a sentence together; or all.
    """
    words = [word for word in (id_from(_plain(word)) for word in text.split()) if word]
    tag = (language or _ENGLISH).partition("-")[0]
    silent = FUNCTION_WORDS_OF.get(tag, frozenset()) - _DENYING
    joining = FUNCTION_WORDS - _DENYING if tag == _ENGLISH else frozenset()
    telling = [word for word in words if word not in silent]
    return telling if len(telling) >= _LEAST else [word for word in words if word not in joining] or words


def fresh(stem: str, taken: Collection[Id]) -> Id:
    """Return the stem as an id, with a number behind it where it is taken."""
    kept = stem if len(stem) <= MAX_ID - _OF_NUMBER else _cut(stem)
    return next(name for name in chain([kept], (f"{kept}-{number}" for number in count(2))) if name not in taken)


def _plain(word: str) -> str:
    """Return a word without what stands above its letters, and without the ending behind an apostrophe."""
    ascii_only = unicodedata.normalize("NFKD", word.replace("’", "'")).encode("ascii", "ignore").decode()
    return ascii_only.removesuffix("'s")


def _cut(stem: str) -> str:
    """Return as many whole words of the stem as an id has room for, or of its one word the beginning."""
    room = stem[: MAX_ID - _OF_NUMBER + 1]
    return room.rpartition("-")[0].rstrip("-") or room[:-1].rstrip("-")
