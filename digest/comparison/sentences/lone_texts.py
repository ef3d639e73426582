"""A text by itself, without a record → its statements, to be held against others by the rules of comparing."""

from __future__ import annotations

from collections.abc import Sequence

from digest.comparison.sentences.statements import Statement, statements_of
from digest.model import Account, FigureMention, Paragraph, ParagraphKind, Reading, Sentence, Span


def statements_in(text: str, spans: Sequence[Span], *, figures: Sequence[FigureMention] = ()) -> tuple[Statement, ...]:
    """Return the text's sentences at the spans as statements; of its facts, they have the figures alone."""
    reading = Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY),),
        sentences=tuple(Sentence(start=start, end=end, paragraph=0) for start, end in spans),
        key_passages=(),
        quotations=(),
        figures=tuple(figures),
        dates=(),
        entities=(),
        terms=(),
    )
    return statements_of([Account(source="", outlet=None, text=text, reading=reading)], {})
