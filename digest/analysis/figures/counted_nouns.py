"""Text behind a figure → the noun that is counted or measured, with its modifiers."""

from __future__ import annotations

import re
from decimal import Decimal

from digest.analysis.figures.inflection import is_adverb, is_past, is_plural
from digest.analysis.language.units import Unit
from digest.lexicon.english import nouns
from digest.lexicon.english.calendar import MONTHS
from digest.lexicon.english.numbers import BELOW_HUNDRED
from digest.lexicon.english.units import TIMES
from digest.lexicon.english.verbs import IRREGULAR_PASTS
from digest.lexicon.tables import any_form

_TOKEN = re.compile(
    r"[ \u00a0]+((?:[A-Z]\.){2,}|[^\W\d_](?:\w|\.(?=\w))*(?:[-‑’'/&]\w+)*(?:(?<=s)['’](?=[ ][a-z]))?"
    r"|[0-9]+[\w-]*[^\W\d_][\w-]*)"
)
_NUMBER = re.compile(r"[ \u00a0]+[0-9][0-9.,]*(?:[ ](?:thousand|million|billion))?(?=[ ])")
"""The whole behind its part, which is told as a figure of its own: 39 of the 212 reefs."""

_NUMBERS = frozenset((*BELOW_HUNDRED[1:], "hundred"))
_COUNTLESS = re.compile(r"[ \u00a0]+(?:dozens|hundreds|thousands|millions)[ ]of(?=[ ])")
_JOINED = re.compile(r"[-‑]([a-z]+)")
_ENDINGS = frozenset(["strong", "odd", "plus"])
_OF = re.compile(r"[ \u00a0]+of\b")
_OF_MEASURE = re.compile(r"(?:[ \u00a0]\([^()\n]{1,24}\)|\))?[ \u00a0]+of\b")
"""Also behind the same measure in brackets: 75 centimetres (30 inches) of rain."""

_IN = re.compile(
    r"[ \u00a0]+(?:worth[ ]of|in(?=[ ](?:[a-z]|[A-Z]{2,}\b))(?![ ](?:early|late|mid|recent|support|favou?r"
    r"|exchange|return|addition|total|all|response|line|advance|part|need"
    r"|excess|place|front|honou?r|search|charge|view|cash|stock|shares|instal?lments|today|real|nominal|case|pursuit"
    r"|connection|relation|partnership|turn|fact|order|just|under|over)\b))\b"
)
"""Behind money: `$3 billion in aid`; not `in support of`, which says what for."""

_A_TIME = re.compile(
    rf"[ \u00a0](?:(?:an?|per|each)[ ](?:{any_form(TIMES)})|hourly|daily|weekly|monthly|annual)(?=[ ])"
)
_SECOND_MEASURE = re.compile(
    rf"[ ]\([^()\n]{{1,24}}\)(?=[ ])|,[ ][\w.]+-(?:{any_form(TIMES)}|mile|kilomet(?:re|er)|km|page|seat)(?=[ ])"
)
"""Between a measure and its noun: a $28.4 million, four-year levy."""

_IS_VERB = re.compile(r"[ ](?:him|her|them|us|me|it|you|the|an?|his|its|their|as)\b")
"""Behind a word in -s that is a verb and no noun: `with five wires costs him`, `equipment counts as`."""

_EXPECTED = re.compile(
    r"[ ](?:had[ ](?:been[ ])?)?(?:expect|forecast|predict|estimat|anticipat|look|pencil|project|hop)\w*\b"
)
_DETERMINED = re.compile(r"[ \u00a0](?:the|its|their|his|her|our|my|this|that|all|an?)\b")
_QUOTE = re.compile(r"[ \u00a0]+[“‘\"](?=\w)")
_MANY = Decimal(2)
_LONGEST = 7
"""Most words of a noun with its modifiers; the longest in the development set has six."""


