"""The roles of people, in the vocabulary and beside their names in articles → the bodies for which they speak.

A minister and the state, a spokeswoman and her company are one voice: that both say a thing are not two origins of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from digest.lexicon.english.bodies import BODIES
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.lexicon.english.people import (
    MATTERS,
    MEN,
    OFFICES,
    ROLES,
    SPEAKING_OFFICES,
    TITLES,
    WITHIN_AN_OFFICE,
    WOMEN,
)
from digest.lexicon.personal_names import PARTICLES
from digest.lexicon.tables import any_form
from digest.model import Account, Entity, EntityKind, Id

_WORD = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ][\w’'-]*)"
_RUN = rf"{_WORD}(?: (?:(?:and|of|of the|for) )?{_WORD}){{0,6}}"
_OFFICE = re.compile(rf"(?<![\w-])(?i:{any_form(SPEAKING_OFFICES)})(?![\w-])")
_WITHIN = rf"(?i:{any_form(WITHIN_AN_OFFICE)})"
_BEHIND = re.compile(
    rf"(?: {_WITHIN}){{0,2}}(?:$| (?:of|for|at) (?:(?:the|its) )?(?P<body>{_RUN}|[a-z]+(?: [a-z]+){{0,2}})$)"
)
_BEFORE = re.compile(
    rf"(?:(?:the|an?|its) )?(?:(?P<body>{_RUN})(?:['’]s?)?(?: |$)(?P<of>(?:[a-z][\w-]*(?: |$)){{0,2}}))?"
    rf"(?:{_WITHIN}(?: |$)){{0,3}}$"
)
_NOT_NOW = re.compile(
    r"(?i)\b(?:former|ex|counterpart|then|critics?|rival|opponent|against|ousted|deposed|exiled|retired|late|next|future"
    r"|would-be|self-\w+|candidate|nominee|hopeful|designate|elect)\b"
)
"""Beside an office, who does not hold it."""

_OTHERS = (MEN | WOMEN | ROLES) - SPEAKING_OFFICES - {word.lower() for word in BODIES}
"""People who hold no office; whoever is one of them beside an office speaks for nobody: the wife of the mayor."""

_NAME = rf"{_WORD}(?: (?:(?:{any_form(PARTICLES)}) )*{_WORD}){{0,3}}"
_HELD = re.compile(rf"(?<![\w-])(?P<name>{_NAME}), (?:(?:the|an?|its) )?(?P<title>[^,.;:()“”\"\n]{{4,80}})(?=[,.])")
_HOLDER = re.compile(
    rf"(?<![\w-])(?P<title>(?:{_WORD} ){{1,4}}(?:[a-z][\w-]* ){{0,2}}(?:(?i:{any_form(SPEAKING_OFFICES)})))"
    rf" (?P<name>{_NAME})"
)
_OF_HOLDER = re.compile(
    rf"(?i:\bthe )(?P<title>(?:[a-z][\w-]* ){{0,2}}(?:{any_form(SPEAKING_OFFICES)}) (?:of|for) (?:the )?{_RUN}),"
    rf" (?P<name>{_NAME})(?=[, ])"
)
_PARTS = BODIES | {word.lower() for word in BODIES} | MATTERS | {word.lower() for word in MATTERS}
_LEADING = TITLES | OFFICES | {word.capitalize() for word in FUNCTION_WORDS}


def voices_in(
    names: Iterable[str], accounts: Iterable[Account], entities: Mapping[Id, Entity]
) -> Mapping[str, tuple[str, ...]]:
    """Return for each name, as speakers have it, the bodies for which it speaks; a body speaks for itself."""
    known = {
        form: entity.id
        for entity in entities.values()
        if entity.kind in (EntityKind.PLACE, EntityKind.ORGANISATION)
        for form in (entity.name, *entity.aliases)
    }
    told = _by_titles(accounts, known)
    voices = {}
    for name in names:
        entity = entities.get(name)
        if entity is None:
            bodies = {*told.get(name, ()), *_of_body(name, known)}
        elif entity.kind is EntityKind.PERSON:
            forms = (entity.name, *entity.aliases)
            bodies = {*spoken_for(entity, known), *(body for form in forms for body in told.get(form, ()))}
        else:
            bodies = {name, *_of_run(entity.name, known)} - {entity.name}
        voices[name] = tuple(sorted(bodies))
    return voices


def spoken_for(person: Entity, known: Mapping[str, Id]) -> frozenset[str]:
    """Return the bodies that the first clause of a person's role names; `known` are their forms."""
    return bodies_of(re.split(r"[,;:]", person.role or "")[0], known)


