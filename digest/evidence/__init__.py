"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source.

Order: `word_spans`, `normalisation`, `word_edges`, `searchable`, `quote_syntax`, `matching`, `near_misses`,
`receipts`, `checks`, `named_speech`, `budget`, `budget_allocation`, `phrase_cuts`, `proposals`, `negation`,
`claim_support`, `copied_prose`, `corrections`.
"""

from digest.evidence.budget import Run, fits, over_budget, quoted, runs_of
from digest.evidence.budget_allocation import spend
from digest.evidence.checks import Checked, check
from digest.evidence.claim_support import Claim, Ground, claim_of_figure, spans_of, support
from digest.evidence.copied_prose import Prose, copied
from digest.evidence.corrections import changes
from digest.evidence.matching import QuoteAmbiguous, QuoteFound, QuoteMissed, find_in_article, find_quote
from digest.evidence.near_misses import Closest, closest, elsewhere
from digest.evidence.proposals import Proposal, propose
from digest.evidence.receipts import Confirmed, confirm, make_receipt, quote_digest, receipt_of, receipts, text_digest
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.word_spans import count_words

__all__ = [
    "Checked",
    "Claim",
    "Closest",
    "Confirmed",
    "Ground",
    "Proposal",
    "Prose",
    "QuoteAmbiguous",
    "QuoteFound",
    "QuoteMissed",
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
    "find_in_article",
    "find_quote",
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
