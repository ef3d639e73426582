"""Two statements → whether they are worded alike but for a noun, as of schools and of roads: then they tell of two."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from digest.comparison.sentences.attributions import attributed
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, beginning
from digest.comparison.sentences.synonyms import synonyms_of
from digest.lexicon.english.moments import OF_MOMENTS
from digest.lexicon.english.verbs import infinitives, is_mostly_noun, is_past, one_event
from digest.lexicon.english.what_befell import SINGULARS

ALIKE = 0.7
"""Share of the words of both that stand in one order in both, from which they are worded alike: a choice of ours."""

ALIKE_BUT_TWO = 0.5
"""The same where two nouns are others."""

_MOST = 2
"""Words that one noun with its modifier has."""

_SEVERAL = 3
"""Words that must be the same behind it where it begins the sentence, or before it where it ends it."""

_Step = tuple[str, int, int, int, int]


def differ_in_a_noun(first: Statement, second: Statement) -> bool:
    """Return whether one noun stands between the same words in each where the other has another one."""
    ours, theirs = _told(first), _told(second)
    matcher = SequenceMatcher(None, _nouns(ours), _nouns(theirs), autojunk=False)
    if matcher.ratio() < ALIKE:
        return False
    steps = matcher.get_opcodes()
    other = [place for place, step in enumerate(steps) if step[0] != "equal"]
    if len(other) != 1 or not _is_between(steps, other[0]):
        return False  # a paraphrase, in which several words are others
    _, begin, end, start, stop = steps[other[0]]
    return _are_two(ours[begin:end], theirs[start:stop])


def differ_in_two_nouns(first: Statement, second: Statement) -> bool:
    """Return whether two nouns stand in each where the other has two others: a teacher for fraud, a postman for theft.

    Of one who is named both tell, however they call him.
    """
    ours, theirs = _told(first), _told(second)
    matcher = SequenceMatcher(None, _nouns(ours), _nouns(theirs), autojunk=False)
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    if matcher.ratio() < ALIKE_BUT_TWO or len(steps) != _MOST or any(step[0] != "replace" for step in steps):
        return False
    pairs = [(ours[begin:end], theirs[start:stop]) for _, begin, end, start, stop in steps]
    return all(len(one) == len(other) == 1 and _are_two(one, other) for one, other in pairs) and not any(
        synonyms_of(one.stem) & {other.stem} or any(word.capital or _may_be_a_verb(word) for word in (one, other))
        for (one,), (other,) in pairs
    )


def _may_be_a_verb(word: StemmedWord) -> bool:
    """Return whether it is an inflected form of a verb that is no noun as often: visits, clinches."""
    return any(verb != word.form and not is_mostly_noun(verb) for verb in infinitives(word.form))


def _is_between(steps: Sequence[_Step], place: int) -> bool:
    """Return whether the same words stand on both sides, or several where it begins or ends the sentence."""
    beside = [steps[other] for other in (place - 1, place + 1) if 0 <= other < len(steps)]
    same = [step[2] - step[1] for step in beside if step[0] == "equal"]
    return len(same) == 2 or (place in (0, len(steps) - 1) and bool(same) and same[0] >= _SEVERAL)


def _are_two(ours: Sequence[StemmedWord], theirs: Sequence[StemmedWord]) -> bool:
    """Return whether they are two nouns: no verbs, no numbers, and none that tell one thing."""
    both = [*ours, *theirs]
    if not (1 <= len(ours) <= _MOST and 1 <= len(theirs) <= _MOST):
        return False
    if any(is_past(word.form) or word.form[0].isdigit() for word in both):
        return False
    if len(both) == 2 and any(word.form.endswith("ing") for word in both):
        return False
    near = {other for word in ours for other in one_event(word.form)}
    families = {beginning(word.stem) for word in ours} & {beginning(word.stem) for word in theirs}
    return not families and near.isdisjoint(word.form for word in theirs)


def _nouns(words: Sequence[StemmedWord]) -> list[str]:
    """Return the words by their stems, and nouns that count the same by one."""
    return [SINGULARS.get(word.form, word.stem) for word in words]


def _told(statement: Statement) -> list[StemmedWord]:
    """Return the content words, without those of figures, of dates, and of who says it."""
    said = attributed(statement.words)
    return [
        word
        for index, word in enumerate(statement.words)
        if index not in said and word.content and word.form not in OF_MOMENTS and not statement.is_read(word)
    ]
