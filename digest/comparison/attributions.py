"""Words of a sentence → those that only tell who says it: `, the police said`, `according to the clinic`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.comparison.stems import StemmedWord
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.tables import word_set

_SAYING = word_set("say tell add report state explain note announce write claim")
_FORMS = word_set(
    """
    said says saying told tells tell added adds reported reports stated states explained noted notes
    """
)
_WHO = 8
"""Words in which a speaker is named."""

_ENDS = frozenset(',;:—–“”"()')


def attributed(words: Sequence[StemmedWord]) -> set[int]:
    """Return the indices of the words that name a speaker and the verb of speech."""
    found: set[int] = set()
    for index, word in enumerate(words):
        if word.form == "according" and index + 1 < len(words) and words[index + 1].form == "to":
            found |= {index, index + 1, *_behind(words, index + 2)}
        elif word.form in _FORMS:
            found.add(index)
            found |= set(_speaker(words, index))
    return found if len(found) < len(words) else set()


def _speaker(words: Sequence[StemmedWord], index: int) -> Iterator[int]:
    """Yield who speaks: before the verb up to a mark, or behind it where a mark stands right before it."""
    if words[index].pause:
        behind = list(_behind(words, index + 1))
        if not any(words[place].form == "that" or infinitives(words[place].form) == ("be",) for place in behind):
            yield from behind
            return
    for place in range(index - 1, max(index - 1 - _WHO, -1), -1):
        if words[place].form in ("that", "and", "but", "because", "who", "which") or infinitives(words[place].form) == (
            "be",
        ):
            return
        yield place
        if words[place].pause:
            break
    if words[index].form in ("told", "tells", "tell"):
        yield from range(index + 1, min(index + 2, len(words)))


def _behind(words: Sequence[StemmedWord], start: int) -> Iterator[int]:
    for place in range(start, min(start + _WHO, len(words))):
        if place > start and _ENDS & set(words[place].pause):
            return
        yield place
