"""An amount as a text gives it: number, unit and place; a value, and nothing but a value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from digest.analysis.language.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit, or a range of them."""

    start: int
    end: int
    number_start: int
    number_end: int
    """End of the number, behind which its unit or noun stands."""
    value: Decimal
    high: Decimal | None
    unit: Unit | None
    in_words: bool
    scale: int
