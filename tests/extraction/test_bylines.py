"""Whom a byline names, declared or shown, and which of a page's bylines are the article's."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.extraction import extract
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.people import people_of

TABLE = Path(__file__).with_name("bylines.md").read_text("utf-8").partition("|---|---|\n")[2]
CELLS = [row.strip("| ").replace("\\|", "\x00").split(" | ") for row in TABLE.splitlines()]
ROWS = [(byline.replace("\x00", "|"), people) for byline, people in CELLS]


@pytest.mark.parametrize(("byline", "people"), ROWS, ids=[byline for byline, _ in ROWS])
def test_a_byline_names_its_people_one_an_entry(byline: str, people: str) -> None:
    assert ("; ".join(people_of(byline)) or "–") == people


def test_the_tags_of_libraries_give_the_family_first() -> None:
    assert people_of("Prado Luna, Carmen", family_first=True) == ("Carmen Prado Luna",)


TEXT = "<p>The harbour of the invented town was dredged in spring, and the larger ships came back in June, it says.</p>"
EDDA = "Edda Quill"
BOTH = [EDDA, "Tom Reeve"]
LIBRARIES = """<meta name="citation_author" content="Quill, Edda">
<meta name="citation_author" content="Reeve, Tom">"""
LABELLED = """<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Edda Quill">"""
SITE = '<meta property="og:site_name" content="The Pellam Courier">'


@pytest.mark.parametrize(
    "line",
    ["<p><em>Martha Quill</em></p>", "<p>Autorin: Martha Quill</p>", "<p><strong>Text:</strong> Martha Quill</p>"],
    ids=["alone", "behind a label", "behind a label of one word"],
)
def test_who_signs_under_the_text_is_its_author(line: str) -> None:
    page = f"<article><h1>Harbour dredged</h1>{TEXT * 4}{line}</article><p>Harbours of the coast</p>"
    assert extract(page.encode(), suffix="html").authors == ("Martha Quill",)


@pytest.mark.parametrize("line", ["<p>Watch live</p>", "<p>Quill Harbour</p>", "<p>Text: Harbour Board</p>"])
def test_what_stands_under_the_text_and_is_no_persons_name_signs_nothing(line: str) -> None:
    page = f"<article><h1>Harbour dredged</h1>{TEXT * 4}{line}</article><p>Harbours of the coast</p>"
    assert extract(page.encode(), suffix="html").authors == ()


def linked(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("head", "byline", "authors"),
    [
        ("", '<p class="byline">By <a rel="author">Edda Quill</a> and <a rel="author">Tom Reeve</a></p>', BOTH),
        (
            "",
            '<div class="authors"><span class="name">Edda Quill</span><span class="name">Harbour Adviser</span></div>',
            [EDDA],
        ),
        ("", '<span data-testid="byline-name">Edda Quill</span>', [EDDA]),
        ("", '<div class="byline"><span>Edda Quill</span> THE PELLAM COURIER</div>', [EDDA]),
        (
            SITE + linked('{"@type": "Person", "name": "The Pellam Courier"}'),
            '<p class="byline">By Edda Quill</p>',
            [EDDA],
        ),
        (SITE + linked('{"name": "pellamcourier.example"}'), "<p>By Edda Quill</p>", [EDDA]),
        (linked('[[{"name": "Edda Quill"}], [{"name": "Tom Reeve"}]]'), "", BOTH),
        (linked('{"name": "Edda Quill"}'), '<p class="byline">By Edda Quill and Tom Reeve</p>', BOTH),
        (linked('{"@type": "Organization", "name": "Pellam Harbour Board"}'), "", ["Pellam Harbour Board"]),
        ('<meta name="author" content="dpa">', "", []),
        (LIBRARIES, "", BOTH),
        ("", '<div class="info"><span>한지우 기자</span> <span>입력 2031.05.04 10:12</span></div>', ["한지우"]),
        ("", '<p class="meta">Beiträge von <a rel="author" href="/author/x">freewriter84</a></p>', ["freewriter84"]),
        ("", '<p><a href="/autoren/quill/">Martha Quill</a></p>', ["Martha Quill"]),
        (LABELLED, "", [EDDA]),
        (linked('{"name": "Edda", "description": "Edda Quill writes about harbours."}'), "", [EDDA]),
        ("", "<p>04.05.2031 - Andreas Quill</p>", ["Andreas Quill"]),
    ],
    ids=[
        "two links",
        "a role beside",
        "marked for tests",
        "the outlet beside",
        "the site as a person",
        "the host as a person",
        "lists in a list",
        "the byline names more",
        "an organisation signs",
        "an agency",
        "the tags of libraries",
        "Korean",
        "a name that somebody took",
        "a link to the writer's page",
        "a label for previews of links",
        "a first name with its description",
        "beside the day",
    ],
)
def test_the_authors_of_a_page_are_its_people(head: str, byline: str, authors: list[str]) -> None:
    page = f"<head>{head}</head><article><h1>Harbour dredged</h1>{byline}{TEXT * 4}</article>"
    assert list(extract(page.encode(), suffix="html").authors) == authors


def test_the_authors_of_other_articles_are_not_this_ones() -> None:
    own, card = '<p class="byline">By Edda Quill</p>', '<div class="card"><p class="byline">By Tom Reeve</p></div>'
    page = f"<article><h1>Harbour dredged</h1>{own}{TEXT * 4}</article><div class='more-stories'>{card}</div>"
    assert extract(page.encode(), suffix="html").authors == ("Edda Quill",)


def test_names_in_capitals_are_written_as_others_are_unless_a_figure_was_read_into_them() -> None:
    assert names_in("By MARA ELLING and T0MAS BRAND") == ("Mara Elling", "T0MAS BRAND")