def noun_after(text: str, position: int, limit: int, *, value: Decimal = _MANY) -> str | None:
    """Return the noun that a plain number ending at the position counts; nothing beyond the limit belongs to it.

    One thing has a singular noun, a share of it (`half of the money`, `half the money`) either.
    """
    joined = _JOINED.match(text, position, limit)
    if joined and joined[1] not in _ENDINGS:
        return joined[1]
    position = joined.end() if joined else position
    of = _OF.match(text, position, limit)
    words = _words(text, of.end() if of else position, limit, skip_numbers=of is not None)
    if joined or (value == 1 and not of):
        return _phrase(text, words, None)
    head = _head(text, words, is_share=value < 1)
    if head is not None and _expects(text, words[head]):
        return None
    if head is None and not (value < 1 and (of or _DETERMINED.match(text, position, limit) or _is_shared(words))):
        return None
    return _phrase(text, words, head)


def noun_of_measure(
    text: str, position: int, limit: int, unit: Unit, *, article: bool, several: bool, within: bool
) -> str | None:
    """Return what a measure that ends at the position is of: `tonnes of grain`, `a 20-kilometre stretch`.

    Before it an article, the number of several (`two 30 mm guns`), or `within` may stand.
    """
    if not (within and (unit.is_distance or unit.is_time)):
        preposition = _OF_MEASURE.match(text, position, limit)
        if not preposition and unit.is_currency:
            preposition = _IN.match(text, position, limit)
        if preposition:
            is_of = preposition[0].endswith("of")
            words = _words(text, preposition.end(), limit, bare=not is_of)
            phrase = _phrase(text, words, _head(text, words))
            return phrase if is_of and phrase not in MONTHS else _unless_a_name(phrase)
    a_time = _A_TIME.match(text, position, limit) if unit.is_currency else None
    if a_time:
        phrase = _unless_a_name(_phrase(text, _words(text, a_time.end(), limit, bare=True), None))
        return phrase if phrase and (article or phrase.split()[-1] in nouns.WAGES) else None
    if unit.hyphenated or article or several:
        second = _SECOND_MEASURE.match(text, position, limit)
        words = _words(text, second.end() if second else position, limit, bare=True)
        words = words[1:] if words and words[0][1] in MONTHS else words
        words = words[:-1] if words and _expects(text, words[-1]) else words
        return _unless_a_name(_phrase(text, words, _head(text, words) if several else None))
    return None


def _expects(text: str, word: re.Match[str]) -> bool:
    """Return whether it is who expected the figure: `fewer than the 145,000 economists had forecast`."""
    return word[1] in nouns.FORECASTERS and _EXPECTED.match(text, word.end()) is not None


def _is_shared(words: list[re.Match[str]]) -> bool:
    """Return whether the words begin with what a share without `of` may describe: a two-thirds majority."""
    return bool(words) and words[0][1] in nouns.SHARED


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
    while len(found) < _LONGEST:
        is_owned = bool(found) and found[-1][1].endswith(("'s", "’s"))
        if skip_numbers and (not found or is_owned) and (skipped := _NUMBER.match(text, position, limit)):
            position = skipped.end()
            found.clear()
        if not bare and not found and (skipped := _COUNTLESS.match(text, position, limit)):
            position = skipped.end()
        match = _TOKEN.match(text, position, limit)
        if not match or _ends(match[1].lower(), found, skip_numbers=skip_numbers, bare=bare):
            break
        if bare:
            is_skipped = not found and match[1] in nouns.DIMENSIONS
        else:
            is_skipped = not found and _is_skipped(text, match, limit, skip_numbers=skip_numbers)
        if not is_skipped:
            found.append(match)
        position = match.end()
    return found


def _ends(word: str, found: list[re.Match[str]], *, skip_numbers: bool, bare: bool) -> bool:
    """Return whether the word cannot go on what is found."""
    if word in _NUMBERS:
        return not skip_numbers or bool(found)
    if word in nouns.DETERMINERS:
        return bare or bool(found)
    if word not in nouns.STOPS:
        return False
    if not found:
        may_be_first = nouns.DEGREES | nouns.OF_A_SERIES | nouns.ALSO_ADJECTIVES
        return word not in (nouns.ALSO_NOUNS | nouns.DIMENSIONS if bare else may_be_first)
    before = found[-1][1]
    if bare and before in nouns.CHANGED and word in nouns.ALSO_NOUNS:
        return False
    return not (before == "net" and word == "worth") and not (is_adverb(before) and word in IRREGULAR_PASTS)


