"""The pages in each language: no English word of the interface is left, and what people wrote is not touched."""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from html.parser import HTMLParser

import markdown
import pytest

from digest.translation import LANGUAGES
from digest.translation.catalogue import compiled
from scripts.catalogues import messages
from tests.pages import edition as invented
from tests.pages.structure import parsed, text_of

TRANSLATED = LANGUAGES[1:]

BRIEFING = "briefings/harbour-pact.md"


@cache
def pages(language: str) -> dict[str, str]:
    settings = dataclasses.replace(invented.settings(), language=language)
    made = invented.render(invented.edition(), settings=settings, templates=[invented.TEMPLATES])
    return {page.path: page.markdown for page in made}


def html(language: str, path: str) -> str:
    body = pages(language)[path].split("---\n", 2)[2]
    return markdown.markdown(body, extensions=["attr_list", "tables", "toc"])


@cache
def english() -> frozenset[str]:
    """Messages that stand alone on a page."""
    found = (entry.id for entry in messages() if isinstance(entry.id, str) and "%(" not in entry.id)
    return frozenset(text.strip() for text in found if text)


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_word_of_the_interface_is_left(language: str) -> None:
    same = {text for text in english() if compiled(language).gettext(text) == text}
    left = {
        (path, words)
        for path in pages(language)
        for piece in parsed(html(language, path)).pieces
        if (words := piece.strip()) in english() - same
    }
    labels = {
        (path, label)
        for path in pages(language)
        for label in re.findall(r'(?:aria-label|title)="([^"]*)"', html(language, path))
        if label in english() - same
    }
    assert left | labels == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_people_wrote_stands_as_they_wrote_it(language: str) -> None:
    shown = text_of(html(language, BRIEFING))
    for point in invented.HARBOUR_PACT.points:
        assert point.text in shown


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_pages_stand_at_the_same_addresses_and_have_the_same_anchors(language: str) -> None:
    assert list(pages(language)) == list(pages("en"))
    for path in pages(language):
        assert parsed(html(language, path)).anchors == parsed(html("en", path)).anchors


def test_dates_numbers_and_plurals_are_those_of_the_language() -> None:
    shown = text_of(html("de", BRIEFING))
    assert "Ereignis: " in shown
    assert "Sätze mit geprüftem Beleg: " in shown
    assert re.search(r"\d\. (?:Mai|Juni|Januar|Februar|März|April|Juli|August) 20\d\d", shown)


def test_what_the_program_found_is_marked_as_english() -> None:
    assert '<span lang="en" dir="ltr">' in html("ar", BRIEFING)
    assert 'lang="en"' not in html("en", BRIEFING)


def test_explore_is_told_the_words_of_its_script() -> None:
    assert "data-words" not in html("en", "explore.md")
    assert "Eingrenzen" in html("de", "explore.md")


def test_a_language_without_a_catalogue_has_english_words_and_its_own_language_unmarked() -> None:
    assert text_of(html("it", BRIEFING)) == text_of(html("en", BRIEFING))


class Languages(HTMLParser):
    """Takes each text with the languages of the elements around it, the inner one first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[tuple[str, list[str]]] = []
        self._around: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "link", "br", "hr", "img", "input"):
            self._around.append((tag, dict(attrs).get("lang")))

    def handle_endtag(self, tag: str) -> None:
        while self._around and self._around.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.texts.append((data.strip(), [lang for _, lang in reversed(self._around) if lang]))


def test_every_title_name_and_quote_in_another_language_says_so() -> None:
    edition = invented.edition()
    outlets = {outlet.name for outlet in edition.content.outlets.values() if outlet.language == "en"}
    titles = {source.title for source in edition.sources if source.title and source.language == "en"}
    quotes = {item.text for reading in edition.readings.values() for item in reading.excerpts}
    foreign = {*outlets, *titles, *quotes, *(f"“{quote}”" for quote in quotes)}
    unmarked = set()
    for path in pages("fr"):
        reader = Languages()
        reader.feed(html("fr", path))
        unmarked |= {(path, text) for text, around in reader.texts if text in foreign and around[:1] != ["en"]}
    assert unmarked == set()
