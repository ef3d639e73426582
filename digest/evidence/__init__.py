"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source.

Order: `texts`, `claims`, `quotes`, `budget`, `typos`, `corrections`, `copied_prose`, `proposals`.
"""

from digest.evidence.budget.budget import counted_runs, most_words, over_budget, quoted, words_in
from digest.evidence.budget.budget_allocation import spend
from digest.evidence.budget.comparison_words import said_of
from digest.evidence.budget.counted_words import parts_of, weight_of, words_of_figures
from digest.evidence.budget.fact_words import Fact, facts_of, is_part_of
from digest.evidence.budget.known_names import Known, known
from digest.evidence.budget.room_for_quotes import with_room
from digest.evidence.claims.claim_support import support
from digest.evidence.claims.claims import Claim, Counted, Ground, spans_of
from digest.evidence.claims.figure_support import is_same_value
from digest.evidence.copied_prose import Prose, copied
from digest.evidence.corrections import changes
from digest.evidence.proposals import LeftOut, Proposal, Proposals, Refusal, propose, propose_within
from digest.evidence.quotes.checks import check
from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.quotes.receipts import confirm, confirmations, receipts, unclaimed, unconfirmed
from digest.evidence.texts.negation import has_negation
from digest.evidence.texts.quote_syntax import source_words
from digest.evidence.texts.searchable import Searchable, searchable
from digest.evidence.texts.word_spans import count_words

__all__ = [
    "Claim",
    "Counted",
    "Fact",
    "Ground",
    "Known",
    "LeftOut",
    "Proposal",
    "Proposals",
    "Prose",
    "QuoteFound",
    "Refusal",
    "Searchable",
    "changes",
    "check",
    "confirm",
    "confirmations",
    "copied",
    "count_words",
    "counted_runs",
    "facts_of",
    "find_in_article",
    "has_negation",
    "is_part_of",
    "is_same_value",
    "known",
    "most_words",
    "over_budget",
    "parts_of",
    "propose",
    "propose_within",
    "quoted",
    "receipts",
    "said_of",
    "searchable",
    "source_words",
    "spans_of",
    "spend",
    "support",
    "unclaimed",
    "unconfirmed",
    "weight_of",
    "with_room",
    "words_in",
    "words_of_figures",
]
