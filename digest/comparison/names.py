"""Proper names of two sentences → whether they can be of one person or place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from digest.comparison.stems import StemmedWord

_ALIKE = 3
"""Letters by which a name is known in the names of its people: Spain, Spanish."""


def name_others(
    first: Collection[str], words: Sequence[StemmedWord], second: Collection[str], others: Sequence[StemmedWord]
) -> bool:
    """Say whether both sentences name somebody or some place, and none in common."""
    if not first or not second:
        return False
    return not any(is_named(name, others) for name in first) and not any(is_named(name, words) for name in second)


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
