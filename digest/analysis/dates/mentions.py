"""Text with its sentences and publication date → the dates that it gives, as exact as they are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.analysis.dates import dated_speech
from digest.analysis.dates.expressions import find_expressions
from digest.analysis.dates.publication_window import dated
from digest.analysis.dates.sentence_context import in_their_sentences
from digest.analysis.language.letters import plain_letters
from digest.edtf import Date
from digest.model import DateMention, Sentence


def find_dates(text: str, sentences: Sequence[Sentence], *, published: Date | None) -> tuple[DateMention, ...]:
    """Return the dates of the text, in its order; none where the publication date would be needed and is not known.

    A mention's span is exactly the date expression, with `from` or `between` where it is a range.
    """
    return tuple(_mentions(plain_letters(text), sentences, published))


def _mentions(text: str, sentences: Sequence[Sentence], published: Date | None) -> Iterator[DateMention]:
    expressions = find_expressions(text)
    spoken = dated_speech.dated_speech(text, expressions)
    told = list(in_their_sentences(text, sentences, published, expressions))
    for index, expression in enumerate(expressions):
        meaning, when = told[index]
        date = dated(meaning, when, published)
        if index in spoken and (said := dated(*told[spoken[index]], published)):
            date = dated(meaning, when, said)
        if date:
            yield DateMention(
                start=expression.start,
                end=expression.end,
                edtf=date.edtf,
                precision=date.precision,
                approximate=date.approximate,
            )
