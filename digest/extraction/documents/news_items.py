"""One item of a feed or of a news agency, in XML or JSON → its article; several are refused by their titles."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html import escape

from lxml.etree import _Element, tostring

from digest.edtf import Date, parse_edtf
from digest.errors import CopyError, SeveralArticlesError
from digest.extraction.decoding import decode
from digest.extraction.documents.document import article_from
from digest.extraction.documents.xml_tree import children, inside, name_of, words_of, xml_of
from digest.extraction.lines.day_lines import day_in
from digest.extraction.lines.name_lists import people_named
from digest.extraction.markup import blocks_in
from digest.extraction.text.note_fields import DAYS
from digest.model import Article

NO_ITEM = "The copy holds no item with a text; store the article's page, or its text as .txt."
OTHER_JSON = "The copy is JSON of a kind that is not read; store the article's page, or its text as .txt."


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article as a feed or an agency gives it."""

    title: str | None
    markup: str
    """Its text, with or without elements."""
    authors: tuple[str, ...] = ()
    published: Date | None = None
    language: str | None = None


def read_news_xml(content: bytes) -> Article:
    """Return the article of a feed with one item, or of one item of an agency."""
    tree = xml_of(content)
    read = next((read for names, read in XML_ITEMS if name_of(tree) in names), None)
    if read is None:
        raise CopyError(NO_ITEM)
    return _only([item for item in read(tree) if item.markup.strip()], name_of(tree))


def read_news_json(content: bytes) -> Article:
    """Return the article of an item in ninjs, or of a reading list with one entry."""
    try:
        told = _values_of(decode(content))
    except (ValueError, RecursionError) as error:
        raise CopyError(OTHER_JSON) from error
    items = [item for entry in _entries(told) if (item := _entry(entry))]
    if not items:
        raise CopyError(OTHER_JSON)
    return _only(items, "JSON")


def _values_of(text: str) -> object:
    """Return the value of a text in JSON, or the list of those that stand one a line."""
    try:
        return json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]


def _only(items: Sequence[Item], engine: str) -> Article:
    if len(items) > 1:
        raise SeveralArticlesError([item.title for item in items], lambda: [_article(item, engine) for item in items])
    if not items:
        raise CopyError(NO_ITEM)
    return _article(items[0], engine)


def _article(item: Item, engine: str) -> Article:
    return article_from(
        blocks_in(item.markup if TAG.search(item.markup) else _as_markup(item.markup)),
        engine=engine,
        title=item.title,
        authors=item.authors,
        published=item.published,
        language=item.language,
    )


def _first(element: _Element, *names: str) -> str:
    """Return the words of the first element with one of these names that has any, those named first before others."""
    return next((words for name in names for one in inside(element, name) if (words := words_of(one))), "")


def _day(text: str) -> Date | None:
    """Return the day of a stamp, as it is written there, whatever its zone."""
    if day := day_in(text):
        return day
    try:
        return parse_edtf(parsedate_to_datetime(text).date().isoformat()) if text else None
    except (ValueError, TypeError, IndexError):
        return None


def _markup(element: _Element | None) -> str:
    """Return what an element holds, as markup: its own elements, or the markup that it holds as text."""
    if element is None:
        return ""
    if len(element):
        text: str = tostring(element, encoding="unicode", with_tail=False)
        return WITH_PREFIX.sub(r"<\1", text)
    return element.text or ""


WITH_PREFIX = re.compile(r"<(/?)[\w.-]+:(?=[\w.-])")
"""The namespace before an element's name, which HTML does not know."""


BEHIND_ADDRESS = re.compile(r"^\S+@\S+ \(([^()]+)\)$")
"""How RSS names an author: with the address of mail first, and the name in brackets."""


