"""Words of a sentence → who takes part in it: who does something, to whom it is done, and who is named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.verb_places import ADVERBS, BE, LEAVING, PREPOSITIONS, word_before
from digest.lexicon.english.function_words import PLACE_PREPOSITIONS
from digest.lexicon.english.opposites import contrasts, has_opposite
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.tables import word_set

_LOCATIVE = PLACE_PREPOSITIONS | {"off", "from"}
_WHERE_AND_WHEN = _LOCATIVE | word_set(
    "on by along through during after before over under until since down up with and"
)
_PRONOUNS = word_set("i we they you he she it")
_CLAUSE = word_set("while when whereas because although though but who which where whose")
_RELATING = word_set("who which that")
_BEFORE_A_CLAUSE = word_set("after before as since until if")
"""Words that begin a clause where a subject and a verb follow."""

_STOPS = frozenset(";:—–")
_QUOTES = (".", "“", '"', "‘", "'", ":")
"""Behind these a capital letter only begins a sentence."""

_ANYBODY = word_set("anyone anybody someone somebody everyone everybody dozens hundreds thousands scores others")
"""Words that name no participant."""

_BESIDE = 4
"""Participants on one side among which a verb's subject or object stands."""

_AROUND = 7
"""Participants on either side of a verb that tell of whom and what it is."""

_AGENT = 12
"""Words behind a passive in which `by` names who did it."""

_BY = 3
"""Words behind a verb in which `by` stands."""

_ASIDE = 14
"""Words that are told of a subject between commas, at most."""

_HELPERS = word_set("has have had is are was were be been will would can could may might must did does do not")

_RELATIVE = 4
"""Words from a relative pronoun to the verb of its clause."""

_NAMED = 4
"""Words before a verb in which the name of its subject ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Who takes part in what a verb tells, by stems."""

    agent: frozenset[str]
    patient: frozenset[str]
    around: frozenset[str]
    """All beside it."""
    behind: frozenset[str]
    """Those right behind it, without where and when."""
    name: str | None
    """The proper name right before it, as of whom it is told."""
    by: str | None
    """The last word of the proper name behind `by`, of whom it was done."""


