"""Text → its words, numbers and units; and the words that every reading of a language looks up.

Order: `words`, `abbreviations`, `digits`, `numerals`, `unit_words`, `currency_words`, `units`, `verbs`, `speech_words`,
`letters`, `search_windows`.
"""
