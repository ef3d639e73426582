"""Text behind a figure → the noun that is counted or measured, with its modifiers."""

from __future__ import annotations

import re
from decimal import Decimal

from digest.analysis.dated.date_words import MONTHS
from digest.analysis.language.units import Unit
from digest.analysis.language.verbs import IRREGULAR_PASTS
from digest.analysis.language.words import table

_DETERMINERS = table(
    """the a an its their his her our your my this that these those such other another more additional further extra
    all each every some any fewer less separate different new-found"""
)
"""Words before a noun that say which and not what."""

STOPS = (
    table(
        """of in on at for from to with by into onto over under between among against across after before during since
    until till through throughout toward towards near around about above below beneath behind beyond beside besides
    along within without inside outside off per via amid despite than as like unlike
    and or but nor yet so if while when where who whom whose which what why how because although though unless
    is are was were be been being am has have had having do does did will would shall should may might must can could
    suggests shows finds means makes takes comes goes gives remains struck
    not no never also only just even still already again ago later earlier apart away alone each together
    he she it they we you i him them us me himself themselves itself there here then now
    says say take come go get make hold leave fall rise win lose meet see give begin become run set stand keep lead
    last next past previous following yesterday today tomorrow tonight
    dead-on up down out aboard abroad overnight overall altogether annually daily weekly monthly yearly
    more most less least very too nearly almost thick long wide high deep tall old heavy north south east west northeast
    northwest southeast southwest inland offshore upstream downstream short clear worth ahead behind"""
    )
    | IRREGULAR_PASTS
)
"""Words that end a noun with its modifiers: prepositions, conjunctions, pronouns, common verbs, adverbs."""

_ALSO_NOUNS = table("cut hit run set fall rise win lead shot sale cast split spread burst read")
"""Those of them that a measure may stand before: a 25-point cut."""

_IRREGULAR = table(
    """people men women children police troops personnel staff cattle sheep aircraft spacecraft fish teeth feet mice
    data criteria phenomena media series species dead wounded injured missing wives lives knives thieves oxen geese
    crew salmon deer servicemen servicewomen policemen fishermen firemen gunmen spokesmen lawmen seamen airmen crewmen
    businessmen businesswomen craftsmen congressmen grandchildren schoolchildren alumni bacteria larvae nuclei fungi
    infantry cavalry offspring hovercraft watercraft"""
)
"""Plurals without s, and nouns that count many."""

_SINGULARS_WITH_S = re.compile(r"(?:ss|us|is|ous|ics)$")
_TOKEN = re.compile(r"[ \u00a0]+((?:[A-Z]\.){2,}|[^\W\d_](?:\w|\.(?=\w))*(?:[-‑’'/&]\w+)*|[0-9]+[\w-]*[^\W\d_][\w-]*)")
_JOINED = re.compile(r"[-‑]([a-z]+)")
_ENDINGS = frozenset(["strong", "odd", "plus"])
_OF = re.compile(r"[ \u00a0]+of\b")
_IN = re.compile(r"[ \u00a0]+(?:in|worth[ ]of)\b")
_QUOTE = re.compile(r"[ \u00a0]+[“‘\"](?=\w)")
_MANY = Decimal(2)
_LONGEST = 7
"""Most words of a noun with its modifiers; the longest in the development set has six."""


def noun_after(text: str, position: int, limit: int, *, value: Decimal = _MANY) -> str | None:
    """Return the noun that a plain number ending at the position counts; nothing beyond the limit belongs to it.

    One thing has a singular noun, a share of it (`half of the money`) either.
    """
    joined = _JOINED.match(text, position, limit)
    if joined and joined[1] not in _ENDINGS:
        return joined[1]
    position = joined.end() if joined else position
    of = _OF.match(text, position, limit)
    words = _words(text, of.end() if of else position, limit, skip_numbers=of is not None)
    if joined or (value == 1 and not of):
        head = _end_of_singular(words)
    else:
        head = _head(words)
        if head is None and value < 1:
            head = _end_of_singular(words)
    return None if head is None else _phrase(text, words, head)


