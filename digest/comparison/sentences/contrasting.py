"""Two statements → whether a word of one stands against a word of the other: women and men, first and second."""

from __future__ import annotations

from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.moments import OF_MOMENTS
from digest.lexicon.english.opposites import contrasts, opposites
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.verbs import infinitives, is_mostly_noun


def contrasting(first: Statement, second: Statement) -> bool:
    """Return whether each has a word of which only the other has the opposite, so that they tell of two things."""
    return _are_against(_forms(first), _forms(second))


def contrasting_in_content(first: Statement, second: Statement) -> bool:
    """Return the same for the words that tell something alone: women and men, but not least and most."""
    ours, theirs = (
        _forms(one) & {form for word in one.words if word.content for form in singulars(word.form)}
        for one in (first, second)
    )
    return _are_against(ours, theirs)


def _are_against(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(_against(word) & (theirs - ours) and not _against(word) & ours for word in ours - theirs)


def _against(word: str) -> frozenset[str]:
    """Return the words that tell of something else; of verbs none, since what they tell may be negated."""
    found = contrasts(word) | opposites(word)
    return found if _is_noun(word) else frozenset(other for other in found if _is_noun(other))


def _is_noun(word: str) -> bool:
    return all(map(is_mostly_noun, infinitives(word)))


def _forms(statement: Statement) -> frozenset[str]:
    return frozenset(
        form
        for word in statement.words
        if word.form not in OF_MOMENTS
        and word.form not in PREPOSITIONS  # a bridge over a river, cracks under it
        and not statement.is_dated(word)
        for form in singulars(word.form)
    )
