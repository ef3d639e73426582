"""Evidence, with a copy or a receipt at hand → what is known of its quote, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from digest.evidence.quotes.matching import QuoteAmbiguous, QuoteFound, QuoteMissed, find_in_article
from digest.evidence.quotes.near_misses import closest, elsewhere
from digest.evidence.quotes.receipt_words import contradiction
from digest.evidence.quotes.receipts import make_receipt, receipt_of
from digest.evidence.texts.negation import has_negation
from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import read_quote
from digest.evidence.texts.searchable import Searchable
from digest.model import Check, CheckState, Evidence, Id, Receipt, StoredReading
from digest.problems import Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What is known of a quote."""

    check: Check
    """What the page says; of a private copy never more than its receipt does."""
    problems: tuple[Problem, ...]


def check(
    evidence: Evidence,
    *,
    stored: StoredReading | None,
    article: Searchable | None = None,
    is_committed: bool = False,
    others: Mapping[Id, Searchable] | None = None,
    unchecked: Severity = Severity.FAULT,
) -> Checked:
    """Return the state of a quote, from the source's stored reading and, where one is at hand, its article.

    Only a committed copy makes a quote "found"; a private one finds faults, but what the page shows is the receipt's,
    so that the same commit gives the same page with and without copies. `others` are the briefing's other articles, for
    the hint on a miss; `unchecked` is the severity of a quote that nothing carries.
    """
    receipt = receipt_of(evidence, stored)
    why = contradiction(evidence, receipt, stored.reading) if stored and receipt else ""
    known = _by(None if why else receipt)
    if article is None:
        return Checked(check=known, problems=tuple(_without_article(evidence, receipt, why, unchecked)))
    found = find_in_article(evidence.quote, article, near=evidence.near)
    if not isinstance(found, QuoteFound):
        known = Check(state=CheckState.NOT_CHECKED) if is_committed else known
        return Checked(check=known, problems=(_fault(evidence, found, article, others or {}),))
    if is_committed:
        return Checked(check=_at(found), problems=tuple(_warnings(evidence, found, article)))
    problems = (*_warnings(evidence, found, article), *_receipt_faults(evidence, receipt, found, unchecked))
    return Checked(check=known, problems=problems)


def _at(found: QuoteFound) -> Check:
    pieces = found.pieces if len(found.pieces) > 1 else ()
    return Check(state=CheckState.FOUND, paragraph=found.paragraph, start=found.start, end=found.end, pieces=pieces)


def _by(receipt: Receipt | None) -> Check:
    if receipt is None:
        return Check(state=CheckState.NOT_CHECKED)
    return Check(
        state=CheckState.RECEIPT,
        confirmed=len(receipt.confirmed),
        paragraph=receipt.paragraph,
        start=receipt.start,
        end=receipt.end,
        pieces=receipt.pieces,
    )


def _without_article(evidence: Evidence, receipt: Receipt | None, why: str, unchecked: Severity) -> Iterator[Problem]:
    if receipt is None:
        yield _not_checked(evidence, unchecked)
    elif why:
        yield Problem(
            place=evidence.place,
            rule="receipt-contradicted",
            found=f"the receipt of “{evidence.quote}” in the reading of {evidence.source} is not the quote's: {why}",
            expected="a receipt of words that may be those of the quote",
            hint=f"where the copy is: digest read --write {evidence.source}",
        )


def _not_checked(evidence: Evidence, severity: Severity) -> Problem:
    return Problem(
        place=evidence.place,
        rule="quote-not-checked",
        found=f"the quote “{evidence.quote}” has no receipt in the reading of {evidence.source}; no copy is at hand",
        expected="a quote that was found in the copy",
        hint=f"where the copy is: digest read --write {evidence.source}",
        severity=severity,
    )


def _fault(
    evidence: Evidence, found: QuoteMissed | QuoteAmbiguous, article: Searchable, others: Mapping[Id, Searchable]
) -> Problem:
    if isinstance(found, QuoteAmbiguous):
        return _several_places(evidence, found, article)
    return _not_found(evidence, found, article, others)


def _several_places(evidence: Evidence, found: QuoteAmbiguous, article: Searchable) -> Problem:
    shown = " / ".join(_surroundings(place, article.text) for place in found.places[:_PLACES_SHOWN])
    why = f", and {found.why}" if found.why else ""
    return Problem(
        place=evidence.place,
        rule="quote-in-several-places",
        found=f"the quote “{evidence.quote}” stands in {len(found.places)} places of {evidence.source}{why}",
        expected="a quote that stands in one place, or near: with words that stand beside one of them only",
        hint=f"the places: {shown}",
    )


