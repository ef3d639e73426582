"""References as data, read back by readers that are not ours: rispy, bibtexparser, and the CSL schema's own rules."""

from __future__ import annotations

import json
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, unquote

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import (
    LatexDecodingMiddleware,
    SeparateCoAuthors,
    SplitNameParts,
)

from digest.model import Reference, ReferenceKind
from digest.references import bibtex, coins, csl_json, ris
from tests.references.works import TITLE, work

TITLES = (
    TITLE,
    "The “early” bridge: a 'first' look",
    "Profits & losses: 50% of $4_000 #1",
    "A {braced} title} with one too many",
    "Set in <i>italics</i> & <b>bold</b>",
    "Back\\slash, ~tilde and ^caret",
    "Мост открыли раньше",
    "大桥提前开放",
    "افتتاح الجسر",
)
AUTHORS = ("Ada Lund", "Lund, Ada", "Jan ten Hoven", "Reuters", "王小桥", "山田 太郎", "Иван Ларнов", "ليلى الجسر")


def read_bibtex(text: str, *, names: bool = False) -> Any:
    layers = [SeparateCoAuthors(), SplitNameParts()]  # names first: decoding takes the braces that keep one whole
    layers += [] if names else [LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text, append_middleware=layers)
    assert library.failed_blocks == []
    return library.entries[0]


def read_ris(text: str) -> dict[str, Any]:
    (record,) = rispy.loads(text)
    return record


@pytest.mark.parametrize("title", TITLES)
def test_a_title_comes_back_from_every_format(title: str) -> None:
    cited = work(title)
    read = read_bibtex(bibtex.entry(cited))
    bare = title.replace("{", "").replace("}", "").replace("^", "ˆ")  # as pylatexenc reads \\textasciicircum
    assert read["title"].replace("{", "").replace("}", "") == bare
    assert read_ris(ris.ris([cited]))["title"] == title
    assert json.loads(csl_json.csl_json([cited]))[0]["title"] == title
    assert dict(parse_qsl(coins.spans(cited, [])[0]))["rft.title"] == title


@pytest.mark.parametrize("author", AUTHORS)
def test_a_name_comes_back_with_its_parts_or_whole(author: str) -> None:
    cited = work(TITLE, author)
    (name,) = cited.authors
    parts = (name.family, name.given) if name.family else (name.whole, "")
    (read,) = read_bibtex(bibtex.entry(cited), names=True)["author"]
    assert (" ".join((*read.von, *read.last)).strip("{}"), " ".join(read.first)) == parts
    family, _, given = read_ris(ris.ris([cited]))["authors"][0].partition(",")
    assert (family, given.strip()) == parts
    (csl,) = csl_json.item(cited)["author"]  # type: ignore[misc]
    assert (csl.get("family", csl.get("literal")), csl.get("given", "")) == parts


def test_several_authors_stay_apart() -> None:
    cited = work(TITLE, "Ada Lund", "Reuters", "Jan ten Hoven")
    assert len(read_bibtex(bibtex.entry(cited))["author"]) == 3
    assert read_ris(ris.ris([cited]))["authors"] == ["Lund, Ada", "Reuters", "ten Hoven, Jan"]


