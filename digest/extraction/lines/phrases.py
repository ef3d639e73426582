"""Phrases → a pattern for any of them."""

from __future__ import annotations


def any_of(*phrases: str) -> str:
    """Return a pattern for any of the phrases, `|` between them."""
    return "(?:" + "|".join(phrases) + ")"
