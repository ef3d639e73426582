"""Text outside of quotations, and the entities named in it → the places of names, and which of them are persons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import match

from digest.analysis.language.words import word_set
from digest.analysis.quotations import person_roles
from digest.analysis.quotations.speaker_phrases import behind_titles
from digest.analysis.quotations.tokens import Token, letters_behind, tokens_in
from digest.analysis.quotations.word_classes import is_name_word, is_title, without_possessive
from digest.lexicon import first_names
from digest.lexicon.english import bodies, people, speech_verbs
from digest.model import Entity, EntityKind, EntityMention, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A place where somebody or something is named."""

    start: int
    """Without titles, as `end` without a possessive ending."""
    end: int
    key: str
    """Last word in small letters: the surname."""
    person: bool
    woman: bool | None
    """Whether a title or first name here tells that she, or he, is meant; None where nothing tells."""
    sentence: int
    """Index of the sentence in which it stands."""
    owner: bool
    """Whether it is a possessive or stands behind a preposition, so that it is no subject."""
    asks: bool
    """Whether it is the subject of a question, so that somebody else answers."""


class KnownKinds:
    """The kinds of the entities that the vocabulary knows, by where they are named."""

    def __init__(self, mentions: Sequence[EntityMention], vocabulary: Sequence[Entity]) -> None:
        kinds = {entity.id: entity.kind for entity in vocabulary}
        self._kinds = [(item.end, kinds.get(item.id)) for item in mentions]
        self._starts = [item.start for item in mentions]

    def at(self, start: int, end: int) -> EntityKind | None:
        """Return the kind of the entity whose name ends these words; None where there is none."""
        index = bisect_right(self._starts, end - 1) - 1
        return self._kinds[index][1] if index >= 0 and self._kinds[index][0] > start else None


def find_names(
    text: str, sentences: Sequence[Sentence], outside: Sequence[Span], kinds: KnownKinds
) -> tuple[NameMention, ...]:
    """Return the names in the spans `outside` of quotations, in the order of the text."""
    starts = [sentence.start for sentence in sentences]
    tokens = [token for first, last in outside for token in tokens_in(text, first, last)]
    runs = [_Run(text, tokens, *run) for run in _runs(text, tokens, frozenset(starts), kinds)]
    known = {run.key for run in runs if run.is_surely_person}
    return tuple(
        NameMention(
            start=run.start,
            end=run.end,
            key=run.key,
            person=_is_person(run, kinds.at(run.start, run.end), known),
            woman=run.woman,
            sentence=bisect_right(starts, run.start) - 1,
            owner=run.is_owner,
            asks=run.following in ("asked", "asks", "pressed", "questioned"),
        )
        for run in runs
    )


_GOVERNING = word_set("of for to with against from by about at on than in like over")
_JOINTS = frozenset(["", " ", "\u00a0", "-"])

_QUALIFYING = word_set("of the at for from and")
_HELPERS = word_set("has had have also later then earlier previously since recently")
_THINGS = word_set(
    "agency association body charity club company firm group institute newspaper organisation organization"
)
"""What is between commas behind the name of a body."""

_LONGEST_INSERTION = 14
# Words between commas behind a name.

_LONGEST = 4
# Words of a person's name: longer runs of capitals are headlines.


def _runs(text: str, tokens: Sequence[Token], starts: frozenset[int], kinds: KnownKinds) -> Iterator[Span]:
    """Yield the runs of words that are names; one that opens a sentence alone only if it has its capital elsewhere."""
    inside = {without_possessive(token.form) for token in tokens if token.capital and token.start not in starts}
    at = 0
    while at < len(tokens):
        last = at
        while last < len(tokens) and _continues(text, tokens, at, last):
            last += 1
        opens = last - at == 1 and tokens[at].start in starts
        if last > at and not (opens and not _is_name(tokens[at], inside, kinds)):
            yield at, last
        at = max(last, at + 1)


