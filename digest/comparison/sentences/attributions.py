"""Words of a sentence → those that only tell who says it: `, the police said`, `according to the clinic`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.function_words import ARTICLES
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.tables import word_set

_SAYING = word_set("say tell add report state explain note announce write claim")
_FORMS = word_set(
    """
    said says saying told tells tell added adds reported reports stated states explained noted notes
    """
)
_ALSO_NOUNS = word_set("reports states notes")
"""Those that are mostly nouns."""

_TRAILING = word_set(
    """
    declared warned testified insisted concluded argued estimated found show shows showed suggest suggests
    """
)
"""Verbs that tell who says all before the comma, where they end the sentence: , a study found on Friday; or all that
follows behind `that`."""

_LAST, _BEFORE_IT = 4, 4
"""Words that may stand behind such a verb, as those of a day, and that stand before the comma at least."""

_WHO = 8
"""Words in which a speaker is named."""

_PRONOUNS = word_set("he she it they")

_ENDS = frozenset(',;:—–“”"()')


def attributed(words: Sequence[StemmedWord]) -> set[int]:
    """Return the indices of the words that name a speaker and the verb of speech."""
    found: set[int] = set()
    for index, word in enumerate(words):
        if word.form == "according" and index + 1 < len(words) and words[index + 1].form == "to":
            found |= {index, index + 1, *_named(words, index + 2)}
        elif word.form in _FORMS and _is_said(words, index) and not _is_told(words, index):
            found.add(index)
            if not _says_of_self(words, index):
                found |= set(_speaker(words, index))
        elif word.form in _TRAILING and index and words[index + 1 : index + 2] and words[index + 1].form == "that":
            found |= {index, *_speaker(words, index)}
        elif word.form in _TRAILING and index + 1 + _LAST >= len(words):
            found |= _trailing(words, index)
    return found if len(found) < len(words) else set()


def _trailing(words: Sequence[StemmedWord], index: int) -> set[int]:
    """Return the words of who says it up to the comma before; none where no comma parts them from what is said."""
    for place in range(index - 1, max(index - 1 - _WHO, _BEFORE_IT - 1), -1):
        if words[place].form in ("that", "who", "which", "and", "but"):
            return set()
        if "," in words[place].pause:
            return set(range(place, index + 1))
    return set()


def _is_said(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether a word is a verb of speech: `the ministry reports that`, `, reports the Courier`, not `its reports`.

    Those that are mostly nouns are verbs behind a mark, and before `that` or a name.
    """
    if words[index].form not in _ALSO_NOUNS:
        return True
    behind = words[index + 1] if index + 1 < len(words) else None
    return bool(words[index].pause) or (behind is not None and (behind.form == "that" or behind.capital))


def _is_told(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether somebody is told something, and does not tell it: was told, having been told."""
    before = words[index - 1].form if index else ""
    return words[index].form == "told" and infinitives(before) == ("be",)


def _says_of_self(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether a pronoun right behind the verb stands for the speaker: the governor said he would resign."""
    behind = [word.form for word in words[index + 1 : index + 3]]
    return bool(behind) and (behind[0] in _PRONOUNS or (behind[0] == "that" and behind[-1] in _PRONOUNS))


def _named(words: Sequence[StemmedWord], start: int) -> Iterator[int]:
    """Yield who says it behind `according to`, where no mark ends it up to the next article."""
    places = list(_behind(words, start))
    marked = places and (places[-1] + 1 == len(words) or words[places[-1] + 1].pause)
    for place in places:
        if not marked and words[place].form in ARTICLES and any(words[one].content for one in range(start, place)):
            return
        yield place


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
