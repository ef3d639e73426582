"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source.

Order: `word_spans`, `normalisation`, `word_edges`, `searchable`, `quote_syntax`, `matching`, `claims`, `near_misses`,
`receipts`, `negation`, `checks`, `named_speech`, `budget`, `budget_allocation`, `amounts`, `phrase_ends`,
`phrase_cuts`, `proposals`, `claim_figures`, `claim_fates`, `claim_ordinals`, `calendar_words`, `claim_dates`,
`claim_contraries`, `claim_support`, `copied_prose`, `corrections`.
"""

from digest.evidence.amounts import is_same_value
from digest.evidence.budget import over_budget, quoted
from digest.evidence.budget_allocation import spend
from digest.evidence.checks import check
from digest.evidence.claim_support import support
from digest.evidence.claims import Claim, Counted, Ground, spans_of
from digest.evidence.copied_prose import Prose, copied
from digest.evidence.corrections import changes
from digest.evidence.matching import QuoteFound, find_in_article
from digest.evidence.negation import has_negation
from digest.evidence.proposals import Proposal, propose, propose_within
from digest.evidence.receipts import confirm, confirmations, receipts, unconfirmed
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.word_spans import count_words

__all__ = [
    "Claim",
    "Counted",
    "Ground",
    "Proposal",
    "Prose",
    "QuoteFound",
    "Searchable",
    "changes",
    "check",
    "confirm",
    "confirmations",
    "copied",
    "count_words",
    "find_in_article",
    "has_negation",
    "is_same_value",
    "over_budget",
    "propose",
    "propose_within",
    "quoted",
    "receipts",
    "searchable",
    "spans_of",
    "spend",
    "support",
    "unconfirmed",
]
