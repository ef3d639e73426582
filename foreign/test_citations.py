"""citation-js, which stands behind many reference tools, reads our references with nothing lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from digest.model import Reference
from digest.references import bibtex, csl_json, ris
from foreign.conftest import Reader
from tests.references.test_formats import AUTHORS, TITLES
from tests.references.works import TITLE, work

FORMATS = {
    "@bibtex/text": bibtex.entry,
    "@ris/file": lambda cited: ris.ris([cited]),
    "@csl/list+object": lambda cited: csl_json.csl_json([cited]),
}


DATES = {"2024-03-15": [2024, 3, 15], "2024-03": [2024, 3], "2024": [2024]}
URL = "https://example.org/a?x=1&y=%20+z#part"
WORKS = (
    *(work(title) for title in TITLES),
    *(work(TITLE, author) for author in AUTHORS),
    *(work(date=date) for date in DATES),
    work(url=URL),
)

Item = Callable[[str, Reference], dict[str, Any]]


@pytest.fixture(scope="session")
def item(read: Reader) -> Item:
    """What citation-js reads of a work in a format; all are read at once, since Node takes long to start."""
    found: dict[tuple[str, Reference], dict[str, Any]] = {}
    for form, written in FORMATS.items():
        texts = [json.loads(written(cited)) if form.startswith("@csl") else written(cited) for cited in WORKS]
        lists = read("citation_js", json.dumps({"format": form, "texts": texts}))
        found |= {(form, cited): one for cited, (one,) in zip(WORKS, lists, strict=True)}
    return lambda form, cited: found[form, cited]


def bare(title: str) -> str:
    """A title without what marks letters as set in a way."""
    return re.sub(r"[{}]|<[^>]*>", "", title).replace("ˆ", "^")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("title", TITLES)
def test_a_title(item: Item, form: str, title: str) -> None:
    assert bare(item(form, work(title))["title"]) == bare(title)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("author", AUTHORS)
def test_an_author(item: Item, form: str, author: str) -> None:
    cited = work(TITLE, author)
    (name,) = cited.authors
    expected = (name.family, name.given) if name.family else (name.whole, "")
    assert person(item(form, cited)) == expected


def person(read: dict[str, Any]) -> tuple[str, str]:
    """The only author's two names; whoever wrote for a newspaper is read from RIS as its reporter, in one text."""
    if "reporter" in read:
        family, _, given = read["reporter"].partition(",")
        return family, given.strip()
    (found,) = read["author"]
    particle = f"{found['non-dropping-particle']} " if "non-dropping-particle" in found else ""
    return particle + found.get("family", found.get("literal", "")), found.get("given", "")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("date", "parts"), DATES.items())
def test_a_date(item: Item, form: str, date: str, parts: list[int]) -> None:
    held = parts[:1] if form == "@ris/file" else parts  # of a newspaper's DA in RIS it takes nothing
    assert item(form, work(date=date))["issued"]["date-parts"] == [held]


@pytest.mark.parametrize("form", FORMATS)
def test_what_it_is_where_it_stood_and_its_address(item: Item, form: str) -> None:
    found = item(form, work(url=URL))
    assert found["type"] == (
        "article-journal" if form == "@bibtex/text" else "article-newspaper"
    )  # its @article is both
    assert (found["container-title"], found["URL"]) == ("Harbour Gazette", URL)
