"""What is known of a quote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.model.scalars import Span


class CheckState(StrEnum):
    """What is known of a quote."""

    FOUND = "found"
    """The quote was found in the committed copy."""
    RECEIPT = "receipt"
    """It matches the contributor's receipt."""
    NOT_CHECKED = "not checked"
    """Neither a copy nor a receipt was at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The state of one quote, and where it stands."""

    state: CheckState
    confirmed: int = 0
    """How many others confirmed the receipt."""
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    pieces: tuple[Span, ...] = ()
    """The spans of its pieces, where an ellipsis leaves words out between them; else empty."""