def noun_of_measure(text: str, position: int, limit: int, unit: Unit, *, article: bool, within: bool) -> str | None:
    """Return what a measure that ends at the position is of: `tonnes of grain`, `a 20-kilometre stretch`."""
    if not unit.hyphenated and not (within and (unit.is_distance or unit.is_time)):
        preposition = _OF.match(text, position, limit)
        if not preposition and unit.name.isupper():
            preposition = _IN.match(text, position, limit)
        if preposition:
            is_of = preposition[0].strip() == "of"
            words = _words(text, preposition.end(), limit, bare=not is_of)
            phrase = _phrase(text, words, _head(words))
            return phrase if is_of and phrase not in MONTHS else _unless_a_name(phrase)
    if unit.hyphenated or article:
        words = _words(text, position, limit, bare=True)
        return _unless_a_name(_phrase(text, words, None))
    return None


def _unless_a_name(phrase: str | None) -> str | None:
    """Return the phrase if it has a common noun: names and months are not measured."""
    words = phrase.split() if phrase else []
    return phrase if any(word[0].islower() for word in words) and not set(words).intersection(MONTHS) else None


def _words(
    text: str, position: int, limit: int, *, skip_numbers: bool = False, bare: bool = False
) -> list[re.Match[str]]:
    """Return the words that follow one another from the position, without the determiners at their head.

    A bare noun has none: `a 20-kilometre stretch`, `billion in aid`.
    """
    found: list[re.Match[str]] = []
    quote = _QUOTE.match(text, position, limit)
    position = quote.end() - 1 if quote else position
    text = text if not quote else text[:position] + " " + text[position + 1 :]
    while len(found) < _LONGEST and (match := _TOKEN.match(text, position, limit)):
        word = match[1].lower()
        if not skip_numbers and word in _NUMBER_WORDS:
            break
        skipped = not found and not bare and (word in _DETERMINERS or (skip_numbers and word in _NUMBER_WORDS))
        if not skipped and word in STOPS and not (bare and not found and word in _ALSO_NOUNS):
            break
        if word in _DETERMINERS and (bare or found):
            break
        if not skipped:
            found.append(match)
        position = match.end()
        if word.endswith(("'s", "’s")) and skipped:
            found.clear()
    return found


_NUMBER_WORDS = table(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"""
)


def _phrase(text: str, words: list[re.Match[str]], head: int | None) -> str | None:
    """Return the words up to the head; without one, up to what can no longer be a singular noun."""
    last = _end_of_singular(words) if head is None else head
    return None if last is None else text[words[0].start(1) : words[last].end(1)]


def _head(words: list[re.Match[str]]) -> int | None:
    """Return the index of the noun: the first plural, and the plurals and names right behind it."""
    for index, match in enumerate(words):
        if not _is_plural(match[1]):
            continue
        following = words[index + 1] if index + 1 < len(words) else None
        if match[1][0].isupper() and following and _continues_a_name(following[1], words[index + 1 :]):
            continue
        if following and _is_plural(following[1]) and following[1].islower():
            return index + 1
        return index
    return None


def _continues_a_name(word: str, rest: list[re.Match[str]]) -> bool:
    if word.endswith("ed"):
        return False
    return any(_is_plural(match[1]) for match in rest)


def _end_of_singular(words: list[re.Match[str]]) -> int | None:
    """Return the index of the last word before a verb: in -s, since the noun is singular, or in -ed."""
    for index, match in enumerate(words):
        if index == 0 and len(words) == 1 and _is_past(match[1]):
            return None
        if index and (_is_past(match[1]) or (_is_plural(match[1]) and match[1].islower())):
            return index - 1
    return len(words) - 1 if words else None


def _is_past(word: str) -> bool:
    return word.islower() and word.endswith("ed") and len(word) > 4


def _is_plural(word: str) -> bool:
    plain = word.rstrip(".").rpartition("-")[2].lower()
    if plain in _IRREGULAR:
        return True
    if word.endswith(("'s", "’s")) or not word.endswith("s") or len(word) < 3:
        return False
    return not _SINGULARS_WITH_S.search(plain)
