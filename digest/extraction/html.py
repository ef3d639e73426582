"""A web page's bytes → an article: the text on which three engines settle, with what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.errors import CopyError
from digest.extraction.agreement import agreed
from digest.extraction.blocks import Block, article_of
from digest.extraction.boilerplate import is_boilerplate, without_credit
from digest.extraction.found import Found
from digest.extraction.metadata import authors_of, published_of, title_of
from digest.extraction.sandbox import SANDBOX
from digest.model import Article, Extraction, ParagraphKind

PAGE = ("declared", "visible")
READERS = ("trafilatura", "newspaper", "readability")


def read_html(content: bytes) -> Article:
    """Return the article of a web page."""
    found = SANDBOX.run((*PAGE, *READERS), content)
    sayings = {one.engine.split(" ")[0]: one for one in found}
    texts = {name: one.blocks for name, one in sayings.items() if name not in PAGE}
    if not texts:
        raise CopyError("The page cannot be read within the limits of time and memory; store its text as .txt instead.")
    settled = agreed(texts)
    title = title_of(sayings)
    kinds = {block.text: block.kind for block in sayings.get("visible", Found(engine="visible")).blocks}
    blocks = list(_own(settled.blocks, kinds, title))
    return article_of(
        blocks,
        extraction=Extraction(
            engines=tuple(one.engine for one in found if one.blocks and one.engine not in PAGE),
            agreement=settled.agreement,
            doubtful=tuple(index for index, block in enumerate(blocks) if block.text in settled.doubtful),
        ),
        title=title,
        authors=authors_of(sayings),
        published=published_of(sayings),
        language=next((one.language for one in found if one.language), None),
    )


def _own(blocks: tuple[Block, ...], kinds: Mapping[str, ParagraphKind], title: str | None) -> Iterator[Block]:
    """Yield the article's own paragraphs, with the kinds that the page's elements give them."""
    for block in blocks:
        words, credited = without_credit(block.text)
        if words and words != title and not is_boilerplate(words):
            kind = ParagraphKind.CAPTION if credited else kinds.get(block.text, block.kind)
            yield Block(text=words, kind=kind)
