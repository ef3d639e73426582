"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source.

Order: `word_spans`, `normalisation`, `word_edges`, `searchable`, `quote_syntax`, `matching`, `claims`, `near_misses`,
`receipts`, `receipt_words`, `negation`, `checks`, `named_speech`, `counted_words`, `known_names`, `fact_words`,
`comparison_words`, `room_for_quotes`, `budget`, `budget_allocation`, `figure_support`, `phrase_ends`, `phrase_cuts`,
`proposals`, `claim_figures`, `claim_rhythms`, `claim_fates`, `claim_ordinals`, `calendar_words`, `claim_dates`,
`claim_contraries`, `claim_support`, `copied_prose`, `typos`, `corrections`.
"""

from digest.evidence.budget import counted_runs, most_words, over_budget, quoted, words_in
from digest.evidence.budget_allocation import spend
from digest.evidence.checks import check
from digest.evidence.claim_support import support
from digest.evidence.claims import Claim, Counted, Ground, spans_of
from digest.evidence.comparison_words import said_of
from digest.evidence.copied_prose import Prose, copied
from digest.evidence.corrections import changes
from digest.evidence.counted_words import parts_of, weight_of, words_of_figures
from digest.evidence.fact_words import Fact, facts_of, is_part_of
from digest.evidence.figure_support import is_same_value
from digest.evidence.known_names import Known, known
from digest.evidence.matching import QuoteFound, find_in_article
from digest.evidence.negation import has_negation
from digest.evidence.proposals import LeftOut, Proposal, Proposals, Refusal, propose, propose_within
from digest.evidence.quote_syntax import source_words
from digest.evidence.receipts import confirm, confirmations, receipts, unclaimed, unconfirmed
from digest.evidence.room_for_quotes import with_room
from digest.evidence.searchable import Searchable, searchable
from digest.evidence.word_spans import count_words

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
