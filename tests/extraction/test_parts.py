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
