"""Markdown pages → a site built in this process, with the project's own theme, extensions and search."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from digest import pipeline
from digest.model import Output, Page

ROOT = Path(__file__).parents[2]


def build_site(
    pages: Iterable[Page],
    folder: Path,
    *,
    outputs: Iterable[Output] = (),
    strict: bool = True,
    with_search: bool = True,
) -> Path:
    """Build `pages` with the `outputs` beside them and return the folder of the site."""
    docs = folder / "docs"
    for page in pages:
        file = docs / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.markdown, encoding="utf-8")
    made = tuple(outputs)
    for output in made:
        if not output.path.endswith(".md"):  # which MkDocs would take for a page
            _put(docs / output.path, output.content)
    theme = ROOT / "templates" / "theme"
    built(
        docs_dir=str(docs),
        site_dir=str(folder / "site"),
        site_name="Invented Digest",
        plugins=[{"search": search_options()}] if with_search else [],
        nav=navigation(docs),
        theme_folder=theme,
        strict=strict,
    )
    for output in made:
        _put(folder / "site" / output.path, output.content)
    return folder / "site"


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def search_options() -> dict[str, object]:
    """Return what the project's mkdocs.yml says of the theme's search."""
    with (ROOT / "mkdocs.yml").open("rb") as file:
        plugins = yaml_load(file)["plugins"]
    return next(plugin["search"] for plugin in plugins if "search" in plugin)


def built(*, theme_folder: Path | None = None, strict: bool = True, **changes: object) -> None:
    """Build the project as its mkdocs.yml says, but for `changes`."""
    with warnings.catch_warnings():
        # The theme's search imports jieba, which newspaper brings and whose own source Python warns of.
        warnings.simplefilter("ignore")
        config = load_config(config_file=str(ROOT / "mkdocs.yml"), strict=strict, **changes)
        if theme_folder:
            config.theme.dirs.insert(0, str(theme_folder))
        config.extra.setdefault("content_policy", pipeline.content_policy(pipeline.read_settings(ROOT / "mkdocs.yml")))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()


def navigation(docs: Path) -> Sequence[str]:
    """Return the pages that stand in no folder: the rest is found through them."""
    return sorted(page.name for page in docs.glob("*.md"))
