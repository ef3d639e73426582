"""A value and one that is told as reached → whether both are of one thing: one rider's lead, one bank's forecast."""

from __future__ import annotations

from itertools import pairwise

from digest.comparison.quantities.quantities import Quantity
from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.moments import MomentRole
from digest.comparison.sentences.objects import own_names, subject_of, verbs_at
from digest.comparison.sentences.statements import Statement
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.english.what_befell import RUNNING
from digest.lexicon.tables import word_set

_PERIODS = word_set("year quarter month season half")

_MONTH = len("2031-05")
"""Letters of the longest date that is no day."""


def level_of_one(first: Quantity, second: Quantity) -> bool:
    """Return whether two levels can be of one thing: of one subject, place and year.

    Of what befell many and goes on, no subject need be the same: a toll has risen, people were killed.
    """
    one, other = first.statement, second.statement
    if own_names(one, other) and own_names(other, one):
        return False
    if _periods(first) != _periods(second):
        return False
    return bool(first.befell & second.befell & RUNNING) or _of_one_subject(first, second)


def _of_one_subject(first: Quantity, second: Quantity) -> bool:
    ours, theirs = _subject(first), _subject(second)
    return ours is not None and ours == theirs


def _subject(quantity: Quantity) -> str | None:
    """Return the stem of the word before the verb; none where that is only who says it."""
    if quantity.place is None:
        return None
    subject = subject_of(quantity.statement, verbs_at(quantity.place)) or _named_subject(quantity.statement)
    return None if subject in _speakers(quantity.statement) else subject


def _named_subject(statement: Statement) -> str | None:
    """Return the stem of a name right before a verb in the present, which no ending of a past tells: Ada Lund leads."""
    return next(
        (
            word.stem
            for word, verb in pairwise(statement.words)
            if word.capital and word.content and verb.form.endswith("s") and not verb.pause and infinitives(verb.form)
        ),
        None,
    )


def _speakers(statement: Statement) -> frozenset[str]:
    said = attributed(statement.words)
    return frozenset(word.stem for index, word in enumerate(statement.words) if index in said)


def _periods(quantity: Quantity) -> frozenset[str]:
    """Return the years, quarters or months that it is told of, as they are dated or only said: next year."""
    words = quantity.statement.words
    told = frozenset(
        one.edtf for one in quantity.moments if one.edtf and len(one.edtf) <= _MONTH and one.role is MomentRole.TOLD
    )
    said = frozenset(f"{word.form} {behind.form}" for word, behind in pairwise(words) if behind.form in _PERIODS)
    return told | said
