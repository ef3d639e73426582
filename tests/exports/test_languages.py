"""Feeds, Markdown and the list for language models say what they say by themselves in the language of the site."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache

import feedparser
import pytest

from digest import intake
from digest.edtf import parse_edtf
from digest.exports import exports
from digest.model import Correction, Edition
from digest.references import citations
from digest.translation import LANGUAGES
from digest.translation.catalogue import compiled
from scripts.catalogues import messages
from tests.pages import edition as invented

TRANSLATED = LANGUAGES[1:]


def corrected() -> Edition:
    edition = invented.edition()
    first, *rest = edition.briefings
    correction = Correction(
        date=parse_edtf("2040-05-09"), what="Wrong day.", why="A slip.", noticed_by=None, typo=False
    )
    return replace(edition, briefings=(replace(first, record=replace(first.record, corrections=(correction,))), *rest))


@cache
def files(language: str) -> dict[str, str]:
    edition = corrected()
    settings = replace(invented.settings(), site_url="https://digest.example.org/site/", language=language)
    made = exports(edition, citations(edition, settings), intake.json_schemas(), settings=settings)
    return {output.path: output.content.decode() for output in made}


@cache
def english() -> dict[str, str]:
    """What the exports say, without the names and dates that stand in it, with the whole messages."""
    found = (entry.id for entry in messages() if any("exports" in place for place, _ in entry.locations))
    return {re.sub(r"[ :.]*%\(\w+\)s[.]?", "", one): one for one in found if isinstance(one, str) and one[0] != "%"}


def told(language: str, text: str) -> set[str]:
    """The files in which the text stands where the program says something: as a heading, a name or a remark."""
    place = re.compile(rf"(?:^#+ |^- |[(>]|, |title>|\"title\": \"){re.escape(text)}(?=$|[:.)<,]| –| \d)", re.MULTILINE)
    ends = (".xml", "feed.json", ".md", "llms.txt")
    return {path for path, content in files(language).items() if path.endswith(ends) and place.search(content)}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_word_of_the_program_is_left(language: str) -> None:
    said = {
        text
        for text, message in english().items()
        if compiled(language).gettext(message) != message and told("en", text)
    }
    assert {"Correction", "Published", "Key points", "receipt"} <= said
    assert {text: found for text in sorted(said) if (found := told(language, text))} == {}


def test_what_they_say_is_in_the_language_with_the_dates_of_it() -> None:
    read = feedparser.parse(files("de")["sources/feed.xml"])
    assert (read.feed.title, read.feed.language) == ("Quellen – Invented Digest", "de")
    assert any(re.search(r"Veröffentlicht: \d+\. \w+ \d{4}\.", entry.content[0].value) for entry in read.entries)
    assert json.loads(files("de")["corrections/feed.json"])["items"][0]["title"].startswith("Korrektur: ")
    assert json.loads(files("de")["weeks/feed.json"])["items"][0]["title"].startswith("Woche ")


def test_what_programs_read_by_name_is_the_same_in_all_languages() -> None:
    for path, content in files("en").items():
        if path.startswith("data/"):
            assert files("zh")[path].splitlines()[0] == content.splitlines()[0]
        if path.startswith("api/") or path.endswith("feed.json"):
            assert list(json.loads(files("zh")[path])) == list(json.loads(content))
