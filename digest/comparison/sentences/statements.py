"""Accounts → statements: each sentence with its words and with the facts that the reading places in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from digest.comparison.sentences.date_compatibility import unmarked
from digest.comparison.sentences.stems import StemmedWord, stemmed_words
from digest.model import (
    Account,
    DateMention,
    Entity,
    EntityKind,
    EntityMention,
    FigureMention,
    Id,
    Passage,
    Quotation,
    Sentence,
)

MOST_SHOWN = 8
"""Statements shown that one source alone has: what a reader takes in."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """A sentence of a source, ready to be compared; equal only to itself, so that it can be a key."""

    number: int
    """Its place among all statements, by which they are ordered."""
    passage: Passage
    language: str | None
    words: tuple[StemmedWord, ...]
    """Empty where there is no copy at hand."""
    figures: tuple[FigureMention, ...]
    dates: tuple[DateMention, ...]
    entities: tuple[Id, ...]
    quotations: tuple[Quotation, ...]
    """Those that begin or go on in the sentence."""
    quoted: frozenset[int]
    """Indices of the words within quotation marks."""
    speakers: frozenset[str]
    """Who speaks in it, or is a person named in it: entity ids or names."""
    asks: bool
    """Whether it is a question."""

    @property
    def is_english(self) -> bool:
        """Whether tables of English words can tell what it says; so where its language is not known."""
        return (self.language or "en").lower().split("-")[0] == "en"

    @property
    def facts(self) -> tuple[str, ...]:
        """Its speakers, dates and entities, as keys."""
        return (
            *(f"speaker {speaker}" for speaker in sorted(self.speakers)),
            *(f"date {unmarked(date.edtf)}" for date in self.dates),
            *(f"entity {entity}" for entity in self.entities if entity not in self.speakers),
        )

    def is_dated(self, word: StemmedWord) -> bool:
        """Whether a word belongs to one of its dates."""
        return any(date.start <= word.start < date.end for date in self.dates)

    def is_read(self, word: StemmedWord) -> bool:
        """Whether a word belongs to one of its figures or dates."""
        return self.is_dated(word) or any(figure.start <= word.start < figure.end for figure in self.figures)

    @property
    def source(self) -> Id:
        """The source that makes the statement."""
        return self.passage.source


def statements_of(accounts: Sequence[Account], entities: Mapping[Id, Entity]) -> tuple[Statement, ...]:
    """Return the statements of all accounts, in the order of the accounts and their sentences."""
    found: list[Statement] = []
    for account in accounts:
        found.extend(_of_account(account, entities, len(found)))
    return tuple(found)


def name_of(who: str, entities: Mapping[Id, Entity]) -> str:
    """Return the name of an entity, or the name itself where the vocabulary does not know it."""
    return entities[who].name if who in entities else who


_CLOSING = " \n\"'”’)"
"""What may stand behind a question mark."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)


def _of_account(account: Account, entities: Mapping[Id, Entity], first: int) -> Iterable[Statement]:
    reading = account.reading
    figures = _by_sentence(reading.figures, reading.sentences)
    dates = _by_sentence(reading.dates, reading.sentences)
    names = _by_sentence(reading.entities, reading.sentences)
    quotations = _by_sentence(reading.quotations, reading.sentences)
    for index, sentence in enumerate(reading.sentences):
        passage = Passage(
            source=account.source,
            paragraph=sentence.paragraph,
            sentence=index,
            start=sentence.start,
            end=sentence.end,
        )
        found = stemmed_words(account.text, sentence.start, sentence.end, reading.language) if account.text else ()
        yield Statement(
            number=first + index,
            passage=passage,
            language=reading.language,
            words=found,
            figures=tuple(figures[index]),
            dates=tuple(dates[index]),
            entities=tuple(dict.fromkeys(mention.id for mention in names[index])),
            quotations=tuple(quotations[index]),
            quoted=_quoted(found, quotations[index]),
            speakers=_speakers(quotations[index], names[index], entities),
            asks=_asks(account.text or "", sentence),
        )


def _by_sentence(mentions: Iterable[_Mention], sentences: Sequence[Sentence]) -> Mapping[int, list[_Mention]]:
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[_Mention]] = defaultdict(list)
    for mention in mentions:
        first = max(bisect_right(starts, mention.start) - 1, 0)
        for index in range(first, bisect_left(starts, mention.end)):
            if sentences[index].end > mention.start:
                found[index].append(mention)
    return found


def _quoted(found: Sequence[StemmedWord], quotations: Iterable[Quotation]) -> frozenset[int]:
    return frozenset(
        index
        for quotation in quotations
        for index, word in enumerate(found)
        if quotation.start <= word.start and word.end <= quotation.end
    )


def _asks(text: str, sentence: Sentence) -> bool:
    return text[sentence.start : sentence.end].rstrip(_CLOSING).endswith("?")


def _speakers(
    quotations: Iterable[Quotation], names: Iterable[EntityMention], entities: Mapping[Id, Entity]
) -> frozenset[str]:
    speaking = {quotation.speaker_id or quotation.speaker for quotation in quotations}
    named = {name.id for name in names if name.id in entities and entities[name.id].kind is EntityKind.PERSON}
    return frozenset(speaker for speaker in speaking | named if speaker)
