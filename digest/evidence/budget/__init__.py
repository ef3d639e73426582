"""Words of an article that stand with us → how many count, how many are too many, and where they are best spent.

Order: `named_speech`, `counted_words`, `known_names`, `fact_words`, `comparison_words`, `room_for_quotes`, `budget`,
`budget_allocation`.
"""
