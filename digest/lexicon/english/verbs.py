"""English verbs: the infinitives of a form, pasts, the nouns made of a verb, and which words tell one event.

Made by people and, in verbs.txt, from WordNet 3.1, whose licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import takewhile

from digest.lexicon.english.plurals import singulars
from digest.lexicon.tables import word_set
from digest.lexicon.word_lists import entries

_RATHER_OTHER_WORDS = word_set(
    """
    beaten bet bit bitten blown born borne broadcast broken burnt chosen cost drawn driven drunk eaten fallen flown
    forbidden forgiven forgotten frozen ground hidden lain learnt let lit mistaken overthrown proven rid ridden
    risen rung sawn set shaken shrunk spoken sprung stolen stricken strung sung sunk swollen sworn thrown torn
    withdrawn woken worn wound written wrung
    """
)
"""Pasts and participles that stand as adjectives or nouns more often: 30 stolen cars, ground troops."""

EXPECTED = ("due", "expected", "scheduled", "set", "slated")
"""What is said of something that is to come."""

_FEW = 6
"""Words of a group up to which all of it are denied by what denies one of them."""

_VOWELS = "aeiou"
_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=50_000)
def infinitives(form: str) -> tuple[str, ...]:
    """Return the verbs of which the word can be a form, none for a word that is no verb's."""
    known = _verbs()
    if form in _irregular():
        return _irregular()[form]
    return tuple(dict.fromkeys(verb for verb in (form, *_without_ending(form)) if verb in known))


@lru_cache(maxsize=50_000)
def is_past(form: str) -> bool:
    """Say whether the word can be a verb's past or participle."""
    if form in _irregular():
        return form not in _infinitives_of_irregular()
    return form.endswith("ed") and bool(infinitives(form))


def is_mostly_noun(verb: str) -> bool:
    """Say whether the infinitive stands for a noun more often."""
    return verb in _starred()


def tells_a_deed(noun: str) -> bool:
    """Say whether the noun, in the singular or the plural, is made of a verb or can be: approval, raids."""
    return not _nouns_of_deeds().isdisjoint(singulars(noun))


@cache
def one_event(word: str) -> frozenset[str]:
    """Return the verbs and nouns that can tell the same event as the word, itself among them."""
    return _near().get(word, _NONE) | {word}


def groups_of_verbs() -> tuple[tuple[str, ...], ...]:
    """Return the groups that people made of verbs, and of nouns made of them, that tell one event."""
    return _groups()


def groups_with(words: Collection[str]) -> int:
    """Return in how many of these groups one of the words stands."""
    return len(frozenset[int]().union(*(_places_of_groups().get(word, ()) for word in words)))


@cache
def one_group(word: str) -> frozenset[str]:
    """Return the words that people put into a group with the word, itself among them."""
    return frozenset(other for group in _groups() if word in group for other in group) | {word}


@cache
def one_deed(word: str) -> frozenset[str]:
    """Return the words that people put into one group of few with the word, itself among them."""
    return frozenset(other for group in _groups() if word in group and len(group) <= _FEW for other in group) | {word}


def phrases(first: str) -> tuple[tuple[str, ...], ...]:
    """Return the verbs of several words that begin with the word, the longest first."""
    return _phrases().get(first, ())


def _without_ending(form: str) -> Iterator[str]:
    for ending in ("ing", "ed", "es", "s", "d"):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: -len(ending)]
            yield stem
            if ending in ("ing", "ed"):
                yield stem + "e"
                if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                    yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"


@cache
def _table() -> tuple[tuple[str, bool, tuple[str, ...], tuple[str, ...]], ...]:
    """Return the lines of verbs.txt: verb, whether mostly a noun, near verbs, nouns."""
    found = []
    for verb, *rest in entries("english/verbs.txt"):
        bar = rest.index("|") if "|" in rest else len(rest)
        name = verb.rstrip(":")
        found.append((name.rstrip("*"), name.endswith("*"), tuple(rest[:bar]), tuple(rest[bar + 1 :])))
    return tuple(found)


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(entries("english/verb_groups.txt"))


@cache
def _places_of_groups() -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(_groups()):
        for word in dict.fromkeys(group):
            found[word].append(place)
    return {word: tuple(places) for word, places in found.items()}


@cache
def _verbs() -> frozenset[str]:
    grouped = {word for group in _groups() for word in group if " " not in word}
    made = {noun for _, _, _, nouns in _table() for noun in nouns}
    listed = {verb for verb, _, _, _ in _table() if " " not in verb}
    return frozenset(listed | (grouped - made - _nouns_by_ending(grouped)))


@cache
def _nouns_of_deeds() -> frozenset[str]:
    return frozenset(word for group in _groups() for word in group) | {
        noun for _, _, _, nouns in _table() for noun in nouns
    }


def _nouns_by_ending(words: set[str]) -> set[str]:
    endings = ("tion", "sion", "ment", "ance", "ence", "ture", "ure", "ship", "th", "al", "er", "or")
    return {word for word in words if word.endswith(endings) and word not in _infinitives_of_irregular()}


@cache
def _starred() -> frozenset[str]:
    return frozenset(verb for verb, star, _, _ in _table() if star)


@cache
def _near() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in _groups():
        for word in group:
            found[word].update(group)
    for verb, _, near, nouns in _table():
        found[verb].update(near, nouns)
        for other in (*near, *nouns):
            found[other].add(verb)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in (*_groups(), *entries("english/opposites.txt"), [verb for verb, _, _, _ in _table()]):
        for entry in line:
            parts = tuple(entry.split())
            if len(parts) > 1:
                found[parts[0]].add(parts)
    return {word: tuple(sorted(several, key=lambda parts: (-len(parts), parts))) for word, several in found.items()}


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for verb, *forms in entries("english/irregular_verbs.txt"):
        for form in (verb, *forms):
            found[form][verb] = None
    return {form: tuple(several) for form, several in found.items() if form != "|"}


@cache
def _infinitives_of_irregular() -> frozenset[str]:
    return frozenset(verb for verb, *_ in entries("english/irregular_verbs.txt"))


def _pasts() -> Iterator[str]:
    for _, *forms in entries("english/irregular_verbs.txt"):
        yield from takewhile(lambda form: form != "|", forms)


IRREGULAR_PASTS = frozenset(_pasts()) - _RATHER_OTHER_WORDS
"""Pasts and participles; those that are also nouns or presents are told apart where they are used."""
