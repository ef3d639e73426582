"""Statements of several articles → which two say one thing, which deny each other, and which are of one event.

Order: `connected`, `one_event`, `weighted_statements`, `parties`, `common_predicates`, `unmatched_figures`,
`counts_in_words`, `other_words`, `exclusions`, `denials`, `candidate_pairs`, `shared_facts`, `similarity`,
`put_to_an_end`, `relations`, `deeds_of_one_event`, `matches`, `agreements`.
"""
