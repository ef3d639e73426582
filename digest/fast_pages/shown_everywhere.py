"""A build of MkDocs → the digest of all that its pages show beside their own Markdown, or nothing.

A page is taken over from an earlier build only while this digest stays the same. So what a theme may show must be in
it, and where something may be shown that cannot be told, there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from digest.fast_pages.fast_page import FastPage
from digest.fast_pages.search_entries import search_of
from digest.whole_folders import files_below

_UNTOLD = frozenset(("site_dir", "plugins", "hooks", "exclude_docs", "draft_docs", "not_in_nav", "theme", "extra"))
"""Keys of the configuration that no page shows, or that are told below: what a page is for is in its own key."""

_OF_HAND_WRITTEN = frozenset(("live_figures",))
"""Keys of `extra` that hand-written pages show, which are made each time."""

_ADDRESS = " at 0x"
"""In what Python says of a value that it cannot tell; the next process would say it otherwise."""


def shown_everywhere(config: MkDocsConfig, nav: Navigation, shipped: Path) -> str | None:
    """Return the SHA-256 of it in hexadecimal; `shipped` is the folder of the theme files of this program.

    None with templates that neither Material nor this program brings, which may show anything of the other pages,
    and where a folder of the theme holds a link to another folder, of whose files none is told.
    """
    folders = tuple(Path(folder) for folder in config.theme.dirs if not _is_installed(Path(folder)))
    search = search_of(config)
    searched = dict(search.config) if search else {}
    if config.extra_templates or searched.get("jieba_dict") or searched.get("jieba_dict_user"):
        return None
    below = {folder: files_below(folder) for folder in folders}
    if any(files is None or (folder != shipped and _has_templates(files)) for folder, files in below.items()):
        return None
    try:
        told = repr((*_of_config(config), sorted(searched.items()), list(_of_items(nav.items, config))))
        files = [part for folder, paths in below.items() for part in _files(folder, paths or ())]
    except (OSError, ValueError):  # a page that cannot be read, of which MkDocs tells
        return None
    return None if _ADDRESS in told else sha256(b"\0".join((told.encode(errors="replace"), *files))).hexdigest()


def _of_config(config: MkDocsConfig) -> Iterator[object]:
    yield [(key, value) for key, value in config.items() if key not in _UNTOLD]
    yield [(key, value) for key, value in config.extra.items() if key not in _OF_HAND_WRITTEN]
    yield sorted((key, repr(config.theme[key])) for key in config.theme)
    yield config.theme.dirs


def _of_items(items: Iterable[StructureItem], config: MkDocsConfig) -> Iterator[object]:
    """Yield what the navigation tells of pages, sections and links on each page that shows it."""
    for item in items:
        if isinstance(item, FastPage):
            item.read_source(config)
            yield item.url, item.title if "title" in item.meta else item.markdown
        elif isinstance(item, Page):  # its title may stand anywhere in it
            yield item.url, item.title, sha256(item.file.content_bytes).hexdigest()
        else:
            yield (
                type(item).__name__,
                item.title,
                getattr(item, "url", ""),
                list(_of_items(getattr(item, "children", None) or (), config)),
            )


def _is_installed(folder: Path) -> bool:
    """Say whether a folder belongs to a library, whose version is told by those who keep the digest."""
    found = (find_spec(name) for name in ("material", "mkdocs"))
    places = (place for spec in found for place in (spec.submodule_search_locations or () if spec else ()))
    return any(folder.is_relative_to(place) for place in places)


def _has_templates(files: Iterable[Path]) -> bool:
    return any(path.suffix in (".html", ".xml") for path in files)


def _files(folder: Path, files: Iterable[Path]) -> Iterator[bytes]:
    for path in files:
        yield path.relative_to(folder).as_posix().encode(errors="surrogateescape")
        yield sha256(path.read_bytes()).digest()
