"""Matches → what else is told of them: oppositions, terms that differ, what is narrower or of one source alone.

Order: `oppositions`, `framing`, `single_source`, `rough_counts`, `places_within`, `narrower`.
"""