class Participants:
    """Those who take part in what a sentence tells."""

    def __init__(
        self, words: Sequence[StemmedWord], verbs: Mapping[int, bool], aside: Collection[int], *, headline: bool
    ) -> None:
        self._words, self._verbs, self._aside, self._headline = words, verbs, aside, headline
        self._named = tuple(index for index in range(len(words)) if self._takes_part(index))
        self.stems = frozenset(words[index].stem for index in self._named)
        """Stems of all, without places and those who only say it."""
        self.places = frozenset(
            word.stem for index, word in enumerate(words) if word.capital and _is_place(words, index)
        )

    def names(self) -> frozenset[str]:
        """Return the proper names inside the sentence; none where all words begin with a capital letter."""
        return frozenset(
            word.form
            for index, word in enumerate(() if self._headline else self._words)
            if index and word.capital and word.content and index not in self._aside and not word.pause.endswith(_QUOTES)
        )

    def roles(self, first: int, last: int) -> Roles:
        """Return who takes part in what the words from `first` to `last` tell."""
        left = [index for index in self._named if index < first][-_AROUND:]
        right = [index for index in self._named if index > last][:_AROUND]
        agent, patient = self._agent_and_patient(first, last)
        around = frozenset(self._words[index].stem for index in (*left, *right))
        end = self._end_of_object(last + 1)
        behind = frozenset(self._words[index].stem for index in right if index < end)
        return Roles(
            agent=agent,
            patient=patient,
            around=around,
            behind=behind,
            name=self._name_before(first),
            by=self._name_by(last),
        )

    def _end_of_object(self, start: int) -> int:
        """Return where what is done to somebody or something ends: at a mark, or where it is told where and when."""
        for index in range(start, len(self._words)):
            word = self._words[index]
            marked = word.pause if index > start else "," in word.pause
            if word.form in _WHERE_AND_WHEN or word.form in _CLAUSE or marked:
                return index
        return len(self._words)

    def _takes_part(self, index: int) -> bool:
        """Say whether a word can name a participant: no verb, date, number, place, or adjective of a kind."""
        word = self._words[index]
        verb = self._verbs.get(index) and not self._is_noun_in_ing(index)
        if not word.content or index in self._aside or verb or word.form.endswith("ly"):
            return False
        if word.form in _ANYBODY or word.form in ADVERBS or word.form in PREPOSITIONS | _WHERE_AND_WHEN:
            return False
        place = word.capital and not self._headline and _is_place(self._words, index)
        described = (bool(contrasts(word.form)) or has_opposite(word.form)) and self._describes(index)
        return not place and not described

    def _is_noun_in_ing(self, index: int) -> bool:
        """Say whether a word in -ing names what is done to it or what it does: suspended visiting, signalling has."""
        words = self._words
        if not words[index].form.endswith("ing"):
            return False
        behind = words[index + 1] if index + 1 < len(words) else None
        does = behind is not None and not behind.pause and behind.form in _HELPERS
        before = words[index - 1] if index else None
        done = before is not None and self._verbs.get(index - 1) and not words[index].pause and _is_of_deed(before)
        return does or bool(done)

    def _describes(self, index: int) -> bool:
        """Say whether a noun follows, which the word tells more of."""
        behind = self._words[index + 1] if index + 1 < len(self._words) else None
        return behind is not None and behind.content and not behind.pause and index + 1 not in self._verbs

    def _agent_and_patient(self, first: int, last: int) -> tuple[frozenset[str], frozenset[str]]:
        words, form = self._words, self._words[first].form
        before = word_before(words, first)
        nearest, outside = (self._clause(range(end - 1, -1, -1)) for end in (first, self._before_aside(first)))
        subject = frozenset((*nearest, *outside))
        if before is not None and before.form in _PRONOUNS:
            subject = frozenset()
        if self._serves_another(first):
            subject = frozenset()
        helper = set(infinitives(before.form)) if before else set()
        state = last > first and set(infinitives(form)) & (LEAVING | {"be"})
        if state or first not in self._verbs or (form in infinitives(form) and helper & (LEAVING | {"be"})):
            return frozenset(), subject  # as something is: stays open, is safe
        by_somebody = is_past(form) and last + 2 < len(words) and words[last + 1].form == "by"
        by_somebody = by_somebody and last + 2 not in self._aside
        if (tuple(helper) != BE and not by_somebody) or form.endswith("ing"):
            return subject, frozenset(self._clause(_object(words, last + 1)))
        behind = range(last + 1, min(last + _AGENT, len(words)))
        by = next((at for at in behind if words[at].form == "by" and at + 1 not in self._aside), len(words))
        return frozenset(self._clause(range(by + 1, len(words)))), subject

    def _before_aside(self, first: int) -> int:
        """Return where the subject ends: before what is told of it between commas, as in `Ada Ros, 61, died`."""
        words, start = self._words, first
        while start and "," not in words[start].pause and words[start - 1].form in _HELPERS | ADVERBS | {"to"}:
            start -= 1
        if "," not in words[start].pause:
            return first
        places = range(start - 1, max(start - _ASIDE, 0), -1)
        return next((place for place in places if "," in words[place].pause), first)

    def _serves_another(self, first: int) -> bool:
        """Say whether a verb behind `to` tells what something else is used for: a knife to open a box."""
        return first > 1 and self._words[first - 1].form == "to" and first - 2 in self._named

    def _clause(self, places: range) -> Iterator[str]:
        """Yield the nearest participants up to the next verb or clause; before a verb, past what only tells more of
        them: the ship that sank, the car stolen from a garage, an attempt to rob a bank."""
        found: list[str] = []
        index, backwards = places.start, places.step < 0
        while index in places and len(found) < _BESIDE:
            word = self._words[index]
            before = index - 1 in self._named and not word.pause
            relative = self._relative(index) if backwards else None
            if relative is not None:
                index = relative
            elif backwards and before and word.form == "to" and self._verbs.get(index + 1):
                found.clear()
            elif backwards and before and word.form in _RELATING and not found:
                pass
            elif self._ends(index, places.step) or (found and self._ends_before(index, backwards)):
                break
            elif index in self._named:
                found.append(word.stem)
            index += places.step
        yield from found

    def _ends_before(self, index: int, backwards: bool) -> bool:
        """Say whether another verb stands there, or what begins a clause before a subject."""
        verb = self._is_full_verb(index) and not (backwards and self._is_of_a_noun(index))
        return verb or (backwards and self._words[index].form in _BEFORE_A_CLAUSE)

    def _is_of_a_noun(self, index: int) -> bool:
        """Say whether a verb stands behind `to` and a noun, of which it tells more."""
        return index > 1 and self._words[index - 1].form == "to" and index - 2 in self._named

    def _ends(self, index: int, step: int) -> bool:
        """Say whether another clause begins at the word, looking forwards or backwards."""
        border = min(index + (0 if step > 0 else 1), len(self._words) - 1)
        return self._words[index].form in _CLAUSE or bool(_STOPS & set(self._words[border].pause))

    def _is_full_verb(self, index: int) -> bool:
        word = self._words[index]
        return bool(self._verbs.get(index)) and not set(infinitives(word.form)) <= {"be", "have", "do"}

    def _relative(self, index: int) -> int | None:
        """Return where a clause begins that ends with the verb at the index and tells more of the noun before it."""
        words = self._words
        if not self._is_full_verb(index) or words[index].pause:
            return None
        for place in range(index - 1, max(index - 1 - _RELATIVE, 0), -1):
            if words[place].form in _RELATING and place - 1 in self._named and not words[place].pause:
                return place
            if words[place].form not in _HELPERS | ADVERBS:
                break
        behind = words[index + 1].form if index + 1 < len(words) else ""
        participle = is_past(words[index].form) and behind in PREPOSITIONS | {"to"} and index - 1 in self._named
        return index if participle else None

    def _name_by(self, last: int) -> str | None:
        words = self._words
        for index in range(last + 1, min(last + 1 + _BY, len(words) - 1)):
            if words[index].form == "by" and not self._headline:
                name = index + 1
                while name < len(words) and words[name].capital and (name == index + 1 or not words[name].pause):
                    name += 1
                return (
                    words[name - 1].form.removesuffix("'s")
                    if name > index + 1 and name - 1 not in self._aside
                    else None
                )
            if words[index].pause:
                return None
        return None

    def _name_before(self, first: int) -> str | None:
        words = self._words
        for index in range(first - 1, max(first - 1 - _NAMED, 0) if not self._headline else first - 1, -1):
            word = words[index]
            if word.capital and word.content and index not in self._aside and not _is_place(words, index):
                return word.form.removesuffix("'s")
            told = word.content and index not in self._verbs and word.form not in ADVERBS
            if told or word.form in PREPOSITIONS or word.form in _CLAUSE or _STOPS & set(words[index + 1].pause):
                return None
        return None


def _is_of_deed(word: StemmedWord) -> bool:
    """Say whether a verb is none of those that are one with a form in -ing behind them: is visiting, kept going."""
    return not set(infinitives(word.form)) & {"be", "keep", "go", "start", "begin", "continue"}


def _is_place(words: Sequence[StemmedWord], index: int) -> bool:
    while index and words[index].capital and not words[index].pause:
        index -= 1
    if words[index].form == "the" and index:
        index -= 1
    return words[index].form in _LOCATIVE


def _object(words: Sequence[StemmedWord], start: int) -> range:
    """Return the words behind a verb up to the preposition that ends its object; none behind a comma."""
    if start < len(words) and "," in words[start].pause:
        return range(start, start)
    for index in range(start + 1, len(words)):
        if words[index].form in PREPOSITIONS and words[index].form != "of":
            return range(start, index)
    return range(start, len(words))
