"""A sentence with its figures → what befell what each of them counts."""

from __future__ import annotations

from collections.abc import Sequence

from digest.comparison.quantities.quantities import quantities_in
from digest.comparison.quantities.what_befell import Fates
from digest.comparison.sentences.lone_texts import statements_in
from digest.model import FigureMention


def fates_in(text: str, figures: Sequence[FigureMention]) -> tuple[tuple[Fates, Fates], ...]:
    """Return for each figure its own fates, none where no word tells them, and all that the sentence tells."""
    (statement,) = statements_in(text, [(0, len(text))], figures=figures)
    return tuple((quantity.befell, quantity.told) for quantity in quantities_in(statement))
