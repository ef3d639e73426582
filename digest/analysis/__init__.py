"""An article → what it says and where: sentences, key passages, quotations, figures, dates, names and terms.

Order: `language`, `sentences`, `entities`, `quotations`, `figures`, `dates`, `key_passages`, `terms`.

They are loaded when something is read for the first time, since their patterns take a quarter of the time of loading
the program, and most commands find all readings stored.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.edtf import Date
from digest.model import Article, Entity, EntityMention, FigureMention, Reading

__all__ = ["METHOD", "facts_in", "named_in", "read", "unlisted_names"]

METHOD = 8
"""Version of the way of reading: another one may give another reading of the same article."""


def read(article: Article, *, published: Date | None, language: str | None, vocabulary: Sequence[Entity]) -> Reading:
    """Return what the article says; the same article, date, language and vocabulary give the same reading."""
    from digest.analysis import dates, entities, figures, key_passages, quotations, sentences, terms

    text, paragraphs = article.text, article.paragraphs
    found = sentences.split_sentences(text, paragraphs)
    mentions = entities.find_entities(text, vocabulary)
    speech = quotations.find_quotations(text, paragraphs, found, mentions, vocabulary)
    return Reading(
        language=language,
        paragraphs=paragraphs,
        sentences=found,
        key_passages=key_passages.choose_key_passages(text, found, title=article.title, quotations=speech),
        quotations=speech,
        figures=figures.find_figures(text, found, language=language),
        dates=dates.find_dates(text, found, published=published),
        entities=mentions,
        terms=terms.find_terms(text, found, title=article.title),
    )


def unlisted_names(article: Article, reading: Reading, vocabulary: Sequence[Entity]) -> tuple[tuple[str, int], ...]:
    """Return the names in the article that the vocabulary lacks, with counts, the most frequent first."""
    from digest.analysis import entities

    return entities.unlisted_names_in(article.text, reading.sentences, vocabulary, language=article.language)


def named_in(text: str, vocabulary: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities of which a name, or a part of one, stands in the text; no other one changes its reading."""
    from digest.analysis import entities

    return entities.possibly_named_in(text, vocabulary)


def facts_in(text: str, vocabulary: Sequence[Entity]) -> tuple[tuple[FigureMention, ...], tuple[EntityMention, ...]]:
    """Return the figures and entities of a single statement."""
    from digest.analysis import entities, figures

    return figures.figures_in_statement(text), entities.find_entities(text, vocabulary)
