"""Words that name a speaker in a clause → the name or role that the article gives, with its entity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from digest.analysis import speech_words
from digest.analysis.clauses import Clause, words
from digest.analysis.people import Name, People
from digest.analysis.quotation_marks import Quoted
from digest.analysis.subjects import Span, leading_subject, spoken
from digest.model import EntityMention, Id, Sentence
from digest.model import Span as TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, and where the article says so."""

    start: int
    end: int
    id: Id | None


_PRONOUNS = {"he": "he", "his": "he", "she": "she", "her": "she"}
_OTHERS = frozenset("it they i we their its my our who".split())


class Speakers:
    """Finds speakers in one article; remembers who spoke last."""

    def __init__(
        self, *, text: str, people: People, sentences: Sequence[Sentence], mentions: Sequence[EntityMention]
    ) -> None:
        self._text = text
        self._people = people
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._mentions = mentions
        self._recent: Name | None = None
        self._last: Speaker | None = None

    def named(self, clause: Clause, span: Span) -> Speaker | None:
        """Return the speaker whom these words of the clause name or mean."""
        start, end = spoken(self._text, clause, span)
        said = self._text[start:end].lower()
        if said in _PRONOUNS:
            found = self._person(_PRONOUNS[said], start)
        elif said in ("it", "its"):
            found = self._last
        elif said in _OTHERS:
            found = self._last if said in ("they", "their") else None
        else:
            found = self._by_role(start, end) or self.at(start, end)
        self._remember(found)
        return found

    def leading(self, quoted: Quoted) -> tuple[TextSpan, Speaker | None] | None:
        """Return the subject of the sentence before a quotation that stands alone, in its paragraph or ending in a colon."""
        index = bisect_right(self._starts, quoted.opened - 1) - 1
        if index < 0 or (self._sentences[index].start <= quoted.opened < self._sentences[index].end):
            index -= 1
        if index < 0:
            return None
        before = self._sentences[index]
        ends_in_colon = self._text[before.start : before.end].rstrip().endswith(":")
        if before.paragraph != quoted.paragraph and not ends_in_colon:
            return None
        clause = tuple(words(self._text, before.start, before.end))
        span = leading_subject(clause, len(clause))
        return (spoken(self._text, clause, span), self.named(clause, span)) if span else None

    def _person(self, pronoun: str, place: int) -> Speaker | None:
        name = self._people.behind_pronoun(pronoun, place, bisect_right(self._starts, place) - 1, self._recent)
        return self.at(name.start, name.end) if name else None

    def _by_role(self, start: int, end: int) -> Speaker | None:
        role = self._text[start:end]
        forms = role.lower().split()
        if len(forms) < 2 or forms[0] != "the":
            return None
        if forms[-1] in speech_words.PAPERS:
            name = self._people.medium_before(start)
        else:
            name = self._people.behind_role(role, start)
        return self.at(name.start, name.end) if name else None

    def at(self, start: int, end: int) -> Speaker:
        """Return the speaker whose name stands there."""
        return Speaker(start=start, end=end, id=self._entity(start, end))

    def _entity(self, start: int, end: int) -> Id | None:
        """Return the entity named by the last of these words."""
        return next((item.id for item in self._mentions if item.start < end <= item.end), None)

    def _remember(self, speaker: Speaker | None) -> None:
        if speaker is None:
            return
        self._last = speaker
        same = [name for name in self._people.names if name.start < speaker.end and speaker.start < name.end]
        if same and same[-1].person:
            self._recent = same[-1]
