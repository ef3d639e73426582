"""The address of a passage opens an invented article at its words, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from digest.pages.addresses import at_passage
from tests.site.conftest import serving

pytestmark = pytest.mark.browser

ARTICLE = """<!doctype html><meta charset="utf-8"><title>Invented</title><p>Above it all.</p>
<div style="height: 4000px"></div>
<p>The harbour council met on Monday.</p><p>It wants another bridge.</p>
<p>First line of an address<br>and the second line.</p>
<table><tr><td>Tugs at work</td><td>thirty in spring</td></tr></table>
<ul><li>one item of a list</li><li>the next item of it</li></ul>
<p lang="zh">港口委员会周一开会讨论新桥。</p><div style="height: 4000px"></div>"""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("article")
    (folder / "index.html").write_text(ARTICLE, "utf-8")
    yield from serving(folder)


@pytest.mark.parametrize(
    ("quote", "sentence", "opens"),
    [
        ("wants another bridge", None, True),
        ("council met on Monday.\n\nIt wants another", None, True),
        ("council met … another bridge", None, True),
        ("First line of an address\nand the second line", None, True),
        ("Tugs at work | thirty in spring", None, True),
        ("one item of a list\nthe next item", None, True),
        ("员会周", "港口委员会周一开会讨论新桥。", True),
        ("words of another article", None, False),
    ],
)
def test_a_passage_opens_at_its_words(
    browser: Browser, article: str, quote: str, sentence: str | None, opens: bool
) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.goto(str(at_passage(article, quote, sentence=sentence)))
    page.wait_for_timeout(300)
    assert (page.evaluate("scrollY") > 1000) is opens
    page.close()