def bodies_of(title: str, known: Mapping[str, Id]) -> frozenset[str]:
    """Return the bodies that a title names beside its office: of `Russia's defence minister`, the state.

    The office has to be the head of the title: whoever only did or might hold it, or stands beside who does, speaks
    for nobody.
    """
    office = _OFFICE.search(title)
    if office is None or _NOT_NOW.search(title):
        return frozenset()
    before = _BEFORE.fullmatch(title[: office.start()].rstrip())
    behind = _BEHIND.fullmatch(title[office.end() :].rstrip())
    if before is None or behind is None or _names_another(f"{before['body'] or ''} {before['of'] or ''}"):
        return frozenset()
    if _OFFICE.search(behind["body"] or ""):
        return frozenset()
    runs = [match["body"] for match in (before, behind) if match["body"]]
    return frozenset(body for run in runs for body in _of_run(_without_titles(run), known) if body not in MATTERS)


def _names_another(run: str) -> bool:
    """Whether the words before an office name somebody beside who holds it: Wife of Orlen Mayor."""
    words = run.split()
    if any(word in FUNCTION_WORDS - {"and", "of", "for", "the"} for word in words):
        return True
    of_what = [word for word, behind in pairwise(words) if behind in ("of", "for")]
    return any(word.lower() in _OTHERS - MATTERS for word in words) or any(word not in _PARTS for word in of_what)


def _by_titles(accounts: Iterable[Account], known: Mapping[str, Id]) -> Mapping[str, set[str]]:
    """By each name, as it stands beside a title, the bodies of the title."""
    found: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for pattern in (_HELD, _HOLDER, _OF_HOLDER):
            for match in pattern.finditer(account.text or ""):
                for body in bodies_of(match["title"], known):
                    found[match["name"]].add(body)
    return found


def _of_body(name: str, known: Mapping[str, Id]) -> Iterator[str]:
    """The bodies of a name that is itself one, or a title without a person's name, which may be anybody's of them."""
    words = name.split()
    held = bodies_of(name, known)
    if held or name in known or (words and words[-1] in _PARTS):
        yield name
        yield from held or _of_run(name, known)


def _of_run(run: str, known: Mapping[str, Id]) -> Iterator[str]:
    """A body, and the state of which it is an authority: of the Russian Defence Ministry, Russia."""
    bare = re.sub(r"['’]s?$", "", run)
    if not bare:
        return
    yield known.get(bare, bare)
    words = bare.split()
    for length in range(1, len(words)):
        state = known.get(re.sub(r"['’]s?$", "", " ".join(words[:length])))
        if state and all(word in _PARTS for word in words[length:]):
            yield state
    of_state = re.fullmatch(r"(?:State|Parliament|Government) of (?:the )?(?P<state>.+)", bare)
    if of_state:
        yield known.get(of_state["state"], of_state["state"])


def _without_titles(run: str) -> str:
    """The run without the matters of an office behind it, and the words that lead to it."""
    words = run.split()
    while words and words[-1] in _LEADING:
        words = words[:-1]
    while words and words[0] in _LEADING - MATTERS:
        words = words[1:]
    return " ".join(words)
