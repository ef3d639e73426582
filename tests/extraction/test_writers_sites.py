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
        ("Pellam Courier", "Pellam Courier", ()),
        ("Charlotte Observer", "Charlotte Observer", ()),
    ],
    ids=["a writer's site", "a writer's site, by its host", "an outlet", "an outlet of a town with a woman's name"],
)
def test_a_site_with_its_writers_name_is_no_outlet(author: str, site: str, authors: tuple[str, ...]) -> None:
    tags = f'<meta name="author" content="{author}"><meta property="og:site_name" content="{site}">'
    head = f"<title>Lighthouse sold</title>{tags}"
    page = f"<html lang=en><head>{head}</head><body><article><h1>Lighthouse sold</h1>{TEXT}</article></body></html>"
    assert extract(page.encode(), suffix="html").authors == authors
