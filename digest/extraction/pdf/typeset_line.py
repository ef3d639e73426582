"""A run of text, or a line, on a printed page, with its place and the size of its type."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesetLine:
    """A run of text, or a line, with its place on the page in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    """Of the type, in points."""
    text: str
