"""A list in its order → the parts in which pages show it, by year or by letter, so that no page grows without bound."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from digest.edtf import Date, Precision, parse_edtf
from digest.translation import ENGLISH, Translation

Item = TypeVar("Item")

MOST = 120
"""Entries of a page: a row of sources has some 900 bytes where its names are long, and a page 200,000 at most."""


class Key(NamedTuple):
    """Where an entry stands: the part's address and what it is called."""

    name: str
    words: str


Level = Callable[[Item], Key]
"""How a list is divided; the levels of a list go from wide to narrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Item]):
    """A list or a part of one."""

    name: str
    """What its address ends in, such as `2021-03`; empty of the whole list."""
    words: str
    items: tuple[Item, ...]
    parts: tuple[Part[Item], ...] = ()
    """What it is divided in; empty where its page shows all of its entries."""

    def within(self) -> Iterator[Part[Item]]:
        """Yield it and all parts below it."""
        yield self
        for part in self.parts:
            yield from part.within()


def divided(
    items: Iterable[Item], levels: Sequence[Level[Item]], *, most: int = MOST, words: Translation = ENGLISH
) -> Part[Item]:
    """Return the list in parts of at most `most` entries; the entries of one part need not stand side by side."""
    return _divided(Key("", ""), tuple(items), levels, most, words)


def _divided(
    key: Key, items: tuple[Item, ...], levels: Sequence[Level[Item]], most: int, words: Translation
) -> Part[Item]:
    if len(items) <= most:
        return Part(name=key.name, words=key.words, items=items)
    if not levels:
        return Part(name=key.name, words=key.words, items=items, parts=tuple(_numbered(key, items, most, words)))
    groups: dict[Key, list[Item]] = {}
    for item in items:
        groups.setdefault(levels[0](item), []).append(item)
    if list(groups) == [key]:  # as of entries without a date, which no level tells apart
        return _divided(key, items, levels[1:], most, words)
    parts = tuple(_divided(inner, tuple(inside), levels[1:], most, words) for inner, inside in groups.items())
    return Part(name=key.name, words=key.words, items=items, parts=parts)


def _numbered(key: Key, items: tuple[Item, ...], most: int, words: Translation) -> Iterator[Part[Item]]:
    for number, start in enumerate(range(0, len(items), most), start=1):
        name = f"{key.name}-part-{number}".lstrip("-")
        part = words.gettext("part %(number)s", number=number)
        yield Part(name=name, words=f"{key.words}, {part}".lstrip(", "), items=items[start : start + most])


def by_date(date_of: Callable[[Item], Date | None], words: Translation = ENGLISH) -> tuple[Level[Item], ...]:
    """Return the levels year, month and day of the date that `date_of` gives; what is not so exact stands apart."""
    return (
        lambda item: _year(date_of(item), words),
        lambda item: _month(date_of(item), words),
        lambda item: _day(date_of(item), words),
    )


def _year(date: Date | None, words: Translation) -> Key:
    if date is None:
        return Key("undated", words.gettext("Without a date"))
    year = date.earliest[0]
    return Key(f"{year:04d}", str(year)) if year else Key("earlier", words.gettext("Earlier"))


def _month(date: Date | None, words: Translation) -> Key:
    year = _year(date, words)
    if date is None or not date.earliest[0]:
        return year
    if date.precision not in (Precision.DAY, Precision.MONTH):
        return Key(f"{year.name}-year", words.gettext("%(year)s, without a month", year=year.words))
    name = f"{year.name}-{date.earliest[1]:02d}"
    return Key(name, words.date(parse_edtf(name)))


def _day(date: Date | None, words: Translation) -> Key:
    month = _month(date, words)
    if date is None or date.precision is Precision.DAY:
        name = f"{month.name}-{date.earliest[2]:02d}" if date else month.name
        return Key(name, words.date(parse_edtf(name))) if date else month
    if date.precision is not Precision.MONTH:
        return month
    return Key(f"{month.name}-month", words.gettext("%(month)s, without a day", month=month.words))


def by_letter(name_of: Callable[[Item], str], words: Translation = ENGLISH) -> tuple[Level[Item], ...]:
    """Return as levels the first letter, the first two and the first three of the name that `name_of` gives."""

    def level(length: int) -> Level[Item]:
        return lambda item: _letters(name_of(item), length, words)

    return tuple(level(length) for length in (1, 2, 3))


def _letters(name: str, length: int, words: Translation) -> Key:
    letters = folded(name)[:length]
    if not letters or letters[0].lower() == letters[0].upper():
        return Key("0-9", "0–9") if letters[:1].isdecimal() else Key("other", words.gettext("Other scripts"))
    names = (letter if letter.isascii() else f"u{ord(letter):04x}" for letter in letters)
    key = Key("-".join(names) if not letters.isascii() else letters, letters.capitalize())
    if len(letters) < length:  # else it would take the address of the part that it stands in
        return Key(f"{key.name}-only", words.gettext("%(letters)s alone", letters=key.words))
    return key


def folded(name: str) -> str:
    """Return the letters and digits of a name, small and without marks, by which lists are sorted and divided."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalnum())


def runs(items: Iterable[Item], level: Level[Item]) -> Iterator[tuple[Key, tuple[Item, ...]]]:
    """Yield the entries that stand side by side and share a key, under that key."""
    for key, inside in groupby(items, key=level):
        yield key, tuple(inside)
