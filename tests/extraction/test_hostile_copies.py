"""Copies that are made to keep the program busy are read in a moment."""

from __future__ import annotations

import pytest
from lxml import html

from digest.extraction import extract
from digest.extraction.blocks import fold
from digest.extraction.databases.bloomberg import bloomberg
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.mail_fields import fields_over
from digest.extraction.lines.people import people_of, signers_in
from digest.extraction.lines.picture_credits import is_credit, is_spoken_picture, without_credit
from digest.extraction.text.headlines import bare_names
from digest.extraction.text.mastheads import RELEASE, SLUG
from digest.extraction.text.paragraph_layout import Line, Words
from digest.extraction.text.signed_lines import IN_PLACE
from digest.extraction.web import rendered_metadata
from digest.intake.refused_characters import REFUSED

MANY = 50_000
"""Where the work grew with the square of the length, each of these would take minutes."""

LEAD = "The harbour of Varn stays shut for the winter, the town said on Monday, as its old walls are no longer safe."


@pytest.mark.parametrize(
    "repeated", [" ", "\t", "A. B. ", "Mr. ", "漢", "é", "Aa", "Ada/Bo ", "“a ", "[^", "[[x|", "%%"]
)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_copy_may_repeat_anything(repeated: str, suffix: str) -> None:
    article = extract(f"{LEAD}\n\n{repeated * MANY}\n\n{LEAD}".encode(), suffix=suffix)

    assert LEAD in article.text


@pytest.mark.parametrize("address", ["http://[lindmark", "//[", "http://[::1", "https://[v1.x]/", "http://℀/"])
def test_what_is_no_address_is_no_host(address: str) -> None:
    note = f"---\ntitle: Of the harbour\nsource: {address}\n---\n\n{LEAD}"
    page = f"""<html><head><title>Of the harbour</title><link rel="canonical" href="{address}">
<meta property="og:url" content="{address}"><meta name="author" content="Ada Holt"></head>
<body><article><p>{LEAD}</p></article></body></html>"""

    assert extract(note.encode(), suffix="md").title == "Of the harbour"
    assert extract(page.encode(), suffix="html").authors == ("Ada Holt",)


@pytest.mark.parametrize(
    "head", ["United Nations  S/RES/3112 (2033)", "United Nations  A/88/L.2", "Nations Unies  S/2033/412"]
)
@pytest.mark.parametrize("body", ["Security Council\n\n", ""])
def test_a_document_may_have_a_masthead_of_one_line(head: str, body: str) -> None:
    items = "1. Calls upon all States of the coast to light their lamps.\n\n2. Decides to meet again before the winter."

    assert "meet again before the winter." in extract(f"{head}\n\n{body}{items}".encode(), suffix="txt").text


def test_an_export_may_have_stamps_without_end() -> None:
    assert len(bloomberg("2031-11-03 07:12:33.1 GMT\n" * MANY)) == MANY


@pytest.mark.parametrize("opening", ["more on ", "heard on ", "aired on ", "contact ", "follow ", "© 2"])
def test_a_long_line_is_no_label(opening: str) -> None:
    assert not is_boilerplate(f"{opening}{'a' * MANY}!x")


@pytest.mark.parametrize("repeated", ["A. ", "Aa", "é", "漢", "Ada Holt/", "AP Photo ", "a (Photo: "])
def test_a_long_line_is_no_credit(repeated: str) -> None:
    line = f"{repeated * MANY}!"

    assert without_credit(line) == (line, False)
    assert not is_credit(line)
    assert not is_spoken_picture(line)


def test_lines_of_a_head_may_be_long() -> None:
    assert IN_PLACE.match(f"Ada Holt in {'a' * MANY} ") is None
    assert SLUG.match(f"BC-{'Varn' * MANY} Ld.") is None
    assert RELEASE.match(f"press release {'-' * MANY}x") is None
    assert signers_in(("a" * MANY,)) == ("a" * MANY,)
    assert people_of("a" * MANY) == ()
    assert not Words.of("", [["a" * MANY]]).breaks


def test_a_mail_may_hold_marks_without_end() -> None:
    article = extract(f"{LEAD}\n\n[{'.aaa' * MANY}\n\nReferences\n{' ' * MANY}x".encode(), suffix="txt")

    assert article.text.startswith(LEAD)


def test_what_stands_over_a_letter_may_end_in_blanks_without_end() -> None:
    for blanks in (" ", " :", "\u3000"):
        line = f"Forwarded message{blanks * MANY}x"
        assert fields_over([line, LEAD]) is None
        assert LEAD in extract(f"{line}\n\n{LEAD}\n\n{LEAD}".encode(), suffix="txt").text


def test_parts_of_other_articles_may_stand_in_each_other() -> None:
    depth = 120
    page = (
        f"<body><article><p>{LEAD}</p></article>{'<div class=related>' * depth}{'a ' * MANY}{'</div>' * depth}</body>"
    )

    assert rendered_metadata.run(html.document_fromstring(page)).beside == "a" * MANY


def test_names_over_days_may_stand_over_a_long_text() -> None:
    names = [Line(text=text, gap=True) for text in ("Ada Holt", "5 May 2020") * 50]
    lines = [*names, *(Line(text=LEAD, gap=True) for _ in range(1000))]

    assert all(bare_names(lines, index) == ("Ada Holt",) for index in range(0, 100, 2))


def test_what_no_record_may_have_no_article_has() -> None:
    refused = [character for character in map(chr, range(0x110000)) if REFUSED.search(character)]

    assert len(refused) > 4_000
    assert [character for character in refused if REFUSED.search(fold(f"a{character}b"))] == []
