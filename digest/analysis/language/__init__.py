"""Text → its words, numbers and units.

Order: `words`, `numerals`, `unit_words`, `units`, `search_windows`.
"""
