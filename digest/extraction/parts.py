"""The articles that one file holds → a copy of each in Markdown, from which the same article is read."""

from __future__ import annotations

import json
import re

from digest.model import Article, ParagraphKind

MARKS = re.compile(r"([\\\\`*_{}\[\]<>()#+!|~=:&$^-])")
"""Signs that may mean something in Markdown."""

NUMBER = re.compile(r"^(\d+)([.)])")
"""How the line of a numbered list begins."""

BEFORE = {ParagraphKind.HEADING: "## ", ParagraphKind.QUOTE: "> "}
"""What tells the kind of a paragraph; a list's item and a caption are written as plain ones."""


def part_of(article: Article) -> bytes:
    """Return a copy of an article: its fields over its paragraphs."""
    fields = {
        "title": article.title,
        "author": list(article.authors),
        "published": article.published.edtf if article.published else None,
        "language": article.language,
    }
    head = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value]
    texts = [BEFORE.get(one.kind, "") + _escaped(article.text[one.start : one.end]) for one in article.paragraphs]
    return "\n".join(["---", *head, "---", "", "\n\n".join(texts), ""]).encode("utf-8")


def _escaped(text: str) -> str:
    return NUMBER.sub(r"\1\\\2", MARKS.sub(r"\\\1", " ".join(text.split())))
