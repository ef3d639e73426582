"""Quotations of the briefings and the readings of their sources → those that a reading gives to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Check, Evidence, Id, QuotationRecord, Reading
from digest.pipeline.state.citations import Citations
from digest.pipeline.state.project_state import ProjectState
from digest.problems import Problem, Severity


def given_to_others(state: ProjectState, cited: Citations) -> Iterator[Problem]:
    """Yield a warning for each quotation whose words a reading gives to another one whom the vocabulary knows.

    Who speaks is found by rules that err at times, so that a person decides; nothing is said where they know nobody.
    """
    for record in state.content.briefings.values():
        for quotation in record.quotations:
            for item in quotation.evidence:
                known = state.stored.get(item.source) or state.full.get(item.source)
                speaker = _speaker(known.reading, cited.places[item]) if known else None
                if speaker and quotation.speaker in state.content.entities and speaker != quotation.speaker:
                    yield _problem(quotation, item, speaker)


def _speaker(reading: Reading, place: Check) -> Id | None:
    """Who speaks all the words from the first to the last of a quote, as the reading has it."""
    if place.start is None or place.end is None:
        return None
    around = (one for one in reading.quotations if one.start <= place.start and place.end <= one.end)
    return next((one.speaker_id for one in around), None)


def _problem(quotation: QuotationRecord, item: Evidence, speaker: Id) -> Problem:
    return Problem(
        place=quotation.place,
        rule="another-speaker",
        found=f"“{item.quote}” by {quotation.speaker}; the reading of {item.source} gives it to {speaker}",
        expected="the speaker whom the source names",
        hint="look at the source: the program can be wrong about who speaks",
        severity=Severity.WARNING,
    )
