"""The quotations of people and of readings → the speech of a briefing, each of it once, with all who carry it."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.briefing.passages import Checks, Readings, cited, merged, passage
from digest.lexicon.english.occasions import ANYONE
from digest.model import BriefingRecord, Quotation, Speech


def speech_rows(record: BriefingRecord, readings: Readings, checks: Checks) -> list[Speech]:
    """Return the quotations that people wrote, then those that readings add."""
    speeches = [
        Speech(
            id=item.id,
            text=item.evidence[0].quote,
            speaker=item.speaker,
            speaker_id=item.speaker,
            passages=cited(item.evidence, readings, checks),
            evidence=item.evidence,
        )
        for item in record.quotations
        if item.evidence
    ]
    for source, reading in readings.items():
        for quotation in reading.quotations:
            words = reading.shown(quotation.start, quotation.end)
            if words is None or quotation.speaker is None or _is_anyone(quotation):
                continue
            here = passage(source, quotation.start, quotation.end, reading)
            _merge_speech(
                speeches,
                Speech(
                    id=None,
                    text=words,
                    speaker=quotation.speaker,
                    speaker_id=quotation.speaker_id,
                    passages=(here,),
                ),
            )
    return speeches


def _merge_speech(speeches: list[Speech], found: Speech) -> None:
    for index, speech in enumerate(speeches):
        covered = any(one.overlaps(other) for one in speech.passages for other in found.passages)
        if covered or _folded(speech.text) == _folded(found.text):
            speeches[index] = replace(speech, passages=merged(speech.passages, found.passages))
            return
    speeches.append(found)


def _folded(text: str) -> str:
    """Letters and digits alone, so that outlets' quotation marks and end punctuation make no second quotation."""
    return "".join(re.findall(r"\w", text.casefold()))


def _is_anyone(quotation: Quotation) -> bool:
    """Say whether the speaker has no name and may be anybody: the man of a joke, a resident."""
    said = (quotation.speaker or "").split()
    return quotation.speaker_id is None and all(word.islower() for word in said[1:]) and said[-1].lower() in ANYONE
