"""Words of an article → how many of them count in its budget, however they are joined; names and figures do not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from digest.evidence.texts.word_spans import word_spans
from digest.lexicon.english import currencies, numbers, units
from digest.lexicon.english.unit_names import MONEY, PLURALS
from digest.lexicon.look_alikes import AS_SEEN

IsFree = Callable[[int, str], bool]
"""Says of a word, in small letters and by its offset, whether it is a part of a name or a figure."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much words weigh in a budget."""

    words: int = 0
    letters: int = 0

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.words + other.words, self.letters + other.letters)

    @property
    def count(self) -> int:
        """As many words as they are, and no fewer than so many letters make: who leaves out spaces gains nothing."""
        return max(self.words, self.letters // _LETTERS)


def weight_of(text: str, is_free: IsFree = lambda *_: False) -> Weight:
    """Return what the words of the text weigh, but for those that are free."""
    spelt = spelt_out(text)
    return sum((_weight(spelt[start:end], start, is_free) for start, end in word_spans(spelt)), Weight())


def parts_of(text: str) -> tuple[str, ...]:
    """Return the words in small letters, what is joined in them taken apart: `the Russian-Chinese mayor's`, four."""
    return tuple(_plain(match[0]) for match in _PART.finditer(spelt_out(text)))


@cache
def words_of_figures() -> frozenset[str]:
    """The words that a figure is written with: numbers, units and currencies."""
    named = [*numbers.BELOW_HUNDRED, *numbers.SCALES, *(f"{scale}s" for scale in numbers.SCALES), *_OTHER_NUMBERS]
    forms = [*units.WORDS.values(), *units.SIGNS.values(), *currencies.WORDS.values(), *currencies.SMALL.values()]
    known = [*units.WORDS, *units.SIGNS, *PLURALS, *PLURALS.values(), *MONEY, *MONEY.values(), *currencies.CODES]
    return frozenset(part for text in (*named, *forms, *known) for part in parts_of(text.replace("|", " ")))


_LETTERS = 9
"""In one word at least, over a passage: English news has 4.8 on average, German 6.1, Finnish 7.6."""

_OTHER_NUMBERS = ("half", "quarter", "quarters", "third", "thirds", "dozen", "dozens", "zero")
"""What a number is written with as well."""

_PART = re.compile(r"[^\W_]+(?:['’][^\W\d_]{1,2}(?![^\W_]))?")
"""Letters and digits in a row, with the two letters at most that are short for a word behind an apostrophe."""

_BEHIND = re.compile(r"['’].*")

_SHORT = 2
"""Letters from which a part of something joined is a word: `U.S.` is one, `state-run` two."""

_SHORT_WITH_DIGITS = 3
"""The same where digits stand with them: neither `S-400s` nor `20th` has a word."""

_LAST_SCRIPT_WITHOUT_JOINERS = "\u05ff"
"""From the Arabic block on, joiners and marks spell words; in front of it a joiner parts them."""


_BLANKS = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters and signs that show nothing: Hangul fillers and the braille pattern without dots."""


def _weight(token: str, start: int, is_free: IsFree) -> Weight:
    parts = [match for match in _PART.finditer(token) if not is_free(start + match.start(), _plain(match[0]))]
    letters = [sum(map(str.isalpha, _BEHIND.sub("", part[0]))) for part in parts]
    if any(map(str.isdigit, token)):
        return Weight(sum(count >= _SHORT_WITH_DIGITS for count in letters), sum(letters))
    return Weight(max(1, sum(count >= _SHORT for count in letters)) if parts else 0, sum(letters))


def _plain(part: str) -> str:
    return _BEHIND.sub("", part).casefold()


def spelt_out(text: str) -> str:
    """Return the text, character for character, with a letter for each mark that spells the word around it."""
    return text if text.isascii() else "".join(_letters_of(text))


def _looks_like_a_letter(character: str) -> bool:
    """Say whether a sign shows a letter, as those in circles do."""
    return not character.isalnum() and character.translate(AS_SEEN).isalpha()


def _letters_of(text: str) -> Iterator[str]:
    before = ""
    for character in text:
        if character in _BLANKS:
            character = " "
        joins = character in "\u200c\u200d" and before > _LAST_SCRIPT_WITHOUT_JOINERS
        is_letter = joins or unicodedata.category(character).startswith("M") or _looks_like_a_letter(character)
        yield "x" if is_letter else character
        before = character
