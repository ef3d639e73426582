"""What a careful person takes from invented exports of the databases of the press."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.errors import SeveralArticlesError
from digest.extraction import extract
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


def test_the_ending_of_an_export_does_not_matter() -> None:
    path = next(path for path in EXPORTS if path.name == "factiva-tags.html")

    assert extract(path.read_bytes(), suffix="txt") == extract(path.read_bytes(), suffix="html")
