"""Values for tests: each with what a test says of it, and as little else as the model allows."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.evidence.budget.known_names import Known, known
from digest.evidence.quotes.receipts import text_digest
from digest.model import (
    BriefingRecord,
    Entity,
    EntityKind,
    EntityMention,
    Evidence,
    Extraction,
    FigureMention,
    Id,
    KeyPassage,
    Quotation,
    Reading,
    Receipt,
    Rights,
    Says,
    StoredReading,
)
from digest.problems import Place
from tests.evidence.reading_cases import paragraphs, sentences

HERE = Place(path="content/briefings/invented.yml", line=7, column=5)

_FIGURES = re.compile(r"[$€]?\d+(?:,\d{3})*(?:\.\d+)?%?")


def evidence_of(quote: str, *, source: Id = "kell-post", near: str | None = None, **others: object) -> Evidence:
    """Return a quote as evidence."""
    values = {"translation": None, "says": Says.STATES, "attributed_to": (), "place": HERE, **others}
    return Evidence(source=source, quote=quote, near=near, **values)  # type: ignore[arg-type]


def reading_of(
    text: str,
    *,
    names: Mapping[str, Id] | None = None,
    speakers: Mapping[str, str] | None = None,
    key: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of invented text: `names` as they stand in it, `speakers` by their words, `key` passages."""
    return Reading(
        language="en",
        paragraphs=paragraphs(text),
        sentences=sentences(text),
        key_passages=tuple(
            KeyPassage(start=text.index(words), end=text.index(words) + len(words), sentence=0) for words in key
        ),
        quotations=tuple(_quotation(words, speaker, text, names or {}) for words, speaker in (speakers or {}).items()),
        figures=figures_in(text),
        dates=(),
        entities=entities_in(text, names or {}),
        terms=(),
    )


def figures_in(text: str) -> tuple[FigureMention, ...]:
    """Return the numbers in digits, with percent and dollars as their units."""
    return tuple(
        FigureMention(
            start=match.start(),
            end=match.end(),
            value=float(re.sub(r"[^\d.]", "", match.group())),
            value_high=None,
            qualifier=None,
            unit={"%": "percent", "$": "USD"}.get(match.group().strip("0123456789,.")),
            of=None,
        )
        for match in _FIGURES.finditer(text)
    )


def entities_in(text: str, names: Mapping[str, Id]) -> tuple[EntityMention, ...]:
    """Return the places of the names."""
    return tuple(
        EntityMention(id=entity, start=match.start(), end=match.end())
        for name, entity in names.items()
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    )


def stored_of(text: str, *, reading: Reading | None = None, receipts: tuple[Receipt, ...] = ()) -> StoredReading:
    """Return a stored reading of the text."""
    return StoredReading(
        format=1,
        method=1,
        copy="",
        text=text_digest(text),
        record="",
        extraction=Extraction(engines=("plain text",), agreement=None),
        words=len(text.split()),
        reading=reading or reading_of(text),
        receipts=receipts,
    )


def rights_of(
    *,
    longest_run: int | None = None,
    total_words: int | None = None,
    share: float | None = None,
    speech_only: bool = False,
) -> Rights:
    """Return rights with these limits and no others."""
    return Rights(
        id="some-rights",
        name="Some rights",
        description="",
        commit_copy=False,
        longest_run=longest_run,
        total_words=total_words,
        share=share,
        speech_only=speech_only,
    )


def briefing_of(**fields: object) -> BriefingRecord:
    """Return a briefing with these fields, the others empty."""
    empty = ("summary", "background", "outlook", "points", "figures", "timeline", "quotations")
    empty += ("topics", "entities", "corrections")
    values = {"id": "pact", "title": "A pact", "event_date": None, "draft": False, "place": HERE}
    return BriefingRecord(**{**dict.fromkeys(empty, ()), **values, **fields})  # type: ignore[arg-type]


def _quotation(words: str, speaker: str, text: str, names: Mapping[str, Id]) -> Quotation:
    start = text.index(words)
    return Quotation(
        start=start,
        end=start + len(words),
        speaker=speaker,
        speaker_id=names.get(speaker),
        speaker_start=None,
        speaker_end=None,
    )


def known_of(names: Mapping[str, Id]) -> Known:
    """Return a vocabulary of people with these names."""
    person = EntityKind.PERSON
    return known(Entity(id=one, name=name, kind=person, aliases=(), role=None) for name, one in names.items())
