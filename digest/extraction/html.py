"""A web page's bytes → an article: the engines' text, and the page's own word where it says more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.dates import parse
from digest.errors import CopyError
from digest.extraction.blocks import Block, article_of
from digest.extraction.boilerplate import is_boilerplate, without_credit
from digest.extraction.found import Found
from digest.extraction.sandbox import SANDBOX
from digest.model import Article, Extraction, ParagraphKind

ENGINES = ("newspaper",)


def read_html(content: bytes) -> Article:
    """Return the article of a web page."""
    found = {found.engine.split(" ")[0]: found for found in SANDBOX.run(("page", *ENGINES), content)}
    page = found.pop("page", Found(engine="page"))
    if not found:
        raise CopyError(
            "The page cannot be read within the limits of time and memory; store the article's own page, or its text."
        )
    best = next(iter(found.values()))
    published = page.published or best.published
    return article_of(
        _own(best, {block.text: block.kind for block in page.blocks}),
        extraction=Extraction(engines=(best.engine,), agreement=None),
        title=best.title or page.title,
        authors=page.authors or best.authors,
        published=parse(published) if published else None,
        language=page.language or best.language,
    )


def _own(found: Found, kinds: Mapping[str, ParagraphKind]) -> Iterator[Block]:
    for block in found.blocks:
        words, credited = without_credit(block.text)
        kind = kinds.get(block.text, block.kind)
        if words and words != found.title and not is_boilerplate(words):
            yield Block(text=words, kind=ParagraphKind.CAPTION if credited else kind)
