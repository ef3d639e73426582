"""The words that name a speaker in a clause → the name or role that the article gives, with its entity."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.analysis.quotations.coreference import People
from digest.analysis.quotations.interviews import is_answer
from digest.analysis.quotations.person_names import NameMention
from digest.lexicon.english import media
from digest.model import EntityMention, Id, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, and where the article names them."""

    start: int
    end: int
    id: Id | None


_PERSONS = {"he": "he", "his": "he", "she": "she", "her": "she"}
_THINGS = frozenset({"it", "its", "they", "their"})
_ONE_PERSON = re.compile(r"the (?:[\w]+-year-old|(?:(?:grand)?(?:mother|father)|mum|dad)-of-\w+)")
"""Says nothing but who was just named."""

_UNTOLD = frozenset({"i", "my", "we", "our", "you", "your", "who"})
"""Pronouns of the author or of nobody in particular."""


class Speakers:
    """Tells whom names, roles and pronouns mean in one article; remembers who spoke last."""

    def __init__(
        self,
        *,
        text: str,
        people: Callable[[], People],
        sentences: Sequence[Sentence],
        mentions: Sequence[EntityMention],
    ) -> None:
        self._text = text
        self._find_people = people
        self._starts = [sentence.start for sentence in sentences]
        self._mentions = mentions
        self._mention_starts = [mention.start for mention in mentions]
        self._recent: NameMention | None = None
        self._last: Speaker | None = None
        self._spoke_a_person = False
        self._interviewed: NameMention | None = None

    @cached_property
    def _people(self) -> People:
        """Who is named in the article, looked for when somebody first speaks: half of those with marks quote nobody."""
        return self._find_people()

    def meant_by(self, place: Span) -> Speaker | None:
        """Return the speaker whom the words at this place of the text name or mean."""
        found = self._meant_by(*place)
        if found:
            self._last = found
            name = self._people.at(found.start, found.end)
            self._spoke_a_person = name is not None and name.person
            self._recent = name if name and name.person else self._recent
        return found

    def labelled(self, place: Span) -> Speaker | None:
        """Return the speaker whom the label in an interview names: one named before, where it is `A` or initials."""
        label = self._text[slice(*place)]
        if not is_answer(label):
            name = self._people.with_initials(label)
            return self._at(name.start, name.end) if name else self.meant_by(place)
        self._interviewed = self._interviewed or self._people.most_named(place[0])
        return self._at(self._interviewed.start, self._interviewed.end) if self._interviewed else None

    def _meant_by(self, start: int, end: int) -> Speaker | None:
        words = self._text[start:end].lower()
        if words in _PERSONS:
            return self._person(_PERSONS[words], start)
        if words in _THINGS:
            return self._body(start) or (None if self._spoke_a_person else self._last)
        if words in _UNTOLD:
            return None
        return self._by_role(start, end) or self._at(start, end)

    def _person(self, pronoun: str, place: int) -> Speaker | None:
        sentence = bisect_right(self._starts, place) - 1
        name = self._people.behind_pronoun(pronoun, place, sentence, self._recent)
        return self._at(name.start, name.end) if name else None

    def _body(self, place: int) -> Speaker | None:
        """Return what the sentence names first, where that is no person (Norland denounced what it called …)."""
        name = self._people.first_in(bisect_right(self._starts, place) - 1)
        if name is None or name.person or name.owner or name.end > place:
            return None
        return self._at(name.start, name.end)

    def _by_role(self, start: int, end: int) -> Speaker | None:
        role = self._text[start:end]
        if _ONE_PERSON.fullmatch(role.lower()):
            last = self._people.last_person(start)
            return self._at(last.start, last.end) if last else None
        words = role.lower().split()
        if len(words) < 2 or words[0] != "the":
            return None
        is_paper = words[-1] in media.PAPERS
        name = self._people.medium_before(start) if is_paper else self._people.behind_role(role, start)
        return self._at(name.start, name.end) if name else None

    def _at(self, start: int, end: int) -> Speaker:
        return Speaker(start=start, end=end, id=self._entity(start, end))

    def _entity(self, start: int, end: int) -> Id | None:
        """Return the entity whose mention holds the last character before `end`; none where two speak together."""
        index = bisect_right(self._mention_starts, end - 1) - 1
        if index < 0 or self._mentions[index].end < end:
            return None
        mention = self._mentions[index]
        return None if " and " in self._text[start : mention.start] else mention.id
