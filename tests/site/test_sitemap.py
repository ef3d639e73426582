"""The map of the site names every page, and no day on which nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader

THEME = Path(__file__).parents[2] / "templates" / "theme"


def page(address: str | None) -> SimpleNamespace:
    return SimpleNamespace(canonical_url=address, update_date="2026-01-01")


def as_file(address: str | None) -> SimpleNamespace:
    return SimpleNamespace(page=page(address))


@pytest.mark.parametrize("handed", [page, as_file], ids=["by Zensical", "by MkDocs"])
def test_it_names_pages_without_days(handed: Callable[[str | None], SimpleNamespace]) -> None:
    template = Environment(loader=FileSystemLoader(THEME), autoescape=False).get_template("sitemap.xml")  # noqa: S701 - as MkDocs
    made = template.render(pages=[handed("https://example.org/a/?b&c"), handed(None)])
    assert made.startswith("<?xml")
    assert made.count("<loc>") == 1
    assert "<loc>https://example.org/a/?b&amp;c</loc>" in made
    assert "lastmod" not in made
