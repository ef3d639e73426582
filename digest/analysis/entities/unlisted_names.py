"""Text → capitalised names in it, with counts, without those that are known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from digest.lexicon.english import bodies, people
from digest.lexicon.english.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from digest.lexicon.english.function_words import OPENERS
from digest.lexicon.personal_names import (
    BETWEEN_NOUNS,
    JOINED_PARTICLE,
    PARTICLES,
    SURNAME_JOINT_OF,
    SURNAME_JOINTS,
)
from digest.lexicon.tables import any_form, word_set
from digest.model import Span

_WORD = r"(?:[^\W\d_a-zà-öø-ÿ](?:[\w’'&-]|\.(?=\w))*)"
_OF = rf"(?:[ \u00a0](?:of|for)(?:[ \u00a0]the)?[ \u00a0]{_WORD})?"
"""Only behind the first word: Sea of Japan, but not Anna Weber of Sarn."""


@cache
def _name(language: str) -> re.Pattern[str]:
    """Return the form of names in a text of the language.

    Names of all languages stand in English, and in others those whose particles are not mostly words of it.
    """
    particles = PARTICLES - BETWEEN_NOUNS if language == "de" else PARTICLES
    joints = SURNAME_JOINTS if language == "en" else SURNAME_JOINTS & {SURNAME_JOINT_OF.get(language)}
    particle = rf"(?:von[ \u00a0]und[ \u00a0]zu|{any_form(particles)})"
    word = rf"[ \u00a0](?:{particle}[ \u00a0]){{0,3}}(?:{JOINED_PARTICLE})?{_WORD}"
    second = rf"(?:[ \u00a0](?:{any_form(joints)})[ \u00a0]{_WORD}(?![ \u00a0]{_WORD}))?" if joints else ""
    return re.compile(rf"(?<![\w’'&-]){_WORD}{_OF}(?:(?:{word}){{1,6}}{second})?")


_POSSESSIVE = re.compile(r"[’']s$|[’']$")

_NO_NAMES = frozenset(map(str.capitalize, OPENERS)) | frozenset((*MONTHS, *WEEKDAYS))
_NO_NAMES |= word_set("More Each Every First Second Third Today Tomorrow Yesterday Mr Mrs Ms Dr Prof Sir")

_IN_NAMES = people.MATTERS | word_set("First Supreme Justice King Queen Prince Princess")
"""Titles that also begin names of bodies and places."""


_NEVER_ALONE = word_set("Western Westerners Eastern Northern Southern European Europeans Internet")
"""Words with a capital that name nothing by themselves."""


def find_unlisted_names(
    text: str, starts: Sequence[int], known: Sequence[Span], *, language: str | None = None
) -> tuple[tuple[str, int], ...]:
    """Return the names, the most frequent first and then as they come; a single word that opens a sentence counts only
    where it has a capital elsewhere too."""
    openings = set(starts)
    counts: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for start, name in _names(text, known, (language or "en").partition("-")[0]):
        alone = " " not in name and (start in openings or _opens(text, start))
        (opening if alone else counts)[name] += 1
    for name, count in opening.items():
        if name in counts:
            counts[name] += count
    return tuple(_with_short_forms(counts).most_common())


def _with_short_forms(counts: Counter[str]) -> Counter[str]:
    """Count a surname, and an acronym of first letters, as the one longer name that it stands for."""
    surnames, acronyms = defaultdict(list), defaultdict(list)
    for name in counts:
        if " " in name:
            surnames[name.split()[-1]].append(name)
            acronyms["".join(word[0] for word in name.split() if word[0].isupper())].append(name)
    merged: Counter[str] = Counter()
    for name, count in counts.items():
        long = [] if " " in name else (acronyms if name.isupper() else surnames).get(name, [])
        merged[long[0] if len(long) == 1 else name] += count
    return merged


def _names(text: str, known: Sequence[Span], language: str) -> Iterator[tuple[int, str]]:
    for match in _name(language).finditer(text):
        start, name = _without_openers(*_without_capitals(text, match.start(), match[0]))
        name = _POSSESSIVE.sub("", name)
        end = start + len(name)
        if (
            len(name) > 1
            and name not in _NEVER_ALONE
            and not any(first < end and start < last for first, last in known)
        ):
            yield start, name


def _without_capitals(text: str, start: int, name: str) -> tuple[int, str]:
    """Drop the words in capitals, two or more, with which some papers open a paragraph."""
    if text[start - 1 : start] not in ("", "\n") or not (opening := _CAPITALS.match(name)):
        return start, name
    return start + opening.end(), name[opening.end() :]


_CAPITALS = re.compile(r"(?:[^\Wa-zà-öø-ÿ]{2,}(?:[ \u00a0]|$)){2,}")


def _without_openers(start: int, name: str) -> tuple[int, str]:
    """Drop words from the head of a name that only begin a sentence, and titles."""
    while name:
        word, space, rest = name.partition(" ")
        is_title = bool(rest) and word.rstrip(".") in people.TITLES - bodies.BODIES - _IN_NAMES
        is_month = not rest and word.rstrip(".") in SHORT_MONTHS  # with more behind it, Jan is a first name
        is_said = word.endswith(people.SAID_OF)
        if word.rstrip(".") not in _NO_NAMES and not (word.islower() or is_title or is_month or is_said):
            break
        start, name = start + len(word) + len(space), rest
    return start, name


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" “”\"'‘(")
    return start == 0 or before == "" or before[-1] in ".!?:\n"
