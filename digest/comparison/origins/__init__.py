"""Texts and credits of several articles → from whom each has its words, and how many origins there are.

Order: `text_reuse`, `media_names`, `credits`, `credited_media`, `speakers`, `speaks_for`, `provenance`, `origins`.
"""
