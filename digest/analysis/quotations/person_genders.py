"""The names of a text, with the pronouns outside of quotations → of whom it speaks as he, and of whom as she.

A title tells first (Ms Roke, her brother Bram); then the pronouns that can mean nobody else (Roke has run the ferry
since her father died), wherever they stand in the article; then a pronoun whose bearer was settled before; then a first
name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from digest.analysis.quotations.person_names import NameMention
from digest.lexicon import first_names
from digest.lexicon.english import people, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import Sentence, Span

_PRONOUN = re.compile(
    r"(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )(?<!\bbecame )"
    r"(?:\b(?P<he>he|his|himself)\b|\b(?P<she>she|herself|her(?= [a-zß-ÿ]{2}))\b)",
    re.IGNORECASE,
)
"""He and she; not whose somebody is (Kaya was her first pupil)."""
_ANY_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|they|their|I|my)\b", re.IGNORECASE)
"""Before a name, somebody else of whom a later pronoun may speak."""

_HER_ALONE = re.compile(
    r"her (?:and|or|but|to|in|on|at|for|with|by|from|of|that|as|when|while|because|if|who|what|how|why|where|whether"
    r"|about|after|before|into|out|up|down|off|away|back|then|there|here|again|not|is|was|the|an|this|said|says)\b",
    re.IGNORECASE,
)
"""Her who is told or met, who is seldom the subject of the same sentence."""

_SAME, _BEFORE = 2, 1
"""What a pronoun counts whose only possible bearer stands in its sentence, and in the sentence before."""

_SURE = 2
"""How many times as much must speak for one as for the other."""

_FIRST_NAME = 2
"""What a first name counts against the pronouns."""

_NEAR = 8
"""Names before a pronoun that are looked at."""

_LONGEST = 4
"""Words of a person's name."""

_NEAREST_ROLE = 4
"""Words before a name within which a role belongs to it."""

_WINDOW = 200
"""Characters before and behind a name in which others are looked for."""

_RELATED = re.compile(r"\b(?:his|her) [a-z]+")
"""Whose relation to the one who is named a word tells (his wife)."""

_APPOSITION = re.compile(r", [^,.;]{1,80},?")

_SAYING = speech_verbs.SAYING | speech_verbs.CALLING
_ROLES = people.ROLES - word_set("others officials people")


class Genders:
    """Tells of the persons of one article who is spoken of as he, and who as she."""

    def __init__(
        self, text: str, names: Sequence[NameMention], sentences: Sequence[Sentence], outside: Sequence[Span]
    ) -> None:
        self._whole = {name.key: " ".join(name.words).lower() for name in _whole_names(names)}
        self._titled = {self.key(name): name.woman for name in reversed(names) if name.woman is not None}
        votes = _votes(text, names, sentences, outside, self.key)
        self._spoken_of = {key: count[True] > count[False] for key, count in votes.items() if _is_sure(key, count)}
        self._learned: dict[str, bool] = {}

    def key(self, name: NameMention) -> str:
        """Return the whole name of who is named there: the first of those that end in the same word."""
        own = " ".join(name.words).lower()
        return own if len(name.words) > 1 else self._whole.get(name.key, own)

    def is_spoken_of(self, name: NameMention) -> bool:
        """Return whether a pronoun that can mean nobody else tells that the name is a person's."""
        return self.key(name) in self._spoken_of

    def woman(self, name: NameMention) -> bool | None:
        """Return whether she, or he, is meant; None where nothing tells."""
        if name.woman is not None:
            return name.woman
        key = self.key(name)
        known = (self._titled, self._spoken_of, self._learned)
        return next((told[key] for told in known if key in told), _by_first_name(key))

    def learn(self, name: NameMention, *, woman: bool) -> None:
        """Remember that a pronoun was settled to mean this person."""
        self._learned.setdefault(self.key(name), woman)


