"""A Markdown copy → an article: its headings, lists and quotes as such, its front matter as title, authors and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from digest.extraction.blocks import Block, article_of, fold
from digest.extraction.boilerplate import is_boilerplate, without_credit
from digest.extraction.bylines import names_in
from digest.extraction.dating import day_in
from digest.extraction.decoding import decode
from digest.model import Article, Extraction, ParagraphKind

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<matter>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^(?P<key>\w+)[ \t]*:[ \t]*(?P<value>.*)$")
ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>.*)$")

KINDS: Mapping[str, ParagraphKind] = {
    "heading_open": ParagraphKind.HEADING,
    "list_item_open": ParagraphKind.LIST,
    "blockquote_open": ParagraphKind.QUOTE,
}
"""What a paragraph inside these is; the innermost counts."""

VISIBLE = ("text", "code_inline")
BREAKS = ("softbreak", "hardbreak")
# Of an image only the address and the alternative text stand in Markdown, and neither is the article's.

IS_TAG = re.compile(r"<[^<>]*>")

BYLINES_WITHIN = 5
# Paragraphs from the beginning among which a byline stands; farther down, "By ..." is prose.


def read_markdown(content: bytes) -> Article:
    """Return the article of a Markdown copy."""
    text = decode(content).replace("\r\n", "\n").replace("\0", "")
    matter = FRONT_MATTER.match(text)
    fields = _fields(matter["matter"]) if matter else {}
    title, blocks = _titled(list(_blocks(text[matter.end() :] if matter else text)), fields)
    bylines = [names_in(block.text) for block in blocks[:BYLINES_WITHIN]]
    named = [*fields.get("authors", ()), *fields.get("author", ())]
    return article_of(
        (block for index, block in enumerate(blocks) if index >= BYLINES_WITHIN or not bylines[index]),
        extraction=Extraction(engines=(f"markdown-it-py {version('markdown-it-py')}",), agreement=None),
        title=title,
        authors=tuple(named) or next(filter(None, bylines), ()),
        published=day_in(" ".join([*fields.get("published", ()), *fields.get("date", ())])),
        language=next(iter([*fields.get("language", ()), *fields.get("lang", ())]), None),
    )


def _fields(matter: str) -> Mapping[str, Sequence[str]]:
    """Read `key: value`, `key: [a, b]` and `key:` over `- a`: what copying tools write, and no YAML beyond it."""
    fields: dict[str, list[str]] = {}
    key = ""
    for line in matter.splitlines():
        if field := FIELD.match(line):
            key = field["key"].lower()
            inline = field["value"].strip()
            values = inline[1:-1].split(",") if inline.startswith("[") and inline.endswith("]") else [inline]
            fields[key] = [plain for value in values if (plain := _unquoted(value))]
        elif key and (item := ITEM.match(line)):
            fields[key].append(_unquoted(item["value"]))
    return fields


def _unquoted(value: str) -> str:
    value = fold(value)
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _titled(blocks: list[Block], fields: Mapping[str, Sequence[str]]) -> tuple[str | None, list[Block]]:
    """The title is the front matter's or the first heading; over the text it is not said again."""
    title = next(iter(fields.get("title", ())), None)
    if blocks and blocks[0].kind is ParagraphKind.HEADING and title in (None, blocks[0].text):
        return blocks[0].text, blocks[1:]
    return title, blocks


def _blocks(text: str) -> Iterator[Block]:
    around: list[ParagraphKind] = []
    from markdown_it import MarkdownIt  # here, since few copies need it, and it is slow to load

    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type in KINDS:
            around.append(KINDS[token.type])
        elif token.type.removesuffix("close") + "open" in KINDS:
            around.pop()
        elif token.type == "inline":
            yield from _paragraph(token, around[-1] if around else ParagraphKind.BODY)
        elif token.type in ("fence", "code_block"):
            yield Block(text=token.content)


def _paragraph(token: Token, kind: ParagraphKind) -> Iterator[Block]:
    words, credited = without_credit(fold(_words(token.children or ())))
    if words and not is_boilerplate(words):
        yield Block(text=words, kind=ParagraphKind.CAPTION if credited else kind)


def _words(tokens: Sequence[Token]) -> str:
    shown = "".join(token.content if token.type in VISIBLE else " " if token.type in BREAKS else "" for token in tokens)
    return IS_TAG.sub("", shown)
