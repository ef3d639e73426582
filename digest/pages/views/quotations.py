"""The speech of a briefing → quotations by speaker, those that people chose before those that the program found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from digest.model import Briefing, Passage, Speech
from digest.model.quoted_words import is_whole
from digest.pages.escaping import own
from digest.pages.views import evidence_markers
from digest.pages.views.attribution import Attribution, attributions
from digest.pages.views.elements import NOT_KNOWN, Link, QuotedWords
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.page_context import PageContext

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationEntry:
    """Quoted words with their speaker."""

    id: Markup
    quoted: QuotedWords
    speaker: Link
    role: str
    """What the speaker is; or empty."""
    told: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says something, with all that is quoted of them."""

    speaker: Link
    role: str
    entries: tuple[QuotationEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationSection:
    """Speech that people chose; where they chose none, what the program found."""

    speakers: tuple[Speaker, ...]
    found: tuple[Speaker, ...]
    """What the program found beside what people chose."""
    found_count: str


def quotation_section(context: PageContext, briefing: Briefing, markers: Markers) -> QuotationSection:
    """Return the quotations whose words may be shown."""
    rows = []
    for index, speech in enumerate(briefing.quotations, start=1):
        shown = speech_words(context, speech)
        if shown:
            rows.append((bool(speech.evidence), _quotation(context, speech, shown, index, markers)))
    entries, found = by_people_first(rows)
    return QuotationSection(
        speakers=_by_speaker(entries),
        found=_by_speaker(found),
        found_count=context.words.counted(len(found), "quotation", "quotations"),
    )


def shown_speech(context: PageContext, briefing: Briefing) -> tuple[Passage, ...]:
    """Return the passages of the quotations whose words may be shown."""
    return tuple(item for speech in briefing.quotations if speech_words(context, speech) for item in speech.passages)


def speech_words(context: PageContext, speech: Speech) -> QuotedWords | None:
    """Return the words of a speech as they may be shown.

    None where every source of them is withdrawn, and where nobody chose them and some are cut: they say little.
    """
    if not speech.evidence:
        if not is_whole(speech.text):
            return None
        languages = {context.edition.content.sources[item.source].language for item in speech.passages}
        language = context.language(languages.pop()) if len(languages) == 1 else None
        return QuotedWords(text=speech.text, in_marks=True, language=language)
    shown = [
        item for item in (evidence_markers.quoted_words(context, evidence) for evidence in speech.evidence) if item
    ]
    return next((item for item in shown if item.in_marks), shown[0] if shown else None)


def _quotation(
    context: PageContext, speech: Speech, shown: QuotedWords, index: int, markers: Markers
) -> QuotationEntry:
    speaker = speech.speaker_id or speech.speaker or context.words.gettext(NOT_KNOWN)
    known = context.edition.content.entities.get(speaker)
    link = context.entity(speaker)
    return QuotationEntry(
        id=own(evidence_markers.anchor("quotation", speech.id, index)),
        quoted=shown,
        speaker=link if known else Link(text=speech.speaker or link.text),
        role=(known.role if known else None) or "",
        told=attributions(context, markers, speech.evidence, speech.passages),
    )


def _by_speaker(entries: Iterable[QuotationEntry]) -> tuple[Speaker, ...]:
    spoken: dict[tuple[Link, str], list[QuotationEntry]] = {}
    for entry in entries:
        spoken.setdefault((entry.speaker, entry.role), []).append(entry)
    return tuple(Speaker(speaker=speaker, role=role, entries=tuple(said)) for (speaker, role), said in spoken.items())


def by_people_first(rows: Iterable[tuple[bool, _Row]]) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    """Return what people wrote, and what the program found beside it; where they wrote nothing, what it found."""
    all_rows = tuple(rows)
    written = tuple(row for by_people, row in all_rows if by_people)
    found = tuple(row for by_people, row in all_rows if not by_people)
    return (written, found) if written else (found, ())
