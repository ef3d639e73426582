"""Text → what holding it against other text needs: one spelling, its words and pieces, and where it may be cut.

Order: `word_spans`, `normalisation`, `word_edges`, `searchable`, `quote_syntax`, `negation`, `phrase_ends`,
`phrase_cuts`.
"""
