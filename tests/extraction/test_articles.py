"""What a careful person takes from invented copies in the manner of several sorts of outlet."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.extraction import extract
from digest.model import Article

ARTICLES = Path(__file__).parent / "articles"
COPIES = sorted(
    path for path in ARTICLES.iterdir() if path.suffix in (".txt", ".md", ".html") and path.stem != "README"
)

FALLS_SHORT: dict[str, str] = {}
"""Copies that are not yet read as a careful person would, and in what; one that comes right must leave this table."""


def as_expected_file(article: Article) -> str:
    head = {
        "title": article.title,
        "authors": "; ".join(article.authors),
        "published": article.published.edtf if article.published else None,
        "language": article.language,
    }
    lines = [f"{name}: {value}" for name, value in head.items() if value]
    paragraphs = [f"{one.kind} | {article.text[one.start : one.end]}" for one in article.paragraphs]
    return "\n".join([*lines, *([""] if lines else []), *paragraphs]) + "\n"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            path,
            id=path.name,
            marks=[pytest.mark.xfail(reason=FALLS_SHORT[path.name], strict=True)] if path.name in FALLS_SHORT else [],
        )
        for path in COPIES
    ],
)
def test_a_copy_reads_as_a_careful_person_would(copy: Path) -> None:
    article = extract(copy.read_bytes(), suffix=copy.suffix.removeprefix("."))
    assert as_expected_file(article) == copy.with_suffix(".expected").read_text("utf-8")


@pytest.mark.parametrize("copy", [path for path in COPIES if path.suffix == ".txt"], ids=lambda path: path.name)
def test_reading_the_clean_text_again_changes_nothing(copy: Path) -> None:
    article = extract(copy.read_bytes(), suffix="txt")
    again = extract(f"{article.title or 'A headline over it'}\n\n{article.text}".encode(), suffix="txt")
    assert again.text == article.text


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["Windows", "old Macintosh"])
def test_the_ends_of_lines_do_not_matter(ending: str) -> None:
    copy = (ARTICLES / "wire-wrapped.txt").read_text("utf-8")
    assert extract(copy.replace("\n", ending).encode(), suffix="txt") == extract(copy.encode(), suffix="txt")
