"""A file with several articles is taken apart into copies from which each is read as it was; all is invented."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from digest.errors import CopyError
from digest.extraction import extract, parts_of
from digest.extraction.parts import part_of
from digest.model import Article

EXPORTS = Path(__file__).parent / "exports"
SEVERAL = sorted(path for path in EXPORTS.glob("*several*") if path.suffix != ".expected")


def as_read(article: Article) -> tuple[object, ...]:
    kinds = tuple(one.kind for one in article.paragraphs)
    return article.title, article.authors, article.published, article.text, len(kinds)


@pytest.mark.parametrize("path", SEVERAL, ids=lambda path: path.name)
def test_each_article_of_an_export_is_a_copy_of_its_own(path: Path) -> None:
    parts = parts_of(path.read_bytes(), suffix=path.suffix.lstrip("."))
    assert len(parts) > 1
    for part in parts:
        article = extract(part, suffix="md")
        assert article.title
        assert article.text
        assert part_of(article) == part


SIGNS = (
    "The price rose *again*, by 5 % to $4_000 [sic]; 3 < 4 & a_b, wrote https://lindmark.example/a_(b).",
    "1. January was cold, and 2) February was not; # nobody knows why - or ~how~ it was `so` | and \\ who \\* said it.",
    "– A dash opens this paragraph of the invented report, and “a quotation” closes it: “We do not know,” she said.",
    "> Nobody ever wrote a paragraph that begins so, but for the people who write mails of many lines to one another.",
)


def test_signs_that_mean_something_in_markdown_stay_signs() -> None:
    article = extract(("# The signs\n\n" + "\n\n".join(map(escaped, SIGNS))).encode(), suffix="md")
    assert article.text == "\n\n".join(SIGNS)
    assert as_read(extract(part_of(article), suffix="md")) == as_read(article)


def escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign.isascii() and not sign.isalnum() and sign != " " else sign for sign in text)


@pytest.mark.parametrize("content", [b"", b"one text\n", b"<html><body><p>one</p></body></html>", b"<rss></rss>"])
def test_what_holds_one_article_or_none_is_not_taken_apart(content: bytes) -> None:
    with suppress(CopyError):
        assert parts_of(content, suffix="txt") == ()


FIRST = (
    "The quay of Ulmen has sunk by four centimetres, the harbour office said.\n\nNobody knows why, it wrote on Monday."
)
SECOND = "The town of Tarnby has sold its last tram to a museum.\n\nThe museum wants to show it from May on."


@pytest.mark.parametrize(
    ("over_first", "over_second"),
    [
        (
            "Title: Quay of Ulmen sinks\nAuthor: Ada Lund\nDate: 4 May 2031",
            "Title: Tarnby sells its last tram\nAuthor: Pia Holm\nDate: 5 May 2031",
        ),
        (
            "Quay of Ulmen sinks\n\nAda Lund\n\n4 May 2031",
            "--------------------\n\nTarnby sells its last tram\n\nPia Holm\n\n5 May 2031",
        ),
    ],
    ids=["labelled", "ruled and signed by names alone"],
)
def test_two_articles_in_one_text_are_told_apart_by_their_heads(over_first: str, over_second: str) -> None:
    text = f"{over_first}\n\n{FIRST}\n\n{over_second}\n\n{SECOND}\n"

    first, second = (extract(part, suffix="md") for part in parts_of(text.encode(), suffix="txt"))

    assert (first.title, first.authors, first.text) == ("Quay of Ulmen sinks", ("Ada Lund",), FIRST)
    assert (second.title, second.authors, second.text) == ("Tarnby sells its last tram", ("Pia Holm",), SECOND)
