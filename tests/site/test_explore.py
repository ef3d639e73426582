"""How a reader explores the project's own site in a real browser, at a desk, by keyboard, on a phone, without index."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from digest import pipeline, search
from digest.model import Page as MarkdownPage
from tests.site.building import ROOT, build_site
from tests.site.conftest import SERVED, serving
from tests.site.test_browser import LOOKED_FOR

pytestmark = pytest.mark.browser

BRIEFING = re.compile("/briefings/[a-z0-9-]+/")


@pytest.fixture(params=[1280, 360], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A new window, as wide as a desk's or a phone's."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("#explore")).to_be_visible()


def narrowed(page: Page) -> None:
    """Open the facets where the window is too small to show them at once."""
    if page.locator(".dg-explore__narrow").get_attribute("open") is None:
        page.get_by_text("Narrow down").click()


def test_explore_finds_a_briefing_by_name_and_year_and_its_address_can_be_shared(page: Page, real_address: str) -> None:
    opened(page, f"{real_address}explore/")
    narrowed(page)
    page.locator("#explore summary", has_text="People and things").click()
    page.get_by_label("Find in People and things").fill("shoï")
    page.get_by_role("checkbox", name="Sergei Shoigu").check()
    page.get_by_role("checkbox", name="2021").check()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^Pages found: \d"))
    assert page.url.endswith("?entity=Sergei+Shoigu&year=2021")
    opened(page, page.url)
    expect(page.locator(".dg-explore__chosen")).to_contain_text("Sergei Shoigu")
    expect(page.locator(".dg-explore__result")).not_to_have_count(0)
    page.locator(".dg-explore__result", has_text="Briefing").get_by_role("link").click()
    expect(page).to_have_url(BRIEFING)


def test_a_reader_goes_from_home_to_the_source_words_and_the_citation(page: Page, real_address: str) -> None:
    page.goto(real_address)
    page.get_by_role("link", name="Explore all sources and briefings").click()
    expect(page.locator("#explore")).to_be_visible()
    narrowed(page)
    page.locator("#explore summary", has_text="People and things").click()
    page.get_by_label("Find in People and things").fill("shoigu")
    page.get_by_role("checkbox", name="Sergei Shoigu").press("Space")
    page.get_by_role("checkbox", name="2021").press("Space")
    expect(page.locator(".dg-explore__chosen")).to_contain_text("2021")
    expect(page.locator(".dg-explore__results")).to_have_attribute("aria-busy", "false")
    page.locator(".dg-explore__result", has_text="Briefing").get_by_role("link").press("Enter")
    expect(page).to_have_url(BRIEFING)
    marker = page.locator(".dg-marker").first
    marker.press("Enter")
    words = page.locator(f"#{marker.get_attribute('popovertarget')}:popover-open")
    expect(words.locator("blockquote")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(words).to_have_count(0)
    expect(page).to_have_url(BRIEFING)
    cited = page.request.get(f"{page.url}cite.bib")
    assert cited.text().startswith("@")
    title = page.locator("h1").evaluate("heading => heading.firstChild.textContent.trim()")
    assert title in page.locator(".dg-cite").evaluate("cite => cite.textContent")
    folds = page.locator("#cite + details > summary")
    folds.press("Enter")
    expect(page.locator(".dg-cite").first).to_be_visible()
    briefing = urlsplit(page.url).path
    report = page.get_by_role("link", name="Report an error on this page")
    report.focus()
    expect(report).to_be_focused()
    assert parse_qs(urlsplit(report.get_attribute("href") or "").query) == {"page": [SERVED + briefing.lstrip("/")]}
    page.get_by_role("link", name="Russia and China").last.press("Enter")
    feed = page.locator("link[rel=alternate][type='application/atom+xml']").first.get_attribute("href") or ""
    told = page.request.get(urljoin(page.url, urlsplit(feed).path)).text()
    assert told.startswith("<?xml")
    assert title in told
    expect(page.locator("link[rel=alternate]")).to_have_count(1)
    for name in ("Atom", "JSON Feed"):
        same = page.get_by_role("link", name=name, exact=True).get_attribute("href") or ""
        assert title in page.request.get(urljoin(page.url, same)).text()


def test_a_browser_and_a_preview_of_a_link_are_told_what_they_ask_for(page: Page, real_address: str) -> None:
    page.goto(real_address)
    search = page.locator("link[rel=search][type='application/opensearchdescription+xml']").get_attribute("href") or ""
    assert "{searchTerms}" in page.request.get(urljoin(page.url, urlsplit(search).path)).text()
    page.goto(f"{real_address}briefings/russia-china-military-roadmap-2021/")
    described = page.locator("meta[property='og:description']").get_attribute("content")
    assert described == page.locator("meta[name=description]").get_attribute("content") != ""


def test_explore_is_used_by_keyboard_alone(page: Page, real_address: str) -> None:
    opened(page, f"{real_address}explore/")
    page.locator("#explore-words").focus()
    page.keyboard.type("roadmap")
    expect(page.locator(".dg-explore__result mark").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?q=roadmap$"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.dg-explore__result') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/(briefings|sources)/[a-z0-9-]+/"))


def test_an_address_with_words_shows_what_they_find_and_not_the_themes_search(page: Page, real_address: str) -> None:
    opened(page, f"{real_address}explore/?q=shoigu")
    expect(page.locator(".dg-explore__result").first).to_be_visible()
    assert page.locator("#__search").is_checked() is False
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_box_that_a_reader_is_about_to_press_stays_while_the_counts_change(page: Page, real_address: str) -> None:
    opened(page, f"{real_address}explore/")
    narrowed(page)
    year = page.get_by_role("checkbox", name="2021").element_handle()
    page.get_by_role("checkbox", name="Analysis").check()
    expect(page.get_by_role("status")).to_have_text("Pages found: 1")
    assert year
    assert year.evaluate("box => box.isConnected")
    year.press("Space")
    expect(page.locator(".dg-explore__chosen")).to_contain_text("2021")


def test_without_words_the_newest_comes_first(page: Page, real_address: str) -> None:
    opened(page, f"{real_address}explore/")
    results = page.locator(".dg-explore__result")
    expect(results).to_have_count(3)
    kinds = [text.partition(" · ")[0] for text in results.locator(".dg-quiet").all_inner_texts()]
    assert kinds == ["Analysis", "News", "Briefing"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_explore_has_no_barrier_that_axe_finds(browser: Browser, real_address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    opened(page, f"{real_address}explore/?q=russia&year=2021")
    expect(page.locator(".dg-explore__result").first).to_be_visible()
    narrowed(page)
    found = Axe().run(page, options=LOOKED_FOR).response["violations"]
    context.close()
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_explore_asks_no_other_site_for_anything(page: Page, real_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, f"{real_address}explore/?q=russia")
    expect(page.locator(".dg-explore__result").first).to_be_visible()
    assert [url for url in asked if "/pagefind/" in url]
    assert [url for url in asked if not url.startswith((real_address, "data:", "blob:"))] == []


def test_without_its_index_explore_shows_its_lists_and_says_so(
    browser: Browser, real_site: Path, tmp_path: Path
) -> None:
    bare = tmp_path / "site"
    shutil.copytree(real_site, bare, ignore=shutil.ignore_patterns(search.FOLDER))
    page = browser.new_page()
    for address in serving(bare):
        shows_its_lists(page, f"{address}explore/")
    shows_its_lists(page, f"file://{real_site}/explore/index.html")
    page.close()


def shows_its_lists(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    expect(page.locator("#explore-without")).to_be_visible()
    expect(page.locator("#explore")).to_be_hidden()
    expect(page.get_by_role("link", name="Sergei Shoigu").first).to_be_visible()


def test_a_changed_index_is_found(real_site: Path, tmp_path: Path) -> None:
    changed = tmp_path / "site"
    shutil.copytree(real_site, changed)
    (changed / search.FOLDER / "pagefind.js").write_text("alert(1)", "utf-8")
    (changed / search.FOLDER / "more.js").write_text("alert(1)", "utf-8")
    found = pipeline.verify(changed, pipeline.read_settings(ROOT / "mkdocs.yml"))
    assert {problem.place.path for problem in found} == {"pagefind/pagefind.js", "pagefind/more.js"}
    assert {problem.rule for problem in found} == {"search-index"}


TEXTS = {
    "skoda": "The Škoda works",
    "elections": "Les élections locales",
    "елка": "Высокая ёлка",
    "ёлка": "Высокая елка",
    "council's": "The council’s plan",
    "chinese": "A Russian–Chinese exercise",
    "国防部": "中国国防部长说",
    "lodz": "The mayor of Łódź",
    "hauptstrasse": "In der Hauptstraße",
}
"""What is typed, and what it must find."""


@pytest.fixture(scope="module")
def words_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a page for each of the texts."""
    pages = [
        MarkdownPage(path=f"page-{number}.md", written=f"# {text} {{#top}}\n\nInvented: {text}.\n")
        for number, text in enumerate(TEXTS.values())
    ]
    pages.append(MarkdownPage(path="index.md", written="# Home {#top}\n\nNothing else.\n"))
    yield from serving(build_site(pages, tmp_path_factory.mktemp("words")))


@pytest.mark.parametrize("typed", TEXTS)
def test_the_themes_search_finds_what_readers_type(browser: Browser, words_address: str, typed: str) -> None:
    page = browser.new_page()
    page.goto(words_address)
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.insert_text(typed)
    found = page.locator(".md-search-result__item > a")
    for _ in range(30):  # the theme hears nothing of what was typed before it had loaded
        page.keyboard.press("Shift")  # as a key of a keyboard that has these letters would, it ends the wait for more
        if found.count():
            break
        page.wait_for_timeout(500)
    expect(found.first).to_be_visible()
    expect(found.first).to_contain_text(TEXTS[typed].split(" ")[0][:3])
    assert "¶" not in page.locator(".md-search-result__list").inner_text()
    page.close()
