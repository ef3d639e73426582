"""A built site, the theme's own files and what must stay private → every fault of the site; nothing is repaired.

Order: `theme`, `policy`, `withheld`, `built_page`, `between_words`, `built_site`, `placed`, `markup`, `elements`,
`script_attributes`, `addresses`, `targets`, `scripts`, `links`, `json_forms`, `export_forms`, `data`, `file_kinds`,
`known_files`, `private_words`, `generated_paths`, `imitations`, `markdown_page`, `hand_written`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from digest.model import KeptTexts
from digest.problems import Problem
from digest.site_gate import (
    data,
    elements,
    file_kinds,
    imitations,
    links,
    markup,
    private_words,
    script_attributes,
    scripts,
    targets,
)
from digest.site_gate.built_page import BuiltPage, parse
from digest.site_gate.built_site import BuiltSite, built_site
from digest.site_gate.hand_written import hand_written
from digest.site_gate.known_files import KnownFiles
from digest.site_gate.policy import DEEPEST, content_policy
from digest.site_gate.private_words import in_published
from digest.site_gate.theme import Theme, theme_of
from digest.site_gate.withheld import Run, Withheld, share_in, shown_texts, whose, withheld

__all__ = [
    "DEEPEST",
    "Run",
    "Theme",
    "Withheld",
    "content_policy",
    "faults_of",
    "hand_written",
    "in_published",
    "share_in",
    "shown_texts",
    "theme_of",
    "whose",
    "withheld",
]

_OfMarkup = Callable[[BuiltPage], Iterator[Problem]]
_OfPage = Callable[[BuiltPage, BuiltSite], Iterator[Problem]]
_OfFile = Callable[[str, bytes, BuiltSite], Iterator[Problem]]

_MARKUP_RULES: tuple[_OfMarkup, ...] = (
    markup.hidden,
    elements.unknown,
    script_attributes.attributes,
    targets.addresses,
    imitations.on_page,
    data.linked,
)
"""What is asked of each page alone; one that asks more is a row."""

_PAGE_RULES: tuple[_OfPage, ...] = (scripts.inline, scripts.blocked, private_words.on_page)
"""What is asked of each page as a part of its site."""

_FILE_RULES: tuple[_OfFile, ...] = (
    file_kinds.unknown,
    private_words.in_file,
    private_words.whole_copies,
    data.files,
)
"""What is asked of each file, a page or not."""


def faults_of(
    site: Path,
    *,
    theme: Theme,
    private: Iterable[Withheld],
    copies: frozenset[str],
    search: frozenset[str] = frozenset(),
    passes: KeptTexts | None = None,
) -> Iterator[Problem]:
    """Yield each fault of the site in a folder.

    `private` is what must not be shown, `copies` the SHA-256 of files that must not be published, in hexadecimal;
    `search` those of the files that the search of Explore makes of these pages. A file in which nothing was found
    before, by `passes`, is not looked at again.
    """
    built = built_site(site, theme=theme, private=private, copies=copies, search=search)
    known = KnownFiles(built, passes)
    pages = []
    for path in sorted(built.files):
        content = (site / path).read_bytes()
        linked = known.get(path, content)
        if linked is None:
            page = parse(path, content) if path.endswith(file_kinds.PAGES) else None
            linked = [links.linked(page, built)] if page else []
            found = list(_faults_in(path, content, page, built))
            if not found and not any(each.astray for each in linked):
                known.put(path, content, linked)
            yield from found
        pages += linked
    yield from links.broken(pages)


def _faults_in(path: str, content: bytes, page: BuiltPage | None, site: BuiltSite) -> Iterator[Problem]:
    for of_file in _FILE_RULES:
        yield from of_file(path, content, site)
    if page:
        for of_markup in _MARKUP_RULES:
            yield from of_markup(page)
        for of_page in _PAGE_RULES:
            yield from of_page(page, site)
