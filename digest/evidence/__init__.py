"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source.

Order: `word_spans`, `normalisation`, `word_edges`, `searchable`, `quote_syntax`, `matching`, `near_misses`
`receipts`, `checks`, `named_speech`, `budget`, `budget_allocation`, `phrase_cuts`, `proposals`, `negation`
`claim_support`, `copied_prose`, `corrections`.
"""

from digest.evidence.budget import over_budget, quoted
from digest.evidence.budget_allocation import spend
from digest.evidence.checks import check
from digest.evidence.claim_support import Claim, Ground, claim_of_figure, spans_of, support
from digest.evidence.copied_prose import Prose, copied
from digest.evidence.corrections import changes
from digest.evidence.matching import QuoteFound, find_in_article
from digest.evidence.proposals import Proposal, propose
from digest.evidence.receipts import confirm, receipts
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.word_spans import count_words

__all__ = [
    "Claim",
    "Ground",
    "Proposal",
    "Prose",
    "QuoteFound",
    "Searchable",
    "changes",
    "check",
    "claim_of_figure",
    "confirm",
    "copied",
    "count_words",
    "find_in_article",
    "over_budget",
    "propose",
    "quoted",
    "receipts",
    "searchable",
    "spans_of",
    "spend",
    "support",
]