def _is_skipped(text: str, match: re.Match[str], limit: int, *, skip_numbers: bool) -> bool:
    """Return whether the word says only which."""
    word = match[1].lower()
    if word in nouns.OF_A_SERIES:
        following = _TOKEN.match(text, match.end(), limit)
        return following is not None and is_plural(following[1])
    return word in nouns.DETERMINERS or (skip_numbers and word in _NUMBERS)


def _phrase(text: str, words: list[re.Match[str]], head: int | None) -> str | None:
    """Return the words up to the head; without one, up to what can no longer be a singular noun."""
    last = _end_of_singular(words) if head is None else head
    if last is None or words[last][1].lower() in nouns.NO_NOUNS or words[last][1].endswith(("'s", "’s", "'", "’")):
        return None
    if head is None and words[0][1] in nouns.STOPS - nouns.ALSO_NOUNS:
        return None  # 12 short of what was needed
    return text[words[0].start(1) : words[last].end(1)]


def _head(text: str, words: list[re.Match[str]], *, is_share: bool = False) -> int | None:
    """Return the index of the noun: the first plural, and the plurals and names right behind it."""
    for index, match in enumerate(words):
        if not is_plural(match[1]):
            continue
        if _is_verb(text, words, index):
            return None
        following = words[index + 1] if index + 1 < len(words) else None
        if match[1][0].isupper() and following and _continues_a_name(following[1], words[index + 1 :]):
            continue
        if match[1] in nouns.COLLECTIVES and following and _continues_a_name(following[1], words[index + 1 :]):
            continue
        if following and _is_second_plural(text, words, index + 1, is_share=is_share):
            return index + 1
        return index
    return None


def _is_verb(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Return whether a word in -s is one: behind an adverb (`1,800 hardly matters`), or before its own `as`."""
    if index and is_adverb(words[index - 1][1]):
        return True
    return words[index][1] in nouns.VERBS_WITH_AS and text.startswith(" as ", words[index].end())


def _is_second_plural(text: str, words: list[re.Match[str]], index: int, *, is_share: bool) -> bool:
    """Return whether a plural behind another is its noun (`arms exports`), and no verb or state (`people injured`)."""
    word = words[index][1]
    if not is_plural(word) or not word.islower() or word in nouns.CASUALTIES:
        return False
    if words[index - 1][1] in nouns.CHAINED:
        return True
    return (
        not is_share
        and word not in nouns.VERBS
        and not (index == len(words) - 1 and _IS_VERB.match(text, words[index].end()))
    )


def _continues_a_name(word: str, rest: list[re.Match[str]]) -> bool:
    if word.endswith("ed"):
        return False
    return any(is_plural(match[1]) for match in rest)


def _end_of_singular(words: list[re.Match[str]]) -> int | None:
    """Return the index of the last word before a verb, an adverb or a name."""
    last = next((index - 1 for index in range(1, len(words)) if _ends_singular(words, index)), len(words) - 1)
    if last == 0 and len(words) == 1 and (is_past(words[0][1]) or is_adverb(words[0][1])):
        return None
    if words and words[0][1].islower():
        while last > 0 and words[last][1].istitle():
            last -= 1
    return last if last >= 0 else None


def _ends_singular(words: list[re.Match[str]], index: int) -> bool:
    """Return whether the word can no longer be of a singular noun with its modifiers."""
    word, before = words[index][1], words[index - 1][1]
    following = words[index + 1][1] if index + 1 < len(words) else None
    if is_past(word):
        return True
    if word.islower() and is_plural(word):
        return not (following and (word in nouns.CHAINED or following in nouns.HEADS))
    if is_adverb(word):
        return not (
            following and following.endswith(("ed", "ing", "ive", "ful", "ous", "al", "ic", "ble", "ent", "ant"))
        )
    return word == "back" or (word.endswith("ing") and word.islower() and before.istitle() and index > 1)
