"""A sentence of ours → what must stand in its quotes, and the words of it that they do not carry.

Order: `claims`, `figure_support`, `claim_figures`, `claim_rhythms`, `claim_fates`, `claim_ordinals`, `calendar_words`,
`claim_dates`, `claim_contraries`, `claim_support`.
"""