def _rss(tree: _Element) -> list[Item]:
    items = inside(tree, "item") or ([tree] if name_of(tree) == "item" else [])
    return [
        Item(
            title=_child(item, "title"),
            markup=_markup(next(iter([*children(item, "encoded"), *children(item, "description")]), None)),
            authors=tuple(
                name
                for one in children(item, "creator", "author")
                for name in people_named(BEHIND_ADDRESS.sub(r"\1", words_of(one)))
            ),
            published=_day(_child(item, "pubDate", "date", "published") or ""),
            language=_short(_first(tree, "language")),
        )
        for item in items
    ]


def _atom(tree: _Element) -> list[Item]:
    entries = inside(tree, "entry") or ([tree] if name_of(tree) == "entry" else [])
    return [
        Item(
            title=_child(entry, "title"),
            markup=_markup(next(iter([*children(entry, "content"), *children(entry, "summary")]), None)),
            authors=tuple(name for one in children(entry, "author") for name in people_named(_first(one, "name"))),
            published=_day(_child(entry, "published", "issued") or ""),
        )
        for entry in entries
    ]


def _child(element: _Element, *names: str) -> str | None:
    return next((words for name in names for one in children(element, name) if (words := words_of(one))), None)


def _nitf(tree: _Element) -> list[Item]:
    """Read the News Industry Text Format: headline, byline, issue date, and the blocks of its body."""
    stories = inside(tree, "nitf") or [tree]
    return [
        Item(
            title=_first(story, "hl1", "title") or None,
            markup="".join(map(_markup, inside(story, "body.content"))),
            authors=tuple(name for one in inside(story, "byline") for name in people_named(_byline(one))),
            published=next(
                (
                    day
                    for one in inside(story, "date.issue", "date.release", "story.date")
                    if (day := _day(one.get("norm") or ""))
                ),
                None,
            ),
        )
        for story in stories
    ]


def _byline(element: _Element) -> str:
    """Return the words of a byline without what its people are, which NITF marks."""
    words = [element.text or ""]
    for child in element:
        words += ["" if name_of(child) == "byttl" else words_of(child), child.tail or ""]
    return " ".join(" ".join(words).split())


def _newsml_g2(tree: _Element) -> list[Item]:
    """Read NewsML-G2: the description of the content, and the text in HTML or NITF inside."""
    items = inside(tree, "newsItem") or [tree]
    return [_newsml_item(item) for item in items]


def _newsml_item(item: _Element) -> Item:
    body = next(iter(inside(item, "body.content") or inside(item, "body") or inside(item, "inlineData")), None)
    named = [words_of(one) for one in inside(item, "by")] or [_first(one, "name") for one in inside(item, "creator")]
    stamps = ("contentCreated", "firstCreated", "FirstCreated", "ThisRevisionCreated", "DateLine", "versionCreated")
    return Item(
        title=_first(item, "headline", "HeadLine", "hl1", "title") or None,
        markup=_markup(body if body is not None else next(iter(inside(item, "DataContent", "inlineXML")), None)),
        authors=tuple(name for value in named or [_first(item, "ByLine", "byline")] for name in people_named(value)),
        published=_day(_first(item, *stamps)),
        language=_short(next((str(one.get("tag")) for one in inside(item, "language") if one.get("tag")), "")),
    )


def _newsml_1(tree: _Element) -> list[Item]:
    return [_newsml_item(item) for item in inside(tree, "NewsItem")]


def _short(language: str) -> str | None:
    return language.split("-")[0].lower() or None


XML_ITEMS: Sequence[tuple[tuple[str, ...], Callable[[_Element], list[Item]]]] = (
    (("rss", "RDF", "item"), _rss),
    (("feed", "entry"), _atom),
    (("nitf",), _nitf),
    (("newsItem", "newsMessage", "packageItem"), _newsml_g2),
    (("NewsML",), _newsml_1),
)
"""The first element of a kind of XML, and what reads its items."""

LISTED_KEYS = ("headlines", "bodies")
"""How ninjs 2 and 3 give several headlines and bodies, of which the main one is marked or the first."""

