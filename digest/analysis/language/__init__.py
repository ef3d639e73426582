"""Text → its words, numbers and units; and the words that every reading of a language looks up.

Order: `words`, `numerals`, `unit_words`, `units`, `letters`, `search_windows`.
"""
