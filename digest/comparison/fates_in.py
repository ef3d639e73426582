"""A sentence with its figures → what befell what each of them counts."""

from __future__ import annotations

from collections.abc import Sequence

from digest.comparison.quantities import quantities_in
from digest.comparison.statements import statements_of
from digest.comparison.what_befell import Fates
from digest.model import Account, FigureMention, Paragraph, ParagraphKind, Reading, Sentence


def fates_in(text: str, figures: Sequence[FigureMention]) -> tuple[tuple[Fates, Fates], ...]:
    """Return for each figure its own fates, none where no word tells them, and all that the sentence tells."""
    reading = Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY),),
        sentences=(Sentence(start=0, end=len(text), paragraph=0),),
        key_passages=(),
        quotations=(),
        figures=tuple(figures),
        dates=(),
        entities=(),
        terms=(),
    )
    (statement,) = statements_of([Account(source="", outlet=None, text=text, reading=reading)], {})
    return tuple((quantity.befell, quantity.told) for quantity in quantities_in(statement))
