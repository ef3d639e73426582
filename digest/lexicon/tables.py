"""A table as it is written → its words, its names by their forms, or a pattern's alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table that is written as one text."""
    return frozenset(words.split())


def names_of(table: Mapping[str, str]) -> dict[str, str]:
    """Return the name for each of its forms, which a table writes as one text with | between them."""
    return {form: name for name, forms in table.items() for form in forms.split("|")}


def any_form(forms: Iterable[str]) -> str:
    """Return the alternatives of a pattern for any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