_PLACES_SHOWN = 4
_SURROUNDINGS = 5
"""Places at most, and words on each side: enough to tell the places apart, and to copy words for `near` from."""


def _surroundings(place: QuoteFound, text: str) -> str:
    before = text[: place.start].split(" ")[-_SURROUNDINGS - 1 :]
    behind = text[place.end :].split(" ", _SURROUNDINGS + 1)[: _SURROUNDINGS + 1]
    words = " ".join(before) + text[place.start : place.end] + " ".join(behind)
    return "…" + " ".join(words.split()) + "…"


def _not_found(
    evidence: Evidence, missed: QuoteMissed, article: Searchable, others: Mapping[Id, Searchable]
) -> Problem:
    why = f": {missed.why}" if missed.why else ""
    return Problem(
        place=evidence.place,
        rule="quote-not-found",
        found=f"the quote “{evidence.quote}” does not stand in {evidence.source}{why}",
        expected="the words as the source has them, with … for what is left out and [ ] around what is the editor's",
        hint="; ".join(_leads(evidence, missed, article, others)),
    )


def _leads(
    evidence: Evidence, missed: QuoteMissed, article: Searchable, others: Mapping[Id, Searchable]
) -> Iterator[str]:
    nearest = None if missed.why else closest(evidence.quote, article)
    if nearest:
        yield f"closest is “{nearest.text}”"
        yield from nearest.differences[:_DIFFERENCES_SHOWN]
    elif not missed.why:
        yield "nothing in it comes close"
    having = elsewhere(evidence.quote, {source: other for source, other in others.items() if source != evidence.source})
    if having:
        yield f"the words do stand in {', '.join(having)}"


_DIFFERENCES_SHOWN = 4
"""A passage that differs in more is another passage; its words are shown, and the rest can be seen."""


def _warnings(evidence: Evidence, found: QuoteFound, article: Searchable) -> Iterator[Problem]:
    passage = normalise(article.text[found.start : found.end]).text
    added = [
        words
        for words in read_quote(evidence.quote).editors_words
        if has_negation(words) and f"[{words}]" not in passage
    ]
    if found.swallowed_negation:
        yield _warning(
            evidence,
            "ellipsis-swallows-negation",
            "the ellipsis leaves out a negation: " + " / ".join(f"“{' '.join(gap.split())}”" for gap in found.left_out),
            "a quote that keeps the sense of its sentence",
        )
    if added:
        yield _warning(
            evidence,
            "brackets-add-negation",
            f"the editor's words add a negation: [{added[0]}]",
            "editor's words that keep the sense of the source",
        )

    before = _negation_before(found, article)
    if before:
        yield _warning(
            evidence,
            "negation-before-quote",
            f"a negation stands before the quote, and not in it: “{before}”",
            "a quote that keeps the sense of its sentence",
        )


def _negation_before(found: QuoteFound, article: Searchable) -> str:
    """The few words of the sentence just before the quote, where they negate; else empty."""
    starts = [start for start, _ in article.paragraphs[found.paragraph].sentences if start <= found.start]
    before = " ".join(article.text[max(starts, default=found.start) : found.start].split()[-_BEFORE:])
    return before if has_negation(before) else ""


_BEFORE = 3
"""Words: a negation that near goes with what is quoted, as in "no such" or "did not yet"."""


def _warning(evidence: Evidence, rule: str, found: str, expected: str) -> Problem:
    return Problem(place=evidence.place, rule=rule, found=found, expected=expected, severity=Severity.WARNING)


def _receipt_faults(
    evidence: Evidence, receipt: Receipt | None, found: QuoteFound, unchecked: Severity
) -> Iterator[Problem]:
    write = f"digest read --write {evidence.source}"
    if receipt is None:
        yield Problem(
            place=evidence.place,
            rule="receipt-missing",
            found=f"the quote “{evidence.quote}” stands in the copy of {evidence.source}, but has no receipt",
            expected="a receipt in reading.json, from which others see that it was found",
            hint=write,
            severity=unchecked,
        )
    elif replace(receipt, confirmed=()) != make_receipt(evidence.quote, evidence.near, found):
        yield Problem(
            place=evidence.place,
            rule="receipt-elsewhere",
            found=f"the receipt of “{evidence.quote}” names another place than the copy of {evidence.source}",
            expected="a receipt that was made from this copy",
            hint=write,
        )
