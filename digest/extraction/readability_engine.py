"""The door for readability-lxml: a page's bytes → the paragraphs of the part it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

import lxml.html
from lxml.etree import _Element, iterwalk
from readability import Document  # type: ignore[import-untyped]

from digest.extraction.blocks import Block, fold
from digest.extraction.decoding import markup_of
from digest.extraction.found import Found
from digest.extraction.page import KINDS
from digest.model import ParagraphKind

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span "  # noqa: SIM905
    "strike strong sub sup time tt u var wbr".split()
)
"""Elements inside a paragraph; all others end one."""


def find(content: bytes) -> Found:
    """Return what readability keeps of the page."""
    document = Document(markup_of(content))
    part = lxml.html.fragment_fromstring(document.summary(html_partial=True), create_parent="div")
    return Found(
        engine=f"readability-lxml {version('readability-lxml')}",
        blocks=tuple(_blocks(part)),
        title=fold(document.short_title() or "") or None,
    )


def _blocks(part: _Element) -> Iterator[Block]:
    """Yield the runs of text between the elements that end a paragraph."""
    words: list[str] = []
    kinds = [ParagraphKind.BODY]
    for event, element in iterwalk(part, events=("start", "end")):
        tag = str(element.tag)
        if tag not in INLINE and (text := fold("".join(words))):
            yield Block(text=text, kind=kinds[-1])
        if tag not in INLINE:
            words = []
        if event == "start":
            kinds.append(KINDS.get(tag, kinds[-1]))
            words.append(element.text or "" if isinstance(element.tag, str) else "")
        else:
            kinds.pop()
            words.append(element.tail or "")
