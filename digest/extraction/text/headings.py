"""The paragraphs of a text copy → the same with its sub-headings marked."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.text.live_reports import entries_in
from digest.extraction.text.pasted_chrome import is_statement
from digest.extraction.text.typed_paragraphs import TypedParagraph
from digest.model import ParagraphKind

SPEAKER = re.compile(r"^[^\W\d_][\w.]*(?: [A-Z][A-Z.’'-]*){0,4}(?: \([^()]{1,60}\))?:\s")
"""Who speaks in an interview or a briefing ("Q:", "Q (Ledger):", "MS VARGA:"), before what is said."""

HEADING_WORDS = 14
"""A judgement: a longer line without a full stop is taken for a sentence that lost it."""

QUESTION_WORDS = 8
"""A short question alone between paragraphs is a sub-heading; a longer one is the text asking."""

LEAST_SPOKEN = 2
LEAST_ALONE = 3
"""Questions that make an interview, with their speaker ("Minister: why?") or alone; a report may have one, an essay
two."""


def mark_headings(pieces: Sequence[TypedParagraph], standfirst: Set[str]) -> list[TypedParagraph]:
    """A short line alone without the end of a sentence is a heading over what follows; over nothing, it goes."""
    marked: list[TypedParagraph] = []
    over: TypedParagraph | None = None
    standing = [piece for piece in pieces if not piece.dropped]
    spoken = sum(bool(SPEAKER.match(piece.text)) and piece.text.endswith("?") for piece in standing)
    alone = sum(piece.alone and _is_short_question(piece.text) for piece in standing)
    is_interview = spoken >= LEAST_SPOKEN or alone >= LEAST_ALONE
    entries = entries_in([piece.text for piece in standing], [piece.gap for piece in standing])
    for index, piece in reversed(list(enumerate(standing))):
        stands = piece.alone or (
            piece.gap and over is not None and over.under and (is_statement(over.text) or over.text.endswith(":"))
        )
        answered = over is not None and (is_interview or _answers(over.text, piece.text))
        if (
            piece.kind is None
            and piece.text not in standfirst
            and (index in entries or (stands and _looks_like_heading(piece.text, answered=answered)))
        ):
            piece = replace(piece, kind=ParagraphKind.HEADING, dropped=over is None)
        if not piece.dropped and piece.kind is not ParagraphKind.CAPTION:
            over = piece
        marked.append(piece)
    return marked[::-1]


def _answers(text: str, question: str) -> bool:
    """Tell whether a paragraph is long enough to answer the question over it, or leads on to a list that does."""
    return text.endswith(":") or word_count(text) > 2 * word_count(question)


def _is_short_question(text: str) -> bool:
    return text.endswith("?") and word_count(text) <= QUESTION_WORDS and not SPEAKER.match(text)


def _looks_like_heading(text: str, *, answered: bool) -> bool:
    words = word_count(text)
    if words > HEADING_WORDS or text[0].islower() or text[0] in "([" or SPEAKER.match(text):
        return False
    if text.endswith("?"):
        return _is_short_question(text) and answered
    return not (END_OF_SENTENCE.search(text) or is_statement(text))
