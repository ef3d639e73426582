"""What a reader meets in a real browser: nothing loaded from elsewhere, search, small screens, assistive technology."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdfium2
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

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""Named one by one, since axe's own choice leaves out the target size of WCAG 2.2."""

LOOKED_FOR = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
"""Of what is as it should be, axe describes one element a rule and not each."""

BRIEFING = "briefings/harbour-pact/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window, as wide as a laptop."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window for all tests that only look at pages: what the pages share is loaded once."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What happened when a page was opened, and when a script was put into it that the theme has not."""

    asked: tuple[str, ...]
    """The addresses of all that was loaded."""
    head: tuple[str, ...]
    """What the first two elements of the head say."""
    refused: int
    """How often the policy refused something of the page itself."""
    ran: object
    """What the script left behind."""
    refused_then: int


@pytest.fixture(scope="module")
def visit(window: Page, invented_address: str) -> Callable[[str], Visit]:
    """Open a page, once for all that is said of it."""
    asked: list[str] = []
    said: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.on("console", lambda message: said.append(message.text))

    def refused() -> int:
        return sum("Content Security Policy" in line for line in said)

    @cache
    def visit(path: str) -> Visit:
        asked.clear()
        said.clear()
        window.goto(invented_address + path, wait_until="networkidle")
        loaded, before = tuple(asked), refused()
        head = window.evaluate(HEAD)
        window.evaluate(ADD_A_SCRIPT)
        ran = window.evaluate("window.ran")
        return Visit(asked=loaded, head=tuple(head), refused=before, ran=ran, refused_then=refused() - before)

    return visit


HEAD = "[...document.head.children].slice(0, 2).map(each => each.getAttribute('charset') || each.httpEquiv)"

ADD_A_SCRIPT = "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"


@pytest.mark.parametrize("path", KINDS)
def test_no_page_asks_another_site_for_anything(
    visit: Callable[[str], Visit], invented_address: str, path: str
) -> None:
    asked = visit(path).asked
    assert len(asked) > 3
    assert [url for url in asked if not url.startswith((invented_address, "data:", "blob:"))] == []


@pytest.mark.parametrize("path", [*KINDS, "404.html"])
def test_no_script_of_the_theme_is_refused_and_any_other_is(visit: Callable[[str], Visit], path: str) -> None:
    seen = visit(path)
    assert seen.head == ("utf-8", "Content-Security-Policy")
    assert seen.refused == 0
    assert seen.ran is None
    assert seen.refused_then > 0


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
def test_no_page_scrolls_sideways(window: Page, invented_address: str, path: str, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 800})
    window.goto(invented_address + path)
    assert window.evaluate("document.documentElement.scrollWidth") <= width


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


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """What a reader's machine says that she likes."""
    return str(request.param)


@pytest.fixture(scope="module")
def coloured(browser: Browser, scheme: str) -> Iterator[Page]:
    """A window of such a machine."""
    context = browser.new_context(color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [*KINDS, "404.html"])
def test_no_page_has_a_barrier_that_axe_finds(coloured: Page, scheme: str, invented_address: str, path: str) -> None:
    found = []
    for width in (1280, 360):
        coloured.set_viewport_size({"width": width, "height": 900})
        coloured.goto(invented_address + path)
        assert coloured.evaluate("getComputedStyle(document.body).colorScheme") == scheme
        rules = Axe().run(coloured, options=LOOKED_FOR).response["violations"]
        found += [(width, rule["id"], [node["html"] for node in rule["nodes"]]) for rule in rules]
    assert found == []


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


def test_a_briefing_moves_nothing_while_it_loads_and_is_light(page: Page, real_site: Path, real_address: str) -> None:
    briefing = next((real_site / "briefings").glob("*/index.html"))
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) "
        "window.moved += entry.value }).observe({type: 'layout-shift', buffered: true})"
    )
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(urlsplit(request.url).path))
    page.goto(f"{real_address}briefings/{briefing.parent.name}/", wait_until="networkidle")
    assert page.evaluate("window.moved") < 0.01
    files = [real_site / path.lstrip("/") for path in fetched]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    # As servers send it: what is text is packed. The index of the theme's search comes when all else is there.
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in files}
    sizes.pop("search_index.json")
    assert sum(sizes.values()) < 150_000


def test_focus_never_stands_under_the_header(page: Page, invented_address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto(invented_address + BRIEFING)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
              const element = document.activeElement, box = element.getBoundingClientRect();
              const header = document.querySelector(".md-header").getBoundingClientRect();
              const inside = element.closest(".md-header, .md-search, .md-skip, body > input");
              return !inside && box.height > 0 && box.bottom <= header.bottom;
            }"""
        )
        assert not hidden


def test_a_briefing_fits_on_paper_without_the_sites_own_frame(page: Page, real_site: Path, real_address: str) -> None:
    briefing = next((real_site / "briefings").glob("*/index.html"))
    page.goto(f"{real_address}briefings/{briefing.parent.name}/")
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in document]
    assert len(sheets) <= 7
    assert re.search(r"version \d", sheets[0])
    assert "Made with Material" not in "".join(sheets)
    headings = page.locator("article h2").all_inner_texts()
    for sheet in sheets:
        last = sheet.strip().splitlines()[-1].strip()
        assert last not in [heading.removesuffix("¶").strip() for heading in headings]


@pytest.mark.parametrize(
    ("address", "words"),
    [("sources/harbour-pact_2031/", "harbour pact 2031"), ("below/entities/b%C3%A9la.html", "béla"), ("x%zz", "x%zz")],
)
def test_where_no_page_is_the_words_of_the_address_are_searched(
    page: Page, invented_site: Path, invented_address: str, address: str, words: str
) -> None:
    root = "/below/" if address.startswith("below/") else "/"
    shown = (invented_site / "404.html").read_text("utf-8").replace('"/explore/"', f'"{root}explore/"')
    page.route(f"**/{address}", lambda route: route.fulfill(status=404, content_type="text/html", body=shown))
    page.goto(invented_address + address)
    page.get_by_role("link", name=f"Search for these words: {words}").click()
    page.wait_for_url(re.compile(f"{root}explore/\\?q="))
    assert parse_qs(urlsplit(page.url).query) == {"q": [words]}


def test_where_no_page_is_a_link_leads_to_explore_without_a_script(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{invented_address}404.html")
    expect(page.get_by_role("link", name="Explore all sources and briefings")).to_be_visible()
    expect(page.get_by_text("Search for these words")).to_be_hidden()
    context.close()


def test_without_scripts_a_page_has_everything(browser: Browser, page: Page, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    silent = context.new_page()
    silent.goto(invented_address + BRIEFING)
    page.goto(invented_address + BRIEFING)
    assert silent.locator("article").inner_text() == page.locator("article").inner_text()
    silent.locator("#point-signing .dg-marker").first.click()
    expect(silent.locator("#words-1")).to_be_in_viewport()
    context.close()
