"""A Markdown copy → an article: its headings, lists and quotes as such, its front matter as title, authors and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest.edtf import Date
from digest.extraction.blocks import Block, article_of, fold
from digest.extraction.decoding import decode
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.credits import without_credit
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.title_affixes import without_outlet
from digest.extraction.text.headlines import is_person
from digest.extraction.text.note_markup import without_note_markup
from digest.extraction.text.pasted_chrome import NO_WORDS, chrome_in
from digest.extraction.versions import engine_name
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
"""Of an image only the address and the alternative text stand in Markdown, and neither is the article's."""

WITH_OUTLET = re.compile(r"\s+[|\-–—·»]\s+[^|–—·»]{2,40}$")
"""The outlet's name behind a page's title, which counts only where the first heading lacks it."""

LINKED = re.compile(r"^\[\[(.+?)\]\]$")
"""How note-taking programs link a name."""

NOTE = re.compile(r"^\[\^[^\]\s]+\]:[ \t]+(?P<words>.*(?:\n(?:[ ]{2,}|\t)\S.*)*)$", re.MULTILINE)
TO_NOTE = re.compile(r"\[\d{1,3}\]\([^()\s]{0,300}#[^()\s]{0,300}\)")
"""The number of a note that leads to its place on the page, or back."""

BUTTON = re.compile(r"\[([^\[\]\n]{0,300})\]\((?:javascript|data):[^\[\]\n]{0,300}?\){1,9}(?=\s|$)")
"""A link that runs a program, which Markdown's readers refuse to take for one."""

NOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,100}\]")

IS_TAG = re.compile(r"<[^<>]*>")

BETWEEN_CELLS = " | "

BYLINES_WITHIN = 5
"""Paragraphs from the beginning among which a byline stands; farther down, "By ..." is prose."""


def read_markdown(content: bytes) -> Article:
    """Return the article of a Markdown copy."""
    text = decode(content).replace("\r\n", "\n").replace("\0", "")
    matter = FRONT_MATTER.match(text)
    fields = _fields(matter["matter"]) if matter else {}
    title, blocks = _titled(list(_blocks(without_note_markup(text[matter.end() :] if matter else text))), fields)
    named = [LINKED.sub(r"\1", name) for name in (*fields.get("authors", ()), *fields.get("author", ()))]
    top = blocks[:BYLINES_WITHIN]
    dated = [only_day_of(block.text) for block in top]
    bylines = [
        names_in(block.text)
        or ((block.text,) if block.text in named or _is_over_date(block, dated[index + 1 :]) else ())
        for index, block in enumerate(top)
    ]
    said = [day_in(block.text) if names else day for block, names, day in zip(top, bylines, dated, strict=True)]
    return article_of(
        (
            block
            for index, block in enumerate(blocks)
            if index >= BYLINES_WITHIN or not (bylines[index] or dated[index])
        ),
        extraction=Extraction(engines=(engine_name("markdown-it-py"),), agreement=None),
        title=title,
        authors=tuple(named) or next(filter(None, bylines), ()),
        published=day_in(" ".join([*fields.get("published", ()), *fields.get("date", ())]))
        or next(filter(None, said), None),
        language=next(iter([*fields.get("language", ()), *fields.get("lang", ())]), None),
    )


def _is_over_date(block: Block, dates: Sequence[Date | None]) -> bool:
    """Tell whether a paragraph is a name and nothing else, over the day on which the article was published."""
    return block.kind is ParagraphKind.BODY and is_person(block.text) and bool(dates) and dates[0] is not None


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
    first = blocks[0] if blocks and blocks[0].kind is ParagraphKind.HEADING else None
    if first and (title is None or title == first.text or WITH_OUTLET.sub("", title) == first.text):
        return first.text, blocks[1:]
    hosts = [urlsplit(address).netloc for address in (*fields.get("source", ()), *fields.get("url", ()))]
    known = [*fields.get("site", ()), *fields.get("publisher", ()), *hosts]
    return without_outlet(title, known) if title else None, blocks


def _blocks(text: str) -> Iterator[Block]:
    blocks = list(_parsed(BUTTON.sub(r"\1", TO_NOTE.sub("", NOTE_MARK.sub("", NOTE.sub("", text))))))
    gone = chrome_in([block.text for block in blocks], [True] * len(blocks))
    own = [
        block
        for index, block in enumerate(blocks)
        if (index not in gone or block.kind is ParagraphKind.CAPTION)
        and not is_boilerplate(block.text)
        and not (block.kind is ParagraphKind.BODY and NO_WORDS.match(block.text))  # a counter
    ]
    while own and own[-1].kind is ParagraphKind.HEADING:  # over nothing
        own.pop()
    yield from own
    for note in NOTE.finditer(text):
        yield from _parsed(fold(note["words"]))


def _parsed(text: str) -> Iterator[Block]:
    around: list[ParagraphKind] = []
    row: list[str] | None = None
    from markdown_it import MarkdownIt  # here, since few copies need it, and it is slow to load

    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type in KINDS:
            around.append(KINDS[token.type])
        elif token.type.removesuffix("close") + "open" in KINDS:
            around.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Block(text=BETWEEN_CELLS.join(row or ()), kind=ParagraphKind.LIST)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(fold(_words(token.children or ())))
        elif token.type == "inline":
            yield from _paragraph(token, around[-1] if around else ParagraphKind.BODY)
        elif token.type in ("fence", "code_block"):
            yield Block(text=token.content)


def _paragraph(token: Token, kind: ParagraphKind) -> Iterator[Block]:
    words, credited = without_credit(fold(_words(token.children or ())))
    if words:
        yield Block(text=words, kind=ParagraphKind.CAPTION if credited else kind)


def _words(tokens: Sequence[Token]) -> str:
    shown = "".join(token.content if token.type in VISIBLE else " " if token.type in BREAKS else "" for token in tokens)
    return IS_TAG.sub("", shown)
