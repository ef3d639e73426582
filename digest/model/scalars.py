"""What every value is made of: ids, numbers and spans."""

from __future__ import annotations

Id = str
"""A name that is forever: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters."""

Number = int | float
"""A quantity as a number."""

Span = tuple[int, int]
"""Offset of the first code point, and that behind the last."""