MARKUP_KEYS = (
    "bodyxhtml",
    "bodyhtml",
    "content",
    "contenthtml",
    "bodytext",
    "contenttext",
    "textcontent",
    "articlebody",
    "body",
    "text",
    "rawtext",
)
TITLE_KEYS = ("headline", "title")
AUTHOR_KEYS = ("byline", "publishedby", "authors", "author", "by")
DAY_KEYS = (*DAYS, "contentcreated", "firstcreated", "versioncreated")
"""How ninjs, JSON Feed, wallabag and the programs that read pages name what they give of an article, without signs and
in small letters, the surest first."""

TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


def _entries(told: object) -> list[Mapping[str, object]]:
    """Return the entries of a list, of a feed in JSON, or the one that stands alone."""
    if isinstance(told, dict) and isinstance(told.get("messages"), list):
        return list(_posts(told["messages"]))
    if isinstance(told, dict) and isinstance(told.get("items"), list) and not _has_text(told):
        told = told["items"]
    return [_flat(one) for one in (told if isinstance(told, list) else [told]) if isinstance(one, dict)]


def _posts(messages: Sequence[object]) -> Iterator[Mapping[str, object]]:
    """Yield the posts of a channel that Telegram exported, the first line of each as its title."""
    for message in messages:
        if not isinstance(message, dict) or message.get("type", "message") != "message":
            continue
        told = message.get("text")
        parts = told if isinstance(told, list) else [told]
        words = "".join(str(part.get("text", "")) if isinstance(part, dict) else str(part or "") for part in parts)
        title, _, below = words.strip().partition("\n")
        if below.strip():
            yield {"title": title, "text": below, "date": message.get("date")}


def _has_text(entry: Mapping[str, object]) -> bool:
    return any(isinstance(value, str) for key, value in entry.items() if _plain(key) in MARKUP_KEYS)


def _plain(key: str) -> str:
    """Return the name of a value in small letters and without signs."""
    return re.sub(r"[\W_]", "", key.lower())


def _flat(entry: Mapping[str, object]) -> Mapping[str, object]:
    """Return an entry with its keys in small letters, and with the main one of several headlines and bodies."""
    plain = {_plain(key): value for key, value in entry.items()}
    for key, name in zip(LISTED_KEYS, ("headline", MARKUP_KEYS[0]), strict=True):
        listed = plain.get(key)
        values = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        main = next((one for one in values if one.get("role") == "main"), values[0] if values else None)
        if main and isinstance(main.get("value"), str):
            plain.setdefault(name, main["value"])
    return plain


def _entry(entry: Mapping[str, object]) -> Item | None:
    markup = next((value for key in MARKUP_KEYS if isinstance(value := entry.get(key), str) and value.strip()), None)
    title = next((value for key in TITLE_KEYS if isinstance(value := entry.get(key), str)), None)
    if isinstance(entry.get("items"), list) and not markup:
        return None
    if markup is None or title is None:
        return None
    named = next((value for key in AUTHOR_KEYS if (value := entry.get(key))), "")
    language = entry.get("language")
    return Item(
        title=title,
        markup=markup,
        authors=tuple(name for value in _names(named) for name in people_named(value)),
        published=next(
            (day for key in DAY_KEYS if isinstance(value := entry.get(key), str) and (day := _day(value))), None
        ),
        language=_short(language) if isinstance(language, str) else None,
    )


def _as_markup(text: str) -> str:
    """Return a text without elements as paragraphs: those between blank lines, or else its lines."""
    parts = re.split(r"\n\s*\n" if re.search(r"\n\s*\n", text) else r"\n", text)
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part.strip())


def _names(told: object) -> list[str]:
    """Return the texts of names, which stand alone, in a list, or each in an object."""
    values = told if isinstance(told, list) else [told]
    names = (value.get("name") if isinstance(value, dict) else value for value in values)
    return [name for name in names if isinstance(name, str)]
