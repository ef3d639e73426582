"""The JSON-LD of a page → the title, authors, date, language and text of the article it describes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape

from lxml.etree import _Element

from digest.extraction.blocks import fold

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
    bodies: tuple[str, ...] = ()
    """Authors that it says are organisations."""
    people: tuple[str, ...] = ()
    """All whom it describes, whatever they are to the article."""
    sites: tuple[str, ...] = ()
    """Names of its publisher and of the site."""
    homepages: tuple[str, ...] = ()
    """Addresses of its publisher."""
    published: str | None = None
    """As it is written."""
    language: str | None = None
    paragraphs: tuple[str, ...] = ()
    """Of its `articleBody`."""
    kinds: tuple[str, ...] = ()
    """Schema.org's kinds of article that it is."""
    sections: tuple[str, ...] = ()
    """Parts of the outlet in which it appeared."""
    address: str | None = None


def linked_data_in(page: _Element) -> LinkedData:
    """Return what the first article in the page's JSON-LD says."""
    scripts = (script.text or "" for script in page.iter("script") if "ld+json" in (script.get("type") or ""))
    nodes = [node for text in scripts for node in _nodes(_loaded(text), DEEPEST)]
    sites = [name for node in nodes if "WebSite" in _several(node.get("@type")) for name in _names(node)]
    known: dict[str, Mapping[str, JSONValue]] = {}
    for node in nodes:
        if isinstance(identity := node.get("@id"), str) and node.get("name"):
            known[identity] = {**known.get(identity, {}), **node}
    article = next(filter(_is_article, nodes), None)
    people = tuple(name for node in nodes if "Person" in _several(node.get("@type")) for name in _names(node))
    found = _described(article, known, sites) if article else LinkedData(sites=tuple(sites))
    return replace(found, people=people)


def _loaded(text: str) -> JSONValue:
    for words in (text, REMARKS.sub("", TRAILING.sub(r"\1", text))):
        try:
            value: JSONValue = READER.raw_decode(words.strip())[0]
        except (ValueError, RecursionError):
            continue
        return value
    return None


READER = json.JSONDecoder(strict=False)
"""Reads one value, and nothing that sites leave behind it: a brace or a semicolon too many."""

TRAILING = re.compile(r",(\s*[}\]])")
REMARKS = re.compile(r"(?m)^\s*(?://.*|<!--|-->|<!\[CDATA\[|\]\]>)\s*$")
"""What sites write into their data though its form has no such thing: a comma before the end, and remarks."""


def _nodes(value: JSONValue, depth: int) -> Iterator[Mapping[str, JSONValue]]:
    if isinstance(value, Mapping):
        yield value
        value = list(value.values())
    if isinstance(value, list) and depth:
        for part in value:
            yield from _nodes(part, depth - 1)


def _is_article(node: Mapping[str, JSONValue]) -> bool:
    return any(isinstance(kind, str) and kind.endswith(ARTICLES) for kind in _several(node.get("@type")))


def _described(
    node: Mapping[str, JSONValue], known: Mapping[str, Mapping[str, JSONValue]], sites: Sequence[str]
) -> LinkedData:
    language = node.get("inLanguage")
    authors = list(_agents(node.get("author"), known))
    publishers = [name for agent, _ in _agents(node.get("publisher"), known) for name in agent]
    return LinkedData(
        title=_text(node.get("headline")) or _text(node.get("name")),
        authors=tuple(dict.fromkeys(name for names, is_body in authors if not is_body for name in names)),
        bodies=tuple(dict.fromkeys(name for names, is_body in authors if is_body for name in names)),
        sites=(*publishers, *sites),
        homepages=tuple(_homes(node.get("publisher"), known)),
        published=_stamp(node.get("datePublished")) or _stamp(node.get("dateCreated")),
        language=_text(language),
        paragraphs=tuple(_paragraphs(node.get("articleBody"))),
        kinds=tuple(kind for kind in _several(node.get("@type")) if isinstance(kind, str)),
        sections=tuple(filter(None, map(_text, _several(node.get("articleSection"))))),
        address=_text(node.get("url")) or _text(node.get("mainEntityOfPage")),
    )


def _text(value: JSONValue) -> str | None:
    return fold(unescape(value)) or None if isinstance(value, str) else None


def _stamp(value: JSONValue) -> str | None:
    """Return a day or moment as it is written, also as a number of seconds or thousandths."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _text(value)
    return str(int(value)) if 0 < value < _LAST_STAMP else None


_LAST_STAMP = 10**14
"""Thousandths of a second, in the year 5138; an infinite number and none are beyond it."""


def _paragraphs(value: JSONValue) -> Iterator[str]:
    """Yield the paragraphs of a text that is plain, or has marks of HTML."""
    if isinstance(value, str):
        lines = _ENDS.sub("\n", unescape(value)).split("\n")
        yield from filter(None, (fold(unescape(_MARK.sub("", line))) for line in lines))


_ENDS = re.compile(r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br)\b[^<>]*>|\r\n?")
_MARK = re.compile(r"</?[a-z][^<>]*>")


def _agents(value: JSONValue, known: Mapping[str, Mapping[str, JSONValue]]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield the names of each author, and whether it is an organisation; one that only has an address is looked up."""
    for agent in _several(value):
        if isinstance(agent, list):
            yield from _agents(agent, known)
        elif isinstance(agent, Mapping):
            named = {**known.get(str(agent.get("@id")), {}), **agent}
            yield tuple(_names(named)), _is_organisation(named)
        elif text := _text(agent):
            yield (text,), False


def _homes(value: JSONValue, known: Mapping[str, Mapping[str, JSONValue]]) -> Iterator[str]:
    """Yield the address of each agent that has one."""
    for agent in _several(value):
        if isinstance(agent, Mapping):
            named = {**known.get(str(agent.get("@id")), {}), **agent}
            yield from filter(None, map(_text, _several(named.get("url"))))


def _names(agent: Mapping[str, JSONValue]) -> Iterator[str]:
    halves = (_text(agent.get("givenName")), _text(agent.get("familyName")))
    names = _several(agent.get("name")) if agent.get("name") else [" ".join(filter(None, halves))]
    for name in filter(None, map(_text, names)):
        fuller = re.match(rf"{re.escape(name)} [A-ZÀ-Þ][\w’'-]+(?=[ ,.])", _text(agent.get("description")) or "")
        yield fuller[0] if fuller and " " not in name else name


def _is_organisation(author: Mapping[str, JSONValue]) -> bool:
    """Tell whether an author is an Organization, a NewsMediaOrganization or another of schema.org's kinds of them."""
    kinds = author.get("@type")
    return any(isinstance(kind, str) and kind.endswith("Organization") for kind in _several(kinds))


def _several(value: JSONValue) -> list[JSONValue]:
    return value if isinstance(value, list) else [value]
