"""Whom a page names as its author where that is also what its site is called; all names and pages are invented."""

from __future__ import annotations

import pytest

from digest.extraction import extract

TEXT = (
    "<p>The council of the invented town has bought the old lighthouse and opens it to all visitors in summer.</p>" * 4
)


@pytest.mark.parametrize(
    ("author", "site", "authors"),
    [
        ("Martha Lund", "Martha Lund", ("Martha Lund",)),
        ("Martha Lund", "marthalund.example", ("Martha Lund",)),
        ("Andreas Quill", "Andreas Quill", ("Andreas Quill",)),
        ("Michael Quill-Brandt", "michael-quill-brandt.example", ("Michael Quill-Brandt",)),
        ("Pellam Courier", "Pellam Courier", ()),
        ("Charlotte Observer", "Charlotte Observer", ()),
    ],
    ids=[
        "a writer's site",
        "a writer's site, by its host",
        "a name of another language",
        "two families' names",
        "an outlet",
        "an outlet of a town with a woman's name",
    ],
)
def test_a_site_with_its_writers_name_is_no_outlet(author: str, site: str, authors: tuple[str, ...]) -> None:
    tags = f'<meta name="author" content="{author}"><meta property="og:site_name" content="{site}">'
    head = f"<title>Lighthouse sold</title>{tags}"
    page = f"<html lang=en><head>{head}</head><body><article><h1>Lighthouse sold</h1>{TEXT}</article></body></html>"
    assert extract(page.encode(), suffix="html").authors == authors


TEASER = '<div><h3><a href="/{0}">Another tower is for sale</a></h3><span class="byline">{0}</span></div>'


def test_bylines_behind_the_headings_of_other_articles_are_theirs() -> None:
    head = "<h1>Lighthouse sold</h1><span class=byline>Ada Lund</span><span class=byline>Tom Brandt</span>"
    others = "".join(map(TEASER.format, ("Mia Stone", "Jon Vale", "Eva Quill")))
    page = (
        f"<html lang=en><head><title>Lighthouse sold</title></head><body>{head}{others}<div>{TEXT}</div></body></html>"
    )
    assert extract(page.encode(), suffix="html").authors == ("Ada Lund", "Tom Brandt")


def test_a_host_is_nobody_however_it_is_written() -> None:
    head = '<title>Lighthouse sold</title><link rel="canonical" href="https://www.pellamcourier.example/a">'
    named = '<div class="author">Pellamcourier Example</div>'
    page = f"<html lang=en><head>{head}</head><body><h1>Lighthouse sold</h1>{named}{TEXT}</body></html>"
    assert extract(page.encode(), suffix="html").authors == ()


def test_what_is_hidden_from_those_who_listen_is_not_read() -> None:
    hidden = '<p aria-hidden="true">The lighthouse was sold, says this line, which is only drawn beside a picture.</p>'
    body = f"<body><article><h1>Sold</h1>{TEXT}{hidden}</article></body>"
    page = f"<html lang=en><head><title>Sold</title></head>{body}</html>"
    assert "only drawn" not in extract(page.encode(), suffix="html").text


@pytest.mark.parametrize(
    ("over", "under", "authors"),
    [
        ('<p><a href="/fr/staff/uriel-gadessan/">Uriel Gadessan</a></p>', "", ("Uriel Gadessan",)),
        ('<p><a href="/fr/staff/our-house/">Uriel Gadessan</a></p>', "", ()),
        ("", "<p><em>Von <span>Ada Lund</span></em></p><p>Anzeige</p>", ("Ada Lund",)),
        ("<p><em>Written by: Ada Lund</em></p>", "", ("Ada Lund",)),
        ('<p class="author">Kurier-Online-Experte Tom Brandt</p>', "", ("Tom Brandt",)),
        ("<p>Von Ada Lund Illustration von Tom Brandt</p>", "", ("Ada Lund",)),
    ],
    ids=["an address with the name", "another address", "under the text", "a colon", "an office", "a picture's maker"],
)
def test_a_byline_without_a_mark_names_the_author(over: str, under: str, authors: tuple[str, ...]) -> None:
    body = f"<article><h1>Lighthouse sold</h1>{over}<div>{TEXT}</div>{under}</article>"
    page = f"<html lang=en><head><title>Lighthouse sold</title></head><body>{body}</body></html>"
    assert extract(page.encode(), suffix="html").authors == authors
