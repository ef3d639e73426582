"""The JSON-LD of a page → the title, authors, date, language and text of the article it describes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from lxml.etree import _Element

from digest.edtf import Date
from digest.extraction.blocks import fold
from digest.extraction.lines.day_lines import day_in

JSONValue = Mapping[str, "JSONValue"] | list["JSONValue"] | str | int | float | bool | None

ARTICLES = ("Article", "Posting", "Report")
"""schema.org's kinds of article end so: NewsArticle, BlogPosting, SocialMediaPosting, Report."""

DEEPEST = 12
"""Levels. On 990 pages articles stand two levels down at most; a hostile page nests without end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """What a page says of its article in JSON-LD."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Date | None = None
    language: str | None = None
    paragraphs: tuple[str, ...] = ()
    """Of its `articleBody`."""


def linked_data_in(page: _Element) -> LinkedData:
    """Return what the first article in the page's JSON-LD says."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for node in _nodes(_loaded(script.text or ""), DEEPEST):
                if _is_article(node):
                    return _described(node)
    return LinkedData()


def _loaded(text: str) -> JSONValue:
    try:
        value: JSONValue = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _nodes(value: JSONValue, depth: int) -> Iterator[Mapping[str, JSONValue]]:
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list) and depth:
        for part in value:
            yield from _nodes(part, depth - 1)


def _is_article(node: Mapping[str, JSONValue]) -> bool:
    return any(isinstance(kind, str) and kind.endswith(ARTICLES) for kind in _several(node.get("@type")))


def _described(node: Mapping[str, JSONValue]) -> LinkedData:
    language = node.get("inLanguage")
    return LinkedData(
        title=_text(node.get("headline")) or _text(node.get("name")),
        authors=tuple(dict.fromkeys(_people(node.get("author")))),
        published=day_in(_text(node.get("datePublished")) or ""),
        language=_text(language),
        paragraphs=tuple(_paragraphs(node.get("articleBody"))),
    )


def _text(value: JSONValue) -> str | None:
    return fold(unescape(value)) or None if isinstance(value, str) else None


def _paragraphs(value: JSONValue) -> Iterator[str]:
    """Yield the paragraphs of a text that is plain, or has marks of HTML."""
    if isinstance(value, str):
        lines = _ENDS.sub("\n", unescape(value)).split("\n")
        yield from filter(None, (fold(unescape(_MARK.sub("", line))) for line in lines))


_ENDS = re.compile(r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br)\b[^<>]*>|\r\n?")
_MARK = re.compile(r"</?[a-z][^<>]*>")


def _people(value: JSONValue) -> Iterator[str]:
    """Yield the authors' names, not those of organisations."""
    for author in _several(value):
        if isinstance(author, Mapping) and _is_organisation(author):
            continue
        name = author.get("name") if isinstance(author, Mapping) else author
        for part in _several(name):
            if text := _text(part):
                yield text


def _is_organisation(author: Mapping[str, JSONValue]) -> bool:
    """Tell whether an author is an Organization, a NewsMediaOrganization or another of schema.org's kinds of them."""
    kinds = author.get("@type")
    return any(isinstance(kind, str) and kind.endswith("Organization") for kind in _several(kinds))


def _several(value: JSONValue) -> list[JSONValue]:
    return value if isinstance(value, list) else [value]
