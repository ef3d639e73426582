"""A short line under a headline → the names that it signs, alone or beside an outlet and a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.edtf import Date
from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import (
    ADDRESS,
    BY_WORDS,
    END_OF_SENTENCE,
    IN_BRACKETS,
    is_name,
    names_in,
    people_in,
)
from digest.extraction.lines.day_lines import day_in, first_day_span, only_day_of, words_beside_days
from digest.extraction.lines.name_lists import people_named
from digest.extraction.lines.people import has_given_name, is_paper
from digest.extraction.lines.people import is_person as is_person_in_any_script
from digest.extraction.lines.title_affixes import is_outlet
from digest.lexicon.english.bodies import BODIES, COUNTRIES
from digest.lexicon.english.calendar import MONTHS, THREE_LETTERS
from digest.lexicon.english.known_words import is_known
from digest.lexicon.places import is_place
from digest.lexicon.tables import any_form, word_set

LINE_WORDS = 24
"""A judgement: an outlet, two names, a day and a place have fewer."""

PARTS = re.compile(rf"\s*(?:[,;|·•]|\s[–—/-])\s*(?=\S)|\.\s+(?=(?:{BY_WORDS})\s)", re.IGNORECASE)
"""What parts an outlet, a name and a day on one line."""

PART_WORDS = 8
"""A judgement: an outlet and its edition, or two names, have fewer."""

SECTION_WORDS = 4
"""Of the name of a section: Peace and Security; a judgement."""

HOURS = re.compile(r" \((?:now|earlier|until [^()]*)\)")
"""When each author of a live report writes."""

IN_PLACE = re.compile(r"^(?P<name>.+?) in [^\W\d_]\S*(?: [^\W\d_]\S*){0,2}$")

HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}")
"""The address of an outlet, without its pages."""

KATAKANA = re.compile(r"[\u30a0-\u30ff]+(?:[・＝=][\u30a0-\u30ff]+)+")
"""A foreign name in Japanese."""

ENGLISH_DAY = re.compile(rf"(?:\d{{1,2}} )?(?:{any_form((*MONTHS, *THREE_LETTERS))})\b\.?,? \d", re.IGNORECASE)
"""Beside other days the words of a section are in a language of which no table tells them from names."""

OF_PLACES = frozenset(map(str.casefold, COUNTRIES | BODIES)) | word_set(
    "africa america americas asia europe pacific lanka"
)
"""Words of which sections are called that tell of a part of the world."""

NO_PERSON = re.compile(
    r"\b(?:news|press|times|post|world|opinion|politics|business|sport|culture|brief|report|release|service|editorial|"
    r"staff|desk|team|agency|institute|university|ministry|images|live|analysis)\b",
    re.IGNORECASE,
)
"""Words of outlets, sections and documents, which are written with capitals as people are."""


def is_person(text: str) -> bool:
    """Tell whether a text is written like a person's name, and not like a section's or an outlet's."""
    return is_name(text) and not (NO_PERSON.search(text) or is_outlet(text))


def is_nobody_else(text: str) -> bool:
    """Tell whether a person's name cannot be a section's or a paper's: by its first word, or as none is of English."""
    words = text.casefold().split()
    return not is_place(text) and (
        has_given_name(text) or (is_person(text) and not any(is_known(word) or word in OF_PLACES for word in words))
    )


def only_names_of(text: str) -> tuple[str, ...]:
    """Return the people of a line that holds names and nothing else, but where they are and how to write to them."""
    plain = IN_BRACKETS.sub("", ADDRESS.sub("", HOURS.sub("", text))).strip()
    if KATAKANA.fullmatch(plain) and is_person_in_any_script(plain):
        return (plain,)
    placed = IN_PLACE.match(plain)
    names = [_without_place(name) for name in people_in(placed["name"] if placed else plain)]
    return tuple(dict.fromkeys(names)) if all(map(is_person, names)) else ()


def _without_place(name: str) -> str:
    placed = IN_PLACE.match(name)
    return placed["name"] if placed else name


def signed(text: str) -> tuple[tuple[str, ...], Date | None] | None:
    """Return what a line gives that holds a day, an outlet and names side by side, and no sentence."""
    day = day_in(text) if word_count(text) <= LINE_WORDS and not END_OF_SENTENCE.search(text) else None
    if day is None:
        return None
    if names := _names_before_day(text) or _names_behind_day(text):
        return names, day
    if _is_section(text):
        return (), day
    parts = [part for part in PARTS.split(text) if part]
    dated = [
        index for index, part in enumerate(parts) if only_day_of(part) or re.fullmatch(r"[\w.]+ \d{1,2}|\d{4}", part)
    ]
    others = [part for index, part in enumerate(parts) if index not in dated]
    if len(parts) < 2 or not dated or not all(map(_may_sign, others)):
        return None
    people = [part for part in _to_last_name(others) if not (is_outlet(part) or is_paper(part))]
    return tuple(dict.fromkeys(name for part in people for name in _names(part))), day


def _to_last_name(parts: Sequence[str]) -> Sequence[str]:
    """Return the parts of a line to the one with two names, which ends a list of people: Ada Lund and Per Roe."""
    joined = next((place for place, part in enumerate(parts) if len(list(_names(part))) > 1), len(parts))
    return parts[: joined + 1]


def _names_before_day(text: str) -> tuple[str, ...]:
    """Return the people of a line that holds names, a place and a day right behind: Ada Lund in Larnak 4 May 2031."""
    span = first_day_span(text)
    if not span or words_beside_days(text[span[0] :]):
        return ()
    placed = IN_PLACE.match(text[: span[0]].strip())
    return only_names_of(placed[0]) if placed else ()


def _names_behind_day(text: str) -> tuple[str, ...]:
    """Return the people of a line that begins with a day: 4 May 2031 Ada Lund; the words of a section are no names."""
    names = only_names_of(_behind_day(text))
    tells = is_nobody_else if ENGLISH_DAY.match(text) else has_given_name
    return names if all(map(tells, names)) else ()


def _behind_day(text: str) -> str:
    """Return what stands behind the day with which a line begins."""
    span = first_day_span(text)
    return text[span[1] :].strip() if span and not text[: span[0]].strip() else ""


def _is_section(text: str) -> bool:
    """Tell whether a line begins with a day, behind which only the name of a section stands."""
    behind = _behind_day(text).split()
    return 0 < len(behind) <= SECTION_WORDS and all(
        word[0].isupper() or word in ("and", "und", "et") for word in behind
    )


def _names(part: str) -> Iterator[str]:
    if names := names_in(part):
        yield from names
    elif not part.startswith("The ") and all(map(is_person, people_in(part))):
        yield from people_named(part)


def _may_sign(part: str) -> bool:
    """Tell whether a part of such a line is a name or an outlet: a few words, the first with a capital."""
    is_short = word_count(part) <= PART_WORDS
    is_name = part[:1].isupper() or bool(names_in(part)) or not part[:1].isalpha()
    return is_short and (is_name or HOST.fullmatch(part) is not None)
