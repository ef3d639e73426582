"""Hostile titles, whole and on pages of their own, through Material: head, header, contents and search index."""

from __future__ import annotations

import dataclasses
import json
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from digest import pipeline
from digest.model import Edition
from digest.pages import escaping
from tests.pages import edition as invented
from tests.pages.hostile import ACTIVE, REACHING, WORD
from tests.pages.structure import folded, parsed, text_of
from tests.pages.test_hostile import REFERENCES
from tests.site.building import ROOT, build_site
from tests.site.conftest import serving

TITLES = tuple(text.strip() for text in (*REACHING, *ACTIVE))
"""As intake hands them on, without white space at the ends."""


def titled(texts: tuple[str, ...]) -> Edition:
    """An edition with one source for each text, which is its title and its summary."""
    sources = {
        f"source-{index}": dataclasses.replace(
            invented.COURIER, id=f"source-{index}", title=text, summary=text, briefings=(), published=None
        )
        for index, text in enumerate(texts)
    }
    content = dataclasses.replace(invented.content(), sources=sources, briefings={})
    return Edition(content=content, briefings=(), sources=tuple(sources.values()), readings={}, checks={})


def built_with(texts: tuple[str, ...], folder: Path, *, strict: bool = True) -> Path:
    edition, settings = titled(texts), invented.settings()
    pages = invented.render(edition, settings=settings, templates=[invented.TEMPLATES])
    return build_site(pages, folder, outputs=invented.outputs(edition, settings=settings), strict=strict)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_with(TITLES, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_with((WORD,) * len(TITLES), tmp_path_factory.mktemp("harmless"))


@pytest.fixture(scope="module")
def unescaped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the strings that act would make of the site if a template wrote them as they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(escaping, "_NUMERIC", {})
        escaping.numeric.cache_clear()  # of what other sites escaped
        site = built_with(ACTIVE, tmp_path_factory.mktemp("unescaped"), strict=False)
    escaping.numeric.cache_clear()
    return site


def html(site: Path, index: int) -> str:
    return (site / "sources" / f"source-{index}" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("index", range(len(TITLES)))
def test_a_title_changes_nothing_of_the_page_and_shows_as_typed(
    hostile_site: Path, harmless_site: Path, index: int
) -> None:
    page, like = html(hostile_site, index), html(harmless_site, index)
    assert parsed(page).tags == parsed(like).tags
    shown, expected = (text_of(REFERENCES.sub("", each)) for each in (page, like))
    assert shown == folded(expected.replace(WORD, TITLES[index]))


def test_the_lists_keep_their_structure_too(hostile_site: Path, harmless_site: Path) -> None:
    for path in ("index.html", "sources/index.html"):
        page, like = (parsed((site / path).read_text("utf-8")) for site in (hostile_site, harmless_site))
        assert page.tags == like.tags


def test_the_search_index_holds_titles_as_text(hostile_site: Path) -> None:
    index = json.loads((hostile_site / "search" / "search_index.json").read_text("utf-8"))
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    for number, text in enumerate(TITLES):
        title = titles[f"sources/source-{number}/"]
        assert "<" not in title
        assert folded(unescape(title)) == folded(text)


def test_the_gate_lets_every_page_pass_that_shows_them_as_text(hostile_site: Path) -> None:
    assert pipeline.verify(hostile_site, pipeline.read_settings(ROOT / "mkdocs.yml")) == ()


def test_the_gate_finds_every_page_that_does_not(unescaped_site: Path) -> None:
    found = pipeline.verify(unescaped_site, pipeline.read_settings(ROOT / "mkdocs.yml"))
    paths = {problem.place.path for problem in found if problem.rule not in ("broken-link", "broken-anchor")}
    passed = {f"sources/source-{index}/index.html": text for index, text in enumerate(ACTIVE)}
    assert len(passed) >= 200
    assert {path: text for path, text in passed.items() if path not in paths} == {}


@pytest.mark.browser
def test_the_browsers_own_parser_sees_the_same(hostile_site: Path, harmless_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    like = page.evaluate(OUTLINE, html(harmless_site, 0))
    for index, text in enumerate(TITLES):
        seen = page.evaluate(OUTLINE, html(hostile_site, index))
        assert seen["tags"] == like["tags"], text
        assert folded(seen["title"]) == folded(f"{text} - Invented Digest")
        assert folded(seen["heading"]) == folded(text)
    page.close()


@pytest.mark.browser
def test_search_results_show_hostile_titles_as_text(hostile_site: Path, browser: Browser) -> None:
    page = browser.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for address in serving(hostile_site):
        page.goto(address)
        page.locator("[data-md-component=search-query]").click()
        page.keyboard.type("alert script img onerror")
        expect(page.locator(".md-search-result__item").nth(5)).to_be_visible()
        tags = page.locator(".md-search-result__list").evaluate(
            "list => [...new Set([...list.querySelectorAll('*')].map(e => e.tagName.toLowerCase()))].sort()"
        )
    assert set(tags) <= {
        "a",
        "article",
        "details",
        "del",
        "div",
        "h1",
        "h2",
        "li",
        "mark",
        "nav",
        "p",
        "summary",
        "svg",
        "path",
    }
    assert dialogs == []
    page.close()


OUTLINE = """text => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const heading = page.querySelector("h1");
  heading.querySelector(".headerlink")?.remove();
  return {
    tags: [...page.querySelectorAll("*")].map(e => e.tagName + [...e.attributes].map(a => a.name).sort().join()),
    title: page.title,
    heading: heading.textContent,
  };
}"""
"""The page's elements with the names of their attributes, as the browser parses it; no script of it runs."""
