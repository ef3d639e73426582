"""Text outside of quotations, and the entities named in it → the places of names, and which of them are persons."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import match

from digest.analysis.quotations import person_roles
from digest.analysis.quotations.nicknames import nicknames_in, without_nickname
from digest.analysis.quotations.speaker_phrases import behind_titles
from digest.analysis.quotations.tokens import Token, letters_behind, tokens_in
from digest.analysis.quotations.word_classes import (
    NOT_OF_PERSONS,
    PREPOSITIONS,
    SURNAMES_TOO,
    is_body_word,
    is_finite,
    is_name_word,
    is_title,
    without_possessive,
)
from digest.lexicon import abbreviations, first_names
from digest.lexicon.english import bodies, people, speech_verbs
from digest.lexicon.english.function_words import PLACE_PREPOSITIONS
from digest.lexicon.english.numbers import SCALES, TENS, TO_TWELVE
from digest.lexicon.personal_names import has_capital
from digest.lexicon.tables import word_set
from digest.model import Entity, EntityKind, EntityMention, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A place where somebody or something is named."""

    start: int
    """Without titles, as `end` without a possessive ending."""
    end: int
    key: str
    """Last word in small letters: the surname."""
    words: tuple[str, ...]
    """Without titles, nicknames and a possessive ending."""
    person: bool
    """Whether something beside it tells that it is a person's."""
    may_be_person: bool
    """Whether it has the form of one."""
    woman: bool | None
    """Whether a title or a noun beside it tells that she, or he, is meant; None where nothing tells."""
    sentence: int
    """Index of the sentence in which it stands."""
    subject: bool
    """Whether what follows is what its bearer does."""
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
    openers = _opening_names(tokens, frozenset(starts))
    places = {run.name for run in runs if run.previous in _BEFORE_PLACES}
    return tuple(
        NameMention(
            start=run.start,
            end=run.end,
            key=run.key,
            words=tuple(run.words),
            person=_is_person(run, kinds.at(run.start, run.end), known),
            may_be_person=kinds.at(run.start, run.end) is None
            and run.may_be_person
            and run.name not in places
            and (len(run.words) > 1 or run.name in openers),
            woman=run.woman,
            subject=run.is_subject,
            sentence=bisect_right(starts, run.start) - 1,
            owner=run.is_owner,
            asks=run.following in ("asked", "asks", "pressed", "questioned"),
        )
        for run in runs
    )


_GOVERNING = word_set("of for to with against from by about at on than in like over")
_JOINTS = frozenset(["", " ", "\u00a0", "-"])

_BEFORE_PLACES = PLACE_PREPOSITIONS | {"into", "via"}

_ABSTRACT = ("s", "tion", "sion", "ment", "ness", "ity", "ing", "ism", "ship", "ance", "ence")
_NUMBERS = frozenset((*TO_TWELVE[10:], *TENS, *SCALES[:2]))

_OF_PERSONS = word_set("he she his her himself herself")

_LONGEST_JOINT = 30
"""Characters between two words of a name: a nickname with its marks."""

_QUALIFYING = word_set("of the at for from and")
_HELPERS = word_set("has had have also later then earlier previously since recently")
_THINGS = word_set(
    "agency association body charity club company firm group institute newspaper organisation organization"
)
"""What is between commas behind the name of a body."""

_LONGEST_INSERTION = 14
"""Words between commas behind a name."""

_LONGEST = 4
"""Words of a person's name: longer runs of capitals are headlines."""


def _runs(text: str, tokens: Sequence[Token], starts: frozenset[int], kinds: KnownKinds) -> Iterator[Span]:
    """Yield the runs of words that are names; one that opens a sentence alone only if it has its capital elsewhere."""
    inside = {without_possessive(token.form) for token in tokens if token.capital and token.start not in starts}
    inside |= _opening_names(tokens, starts)
    at = 0
    while at < len(tokens):
        last = at
        while last < len(tokens) and _continues(text, tokens, at, last):
            last += 1
        opens = last - at == 1 and tokens[at].start in starts
        if last > at and not (opens and not _is_name(tokens[at], inside, kinds)):
            yield at, last
        at = max(last, at + 1)