def _whole_names(names: Sequence[NameMention]) -> Iterator[NameMention]:
    """Yield the names of several words that may be those of persons: the last first, and sure ones last."""
    whole = [name for name in reversed(names) if 1 < len(name.words) <= _LONGEST]
    yield from (name for name in whole if name.may_be_person and not name.person)
    yield from (name for name in whole if name.person)


def _by_first_name(key: str) -> bool | None:
    first = key.partition(" ")[0] if " " in key else ""
    return True if first in first_names.WOMEN else False if first in first_names.MEN else None


def _is_sure(key: str, count: Mapping[bool, int]) -> bool:
    """Return whether the pronouns speak clearly for one of the two, also against a first name."""
    more, less = max(count.values()), min(count.values())
    named = _by_first_name(key)
    if named is not None and count[not named] == more:
        return more > _FIRST_NAME + less
    return more >= _SURE * less


def _votes(
    text: str,
    names: Sequence[NameMention],
    sentences: Sequence[Sentence],
    outside: Sequence[Span],
    key: Callable[[NameMention], str],
) -> Mapping[str, Mapping[bool, int]]:
    """Count for each whole name the pronouns that can mean nobody else."""
    counts: dict[str, dict[bool, int]] = defaultdict(lambda: {True: 0, False: 0})
    persons = [name for name in names if name.person or name.may_be_person]
    starts, ends = [sentence.start for sentence in sentences], [name.end for name in persons]
    for first, last in outside:
        for pronoun in _PRONOUN.finditer(text, first, last):
            if pronoun["she"] and _HER_ALONE.match(text, pronoun.start(), last):
                continue
            index = bisect_right(starts, pronoun.start()) - 1
            before = bisect_right(ends, pronoun.start())
            near = persons[max(0, before - _NEAR) : before]
            if found := _only_bearer(text, near, sentences, index, pronoun.start(), key):
                name, weight = found
                counts[key(name)][pronoun["she"] is not None] += weight
    return counts


def _only_bearer(
    text: str,
    near: Sequence[NameMention],
    sentences: Sequence[Sentence],
    index: int,
    place: int,
    key: Callable[[NameMention], str],
) -> tuple[NameMention, int] | None:
    """Return the one person whom a pronoun can mean, with what it counts."""
    if index < 0:
        return None
    for own, weight in ((index, _SAME), (index - 1, _BEFORE)):
        here = [name for name in near if name.sentence == own]
        if len({key(name) for name in here}) > 1:
            return None
        sentence = sentences[own] if own >= 0 else None
        if sentence is None or sentence.paragraph != sentences[index].paragraph:
            return None
        last = min(place, sentence.end)
        if _names_other_role(text, sentence, here, last):
            return None
        if here and own == index and _says(text[here[0].end : min(last, here[0].end + _WINDOW)]):
            return None
        if here:
            leads = own == index or here[0].subject
            begun = max(sentence.start, here[0].start - _WINDOW)
            return (here[0], weight) if leads and not _ANY_PRONOUN.search(text, begun, here[0].start) else None
    return None


def _says(words: str) -> bool:
    """Return whether a verb of speech lets a pronoun behind it mean somebody else (Roke said he was late)."""
    return any(word.strip(",.;:") in _SAYING for word in words.split())


def _names_other_role(text: str, sentence: Sentence, here: Sequence[NameMention], last: int) -> bool:
    """Return whether somebody without a name is told of as well before `last` (the mayor told Roke that she …)."""
    first = here[0].start if here else last
    before = text[max(sentence.start, first - _WINDOW) : first].split()
    own = before[:-_NEAREST_ROLE] if here else before
    behind = text[here[0].end : min(last, here[0].end + _WINDOW)] if here else ""
    apposed = _APPOSITION.match(behind)
    words = (*own, *_RELATED.sub("", behind[apposed.end() if apposed else 0 :]).split())
    return any(word.strip(",.;:’'").lower() in _ROLES for word in words)
