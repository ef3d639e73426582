"""The text of a byline, which a page declares or shows → the people whom it names, one an entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from digest.extraction.blocks import WIDE, fold
from digest.extraction.lines import byline_words as beside
from digest.extraction.lines.bylines import (
    ADDRESS,
    BEHIND_NAME,
    END_OF_SENTENCE,
    NAME_WORDS,
    NOBODY,
    people_in,
    without_label,
)
from digest.extraction.lines.organisations import HOST, is_agency, is_organisation
from digest.lexicon.calendar import month_numbers, weekdays
from digest.lexicon.english.media import TITLE_ENDINGS
from digest.lexicon.first_names import GIVEN
from digest.lexicon.personal_names import has_capital, is_particle

LONGEST_BYLINE = 300
LONGEST_NAME = 60
MOST_WIDE = 16
"""Characters, judgements: of twenty names; of one; and of one in a script without spaces, where a foreign name has
many."""

HANGUL = re.compile(r"[\uac00-\ud7a3]{2,5}")

HAN_NAMES = re.compile(r"(?<!\S)[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})+(?!\S)")
"""Names between which Chinese bylines set spaces; Japanese ones set them within a name."""

JOINED = "\x02"
"""Stands for the comma inside a name while others part names."""


def people_of(text: str, *, family_first: bool = False) -> tuple[str, ...]:
    """Return the people of a byline's text; one of a single word only where the text holds nothing else.

    `family_first` tells that a comma parts the halves of one name, as in the tags that libraries read.
    """
    text = beside.VIEWED.sub(r"\g<name>", beside.WEEKDAY_BEHIND.sub("", fold(text)))
    text = beside.GENERATION.sub(JOINED, beside.DEGREES.sub("", text))
    if not text or len(text) > LONGEST_BYLINE:
        return ()
    pieces = list(_parts(_turned(text, family_first=family_first)))
    if pieces and not pieces[0].isupper():
        pieces[1:] = [piece for piece in pieces[1:] if not _is_broadcaster(piece)]
    names = [name for place, piece in enumerate(pieces) if (name := _name_in(piece, leads=place == 0))]
    return whole_names(names if len(pieces) == 1 else filter(is_whole, names))


def whole_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return each name once; those of a single word only where no other is whole."""
    found = tuple(dict.fromkeys(names))
    return tuple(filter(is_whole, found)) or found


def handle_of(text: str) -> str | None:
    """Return the one word that somebody took for a name; None for a name as people have, and for a word of pages."""
    is_one = HANDLE.fullmatch(text) and not NOBODY.search(text) and text.casefold() not in beside.OF_PAGES
    return text if is_one and (text[0].islower() or any(map(str.isdigit, text))) else None


HANDLE = re.compile(r"(?=(?:.*[^\W\d_]){2})\w[\w.-]{1,28}\w")
"""A word with two letters."""


def signers_in(names: Iterable[str]) -> tuple[str, ...]:
    """Return what signs an article where no person does: an organisation, a newsroom, a name that somebody took."""
    plain = (_signing(name) for name in names)
    own = (
        name
        for name in plain
        if name
        and not NOBODY.search(name)
        and not beside.STAMPS.search(name)
        and not all(word in beside.OF_PAGES for word in name.casefold().split())
        and name.split()[-1].casefold().rstrip(".") not in month_numbers()
    )
    return tuple(dict.fromkeys(name for name in own if not is_agency(name) and not HOST.search(name)))


def _signing(name: str) -> str:
    """Return what signs without its address and label, and once where a page's link and its text both say it."""
    plain = beside.BEFORE_SIGNER.sub("", without_label(ADDRESS.sub("", name))).strip()
    words = plain.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else plain


def labelled_people(line: str) -> tuple[str, ...]:
    """Return the people of a line in Chinese, Japanese or Korean that says of them that they are the reporters."""
    own = any(label["other"] is None for label in beside.LABELS.finditer(line))
    is_said = _is_wide(line) and not END_OF_SENTENCE.search(line) and (own or beside.REPORTER.search(line))
    return people_of(line) if is_said else ()


def is_person(text: str) -> bool:
    """Tell whether a text is written as one person's name, in any script, and as nobody else's."""
    words = text.replace("·", " ").replace("・", " ").split()
    if not words or len(text) > LONGEST_NAME or not all(map(_is_of_letters, words)):
        return False
    if (
        NOBODY.search(text)
        or is_organisation(text)
        or beside.OFFICE_ALONE.match(text)
        or all(word.casefold() in beside.OF_PAGES for word in words)
    ):
        return False
    if not any(letter.isupper() or letter.islower() for letter in text):
        return len(words) <= NAME_WORDS and 2 <= len("".join(words)) <= (MOST_WIDE if _is_wide(text) else LONGEST_NAME)
    capitals = sum(map(has_capital, words))
    return has_capital(words[-1]) and capitals <= NAME_WORDS and all(has_capital(one) or _joins(one) for one in words)


def has_given_name(name: str) -> bool:
    """Tell whether a name is a person's as far as its first word tells, which people are given."""
    return is_person(name) and _is_given(name.split()[0])