def _opening_names(tokens: Sequence[Token], starts: frozenset[int]) -> set[str]:
    """Return the words that only open sentences, each with a verb behind, and are names: more than once, or of a person
    who is meant by a pronoun in the sentence (Amina has lost her boat)."""
    small = {token.form for token in tokens if not token.capital}
    counts: Counter[str] = Counter()
    for at, token in enumerate(tokens[:-1]):
        word = without_possessive(token.form)
        if token.start in starts and is_name_word(token) and word.lower() not in small and not _is_abstract(word):
            behind = tokens[at + 1 : at + _LONGEST_INSERTION]
            if is_finite(behind[0].lower):
                ended = next((place for place, other in enumerate(behind) if other.form in ".!?"), len(behind))
                counts[word] += 1 + any(other.lower in _OF_PERSONS for other in behind[:ended])
    return {word for word, count in counts.items() if count > 1}


def _is_abstract(word: str) -> bool:
    """Return whether a word is a number, or has the form of a plural or of a noun for no person."""
    return word.lower() in _NUMBERS or word.endswith(_ABSTRACT)


def _continues(text: str, tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a name that begins at `first` goes on at `at`."""
    if at == first:
        return is_name_word(tokens[at])
    before = tokens[at - 1]
    if before.lower.endswith("'s") or not _is_joint(text, before.end, tokens[at].start):
        return False
    return is_name_word(tokens[at])


def _is_joint(text: str, first: int, last: int) -> bool:
    """Return whether nothing but a space, a hyphen or a nickname stands between the words of a name."""
    if last - first > _LONGEST_JOINT:
        return False
    return text[first:last] in _JOINTS or any(start == first for start, _ in nicknames_in(text, first, last + 1))


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
        whole = without_nickname(text[self.start : self.end]).split()
        self.name = " ".join(whole)
        self.words = list(filter(has_capital, whole))
        self.key = self.words[-1].lower()
        self.previous = tokens[first - 1].lower if first else ""
        self.following = tokens[last].lower if last < len(tokens) else ""
        self.does = _does(tokens, last, is_apposed=self.previous == "," == self.following)
        self.is_of_body = self.previous in ("of", "for") and first > 1 and is_body_word(tokens[first - 2])
        self.titles = {token.lower.rstrip(".") for token in tokens[first:named]} | {self.previous.rstrip(".")}
        self.is_titled = named > first or (first > 0 and is_title(tokens[first - 1]))
        self.is_body = any(is_body_word(token) for token in tokens[first:last])
        self.is_owner = tokens[last - 1].lower.endswith(("'s", "s'")) or self.previous in _GOVERNING
        described = (person_roles.behind(text, self.end), person_roles.role_before(text, self.start))
        self.roles = {person_roles.head_and_words(role)[0] for role in described if role}
        self.is_described = bool(self.roles) or match(r", \d\d,", text[self.end : self.end + 5]) is not None
        first_name = self.words[0].lower() if len(self.words) > 1 else ""
        self.is_first_named = first_name in first_names.MEN or first_name in first_names.WOMEN
        self.is_lettered = letters_behind(text, self.end)
        self.is_apposed = self.previous == "," == self.following
        self.is_governed = self.previous in _GOVERNING

    @property
    def woman(self) -> bool | None:
        """Whether a title, or what its bearer is, tells that she, or he, is meant."""
        nouns = self.titles | self.roles
        return True if nouns & people.WOMEN else False if nouns & people.MEN else None

    @property
    def may_be_person(self) -> bool:
        """Whether it has the form of a person's whole name, and no word of it is that of a body, place or thing."""
        if self.is_body or self.is_of_body or self.previous in ("the", "a", "an") or all(map(str.isupper, self.words)):
            return False
        if len(self.words) > _LONGEST:
            return False
        if self.words[0].lower() in abbreviations.STARTERS or self.words[0].lower() in PREPOSITIONS:
            return False
        is_given = any("-" in word for word in self.words)
        words = set(self.words) - (SURNAMES_TOO if is_given else frozenset())
        return not (words & bodies.COUNTRIES or words & NOT_OF_PERSONS)

    @property
    def is_subject(self) -> bool:
        """Whether what follows is a verb, or an apposition and then one."""
        does = is_finite(self.does) or self.following in ("and", "who")
        return does and not self.is_owner and self.previous not in PREPOSITIONS

    @property
    def is_surely_person(self) -> bool:
        """Whether a title, a degree, a first name, an age, a role or a verb tells that the name is a person's."""
        if self.is_body or self.is_of_body or len(self.words) > _LONGEST:
            return False
        if self.is_titled or self.is_lettered or self.woman is not None or self.is_first_named:
            return True
        if self.is_described and (len(self.words) > 1 or self.is_apposed):
            return True
        if len(self.words) > 1 and self.previous in speech_verbs.TAGS:
            return True
        if self.is_governed or self.does not in speech_verbs.SAYING or self.words[-1] in bodies.COUNTRIES:
            return False
        return len(self.words) > 1 or not self.words[0].isupper()
