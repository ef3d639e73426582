"""What a reader meets in a real browser: nothing loaded from elsewhere, search, small screens, assistive technology."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "explore/",
    "briefings/",
    "briefings/harbour-pact/",
    "sources/",
    "sources/courier-pact/",
    "sources/gone-report/",
    "entities/",
    "entities/mira-tolland/",
    "topics/harbours/",
    "outlets/",
    "outlets/north-courier/",
    "timeline/",
    "weeks/",
    "weeks/2031-w21/",
    "corrections/",
    "evidence/",
)
"""A page of each kind."""

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""Named one by one, since axe's own choice leaves out the target size of WCAG 2.2."""

BRIEFING = "briefings/harbour-pact/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window, as wide as a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_no_page_asks_another_site_for_anything(page: Page, invented_address: str, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(invented_address + path, wait_until="networkidle")
    assert len(asked) > 3
    assert [url for url in asked if not url.startswith((invented_address, "data:", "blob:"))] == []


def test_search_finds_a_speaker_and_opens_the_briefing(page: Page, invented_address: str) -> None:
    page.goto(invented_address)
    opened_by_searching(page, "Tolland").click()
    expect(page).to_have_url(re.compile("/briefings/harbour-pact/"))


def test_search_of_the_projects_own_site_finds_shoigu(page: Page, real_address: str) -> None:
    page.goto(real_address)
    opened_by_searching(page, "Shoigu").click()
    expect(page).to_have_url(re.compile("/briefings/[a-z0-9-]+/"))
    expect(page.locator(".dg-quote__speaker", has_text="Shoigu").first).to_be_visible()


def opened_by_searching(page: Page, words: str) -> Locator:
    """The first briefing among the first two results: a name's own page may stand before it."""
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(words)
    results = page.locator(".md-search-result__item")
    expect(results.nth(1)).to_be_visible()
    return results.locator("> a[href*='/briefings/']").first


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways(page: Page, invented_address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(invented_address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_each_statement_is_a_card_in_which_every_source_is_in_sight(
    page: Page, invented_address: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(invented_address + BRIEFING)
    card = page.locator(".dg-matrix tbody tr").first
    for outlet in ("The North Courier", "Lantern Weekly", "Untitled note on the pact"):
        box = card.locator(".dg-label", has_text=outlet).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_no_page_has_a_barrier_that_axe_finds(browser: Browser, invented_address: str, path: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(invented_address + path)
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == scheme
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
    context.close()
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_marker_opens_its_source_words_in_place_by_keyboard(page: Page, invented_address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(invented_address + BRIEFING)
    marker, words = page.locator("#point-signing .dg-marker").first, page.locator("#words-1")
    marker.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("#words-1:popover-open")).to_be_in_viewport()
    expect(words).to_contain_text("“signed a pact on Monday”")
    assert page.evaluate("scrollY") == before
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#words-1') !== null")
    page.keyboard.press("Escape")
    expect(page.locator("#words-1:popover-open")).to_have_count(0)
    expect(marker).to_be_focused()


def test_a_marker_opens_its_source_words_by_touch_and_a_touch_beside_closes_them(
    browser: Browser, invented_address: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(invented_address + BRIEFING)
    page.locator("#point-signing .dg-marker").first.tap()
    expect(page.locator("#words-1:popover-open")).to_be_in_viewport()
    page.touchscreen.tap(180, 100)
    expect(page.locator("#words-1:popover-open")).to_have_count(0)
    context.close()


def test_source_words_lead_back_to_each_of_their_sentences(page: Page, invented_address: str) -> None:
    page.goto(invented_address + BRIEFING)
    page.locator("#words-1 .dg-back").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#mark-3$"))
    assert page.locator("#point-signing #mark-3").count() == 1


def test_the_passage_shows_beside_the_sentence_where_there_is_room(page: Page, invented_address: str) -> None:
    beside = "#point-signing .dg-beside"
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(invented_address + BRIEFING)
    expect(page.locator(beside)).to_be_visible()
    expect(page.locator(beside)).to_contain_text("“signed a pact on Monday”")
    page.set_viewport_size({"width": 800, "height": 900})
    expect(page.locator(beside)).to_be_hidden()


def test_without_scripts_a_page_has_everything(browser: Browser, page: Page, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    silent = context.new_page()
    silent.goto(invented_address + BRIEFING)
    page.goto(invented_address + BRIEFING)
    assert silent.locator("article").inner_text() == page.locator("article").inner_text()
    silent.locator("#point-signing .dg-marker").first.click()
    expect(silent.locator("#words-1")).to_be_in_viewport()
    context.close()
