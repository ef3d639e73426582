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

from digest.extraction.blocks import LETTERS, letters_of
from digest.extraction.lines.day_lines import day_in
from digest.extraction.web import newspaper_parser
from digest.extraction.web.readability_engine import MarkedPage, ParsedOnce, cleaned_text, first_block, run
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


BLANK_TEXTS = st.lists(BLANKS, max_size=12).map("".join)


@given(BLANK_TEXTS)
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


@given(
    st.lists(st.sampled_from(["a", "_", "Z", "ß", "é", "9", " ", "\t", "İ", "K", "x_y", "½"]), max_size=8).map("".join)
)
def test_the_letters_of_a_text_are_the_same_by_its_bytes(text: str) -> None:
    assert letters_of(text) == "".join(LETTERS.findall(text.casefold()))


BOXES = ["<div>a</div>", "<i>a</i>", "<picture></picture>", "<span><b><ul></ul></b></span>", "<pre>a</pre>", "<a>a</a>"]


@pytest.mark.parametrize("markup", BOXES)
def test_a_block_is_found_where_readability_finds_it_in_the_text(markup: str) -> None:
    element = lxml.html.fragment_fromstring(markup)
    told = PUBLISHED.REGEXES["divToPElementsRe"].search(str(PUBLISHED.tostring(element, encoding="utf-8")))
    assert bool(first_block(element)) == bool(told)


UNLIKELY = """<html class=comment><body class=sidebar><div class=sidebar>a</div><div class="sidebar main">b</div>
<div class=footer><article>c</article></div><pre><span class=footer>d</span></pre><p id=rss>e</p><p>f</p></body>"""


def test_what_is_unlikely_goes_as_readability_lets_it_go() -> None:
    texts = []
    for document in (ParsedOnce(UNLIKELY), PUBLISHED.Document(UNLIKELY)):
        document.html = lxml.html.document_fromstring(UNLIKELY)
        document.remove_unlikely_candidates()
        texts.append(lxml.html.tostring(document.html))
    assert texts[0] == texts[1]
    assert b">a<" not in texts[0]


IN_PAGES = BLANK_TEXTS.map(lambda text: text.replace("\x0b", ""))


class TestNewspaper3k:
    """What its parser is asked, and its words."""

    parsers = pytest.importorskip("newspaper.parsers")

    @given(IN_PAGES, IN_PAGES)
    def test_the_words_of_an_element_are_those_of_its_own_function(self, before: str, within: str) -> None:
        element = lxml.html.fragment_fromstring("<p><i></i></p>")
        element.text, element[0].text, element[0].tail = before, within, before
        assert newspaper_parser.WalkingParser.getText(element) == self.parsers.Parser.getText(element)

    @pytest.mark.parametrize("pattern", ["^side$|Foot", " google ", "[^-]facebook", "^[^entry-]more.*$", r"\bx"])
    @pytest.mark.parametrize("name", ["class", "id", "name"])
    def test_a_pattern_is_found_where_xpath_finds_it(self, name: str, pattern: str) -> None:
        values = ("SIDE", "side", "aside", "foot", "my-FOOTER", "x google x", "a-facebook", "facebook", "moreX", "ſide")
        page = lxml.html.document_fromstring("".join(f"<p {name}='{value}'>{value}</p>" for value in values))
        asked = f"//*[re:test(@{name}, '{pattern}', 'i')]"
        parser = newspaper_parser.WalkingParser()
        assert parser.xpath_re(page, asked) == self.parsers.Parser.xpath_re(page, asked)
        page.body.remove(page.body[0])
        assert parser.xpath_re(page, asked) == self.parsers.Parser.xpath_re(page, asked)

    @pytest.mark.parametrize("text", ["It’s a “quay”, (shut) – 3.5%!", "", "«ok»"])
    def test_punctuation_goes_as_it_did(self, text: str) -> None:
        words = importlib.import_module("newspaper.text")
        published = _as_published(words).StopWords
        assert words.StopWords.remove_punctuation(None, text) == published.remove_punctuation(None, text)
