"""Quotes that stand in a copy → receipts, which say so where the copy is not at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.texts.quote_syntax import canonical
from digest.evidence.texts.searchable import Searchable
from digest.model import Confirmation, Evidence, Receipt, StoredReading, plain_name
from digest.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A stored reading whose receipts a second person derived again."""

    stored: StoredReading
    problems: tuple[Problem, ...]
    """The quotes whose receipts were not confirmed, and why."""


def quote_digest(quote: str, near: str | None = None) -> str:
    """Return the SHA-256 of the normalised quote with its ellipses and brackets, and of `near`, in hexadecimal."""
    written = canonical(quote) if near is None else f"{canonical(quote)}{_NEAR}{canonical(near)}"
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def text_digest(text: str) -> str:
    """Return the SHA-256 of a clean text in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_receipt(quote: str, near: str | None, found: QuoteFound, confirmed: tuple[Confirmation, ...] = ()) -> Receipt:
    """Return the receipt of a quote that was found."""
    return Receipt(
        quote=quote_digest(quote, near),
        paragraph=found.paragraph,
        start=found.start,
        end=found.end,
        pieces=found.pieces if len(found.pieces) > 1 else (),
        confirmed=confirmed,
    )


def receipts(
    cited: Iterable[Evidence], article: Searchable, known: Iterable[StoredReading] = ()
) -> tuple[Receipt, ...]:
    """Return the receipts of all cited quotes that the article has, in the order of its text.

    What was confirmed in a known reading stays confirmed: others found the quote in copies of their own, wherever this
    one has it.
    """
    confirmed = confirmations(known)
    made = {_receipt(evidence, article) for evidence in cited}
    found = [replace(receipt, confirmed=confirmed.get(receipt.quote, ())) for receipt in made if receipt]
    return tuple(sorted(found, key=lambda receipt: (receipt.start, receipt.end, receipt.quote)))


def confirmations(readings: Iterable[StoredReading]) -> Mapping[str, tuple[Confirmation, ...]]:
    """Return who confirmed each quote in any of the readings, each person once, in the order of the days."""
    found: dict[str, dict[str, Confirmation]] = {}
    for receipt in (receipt for stored in readings for receipt in stored.receipts):
        for one in receipt.confirmed:
            people = found.setdefault(receipt.quote, {})
            people.setdefault(plain_name(one.by), one)
    return {quote: tuple(sorted(people.values(), key=_by_day)) for quote, people in found.items()}


def unconfirmed(
    cited: Iterable[Evidence], made: Iterable[Receipt], known: Iterable[StoredReading]
) -> tuple[Evidence, ...]:
    """Return the cited quotes that others confirmed in a known reading and that `made` has no receipt of."""
    confirmed, there = confirmations(known), {receipt.quote for receipt in made}
    digests = ((evidence, quote_digest(evidence.quote, evidence.near)) for evidence in cited)
    return tuple(evidence for evidence, digest in digests if digest in confirmed and digest not in there)


def _by_day(confirmation: Confirmation) -> tuple[str, str]:
    return (confirmation.on, confirmation.by)


def receipt_of(evidence: Evidence, stored: StoredReading | None) -> Receipt | None:
    """Return the receipt that a stored reading has for the quote as it stands now, or None."""
    if stored is None or not stored.receipts:
        return None
    digest = quote_digest(evidence.quote, evidence.near)
    return next((receipt for receipt in stored.receipts if receipt.quote == digest), None)


def unclaimed(stored: StoredReading, cited: Iterable[Evidence]) -> tuple[Receipt, ...]:
    """Return the receipts that are those of no cited quote."""
    claimed = {quote_digest(evidence.quote, evidence.near) for evidence in cited}
    return tuple(receipt for receipt in stored.receipts if receipt.quote not in claimed)


def confirm(stored: StoredReading, cited: Iterable[Evidence], article: Searchable, *, by: str, on: str) -> Confirmed:
    """Return the reading with a confirmation at each receipt that a second person's `article` bears out.

    Of the same clean text, the quote must stand in the same place; of another extraction of the article, it must stand
    in one place.
    """
    is_same_text = stored.text == text_digest(article.text)
    confirmation = Confirmation(by=by, on=on)
    borne_out: set[str] = set()
    problems = []
    for evidence in cited:
        receipt = receipt_of(evidence, stored)
        why = _why_not(evidence, receipt, article, is_same_text)
        if receipt and not why:
            borne_out.add(receipt.quote)
        else:
            problems.append(_not_confirmed(evidence, why))
    confirmed = tuple(
        _with(receipt, confirmation) if receipt.quote in borne_out else receipt for receipt in stored.receipts
    )
    return Confirmed(stored=replace(stored, receipts=confirmed), problems=tuple(problems))


_NEAR = "\n"
"""Normalised text has no line break, so a quote and its `near` cannot be shifted into one another."""


def _receipt(evidence: Evidence, article: Searchable) -> Receipt | None:
    found = find_in_article(evidence.quote, article, near=evidence.near)
    return make_receipt(evidence.quote, evidence.near, found) if isinstance(found, QuoteFound) else None


def _why_not(evidence: Evidence, receipt: Receipt | None, article: Searchable, is_same_text: bool) -> str:
    if receipt is None:
        return "it has no receipt; run `digest read --write` with the first copy"
    again = _receipt(evidence, article)
    if again is None:
        return "it does not stand in one place of this article"
    if is_same_text and again != replace(receipt, confirmed=()):
        return "it stands in another place than its receipt says"
    return ""


def _with(receipt: Receipt, confirmation: Confirmation) -> Receipt:
    if any(plain_name(earlier.by) == plain_name(confirmation.by) for earlier in receipt.confirmed):
        return receipt
    return replace(receipt, confirmed=(*receipt.confirmed, confirmation))


def _not_confirmed(evidence: Evidence, why: str) -> Problem:
    return Problem(
        place=evidence.place,
        rule="receipt-not-confirmed",
        found=f"the quote “{evidence.quote}” from {evidence.source} is not confirmed: {why}",
        expected="a quote that the article has where its receipt says",
    )
