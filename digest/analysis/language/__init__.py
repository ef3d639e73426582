"""Text → its words, numbers and units; and the words that every reading of a language looks up.

Order: `words`, `digits`, `numerals`, `unit_words`, `currency_words`, `units`, `letters`, `search_windows`.
"""
