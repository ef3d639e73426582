"""The door for readability-lxml: a page's bytes → the paragraphs of the part it keeps."""

from __future__ import annotations

import lxml.html
from readability import Document  # type: ignore[import-untyped]

from digest.extraction.blocks import fold
from digest.extraction.decoding import markup_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.versions import engine_name
from digest.extraction.web.element_tree import INLINE, KINDS, blocks_in


def run(content: bytes) -> EngineOutput:
    """Return what readability keeps of the page."""
    document = Document(markup_of(content))
    part = lxml.html.fragment_fromstring(document.summary(html_partial=True), create_parent="div")
    return EngineOutput(
        engine=engine_name("readability-lxml"),
        blocks=tuple(blocks_in(part, inline=INLINE, kinds=KINDS)),
        title=fold(document.short_title() or "") or None,
    )
