"""What a copy says of its outlet, its address and its kind is read by its form; all copies are invented."""

from __future__ import annotations

import json

import pytest

from digest.extraction import imprint_of
from digest.model import Imprint

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Lindmark News"},
        {
            "@type": ["OpinionNewsArticle"],
            "headline": "The cable",
            "url": "https://www.lindmark.example/linked",
            "publisher": {"@type": "Organization", "name": "The Lindmark Courier"},
            "articleSection": ["Comment", "Sea"],
        },
    ],
}

PAGE = f"""<!doctype html>
<!-- saved from url=(0042)https://www.lindmark.example/saved -->
<html lang="en"><head><title>The cable</title>
<link rel="canonical" href="https://www.lindmark.example/canonical">
<meta property="og:url" content="https://www.lindmark.example/tagged">
<meta property="og:site_name" content="Courier Online">
<meta name="citation_doi" content="10.1234/Cable">
<meta property="article:section" content="Harbour">
<script type="application/ld+json">{json.dumps(LINKED)}</script>
</head><body><p>Invented.</p></body></html>"""

OF_PAGE = Imprint(
    outlets=("The Lindmark Courier", "Lindmark News", "Courier Online"),
    addresses=tuple(f"https://www.lindmark.example/{name}" for name in ("canonical", "tagged", "linked", "saved")),
    identifiers=("10.1234/Cable",),
    kinds=("OpinionNewsArticle",),
    sections=("Comment", "Sea", "Harbour"),
)

SAVED_IN_ONE_FILE = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://www.lindmark.example/snapshot
Subject: The cable
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Location: https://www.lindmark.example/part

{PAGE}
--b--
"""

NOTE = "---\ntitle: The cable\nsource: https://www.lindmark.example/note\nsite: Lindmark Courier\n---\n\nInvented.\n"

SINGLE_FILE = """<html><!--
 Page saved with SingleFile
 url: https://www.lindmark.example/single
 saved date: Wed Nov 24 2021
--><head><title>The cable</title></head><body><p>Invented.</p></body></html>"""


@pytest.mark.parametrize(
    ("content", "suffix", "expected"),
    [
        (PAGE, "html", OF_PAGE),
        (SINGLE_FILE, "html", Imprint(addresses=("https://www.lindmark.example/single",))),
        ("<html><body><link rel=canonical href=/relative><p>a</p></body></html>", "html", Imprint()),
        (NOTE, "md", Imprint(outlets=("Lindmark Courier",), addresses=("https://www.lindmark.example/note",))),
        ("The cable\n\nInvented.\n", "txt", Imprint()),
        ("<title>The cable - Sea - Lindmark Courier</title><p>a", "html", Imprint(outlets=("Lindmark Courier",))),
        ("", "html", Imprint()),
    ],
)
def test_a_copy_says_where_it_is_from(content: str, suffix: str, expected: Imprint) -> None:
    assert imprint_of(content.encode(), suffix) == expected


def test_a_page_saved_in_one_file_also_says_where_it_was_saved() -> None:
    found = imprint_of(SAVED_IN_ONE_FILE.encode(), "mhtml")
    assert found.addresses[-2:] == ("https://www.lindmark.example/snapshot", "https://www.lindmark.example/part")
    assert found.outlets == OF_PAGE.outlets


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4", b"PK\x03\x04broken", b"\x89PNG", b"\xff\xfe\x00", b"MIME-Version: 1.0\nA: b\nC: d\n\n"]
)
def test_what_says_nothing_of_it_is_no_failure(content: bytes) -> None:
    assert imprint_of(content, "html") == Imprint()


LETTER = "{head}To: readers@reader.example\nSubject: The cable\nContent-Type: text/plain\n\nInvented.\n"


@pytest.mark.parametrize(
    ("head", "outlets"),
    [
        ("From: Harbour Wire <letters@mail.example>\n", ("Harbour Wire",)),
        ("From: Senn Post <news@sennpost.example>\n", ("Senn Post",)),
        ("From: =?utf-8?Q?K=C3=BCsten-Nachrichten?= <mail@letters.example>\n", ("Küsten-Nachrichten",)),
        ("From: Ina Roke <ina@reader.example>\n", ()),
        ("From: news@sennpost.example\n", ()),
        ("From: Blue Ledger <news@mail.blueledger.example>\n", ("Blue Ledger",)),
        ("From: Ed <ed@example-media.example>\n", ()),
        ("From: Ada <news@canada-letters.example>\n", ()),
        ("From: Ferry <a@ferrytales.example>\n", ()),
        ("From: Tim Lund <tim@timlund.example>\n", ()),
        ("From: Ada Lund <ada@adalund.example>\n", ()),
        ("From: Jonas <post@jonas.example>\n", ()),
        ("From: \u2605 <a@b.example>\n", ()),
        ("From: Harbour Wire <letters@mail.example>\nReferences: <1@mail.example>\n", ()),
        ("", ()),
    ],
)
def test_a_letter_to_readers_is_of_the_outlet_that_sent_it(head: str, outlets: tuple[str, ...]) -> None:
    assert imprint_of(LETTER.format(head=head).encode(), "eml").outlets == outlets


def test_a_publisher_has_the_address_that_the_page_gives_of_it() -> None:
    publisher = {"@type": "Organization", "@id": "#us", "name": "Senn Post", "url": "https://senn.example/"}
    told = [publisher, {"@type": "NewsArticle", "headline": "The cable", "publisher": {"@id": "#us"}}]
    page = f'<script type="application/ld+json">{json.dumps(told)}</script><p>a'
    assert imprint_of(page.encode(), "html").homepages == ("https://senn.example/",)


def test_a_note_names_its_outlet() -> None:
    assert imprint_of(b"---\ntitle: The cable\noutlet: Senn Post\n---\n\nInvented.\n", "md").outlets == ("Senn Post",)
