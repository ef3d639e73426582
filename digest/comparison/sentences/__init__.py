"""The words of a sentence → what it tells: who does what to whom, when, what it denies, and in which words.

Order: `stems`, `synonyms`, `statements`, `lone_texts`, `idf`, `date_compatibility`, `clauses`, `attributions`,
`objects`, `moments`, `verb_places`, `alignment`, `modality`, `negation`, `participants`, `deed_nouns`, `predicates`,
`told`, `rarity`, `names`, `those_of_somebody`, `clock_times`, `parts_of_day`, `ranks`, `contrasting`, `substitutions`.
"""
