"""Words for streets and squares, in the languages in which they stand before the name."""

from __future__ import annotations

STREETS_BEFORE_NAME = (
    "Avenida", "Avenue", "Boulevard", "Calle", "Jalan", "Paseo", "Piazza", "Place", "Plaza", "Quai", "Rua", "Rue",
    "Via",
)  # fmt: skip
