"""Invented text → an account of it, read as the program reads any article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest import analysis
from digest.edtf import Date, parse_edtf
from digest.model import (
    Account,
    Article,
    Comparison,
    Entity,
    EntityKind,
    Extraction,
    Id,
    Paragraph,
    ParagraphKind,
    Passage,
)

PUBLISHED = parse_edtf("2031-12-28")
"""Behind all that the invented articles tell."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def account(
    source: Id,
    text: str,
    *,
    entities: Mapping[Id, Entity] | None = None,
    published: Date = PUBLISHED,
    language: str = "en",
) -> Account:
    """Return the account that an outlet of the same name gives."""
    article = Article(
        title=None,
        authors=(),
        published=published,
        language=language,
        text=text,
        paragraphs=tuple(
            Paragraph(start=match.start(), end=match.end(), kind=ParagraphKind.BODY)
            for match in _PARAGRAPH.finditer(text)
        ),
        extraction=Extraction(engines=(), agreement=None),
    )
    vocabulary = tuple((entities or {}).values())
    reading = analysis.read(article, published=published, language=language, vocabulary=vocabulary)
    return Account(source=source, outlet=source, text=text, reading=reading)


def without_copy(one: Account) -> Account:
    """Return the account as it is where no copy is at hand."""
    return replace(one, text=None)


def entity(name: str, kind: EntityKind, *aliases: str) -> Entity:
    """Return an entity of the vocabulary."""
    return Entity(id=name.lower().replace(" ", "-").replace("'", ""), name=name, kind=kind, aliases=aliases, role=None)


def by_id(*entities: Entity) -> dict[Id, Entity]:
    """Return a vocabulary."""
    return {one.id: one for one in entities}


def words_of(passages: Sequence[Passage], *accounts: Account) -> list[str]:
    """Return the text of passages."""
    texts = {one.source: one.text or "" for one in accounts}
    return [texts[passage.source][passage.start : passage.end] for passage in passages]


def values(comparison: Comparison) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return the values of the conflicts and of what to look at."""
    return [one.values for one in comparison.conflicts], [one.values for one in comparison.to_look_at]
