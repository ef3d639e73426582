"""A noun → what it can be the plural of, where an -s makes it; irregular plurals stand in the tables of who asks."""

from __future__ import annotations


def singulars(noun: str) -> tuple[str, ...]:
    """Return the noun in small letters, and what it can be the plural of: a table has one of them, if any."""
    return (noun, noun.removesuffix("s"))


def is_one_noun(first: str, second: str) -> bool:
    """Say whether two nouns in small letters can be one, in the singular or the plural."""
    return not set(singulars(first)).isdisjoint(singulars(second))
