"""Two readings of one source, as two people wrote them → one that has the receipts and confirmations of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest import evidence
from digest.model import Excerpt, Receipt, StoredReading


def joined(readings: Sequence[StoredReading], *, record: str) -> StoredReading:
    """Return the reading made by the latest way and of the record as it is, with what the others add to it.

    `record` is the digest of what a reading depends on in the record. Of another text only confirmations are taken.
    """
    base = max(readings, key=lambda one: (one.method, one.record == record))
    others = [one for one in readings if one is not base and one.text == base.text]
    receipts = {receipt.quote: receipt for one in (*others, base) for receipt in one.receipts}
    confirmed = evidence.confirmations(readings)
    kept = [replace(receipt, confirmed=confirmed.get(quote, ())) for quote, receipt in receipts.items()]
    added = [receipt for receipt in kept if all(receipt.quote != one.quote for one in base.receipts)]
    words = [excerpt for one in others for excerpt in one.reading.excerpts if _carries(excerpt, added)]
    return replace(
        base,
        receipts=tuple(sorted(kept, key=lambda receipt: (receipt.start, receipt.end, receipt.quote))),
        reading=replace(base.reading, excerpts=_united((*base.reading.excerpts, *words))),
    )


def _carries(excerpt: Excerpt, receipts: Iterable[Receipt]) -> bool:
    spans = [span for receipt in receipts for span in evidence.spans_of(receipt)]
    return any(excerpt.start <= start and end <= excerpt.end for start, end in spans)


def _united(excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the excerpts of one text in its order, those that overlap as one."""
    united: list[Excerpt] = []
    for one in sorted(excerpts, key=lambda each: (each.start, -each.end)):
        last = united[-1] if united else None
        if last is None or one.start > last.end:
            united.append(one)
        elif one.end > last.end:
            text = last.text + one.text[last.end - one.start :]
            united[-1] = Excerpt(start=last.start, end=one.end, text=text)
    return tuple(united)
