"""Markdown pages → a site built in this process, with the project's own theme, extensions and search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from digest.model import Page

ROOT = Path(__file__).parents[2]


def build_site(pages: Iterable[Page], folder: Path) -> Path:
    """Build `pages` strictly and return the folder of the site."""
    docs = folder / "docs"
    for page in pages:
        file = docs / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.markdown, encoding="utf-8")
    config = load_config(
        config_file=str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(folder / "site"),
        site_name="Invented Digest",
        plugins=["search"],
        nav=navigation(docs),
        strict=True,
    )
    config.theme.dirs.insert(0, str(ROOT / "templates" / "theme"))
    build(config)
    return folder / "site"


def navigation(docs: Path) -> Sequence[str]:
    """Return the pages that stand in no folder: the rest is found through them."""
    return sorted(page.name for page in docs.glob("*.md"))
