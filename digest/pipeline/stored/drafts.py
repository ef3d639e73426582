"""What the program found between sources → drafts of points: what each says, and which words its quotes must hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from digest import analysis, evidence
from digest.edtf import parse_edtf
from digest.model import (
    Account,
    Agreement,
    Comparison,
    Difference,
    Id,
    Opposition,
    Passage,
    Says,
    Span,
    Update,
)

TO_WRITE = "To be written"
"""How the text of a suggested point begins; a point that still begins so is a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEvidence:
    """A passage that a point should quote."""

    passage: Passage
    says: Says
    keep: Span | None
    """Where the words stand without which the quote says nothing: the figure that differs, what is denied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A point that a person has yet to word."""

    text: str
    evidence: tuple[DraftEvidence, ...]
    """First what states it, then what differs or denies."""


def drafts(found: Comparison, accounts: Mapping[Id, Account], dismissed: Collection[Id]) -> Iterator[Draft]:
    """Yield a draft for each finding that nobody dismissed: what sources differ on first, then what they agree on."""
    drafted = (
        *((finding.id, _of_difference(finding, accounts)) for finding in found.conflicts),
        *((finding.id, _of_opposition(finding, accounts)) for finding in found.opposed),
        *((finding.id, _of_update(finding, accounts)) for finding in found.updates),
        *((finding.id, _of_agreement(finding)) for finding in found.agreements),
    )
    yield from (draft for identity, draft in drafted if identity not in dismissed)


def _of_difference(difference: Difference, accounts: Mapping[Id, Account]) -> Draft:
    """What most sources give is stated, the first of two that are as many; the others differ from it."""
    values = [_in_words(value) for value in difference.values]
    counts = Counter(values)
    stated = max(counts, key=lambda value: (counts[value], -values.index(value)))
    others = [value for value in counts if value != stated]
    told = [
        DraftEvidence(
            passage=passage,
            says=Says.STATES if value == stated else Says.DIFFERS,
            keep=_place_of_value(accounts[passage.source], passage, given),
        )
        for passage, value, given in zip(difference.passages, values, difference.values, strict=True)
    ]
    text = f"{TO_WRITE}: {difference.what}: {' or '.join((stated, *others))}."
    return Draft(text=text, evidence=tuple(sorted(told, key=lambda item: item.says is not Says.STATES)))


def _of_opposition(opposition: Opposition, accounts: Mapping[Id, Account]) -> Draft:
    """What is affirmed is stated, what negates it denies it; of two that affirm, the second denies the first."""
    pairs = sorted(
        zip(opposition.passages, opposition.words, strict=True), key=lambda pair: evidence.has_negation(pair[1])
    )
    told = [
        DraftEvidence(
            passage=passage,
            says=Says.DENIES if index else Says.STATES,
            keep=_place_of_words(accounts[passage.source], passage, words),
        )
        for index, (passage, words) in enumerate(pairs)
    ]
    text = f"{TO_WRITE}: {' or '.join(f'“{words}”' for _, words in pairs)}."
    return Draft(text=text, evidence=tuple(told))


def _of_update(update: Update, accounts: Mapping[Id, Account]) -> Draft:
    told = [
        DraftEvidence(passage=passage, says=Says.STATES, keep=_place_of_value(accounts[passage.source], passage, value))
        for passage, value in zip(update.passages, update.values, strict=True)
    ]
    moments = [f"{value} ({moment})" for value, moment in zip(update.values, update.moments, strict=True)]
    return Draft(text=f"{TO_WRITE}: {update.what}: {', then '.join(moments)}.", evidence=tuple(told))


def _of_agreement(agreement: Agreement) -> Draft:
    told = [DraftEvidence(passage=passage, says=Says.STATES, keep=None) for passage in agreement.passages]
    return Draft(text=f"{TO_WRITE}: {'; '.join(agreement.why)}.", evidence=tuple(told))


def _in_words(value: str) -> str:
    """Return a date of a difference as people read it, a figure as it is."""
    try:
        return parse_edtf(value).in_words
    except ValueError:
        return value


def _place_of_value(account: Account, passage: Passage, value: str) -> Span | None:
    """Return where a figure or date of a finding stands in its passage."""
    dates = [(date.start, date.end) for date in account.reading.dates if value in (date.edtf, _in_words(date.edtf))]
    claimed, _ = analysis.facts_in(value, ())
    figures = [
        (figure.start, figure.end)
        for figure in account.reading.figures
        if any(evidence.is_same_value(one, figure) for one in claimed)
    ]
    return next((span for span in (*dates, *figures) if passage.start <= span[0] and span[1] <= passage.end), None)


def _place_of_words(account: Account, passage: Passage, words: str) -> Span | None:
    """Return where words of a finding stand in its passage; `…` in them leaves words out."""
    pattern = r"\W+".join(".*?" if word == "…" else re.escape(word) for word in words.split())
    text = (account.text or "")[passage.start : passage.end]
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE | re.DOTALL) if words else None
    return (passage.start + found.start(), passage.start + found.end()) if found else None
