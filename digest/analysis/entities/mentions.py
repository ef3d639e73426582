"""Text and vocabulary → the places where entities are named: by name, in capitals, by surname or by acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.analysis.entities.gazetteer import STRAIGHTENED, GazetteerName, gazetteer_of
from digest.lexicon.english.calendar import MONTHS, WEEKDAYS
from digest.lexicon.english.function_words import OPENERS
from digest.lexicon.english.people import TITLES
from digest.model import Entity, EntityMention, Id


def find_entities(text: str, vocabulary: Sequence[Entity]) -> tuple[EntityMention, ...]:
    """Return where the text names entities of the vocabulary, in its order and without overlaps.

    A name or alias counts as it is written, or in capitals beside other words in capitals. A person's surname alone
    counts once the person was named in full, and only if nobody else with that surname was; an acronym counts from
    where it stands in brackets behind the name.
    """
    plain = text.translate(STRAIGHTENED)
    mentions = list(_named(plain, vocabulary))
    mentions += _by_acronym(plain, mentions)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def possibly_named_in(text: str, vocabulary: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities of which any form stands in the text, be it within a word or of several entities."""
    names = [name for _, name in gazetteer_of(tuple(vocabulary)).names_in(text.translate(STRAIGHTENED))]
    ids = {identity for name in names for identity in (*name.exact, *name.capitals, *name.surname)}
    return tuple(entity for entity in vocabulary if entity.id in ids)


def _named(plain: str, vocabulary: Sequence[Entity]) -> Iterator[EntityMention]:
    """Yield the mentions by name, of those that begin together the longest."""
    found = [
        (start, name)
        for start, name in gazetteer_of(tuple(vocabulary)).names_in(plain)
        if _is_whole(plain, start, name)
    ]
    found.sort(key=lambda each: (each[0], -each[1].length))
    before: set[Id] = set()
    position = 0
    for start, name in found:
        entity = _entity(plain, start, name, before) if start >= position else None
        if entity is not None:
            position = start + name.length
            before.add(entity)
            yield EntityMention(id=entity, start=start, end=position)


def _is_whole(plain: str, start: int, name: GazetteerName) -> bool:
    end = start + name.length
    before, behind = plain[start - 1 : start], plain[end : end + 1]
    return not (before.isalnum() or before == "_" or behind.isalnum() or behind == "_")


def _entity(plain: str, start: int, name: GazetteerName, before: set[Id]) -> Id | None:
    """Return the one entity that the name can mean here; None where it is none or more."""
    end = start + name.length
    if name.exact:
        return _only(name.exact) or _only(before.intersection(name.exact))
    if name.capitals and _is_among_capitals(plain, start, end):
        return _only(name.capitals) or _only(before.intersection(name.capitals))
    if name.surname and _is_alone(plain, start, end):
        return _only(before.intersection(name.surname))
    return None


def _only(ids: Iterable[Id]) -> Id | None:
    """Return the one id, or None where they are several or none."""
    found = set(ids)
    return found.pop() if len(found) == 1 else None


_CAPITALS_BEFORE = re.compile(r"(?:^|[\n\"“(]|\b[A-Z]{2,}[,']?(?:'S)? )$")
_CAPITALS_BEHIND = re.compile(r"(?:'S)?[,-]? ?[A-Z]{2,}\b")
_REACH = 24
"""Characters around a name that are looked at: as many as a long word with what joins it. A judgement."""


def _is_among_capitals(plain: str, start: int, end: int) -> bool:
    """Return whether a word in capitals stands beside it, or it opens a paragraph."""
    before = _CAPITALS_BEFORE.search(plain, max(0, start - _REACH), start)
    return before is not None or _CAPITALS_BEHIND.match(plain, end) is not None


_BEFORE_SURNAMES = TITLES | frozenset(map(str.capitalize, OPENERS)) | {"Today", "Yesterday"}
"""Words with a capital behind which a surname may stand alone: titles, and openings of a sentence."""

_WORD_BEFORE = re.compile(r"([\w.'-]+) $")
_CAPITAL_BEHIND = re.compile(r" ([A-Z][a-z]+)|-[A-Z]")


def _is_alone(plain: str, start: int, end: int) -> bool:
    """Return whether a surname is not a part of another name."""
    before = _WORD_BEFORE.search(plain, max(0, start - _REACH), start)
    word = before[1] if before else ""
    if word[:1].isupper() and word.rstrip(".") not in _BEFORE_SURNAMES and not word.endswith("'s"):
        return False
    if plain[start - 1 : start] == "-":
        return False
    behind = _CAPITAL_BEHIND.match(plain, end)
    return behind is None or behind[1] in (*MONTHS, *WEEKDAYS)


_ACRONYM = re.compile(r" \(\W?(?:the )?([A-Z][A-Za-z]{0,8}[A-Z])\W?\)")


def _by_acronym(plain: str, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
    """Yield the mentions by an acronym that stands in brackets behind a name, and from there on."""
    taken = {mention.start for mention in mentions}
    acronyms: dict[str, EntityMention] = {}
    for mention in mentions:
        match = _ACRONYM.match(plain, mention.end)
        if match and _stands_for(match[1], plain[mention.start : mention.end]):
            acronyms.setdefault(match[1], mention)
    for acronym, mention in acronyms.items():
        for match in re.finditer(rf"(?<!\w){acronym}(?!\w)", plain[mention.end :]):
            start = mention.end + match.start()
            if start not in taken:
                yield EntityMention(id=mention.id, start=start, end=start + len(acronym))


def _stands_for(acronym: str, name: str) -> bool:
    """Return whether the acronym's letters stand in the name in this order, the first at its head."""
    letters = iter(name.lower())
    return name[0].lower() == acronym[0].lower() and all(letter in letters for letter in acronym.lower())
