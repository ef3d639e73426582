"""What the doors of the engines do in place of the engines' own functions gives the same as those do."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from readability import readability  # type: ignore[import-untyped]
from readability.htmls import TITLE_CSS_HEURISTICS  # type: ignore[import-untyped]
from trafilatura.metadata import extract_metadata

from digest.extraction.lines.day_lines import day_in
from digest.extraction.web.readability_engine import MarkedPage, cleaned_text, run
from digest.extraction.web.trafilatura_engine import LATEST_DAY, guessed_day


def _as_published(module: ModuleType) -> ModuleType:
    """Return a library's module as it is before a door puts anything into it."""
    spec = importlib.util.spec_from_file_location(f"{module.__package__}.published", str(module.__file__))
    assert spec
    assert spec.loader
    published = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(published)
    return published


PUBLISHED = _as_published(readability)

BLANKS = st.sampled_from(["a", "b", " ", "  ", "\n", "\t", "\r", "\xa0", "\x0b", "\u2003", " " * 260, "\n" * 260])


@given(st.lists(BLANKS, max_size=12).map("".join))
def test_a_text_is_as_long_as_readability_makes_it(text: str) -> None:
    assert cleaned_text(text) == PUBLISHED.clean(text)


def test_readability_asks_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def clean(text: str) -> str:
        asked.append(text)
        return cleaned_text(text)

    monkeypatch.setattr(readability, "clean", clean)
    run("<title>Quay</title><p>The quay was shut, and the town waited for the boats.</p>")
    assert asked


MARKED = """<html id=head><body class="heading x"><p class="title
 pageTitle">one<div id=title class=title>two</div><i class="title\xa0head">three</i>
<b class=titles id=heading>four</b>"""


@pytest.mark.parametrize("mark", TITLE_CSS_HEURISTICS)
def test_a_mark_is_found_where_css_finds_it(mark: str) -> None:
    page = lxml.html.document_fromstring(MARKED)
    assert list(MarkedPage(page).cssselect(mark)) == page.cssselect(mark)


PAGES = {
    "in the text": "<p>Published 3 March 2021</p><p>The quay was shut.</p>",
    "in the address": "<head><link rel=canonical href='https://a.invalid/2020/05/17/quay'></head><p>The quay.</p>",
    "in the declared address": "<meta property='og:url' content='https://a.invalid/2020/06/18/quay'><p>The quay.</p>",
    "nowhere": "<p>The quay was shut.</p>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_guessed_day_is_that_of_trafilaturas_metadata(page: str) -> None:
    markup = f"<html><title>Quay</title>{page}</html>"
    dates = {"original_date": True, "extensive_search": True, "max_date": LATEST_DAY}
    day = day_in(extract_metadata(markup, date_config=dates).date or "")
    assert guessed_day(markup).published == (day.edtf if day else None)