def _continues(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a name that begins at `first` goes on at `at`."""
    if at == first:
        return is_name_word(tokens[at])
    before = tokens[at - 1]
    if before.lower.endswith("'s") or text[before.end : tokens[at].start] not in _JOINTS:
        return False
    if tokens[at].lower in _PARTICLES and not tokens[at].capital:
        return at + 1 < len(tokens) and is_name_word(tokens[at + 1])
    return is_name_word(tokens[at])


def _is_name(token: Token, inside: set[str], kinds: KnownKinds) -> bool:
    """Return whether a word that opens a sentence is a name rather than a word with its first capital."""
    word = without_possessive(token.form)
    if word in inside or word in bodies.COUNTRIES or (len(word) > 1 and word.isupper()):
        return True
    return kinds.at(token.start, token.start + len(word)) is not None


def _is_person(run: _Run, kind: EntityKind | None, known: set[str]) -> bool:
    if kind:
        return kind is EntityKind.PERSON
    return run.is_surely_person or (run.key in known and not run.is_body)


def _is_body(token: Token) -> bool:
    return without_possessive(token.form) in bodies.BODIES


def _does(tokens: Sequence[Token], last: int, *, is_apposed: bool) -> str:
    """Return the verb behind a name that ends at `last`, behind auxiliaries and what stands between commas."""
    at = last
    while at < min(len(tokens), last + _LONGEST_INSERTION) and (
        tokens[at].lower in _QUALIFYING or (at > last and tokens[at].capital)
    ):
        at += 1
    if is_apposed and last + 1 < len(tokens) and tokens[last + 1].lower in speech_verbs.SAYING:
        return tokens[last + 1].lower
    if at < len(tokens) and tokens[at].form == ",":
        inserted = tokens[at + 1 : at + _LONGEST_INSERTION]
        closing = next((place for place, token in enumerate(inserted) if token.form in ",.;"), None)
        if (
            closing is None
            or inserted[closing].form != ","
            or any(token.lower in _THINGS for token in inserted[:closing])
        ):
            return ""
        at += closing + 2
    while at < len(tokens) and tokens[at].lower in _HELPERS:
        at += 1
    return tokens[at].lower if at < len(tokens) else ""


class _Run:
    """Words with capitals that are one name, and what stands beside them."""

    def __init__(self, text: str, tokens: Sequence[Token], first: int, last: int) -> None:
        named = behind_titles(tokens, first, last)
        self.start = tokens[named].start
        self.end = self.start + len(without_possessive(text[self.start : tokens[last - 1].end]))
        self.words = text[self.start : self.end].split()
        self.key = self.words[-1].lower()
        self.previous = tokens[first - 1].lower if first else ""
        self.following = tokens[last].lower if last < len(tokens) else ""
        self.does = _does(tokens, last, is_apposed=self.previous == "," == self.following)
        self.is_of_body = self.previous in ("of", "for") and first > 1 and _is_body(tokens[first - 2])
        self.titles = {token.lower.rstrip(".") for token in tokens[first:named]} | {self.previous.rstrip(".")}
        self.is_titled = named > first or (first > 0 and is_title(tokens[first - 1]))
        self.is_body = any(_is_body(token) for token in tokens[first:last])
        self.is_owner = tokens[last - 1].lower.endswith(("'s", "s'")) or self.previous in _GOVERNING
        self.is_described = bool(
            match(r", \d\d,", text[self.end : self.end + 5]) or person_roles.behind(text, self.end)
        ) or bool(person_roles.role_before(text, self.start))
        self.is_lettered = letters_behind(text, self.end)
        self.is_apposed = self.previous == "," == self.following
        self.is_governed = self.previous in _GOVERNING

    @property
    def woman(self) -> bool | None:
        """Whether a title or first name tells that she, or he, is meant."""
        first = self.words[0].lower() if len(self.words) > 1 else ""
        if self.titles & people.WOMEN or first in first_names.WOMEN:
            return True
        return False if self.titles & people.MEN or first in first_names.MEN else None

    @property
    def is_surely_person(self) -> bool:
        """Whether a title, a degree, a first name, an age, a role or a verb tells that the name is a person's."""
        if self.is_body or self.is_of_body or len(self.words) > _LONGEST:
            return False
        if self.is_titled or self.is_lettered or self.woman is not None:
            return True
        if self.is_described and (len(self.words) > 1 or self.is_apposed):
            return True
        if len(self.words) > 1 and self.previous in speech_verbs.TAGS:
            return True
        if self.is_governed or self.does not in speech_verbs.SAYING or self.words[-1] in bodies.COUNTRIES:
            return False
        return len(self.words) > 1 or not self.words[0].isupper()
