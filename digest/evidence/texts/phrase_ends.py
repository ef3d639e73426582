"""The words of a sentence and a place between two of them → how badly a phrase is cut there: 0 not at all, 1 badly.

There is no parser: the words on either side, most of them function words of English, tell the end of a phrase. Where
they are unknown, as in other languages, only punctuation tells, and one place is as good as another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.lexicon.english.numbers import BELOW_HUNDRED, SCALES
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.tables import word_set


def cost_of_beginning(written: Sequence[str], place: int) -> float:
    """Return how badly a phrase is cut before the word at the place."""
    if place == 0:
        return 0.0
    before, first = written[place - 1], written[place]
    word = _bare(first)
    if _PAUSE.search(before) or _OPENING.match(first):
        return _AFTER_PAUSE.get(word, 0.0)
    if _is_one_phrase(before, first):
        return _NEVER
    return _between(_bare(before), word)


def cost_of_ending(written: Sequence[str], place: int) -> float:
    """Return how badly a phrase is cut behind the words before the place."""
    last = written[place - 1]
    if _bare(last) in _SAYING:
        return 1.0
    if place == len(written) or _PAUSE.search(last) or _OPENING.match(written[place]):
        return 0.0
    behind = _bare(written[place])
    if _is_one_phrase(last, written[place]) or _bare(last) in _LEANING or (behind == "that" and _is_verb(_bare(last))):
        return _NEVER
    if behind in _OPENERS or behind in _PREPOSITIONS:
        needs_more = behind in _PREPOSITIONS and bool(infinitives(_bare(last)))
        return 0.8 if behind == "of" else 0.45 if needs_more else 0.25
    if behind in _AUXILIARIES or behind in _DETERMINERS or _is_verb(behind):
        return 0.6
    return 0.7


def tells(written: Sequence[str], place: int) -> bool:
    """Say whether the word makes a clause of its phrase: an auxiliary, or a verb in the past."""
    word = _bare(written[place])
    return word in _AUXILIARIES - {"be", "been", "being"} or is_past(word)


_NEVER = 2.0
"""What it costs to part two words of one phrase: more than one word can be worth."""

_PAUSE = re.compile(r"[,;:!?)”»\"—–]$")
_OPENING = re.compile(r"[(“„«—–]")

_DETERMINERS = word_set("a an the this these those its his her their our my your no some any every each another")
_PREPOSITIONS = word_set(
    """of in on at for from to with by per against over under into onto than between among through during across behind
    near about around amid despite off out up down without within towards toward upon along"""
)
_OPENERS = word_set(
    """that which who whose whom where when while because after before since until if although though as so but and or
    nor"""
)
_AUXILIARIES = word_set(
    "is are was were be been being has have had do does did will would can could may might shall should must"
)
_NEGATIONS = word_set("not never no")
_SUBJECTS = word_set("i we he she it they there which who")
_SPARE = word_set("more less fewer at least most nearly almost about some up")
"""Words that lean on a number behind them."""

_SAYING = word_set("said says saying told added")
"""Who says it stands beside a quote, and not in it."""

_LEANING = _DETERMINERS | _PREPOSITIONS | _OPENERS | _AUXILIARIES | _NEGATIONS | _SUBJECTS | {"very", "too", "also"}
"""No phrase ends with one of these."""

_AFTER_PAUSE = {"and": 0.3, "or": 0.4, "nor": 0.3, "of": 0.8, "than": 1.0, "which": 0.15, "who": 0.25, "whose": 0.4}
"""What it costs to begin with one of these behind a comma."""


def _bare(word: str) -> str:
    return word.strip("“”„«»\"'‘’(),;:.!?—–").casefold()


def _is_one_phrase(before: str, behind: str) -> bool:
    """Say whether two words cannot be parted: a name, a number and its noun, a possessor and what he has."""
    word = _bare(before)
    if word.endswith(("'s", "’s")) or word in _DETERMINERS or word in _SPARE:
        return True
    if word[:1].isdigit() or (word in _NUMBERS and _bare(behind) not in _OPENERS | _PREPOSITIONS | _AUXILIARIES):
        return _bare(behind) not in _OPENERS | _PREPOSITIONS | _AUXILIARIES or _bare(behind) == "of"
    return before[:1].isupper() and behind[:1].isupper()


_NUMBERS = frozenset((*BELOW_HUNDRED, *SCALES))


def _between(before: str, first: str) -> float:
    """Return what it costs to begin with a word behind another of the same clause."""
    if before in _AUXILIARIES or before in _NEGATIONS:
        return 0.8
    if before in ("which", "who", *_SUBJECTS):
        return 0.7
    if before in _OPENERS:
        return 0.05
    if first in ("of", "than", "or"):
        return 0.9
    if first in _OPENERS:
        return 0.2
    if first == "to":
        return 0.3
    if first in _PREPOSITIONS:
        return 0.45
    if before in _PREPOSITIONS:
        return 0.6
    if first in _AUXILIARIES or _is_verb(first):
        return 0.4
    if first in _DETERMINERS or first in _SPARE or first[:1].isdigit():
        return 0.5
    return 0.75


def _is_verb(word: str) -> bool:
    return is_past(word) and bool(infinitives(word))
