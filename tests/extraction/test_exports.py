"""What a careful person takes from invented exports of the databases of the press."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.errors import SeveralArticlesError
from digest.extraction import extract
from tests.extraction import building
from tests.extraction.test_articles import as_expected_file

EXPORTS = sorted(path for path in (Path(__file__).parent / "exports").iterdir() if path.suffix in (".txt", ".html"))


def expected_of(path: Path) -> str:
    return path.with_name(f"{path.name}.expected").read_text("utf-8")


@pytest.mark.parametrize("path", [path for path in EXPORTS if "several" not in path.name], ids=lambda path: path.name)
def test_an_export_gives_its_article_and_none_of_its_labels(path: Path) -> None:
    article = extract(path.read_bytes(), suffix=path.suffix.removeprefix("."))

    assert as_expected_file(article) == expected_of(path)


@pytest.mark.parametrize("path", [path for path in EXPORTS if "several" in path.name], ids=lambda path: path.name)
def test_several_articles_are_never_one(path: Path) -> None:
    with pytest.raises(SeveralArticlesError) as refused:
        extract(path.read_bytes(), suffix=path.suffix.removeprefix("."))

    assert f"{refused.value}\n" == expected_of(path)
    assert len(refused.value.titles) == 2


TEXTS = [path for path in EXPORTS if path.suffix == ".txt" and "several" not in path.name]


def lines_of(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def as_word(text: str) -> bytes:
    return building.word([("Normal", line) for line in lines_of(text)])


def as_rich_text(text: str) -> bytes:
    signs = {"“": r"\ldblquote ", "”": r"\rdblquote ", "’": r"\rquote "}
    lines = ["".join(signs.get(letter) or in_rich_text(letter) for letter in line) for line in lines_of(text)]
    return ("{\\rtf1\\ansi " + "\\par ".join(lines) + "\\par}").encode("latin-1")


def in_rich_text(letter: str) -> str:
    return letter if ord(letter) < 256 else f"\\u{ord(letter)}?"


def title_of(path: Path) -> str:
    return expected_of(path).split("\n")[0].removeprefix("title: ")


@pytest.mark.parametrize("carrier", [str.encode, as_word, as_rich_text], ids=["text", "Word", "rich text"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_second_article_of_any_database_never_vanishes(path: Path, carrier: Callable[[str], bytes]) -> None:
    text, title = path.read_text("utf-8"), title_of(path)
    second = text.replace(title, "Ice breaker of Skarn loses its pilot")

    with pytest.raises(SeveralArticlesError, match=rf"2 articles \(“{re.escape(title)}”; “Ice breaker of Skarn"):
        extract(carrier(f"{text}\n{second}"), suffix="txt")


@pytest.mark.parametrize("carrier", [as_word, as_rich_text], ids=["Word", "rich text"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_export_in_a_document_has_the_same_head(path: Path, carrier: Callable[[str], bytes]) -> None:
    article = extract(carrier(path.read_text("utf-8")), suffix="txt")

    head = expected_of(path).partition("\n\n")[0]
    assert as_expected_file(article).partition("\n\n")[0] == head


def test_the_ending_of_an_export_does_not_matter() -> None:
    path = next(path for path in EXPORTS if path.name == "factiva-tags.html")

    assert extract(path.read_bytes(), suffix="txt") == extract(path.read_bytes(), suffix="html")
