"""A statement of ours with its quotes, and a comparison → where other sources say the same, and not only nearly.

An agreement joins whole sentences, of which a quote is a part; what the sources agree on may stand in the rest. So a
source is one that says the same only where it has each figure and date of the quote, and where the quote or our words
have what the agreement rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from digest.briefing.passages import Checks, Readings, cited
from digest.lexicon.characters import UNSPACED
from digest.model import Agreement, Comparison, Evidence, Passage, Reason, Relation, Says, read_reason

_WHOLE = frozenset(("word for word the same", "same quotation"))
"""Reasons that hold for any part of the sentences."""

_ENOUGH, _BESIDE_A_FIGURE = 2, 1
"""Words of an agreement's reasons in a statement that says the same, fewer beside an equal figure: judged."""

_STEM = 6
"""Letters by which words of one family are told: signed and signing."""


def carried_elsewhere(
    text: str, evidence: Iterable[Evidence], comparison: Comparison, readings: Readings, checks: Checks
) -> tuple[Agreement, ...]:
    """Return the agreements that say what our text says, each with those of its passages that do.

    What a quote is cited for as denying or giving otherwise is not what our text says.
    """
    stated = tuple(item for item in evidence if item.says is Says.STATES)
    stems = _stems(" ".join([text, *(item.quote for item in stated)]))
    quotes = cited(stated, readings, checks)
    found = (_part(agreement, quotes, stems, readings) for agreement in comparison.agreements)
    return tuple(part for part in found if part)


def _part(
    agreement: Agreement, quotes: Sequence[Passage], stems: frozenset[str], readings: Readings
) -> Agreement | None:
    """Return the agreement with the passages that say what the quotes say; None where no two of them do."""
    ours = [passage for passage in agreement.passages if any(map(passage.overlaps, quotes))]
    inside = [quote for quote in quotes if any(map(quote.overlaps, ours))]
    given = [fact for quote in inside for fact in _facts(quote, readings)]
    if not ours or not _is_on_it(agreement, stems, _BESIDE_A_FIGURE if given else _ENOUGH):
        return None
    others = [passage for passage in agreement.passages if passage not in ours]
    is_looser = agreement.relation is Relation.NARROWER or any(len(each.figures) > 1 for each in _reasons(agreement))
    same = [passage for passage in others if is_looser or set(given) <= set(_facts(passage, readings))]
    kept = tuple(passage for passage in agreement.passages if passage in ours or passage in same)
    return replace(agreement, passages=kept) if len(kept) > 1 else None


def _is_on_it(agreement: Agreement, stems: frozenset[str], enough: int) -> bool:
    """Say whether the words have what the agreement rests on; where its reasons name no words, it is all of them.

    Where it rests on words that the budget of a source leaves no room to list, that is not known, and they do not.
    """
    reasons = _reasons(agreement)
    if _WHOLE.intersection(agreement.why):
        return True
    if any(reason.listed and not reason.words for reason in reasons):
        return False
    words = _stems(" ".join(word for reason in reasons for word in (*reason.words, reason.name)))
    return len(words & stems) >= min(enough, len(words))


def _reasons(agreement: Agreement) -> list[Reason]:
    return [reason for reason in map(read_reason, agreement.why) if reason]


def _facts(passage: Passage, readings: Readings) -> Iterator[tuple[float | str, float | None]]:
    """Yield the values of the figures and the dates that begin in the passage."""
    reading = readings.get(passage.source)
    for figure in reading.figures if reading else ():
        if passage.start <= figure.start < passage.end:
            yield figure.value, figure.value_high
    for date in reading.dates if reading else ():
        if passage.start <= date.start < passage.end:
            yield date.edtf, None


def _stems(text: str) -> frozenset[str]:
    """Return the first letters of each word, and of writing without spaces each two letters that stand together."""
    folded = text.casefold()
    runs = [run[0] for run in _RUN_WITHOUT_SPACES.finditer(folded)]
    spaced = _RUN_WITHOUT_SPACES.sub(" ", folded)
    pairs = (run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)))
    return frozenset((*(word[:_STEM] for word in re.findall(r"\w{3,}", spaced)), *pairs))


_RUN_WITHOUT_SPACES = re.compile(f"[{UNSPACED}]+")
