"""A page's bytes or markup → its tree of elements; the one place that parses markup for us."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import HTMLParser, LxmlError, _Element, fromstring, iterwalk

from digest.extraction.blocks import Block, fold
from digest.extraction.decoding import markup_of
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.lexicon.html_elements import WITHIN_A_LINE
from digest.lexicon.tables import word_set
from digest.model import ParagraphKind

KINDS: Mapping[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ParagraphKind.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), ParagraphKind.LIST),
    **dict.fromkeys(("figcaption", "caption"), ParagraphKind.CAPTION),
    "blockquote": ParagraphKind.QUOTE,
}
"""What the text of an element is."""

INLINE = WITHIN_A_LINE | word_set("acronym big font rp ruby strike time tt wbr")
"""Elements inside a paragraph; all others end one."""

BREAKS = frozenset(("br", "lb"))
"""Ends of lines, in HTML and in TEI."""

UNSEEN = frozenset(("script", "style", "noscript", "template", "head", "option"))
"""Elements whose words a reader of the page does not see."""


def parsed(content: bytes) -> _Element | None:
    """Return the page that bytes hold as a tree, None where there is none in it."""
    return tree_of(markup_of(content))


def tree_of(markup: str) -> _Element | None:
    """Return the page as a tree, None where there is none in it."""
    try:
        # the plain parser's elements take half as long to walk as those of lxml.html, whose methods nobody here needs
        page: _Element | None = fromstring(markup.encode("utf-8"), HTMLParser(encoding="utf-8"))
    except (LxmlError, ValueError):
        return None
    return page


def text_of(element: _Element) -> str:
    """Return the folded text of an element and all inside it."""
    return fold("".join(map(str, element.itertext())))


def blocks_in(part: _Element, *, inline: frozenset[str], kinds: Mapping[str, ParagraphKind] = KINDS) -> Iterator[Block]:
    """Yield the runs of text between the elements that end a paragraph, which all but the `inline` ones do."""
    words: list[str] = []
    around = [ParagraphKind.BODY]
    for event, element in iterwalk(part, events=("start", "end")):
        tag = str(element.tag)
        ends = tag not in inline and not is_break_within(element, words)
        if ends and (text := fold("".join(words))):
            yield Block(text=text, kind=around[-1])
        if ends:
            words = []
        if event == "start":
            around.append(kinds.get(tag, around[-1]))
            words.append(element.text or "" if isinstance(element.tag, str) else "")
        else:
            around.pop()
            words.append(element.tail or "")


def is_break_within(element: _Element, words: list[str]) -> bool:
    """Tell whether an element breaks a line within a sentence that goes on in small letters; adds a space for it."""
    if element.tag not in BREAKS or not (element.tail or "").lstrip()[:1].islower():
        return False
    if not words or END_OF_SENTENCE.search(fold("".join(words))):
        return False
    words.append(" ")
    return True
