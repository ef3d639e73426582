"""Proper names of two sentences → whether they can be of one person or place."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.bodies import BODIES
from digest.lexicon.english.known_words import is_known
from digest.lexicon.english.people import TITLES

_ALIKE = 3
"""Letters by which a name is known in the names of its people: Spain, Spanish."""


def name_others(
    first: Collection[str], words: Sequence[StemmedWord], second: Collection[str], others: Sequence[StemmedWord]
) -> bool:
    """Say whether both sentences name somebody or some place, and none in common."""
    if not first or not second:
        return False
    return not any(is_named(name, others) for name in first) and not any(is_named(name, words) for name in second)


def are_namesakes(first: Statement, second: Statement) -> bool:
    """Say whether one last name stands behind two first names, each in one alone: Marta Quill, Jonas Quill."""
    ours, theirs = _first_names(first.words), _first_names(second.words)
    return any(
        not (names & theirs[last])
        and not any(is_named(name, second.words) for name in names)
        and not any(is_named(name, first.words) for name in theirs[last])
        for last, names in ours.items()
        if last in theirs
    )


def _first_names(words: Sequence[StemmedWord]) -> dict[str, set[str]]:
    """Return the words before each last name of two words, but for titles and what begins a sentence."""
    found: dict[str, set[str]] = {}
    for index, (before, last) in enumerate(pairwise(words)):
        named = before.capital and last.capital and not last.pause and before.content and last.content
        opens = index == 0 and is_known(before.form)
        if named and not opens and before.form.capitalize() not in TITLES | BODIES:
            found.setdefault(last.form.removesuffix("'s"), set()).add(before.form)
    return found


def number_others(first: Statement, second: Statement) -> bool:
    """Say whether one name is followed by another number in each, and by none in common: Flight 302, Flight 417."""
    ours, theirs = _numbered(first), _numbered(second)
    return any(numbers.isdisjoint(theirs.get(name, numbers)) for name, numbers in ours.items())


def _numbered(statement: Statement) -> dict[str, set[str]]:
    """Return the numbers behind each name, with a letter that follows without a blank; no figures and no dates."""
    words, found = statement.words, dict[str, set[str]]()
    for name, word in pairwise(words):
        if not (name.capital and word.form[0].isdigit() and word.pause in ("", "-", "‑", "–")):
            continue
        letter = next((one.form for one in words if one.start == word.end and len(one.form) == 1), "")
        if letter or not statement.is_read(word):
            found.setdefault(name.form, set()).add(word.form + letter)
    return found


def is_named(name: str, words: Sequence[StemmedWord]) -> bool:
    """Say whether a name stands among the words: as it is, as that of its people, or by its first letters."""
    return any(
        word.capital and (word.form[:_ALIKE] == name[:_ALIKE] or name in _initials(words, index, len(name)))
        for index, word in enumerate(words)
    )


def _initials(words: Sequence[StemmedWord], index: int, length: int) -> tuple[str, str]:
    """Return the first letters of the words from `index` on, with and without those of `of` and `the`."""
    forms = [word.form for word in words[index : index + length + 2]]
    kept = [form for form in forms if form not in ("of", "the", "and", "for")]
    return "".join(form[0] for form in forms)[:length], "".join(form[0] for form in kept)[:length]
