"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source."""

from digest.evidence.budget import Run, fits, over_budget, quoted, runs_of
from digest.evidence.checks import Checked, check
from digest.evidence.closest import Closest, closest, elsewhere
from digest.evidence.corrections import changes
from digest.evidence.matching import Ambiguous, Found, Missed, find, find_in
from digest.evidence.overlap import Prose, copied
from digest.evidence.proposals import Proposal, propose
from digest.evidence.receipts import Confirmed, confirm, make_receipt, quote_digest, receipt_of, receipts, text_digest
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.spending import spend
from digest.evidence.support import Claim, Ground, claim_of_figure, spans_of, support
from digest.evidence.words import count_words

__all__ = [
    "Ambiguous",
    "Checked",
    "Claim",
    "Closest",
    "Confirmed",
    "Found",
    "Ground",
    "Missed",
    "Proposal",
    "Prose",
    "Run",
    "Searchable",
    "changes",
    "check",
    "claim_of_figure",
    "closest",
    "confirm",
    "copied",
    "count_words",
    "elsewhere",
    "find",
    "find_in",
    "fits",
    "make_receipt",
    "over_budget",
    "propose",
    "quote_digest",
    "quoted",
    "receipt_of",
    "receipts",
    "runs_of",
    "searchable",
    "spans_of",
    "spend",
    "support",
    "text_digest",
]