def _turned(text: str, *, family_first: bool) -> str:
    """Return names that are written "Last, First" as they are spoken."""
    names = text.split(";")
    halves = [re.fullmatch(r"\s*([^,]+),\s*([^,]+?)\s*", name) for name in names]
    if not all(halves):
        return text
    pairs = [(half[1], half[2]) for half in halves if half]
    if not (family_first or (len(names) > 1) or all(_is_half(family) and _is_half(given) for family, given in pairs)):
        return text
    if any(is_organisation(part) for pair in pairs for part in pair):
        return text
    return ";".join(f"{given} {family}" for family, given in pairs)


def _is_half(word: str) -> bool:
    """Tell whether one half of a name is one word, with an initial at most."""
    words = [one for one in word.split() if len(one.rstrip(".")) > 1]
    return len(words) == 1 and is_person(words[0])


def _parts(text: str) -> Iterator[str]:
    """Yield the pieces of a byline between its commas and the like, of those who wrote the article."""
    is_list = beside.WRITTEN_IN_CHINESE.search(text)
    for own in _own(beside.BRACKETS.sub(" ", text)):
        plain = beside.BESIDE.sub(";", _without_stamps(beside.STAMPS.sub(" ; ", own)))
        for piece in beside.BETWEEN.split(
            HAN_NAMES.sub(lambda names: ";".join(names[0].split()), plain) if is_list else plain
        ):
            yield from filter(
                None,
                (part.strip(" .:-–—|*·•") for part in people_in(beside.BY_LABEL.sub("", piece.strip(" .:-–—|*·•")))),
            )


def _own(text: str) -> Iterator[str]:
    """Yield what stands before the first label, and behind each that is the author's."""
    is_own, start = True, 0
    for label in beside.LABELS.finditer(text):
        if is_own:
            yield text[start : label.start()]
        is_own, start = label["other"] is None, label.end()
    if is_own:
        yield text[start:]


def _without_stamps(text: str) -> str:
    """Return the text with a semicolon for each word that has a figure, and for the words of a stamp beside those."""
    words = text.split()
    stamps = {place for place, word in enumerate(words) if any(map(str.isdigit, word))}
    for step in (-1, 1):
        for place in sorted(stamps, reverse=step < 0):
            while 0 <= (place := place + step) < len(words) and _belongs_to_stamp(words[place]):
                stamps.add(place)
    return " ".join(";" if place in stamps else word for place, word in enumerate(words))


def _belongs_to_stamp(word: str) -> bool:
    plain = word.strip(",.:").lower()
    return plain in beside.SMALL or plain in month_numbers() or plain in weekdays() or bool(beside.ZONE.fullmatch(word))


def _name_in(piece: str, *, leads: bool) -> str | None:
    """Return the name of a piece without what is said of it, None where it names nobody: what its neighbour is."""
    if not leads and (beside.ROLE.search(piece) or _is_office(piece) or is_paper(piece)) and not _is_wide(piece):
        return None
    piece = beside.OFFICE_FIRST.sub("", piece)
    name = beside.ROLE.sub("", BEHIND_NAME.sub("", ADDRESS.sub("", piece))).replace(JOINED, ", ").strip(" .,")
    plain = name.split(", ")[0]
    return f"{name}." if re.search(r", (?:jr|sr)$", name, re.IGNORECASE) else name if is_person(plain) else None


def _is_office(piece: str) -> bool:
    """Tell whether a piece says what somebody is; two words, the first one given, are a name: Brian Leiter."""
    words = piece.split()
    is_name = len(words) == 2 and all(map(has_capital, words)) and _is_given(words[0])
    return bool(beside.OFFICE.search(piece)) and not is_name


def is_paper(piece: str) -> bool:
    """Tell whether two words are made as the names of papers are, and not of somebody whose surname is such a word."""
    words = piece.split()
    return len(words) == 2 and words[1] in TITLE_ENDINGS and not _is_given(words[0])


def _is_broadcaster(piece: str) -> bool:
    return bool(beside.BROADCASTER.fullmatch(piece)) and not _is_given(piece.split()[0])


def _is_given(word: str) -> bool:
    return word.casefold() in GIVEN and word.casefold() not in beside.NO_GIVEN


def is_whole(name: str) -> bool:
    """Tell whether a name is a whole one: of two words, or written in a script that needs no space."""
    return " " in name or bool(_is_wide(name)) or not name[0].isupper()


def _is_wide(text: str) -> bool:
    return bool(WIDE.search(text) or HANGUL.search(text))


def _joins(word: str) -> bool:
    return is_particle(word) or word in ("y", "e", "i")


def _is_of_letters(word: str) -> bool:
    """Tell whether a word is of letters, with the marks of scripts that write vowels so."""
    return (word[:1].isalpha() or word[:1] in "'’‘") and all(
        letter.isalpha() or letter in ".’'‘-‑״׳" or unicodedata.category(letter) in ("Mn", "Mc", "Cf")
        for letter in word
    )
