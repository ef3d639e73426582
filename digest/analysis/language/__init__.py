"""Text → its words, numbers and units.

Order: `words`, `digits`, `numerals`, `units`, `letters`, `search_windows`.
"""
