"""What was read in an article file → the object of JSON that `digest read` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.model import DateMention, EntityMention, FigureMention, KeyPassage, Quotation, Reading, Sentence
from digest.pipeline.stored.article_files import ReadFile, printable
from digest.pipeline.stored.json_fields import Plain, as_plain

Mention = Sentence | KeyPassage | Quotation | FigureMention | DateMention | EntityMention
"""What a reading places in the text."""


def reading_as_plain(read: ReadFile) -> Plain:
    """Return the reading as an object of JSON; `start` and `end` count code points of `text`."""
    article, reading = read.article, read.reading
    return {
        "file": printable(read.path),
        "text": article.text,
        "title": article.title,
        "authors": list(article.authors),
        "published": read.published.edtf if read.published else None,
        "language": reading.language,
        "extraction": as_plain(article.extraction),
        "paragraphs": [as_plain(paragraph) for paragraph in reading.paragraphs],
        **{name: _with_text(items, article.text) for name, items in _spans(reading).items()},
        "unlisted": [{"name": name, "count": count} for name, count in read.unlisted],
        "terms": list(reading.terms),
    }


def _spans(reading: Reading) -> Mapping[str, Iterable[Mention]]:
    return {
        "sentences": reading.sentences,
        "key_passages": reading.key_passages,
        "quotations": reading.quotations,
        "figures": reading.figures,
        "dates": reading.dates,
        "entities": reading.entities,
    }


def _with_text(items: Iterable[Mention], text: str) -> list[Plain]:
    return [{"text": text[item.start : item.end], **as_plain(item)} for item in items]
