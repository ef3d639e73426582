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

from digest.analysis.language.words import word_set
from digest.analysis.quotations.person_names import NameMention
from digest.lexicon import first_names
from digest.lexicon.english import people
from digest.model import Sentence, Span

_PRONOUN = re.compile(r"\b(?P<he>he|his|himself)\b|\b(?P<she>she|herself|her(?= [a-zß-ÿ]{2}))\b", re.IGNORECASE)
_HER_ALONE = re.compile(
    r"her (?:and|or|but|to|in|on|at|for|with|by|from|of|that|as|when|while|because|if|who|what|how|why|where|whether"
    r"|about|after|before|into|out|up|down|off|away|back|then|there|here|again|not|is|was|the|an|this|said|says)\b",
    re.IGNORECASE,
)
"""Her who is told or met, who is seldom the subject of the same sentence."""

_SAME, _BEFORE = 2, 1
# What a pronoun counts whose only possible bearer stands in its sentence, and in the sentence before.

_SURE = 2
# How many times as much must speak for one as for the other.

_NEAR = 8
# Names before a pronoun that are looked at.

_NEAREST_ROLE = 4
# Words before a name within which a role belongs to it.

_WINDOW = 200
# Characters before and behind a name in which others are looked for.

_APPOSITION = re.compile(r", [^,.;]{1,80},?")

_ROLES = people.ROLES - word_set("others officials people")


class Genders:
    """Tells of the persons of one article who is spoken of as he, and who as she."""

    def __init__(
        self, text: str, names: Sequence[NameMention], sentences: Sequence[Sentence], outside: Sequence[Span]
    ) -> None:
        self._whole = _whole_names(names)
        self._titled = {self.key(name): name.woman for name in reversed(names) if name.woman is not None}
        self._spoken_of = dict(self._decided(_votes(text, names, sentences, outside, self.key)))
        self._learned: dict[str, bool] = {}

    def key(self, name: NameMention) -> str:
        """Return the whole name of who is named there, as far as one name alone ends in the same word."""
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
        for known in (self._titled, self._spoken_of, self._learned):
            if key in known:
                return known[key]
        first = key.partition(" ")[0] if " " in key else ""
        return True if first in first_names.WOMEN else False if first in first_names.MEN else None

    def learn(self, name: NameMention, *, woman: bool) -> None:
        """Remember that a pronoun was settled to mean this person."""
        self._learned.setdefault(self.key(name), woman)

    @staticmethod
    def _decided(votes: Mapping[str, Mapping[bool, int]]) -> Iterator[tuple[str, bool]]:
        for key, counts in votes.items():
            she, he = counts.get(True, 0), counts.get(False, 0)
            if max(she, he) >= _SURE * min(she, he):
                yield key, she > he


def _whole_names(names: Sequence[NameMention]) -> Mapping[str, str]:
    """Return the whole name of each last word that one whole name alone ends in."""
    whole: Mapping[str, set[str]] = defaultdict(set)
    for name in names:
        if len(name.words) > 1 and (name.person or name.may_be_person):
            whole[name.key].add(" ".join(name.words).lower())
    return {key: next(iter(found)) for key, found in whole.items() if len(found) == 1}


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
        if _names_other_role(text, sentence, here, min(place, sentence.end)):
            return None
        if here:
            return here[0], weight
    return None


def _names_other_role(text: str, sentence: Sentence, here: Sequence[NameMention], last: int) -> bool:
    """Return whether somebody without a name is told of as well before `last` (the mayor told Roke that she …)."""
    first = here[0].start if here else last
    before = text[max(sentence.start, first - _WINDOW) : first].split()
    own = before[:-_NEAREST_ROLE] if here else before
    behind = text[here[0].end : min(last, here[0].end + _WINDOW)] if here else ""
    apposed = _APPOSITION.match(behind)
    words = (*own, *behind[apposed.end() if apposed else 0 :].split())
    return any(word.strip(",.;:’'").lower() in _ROLES for word in words)
