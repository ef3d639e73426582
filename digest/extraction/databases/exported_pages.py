"""A page that Factiva or Europresse exported → its articles, from the parts of the page that hold them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from digest.extraction.databases.export import Export, day_told
from digest.extraction.databases.factiva import factiva
from digest.extraction.lines.name_lists import people_named
from digest.extraction.web.element_tree import INLINE, blocks_in, parsed, text_of

FACTIVA, EUROPRESSE = b"articleParagraph", b"DocPublicationName"
"""The marks of paragraphs and outlets by which these pages are known."""


def exports_in_page(content: bytes) -> tuple[Export, ...]:
    """Return the articles of a page; none where no database exported it."""
    read = _factiva if FACTIVA in content else _europresse if EUROPRESSE in content else None
    page = parsed(content) if read else None
    return tuple(read(page)) if read and page is not None else ()


def _factiva(page: _Element) -> Iterator[Export]:
    for part in page.iter("div"):
        names = (part.get("class") or "").split()
        if "article" in names or any(name.endswith("Article") for name in names):
            yield from factiva("\n\n".join(block.text for block in blocks_in(part, inline=INLINE)))


def _europresse(page: _Element) -> Iterator[Export]:
    for part in page.iter("article"):
        text = _marked(part, "DocText", "docOcurrContainer")
        if text is None:
            continue
        title, dated = _marked(part, "titreArticle", "titreArticleVisu"), _marked(part, "DocHeader")
        yield Export(
            title=text_of(title) if title is not None else None,
            authors=_signed(title),
            published=day_told(text_of(dated)) if dated is not None else None,
            body="\n\n".join(block.text for block in blocks_in(text, inline=INLINE)),
        )


def _marked(part: _Element, *names: str) -> _Element | None:
    """Return the first element that has one of these marks."""
    return next((one for one in part.iter() if set((one.get("class") or "").split()) & set(names)), None)


def _signed(title: _Element | None) -> tuple[str, ...]:
    """Return the authors of the line under the headline, where one stands in the head."""
    if title is None:
        return ()
    below = (text_of(one) for one in title.itersiblings() if isinstance(one.tag, str))
    return next(filter(None, map(people_named, below)), ())
