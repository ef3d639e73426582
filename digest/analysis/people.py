"""Text outside of quotations, and the entities named in it → whom a pronoun or a role means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.analysis import first_names, speech_words
from digest.analysis.clauses import Token, words
from digest.analysis.phrases import behind_titles, is_name_word, is_title
from digest.analysis.words import table
from digest.model import Entity, EntityKind, EntityMention, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A place where somebody or something is named."""

    start: int
    """Without titles, as `end` without a possessive ending."""
    end: int
    key: str
    """Last word in small letters: the surname."""
    person: bool
    sentence: int
    """Index of the sentence in which it stands."""
    owner: bool
    """Whether it is a possessive or stands behind a preposition, so that it is no subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the article calls a person beside their name."""

    head: str
    words: frozenset[str]
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who is named in an article, in its order."""

    text: str
    names: tuple[Name, ...]
    roles: tuple[Role, ...]
    women: Mapping[str, bool]
    """By surname, whether a person is spoken of as she; without those of whom it is not known."""
    by_sentence: Mapping[int, Sequence[Name]]

    def at(self, start: int, end: int) -> Name | None:
        """Return the name that stands there."""
        index = bisect_right(self.names, end - 1, key=lambda name: name.start) - 1
        return self.names[index] if index >= 0 and self.names[index].end > start else None

    def first_in(self, sentence: int) -> Name | None:
        """Return the name with which a sentence begins."""
        return next(iter(self.by_sentence.get(sentence, ())), None)

    def behind_pronoun(self, pronoun: str, place: int, sentence: int, recent: Name | None) -> Name | None:
        """Return the person whom he or she means at `place`; `recent` is who spoke last."""
        woman = pronoun == "she"
        for index in range(sentence, max(-1, sentence - _REACH), -1):
            if recent and recent.end <= place and recent.sentence >= index and self._fits(recent, woman):
                return recent
            here = [name for name in self.by_sentence.get(index, ()) if name.end <= place and self._fits(name, woman)]
            if here:
                return next((name for name in here if not name.owner), here[0])
        return None

    def behind_role(self, role: str, place: int) -> Name | None:
        """Return the person to whom the article gave this role before, where it names them last."""
        head, own = _head_and_words(role)
        for known in reversed([known for known in self.roles if known.name.start < place and known.head == head]):
            if own <= known.words | self._words_of(known.name.key):
                return self._last_of(known.name.key, place)
        return None

    def medium_before(self, place: int) -> Name | None:
        """Return the medium that was named last before `place`."""
        media = [name for name in self.names if name.end <= place and self._is_medium(name)]
        return media[-1] if media else None

    def _words_of(self, key: str) -> set[str]:
        return {word for known in self.roles if known.name.key == key for word in known.words} | {key}

    def _last_of(self, key: str, place: int) -> Name | None:
        return next((name for name in reversed(self.names) if name.key == key and name.end <= place), None)

    def _is_medium(self, name: Name) -> bool:
        return any(word in speech_words.MEDIA for word in self.text[name.start : name.end].split())

    def _fits(self, name: Name, woman: bool) -> bool:
        return name.person and self.women.get(name.key, woman) is woman


_REACH = 12
# Sentences back to which a pronoun may point.


class Kinds:
    """The kinds of the entities that the vocabulary knows, by where they are named."""

    def __init__(self, mentions: Sequence[EntityMention], vocabulary: Sequence[Entity]) -> None:
        kinds = {entity.id: entity.kind for entity in vocabulary}
        self._kinds = [(item.end, kinds.get(item.id)) for item in mentions]
        self._starts = [item.start for item in mentions]

    def at(self, start: int, end: int) -> EntityKind | None:
        """Return the kind of the entity whose name ends these words; None where there is none."""
        index = bisect_right(self._starts, end - 1) - 1
        if index < 0 or self._kinds[index][0] <= start:
            return None
        return self._kinds[index][1]


def people_of(text: str, sentences: Sequence[Sentence], outside: Sequence[Span], kinds: Kinds) -> People:
    """Return who is named in the spans `outside` of quotations; `kinds` are the places of known entities."""
    starts = [sentence.start for sentence in sentences]
    tokens = [token for first, last in outside for token in words(text, first, last)]
    runs = list(_runs(text, tokens, frozenset(starts)))
    known = {_key(text, tokens, run) for run in runs if _is_surely_person(text, tokens, run)}
    names = tuple(
        Name(
            start=extent[0],
            end=extent[1],
            key=_key(text, tokens, run),
            person=_is_person(text, tokens, run, kinds, known),
            sentence=bisect_right(starts, extent[0]) - 1,
            owner=_is_owner(tokens, run),
        )
        for run in runs
        for extent in (_extent(text, tokens, run),)
    )
    by_sentence: dict[int, list[Name]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    return People(
        text=text,
        names=names,
        roles=tuple(_roles(text, names)),
        women=_women(text, tokens, runs),
        by_sentence=by_sentence,
    )


def _runs(text: str, tokens: Sequence[Token], starts: frozenset[int]) -> Iterator[Span]:
    """Yield the runs of words that are names; one that opens a sentence alone only if it has its capital elsewhere."""
    inside = {_bare(token) for token in tokens if token.capital and token.start not in starts}
    at = 0
    while at < len(tokens):
        last = at
        while last < len(tokens) and _continues(text, tokens, at, last):
            last += 1
        alone = last - at == 1 and tokens[at].start in starts and not _is_acronym(tokens[at])
        if last > at and not (alone and _bare(tokens[at]) not in inside):
            yield at, last
        at = max(last, at + 1)


_PARTICLES = table("de van von der den bin al del di da la el ibn dos ten ter le")
_JOINTS = frozenset(["", " ", "\u00a0", "-"])


def _continues(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    if at == first:
        return is_name_word(tokens[at])
    before = tokens[at - 1]
    if before.low.endswith("'s") or text[before.end : tokens[at].start] not in _JOINTS:
        return False
    if tokens[at].low in _PARTICLES and not tokens[at].capital:
        return at + 1 < len(tokens) and is_name_word(tokens[at + 1])
    return is_name_word(tokens[at])


def _is_acronym(token: Token) -> bool:
    return len(token.form) > 1 and _bare(token).isupper()


def _bare(token: Token) -> str:
    return re.sub(r"['’]s?$", "", token.form)


def _extent(text: str, tokens: Sequence[Token], run: Span) -> Span:
    first, last = run
    first = behind_titles(tokens, first, last)
    start, end = tokens[first].start, tokens[last - 1].end
    return start, end - len(text[start:end]) + len(re.sub(r"['’]s?$", "", text[start:end]))


def _key(text: str, tokens: Sequence[Token], run: Span) -> str:
    start, end = _extent(text, tokens, run)
    return (text[start:end].split() or [""])[-1].lower()


def _is_person(text: str, tokens: Sequence[Token], run: Span, kinds: Kinds, known: set[str]) -> bool:
    start, end = _extent(text, tokens, run)
    if known_as := kinds.at(start, end):
        return known_as is EntityKind.PERSON
    if _is_body(tokens, run):
        return False
    return _is_surely_person(text, tokens, run) or _key(text, tokens, run) in known


def _is_body(tokens: Sequence[Token], run: Span) -> bool:
    return any(_bare(token) in speech_words.BODIES for token in tokens[run[0] : run[1]])


def _is_surely_person(text: str, tokens: Sequence[Token], run: Span) -> bool:
    """Return whether a title, a first name, an age, a role or a verb beside a name tells that it is a person's."""
    first, last = run
    if _is_body(tokens, run):
        return False
    start, end = _extent(text, tokens, run)
    own = text[start:end].split()
    if len(own) > _LONGEST:
        return False
    if start > tokens[first].start or (first and is_title(tokens[first - 1])):
        return True
    if len(own) > 1 and own[0].lower() in first_names.MEN | first_names.WOMEN:
        return True
    if re.match(r", \d\d,", text[end : end + 5]) or _apposition(text, end):
        return len(own) > 1
    if last == len(tokens) or tokens[last].low not in speech_words.SAYING or own[-1] in speech_words.COUNTRIES:
        return False
    return len(own) > 1 or not own[0].isupper()