@pytest.mark.parametrize(
    ("date", "parts", "in_ris", "in_csl", "note"),
    [
        ("2024-03-15", ("2024", "mar", "15"), "2024/03/15/", {"date-parts": [[2024, 3, 15]]}, ""),
        ("2024-03", ("2024", "mar", None), "2024/03//", {"date-parts": [[2024, 3]]}, ""),
        ("2024", ("2024", None, None), "2024///", {"date-parts": [[2024]]}, ""),
        ("", (None, None, None), None, None, ""),
        (
            "2024-21",
            ("2024", None, None),
            "2024///",
            {"date-parts": [[2024]], "season": 1},
            "Published spring 2024.",
        ),
        (
            "2024-03-15~",
            ("2024", "mar", None),
            "2024/03//",
            {"date-parts": [[2024, 3, 15]], "circa": True},
            "Published about 15 March 2024.",
        ),
        (
            "2024-03-15/2024-03-17",
            ("2024", "mar", None),
            "2024/03//",
            {"date-parts": [[2024, 3, 15], [2024, 3, 17]]},
            "Published 15 March 2024 to 17 March 2024.",
        ),
    ],
)
def test_a_date_keeps_its_precision(
    date: str, parts: tuple[str | None, ...], in_ris: str | None, in_csl: object, note: str
) -> None:
    cited = work(date=date)
    read = read_bibtex(bibtex.entry(cited))
    assert tuple(read[key] if key in read.fields_dict else None for key in ("year", "month", "day")) == parts
    record = read_ris(ris.ris([cited]))
    assert record.get("date") == in_ris
    assert csl_json.item(cited).get("issued") == in_csl
    assert (record.get("notes") or [""])[0] == note
    assert (read["note"] if "note" in read.fields_dict else "") == note


def test_a_doubtful_date_stands_in_the_note_of_csl_too() -> None:
    assert csl_json.item(work(date="2024-03-15?"))["note"] == "Published 15 March 2024 (uncertain)."


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?x=1&y=%20+z#part",
        "https://example.org/~ada/100%25_{x}",
        "https://example.org/мост?q=大桥",
    ],
)
def test_an_address_comes_back_as_it_is(url: str) -> None:
    cited = work(url=url)
    readable = url.replace("{", "%7B").replace("}", "%7D")
    library = bibtexparser.parse_string(bibtex.entry(cited))
    assert library.entries[0]["url"] == readable
    assert read_ris(ris.ris([cited]))["urls"] == [url]
    assert csl_json.item(cited)["URL"] == url
    page, article = coins.spans(cited, [cited])
    assert unquote(dict(parse_qsl(page))["rft.identifier"]) == unquote(url)
    assert unquote(dict(parse_qsl(article))["rft_id"]) == unquote(url)


def test_a_title_of_several_lines_is_one_line_of_bibtex() -> None:
    assert "  title = {{One plan and another}},\n" in bibtex.entry(work(title="One plan\n\nand  another"))


def test_ris_has_no_byte_order_mark_and_lines_of_windows() -> None:
    text = ris.ris([work(), work()])
    assert text.startswith("TY  - NEWS\r\n")
    assert text.count("ER  - \r\n") == 2
    assert len(rispy.loads(text)) == 2


@pytest.mark.parametrize("title", TITLES)
def test_a_context_object_has_no_part_that_zotero_cannot_take(title: str) -> None:
    own = work(title, "Ada Lund", "Harbour Gazette", url="https://example.org/a+b", kind=ReferenceKind.WEB_PAGE)
    for span in coins.spans(own, [work(title)]):
        parts = [part.partition("=") for part in span.split("&")]
        assert all(key and sign and value for key, sign, value in parts)
        assert "+" not in span
        assert unescape(span) == span or "&" in span


def test_the_page_stands_first_and_an_equal_object_once() -> None:
    page, article = work("Briefing", kind=ReferenceKind.WEB_PAGE), work()
    assert coins.spans(page, [article, article]) == coins.spans(page, [article])
    assert "rft.type=webpage" in coins.spans(page, [article])[0]
    assert "rft.type=newspaperArticle" in coins.spans(page, [article])[1]


def test_given_names_follow_their_family_names_and_a_body_has_none() -> None:
    keys = [(key, value) for key, value in parse_qsl(coins.spans(work(TITLE, "Ada Lund", "Reuters"), [])[0])]
    assert [pair for pair in keys if pair[0].startswith("rft.au")] == [
        ("rft.aulast", "Lund"),
        ("rft.aufirst", "Ada"),
        ("rft.aulast", "Reuters"),
    ]


def test_where_an_archive_copy_is_stands_in_the_note() -> None:
    cited: Reference = work(archive="https://archive.example.org/1")
    assert csl_json.item(cited)["note"] == "Archived at https://archive.example.org/1."
