"""The table of synonyms → by stem the stems of the words that can stand for it: harvest, crop."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from digest.comparison.sentences.stems import stems
from digest.lexicon.english.synonyms import groups_of_synonyms
from digest.lexicon.english.verbs import groups_of_verbs

_NONE: frozenset[str] = frozenset()


def synonyms_of(stem: str) -> frozenset[str]:
    """Return the stems of what the word can be called too, without its own."""
    return _by_stem().get(stem, _NONE)


def one_deed_with(stem: str) -> frozenset[str]:
    """Return the stems of the verbs and nouns that tell one event with the word, without its own: opening, launch."""
    return _by_deed().get(stem, _NONE)


@cache
def _by_stem() -> Mapping[str, frozenset[str]]:
    return _in_groups(groups_of_synonyms())


@cache
def _by_deed() -> Mapping[str, frozenset[str]]:
    return _in_groups(groups_of_verbs())


def _in_groups(groups: Iterable[Sequence[str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        named = {stem for word in group for stem in stems(word) if " " not in word}
        for stem in named:
            found[stem] |= named - {stem}
    return {stem: frozenset(others) for stem, others in found.items()}
