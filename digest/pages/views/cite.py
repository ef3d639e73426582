"""How a page is cited → the styles to copy, the files to download, and what citation managers read of the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from digest.pages.views.page_context import PageContext

_FILES = (("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.csl.json"))
"""What each file is called, and its name in the folder of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteView:
    """The section on citing."""

    styles: tuple[tuple[str, str], ...]
    """Name of a style, and the reference in it."""
    files: tuple[tuple[str, Markup], ...]
    """Name of a format, and the link to the file."""
    spans: tuple[str, ...]
    """Context objects, the page's own first."""


def cite_view(context: PageContext) -> CiteView | None:
    """Return how the page is cited; None for one that is not."""
    citation = context.citation
    if citation is None:
        return None
    folder = context.path.removesuffix(".md")
    return CiteView(
        styles=citation.styles,
        files=tuple((name, context.file(f"{folder}/{file}")) for name, file in _FILES),
        spans=citation.spans,
    )
