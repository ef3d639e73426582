"""The map of the site names every page, and no day on which nothing changed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

THEME = Path(__file__).parents[2] / "templates" / "theme"


def page(address: str, *, is_link: bool = False) -> SimpleNamespace:
    return SimpleNamespace(page=SimpleNamespace(is_link=is_link, canonical_url=address, update_date="2026-01-01"))


def test_it_names_pages_without_days() -> None:
    template = Environment(loader=FileSystemLoader(THEME), autoescape=False).get_template("sitemap.xml")  # noqa: S701 - as MkDocs
    made = template.render(pages=[page("https://example.org/a/?b&c"), page("", is_link=True), page("")])
    assert made.startswith("<?xml")
    assert made.count("<loc>") == 1
    assert "<loc>https://example.org/a/?b&amp;c</loc>" in made
    assert "lastmod" not in made
