"""A Markdown copy → an article: its headings, lists and quotes as such, its front matter as title, authors and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from digest.errors import SeveralArticlesError
from digest.extraction.addresses import parts_of
from digest.extraction.blocks import Block, article_of, fold
from digest.extraction.decoding import decode
from digest.extraction.lines.name_lists import people_named
from digest.extraction.lines.picture_credits import without_credit
from digest.extraction.lines.title_affixes import is_outlet, without_outlet
from digest.extraction.markup import blocks_in
from digest.extraction.package_versions import engine_name
from digest.extraction.text.block_head import TITLE_WITHIN, captioned, own_blocks, split_block_head
from digest.extraction.text.chats import without_stamps
from digest.extraction.text.foot_lines import told_at_foot
from digest.extraction.text.note_fields import NoteFields, split_fields
from digest.extraction.text.note_markup import (
    with_bold_headings,
    with_head_lines_apart,
    without_emphasis,
    without_note_markup,
)
from digest.extraction.text.pasted_chrome import is_statement
from digest.extraction.text.plain import PLAIN, read_text
from digest.model import Article, Extraction, ParagraphKind

if TYPE_CHECKING:
    from markdown_it.token import Token

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

NOTE = re.compile(r"^\[\^[^\]\s]+\]:[ \t]+(?P<words>.*(?:\n(?:[ ]{2,}|\t)\S.*)*)$", re.MULTILINE)
TO_NOTE = re.compile(r"\[\d{1,3}\]\([^()\s]{0,300}#[^()\s]{0,300}\)")
"""The number of a note that leads to its place on the page, or back."""

BUTTON = re.compile(r"\[([^\[\]\n]{0,300})\]\((?:javascript|data):[^\[\]\n]{0,300}?\){1,9}(?=\s|$)")
"""A link that runs a program, which Markdown's readers refuse to take for one."""

RANKS = tuple(re.compile(rf"^(?={'#' * rank} \S)", re.MULTILINE) for rank in (1, 2, 3))
"""Before a heading of each rank under which articles stand."""

MATTER = re.compile(
    r"^---[ \t]*\n(?:\w[\w -]*:.*\n)(?:(?:\w[\w -]*:|[ \t]+\S|- ).*\n){0,60}(?:---|\.\.\.)[ \t]*$", re.MULTILINE
)
"""The fields over a note, between rules."""

LEAST_SENTENCES = 2
"""Lines that end as a sentence does; an article has as many, a heading with its list has not."""

NOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,100}\]")

IS_TAG = re.compile(r"<[^<>]*>")

BETWEEN_CELLS = " | "


def read_markdown(content: bytes) -> Article:
    """Return the article of a Markdown copy."""
    text = decode(content).replace("\r\n", "\n").replace("\0", "")
    if (messages := without_stamps(text)) != text:
        return read_text(messages, PLAIN)
    text = with_bold_headings(text)
    fields, body = split_fields(text)
    if parts := _articles_under_fields(text) if fields.title else _articles_in(text):
        raise SeveralArticlesError([one.title for one in parts], lambda: parts)
    title, blocks = _titled(list(_blocks(with_head_lines_apart(without_note_markup(body)))), fields)
    named = tuple(dict.fromkeys(name for value in fields.authors for name in people_named(value) or (value,)))
    head, own = split_block_head(blocks, named=(*named, *fields.authors))
    below, day, _ = told_at_foot([plain for line in body.split("\n") if (plain := without_emphasis(line))])
    places = told_at_foot([block.text for block in own])[-1]
    return article_of(
        [block for place, block in enumerate(own) if place not in places],
        extraction=Extraction(engines=(engine_name("markdown-it-py"),), agreement=None),
        title=title,
        authors=named or head.authors or below,
        published=fields.published or head.published or day,
        language=fields.language,
    )


def _articles_under_fields(text: str) -> list[Article]:
    """Return the articles of a file that holds several notes, each under fields that name its title."""
    starts = [matter.start() for matter in MATTER.finditer(text)]
    parts = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    if len(parts) < 2 or not all(split_fields(part)[0].title for part in parts):
        return []
    return [read_markdown(part.encode()) for part in parts]


def _articles_in(text: str) -> list[Article]:
    """Return the articles of a note that holds several, each under a heading of one rank and signed."""
    return next(filter(None, (_articles_at(rank, text) for rank in RANKS)), [])


def _articles_at(rank: re.Pattern[str], text: str) -> list[Article]:
    """Return the articles under headings of a rank.

    What stands under another such heading belongs to the article before it; a note that begins so is one article.
    """
    parts = [part for part in rank.split(text) if part.strip()]
    if len(parts) < 2:
        return []
    found: list[str] = []
    for part in parts:
        if sum(map(is_statement, part.split("\n"))) >= LEAST_SENTENCES:
            one = read_markdown(part.encode())
            if one.title and one.authors:
                found.append(part)
                continue
            if not found:
                return []
        if found:
            found[-1] += part
    return [read_markdown(part.encode()) for part in found] if len(found) > 1 else []


def _titled(blocks: list[Block], fields: NoteFields) -> tuple[str | None, list[Block]]:
    """The title is the front matter's or the first heading; over the text it is not said again."""
    title = fields.title
    place = next((index for index, block in enumerate(blocks[:TITLE_WITHIN]) if _heads(block, title)), None)
    if place is not None and not any(is_statement(block.text) for block in blocks[:place]):
        return _without_outlet_of(blocks, place) or (blocks[place].text, blocks[place + 1 :])
    hosts = [parts_of(address).netloc for address in fields.addresses]
    return without_outlet(title, (*fields.outlets, *hosts)) if title else None, blocks


def _without_outlet_of(blocks: Sequence[Block], place: int) -> tuple[str, list[Block]] | None:
    """Return the heading below that says a title once more, without the outlet's name behind it, and the rest."""
    plain = WITH_OUTLET.sub("", blocks[place].text)
    again = [one for one in range(place + 1, min(TITLE_WITHIN, len(blocks))) if blocks[one].text == plain]
    if plain == blocks[place].text or not again or blocks[again[0]].kind is not ParagraphKind.HEADING:
        return None
    return plain, [*blocks[place + 1 : again[0]], *blocks[again[0] + 1 :]]


def _heads(block: Block, title: str | None) -> bool:
    """Tell whether a block is the heading that the front matter names, or any where it names none but the outlet's."""
    if block.kind is not ParagraphKind.HEADING:
        return title is not None and block.text == title
    if title is None:
        return not is_outlet(block.text)
    return block.text in (title, WITH_OUTLET.sub("", title))


def _blocks(text: str) -> Iterator[Block]:
    yield from own_blocks(list(_parsed(BUTTON.sub(r"\1", TO_NOTE.sub("", NOTE_MARK.sub("", NOTE.sub("", text)))))))
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
        elif token.type == "html_block":
            yield from captioned(blocks_in(token.content))


def _paragraph(token: Token, kind: ParagraphKind) -> Iterator[Block]:
    words, credited = without_credit(fold(_words(token.children or ())))
    if words:
        yield Block(text=words, kind=ParagraphKind.CAPTION if credited else kind)


def _words(tokens: Sequence[Token]) -> str:
    shown = "".join(token.content if token.type in VISIBLE else " " if token.type in BREAKS else "" for token in tokens)
    return IS_TAG.sub("", shown)