_LONGEST = 4
# Words of a person's name: longer runs of capitals are headlines.


def _is_owner(tokens: Sequence[Token], run: Span) -> bool:
    first, last = run
    if tokens[last - 1].low.endswith(("'s", "s'")):
        return True
    return first > 0 and tokens[first - 1].low in _GOVERNING


_GOVERNING = table("of for to with against from by about at on than in like over")


def _roles(text: str, names: Sequence[Name]) -> Iterator[Role]:
    for name in names:
        if name.person:
            for phrase in (_apposition(text, name.end), _title_before(text, name.start)):
                if phrase:
                    head, own = _head_and_words(phrase)
                    yield Role(head=head, words=own, name=name)


_APPOSITION = re.compile(r", (?:who is )?((?:the|a|an|his|her|its|their|former|[A-Z])[^,.;:“”\"()]{3,90})(?=[,.])")
_BEFORE = re.compile(r"(?:[\w’'-]+ ){1,6}$")
_BREAKS = re.compile(r"\b(?:of|for|from|at|in|with|on|to|who|which|that|and|as|by|said|when|where|told)\b")


def _apposition(text: str, end: int) -> str | None:
    """Return the role that stands between commas behind a name."""
    match = _APPOSITION.match(text, end)
    return match[1] if match and _is_role(_head_and_words(match[1])[0]) else None


def _title_before(text: str, start: int) -> str | None:
    """Return the role that stands before a name."""
    match = _BEFORE.search(text, max(0, start - 80), start)
    phrase = _BREAKS.split(match[0])[-1].strip() if match else ""
    return phrase if phrase and _is_role(phrase.split()[-1].lower()) else None


def _is_role(head: str) -> bool:
    return head in speech_words.ROLES or head.capitalize() in speech_words.TITLES


def _head_and_words(phrase: str) -> tuple[str, frozenset[str]]:
    """Return the noun of a role, and all its words without articles and possessives, in small letters."""
    low = phrase.lower().replace("’", "'")
    head = (_BREAKS.split(low)[0].split() or [""])[-1]
    return head, frozenset(low.split()) - {"the", "a", "an", "his", "her", "its", "their", "of", "for", "at", "in"}


def _women(text: str, tokens: Sequence[Token], runs: Sequence[Span]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for run in runs:
        start, end = _extent(text, tokens, run)
        own = text[start:end].lower().split()
        beside = {token.low.rstrip(".") for token in tokens[max(0, run[0] - 1) : run[1]]}
        if beside & speech_words.WOMEN or (len(own) > 1 and own[0] in first_names.WOMEN):
            found.setdefault(own[-1], True)
        elif beside & speech_words.MEN or (len(own) > 1 and own[0] in first_names.MEN):
            found.setdefault(own[-1], False)
    return found
