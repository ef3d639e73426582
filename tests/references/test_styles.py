"""How works are cited in APA, Chicago and MLA: each case of styles.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.references.styles import STYLES
from tests.references.works import work

CASES = Path(__file__).parent / "styles.md"


def cases() -> Iterator[object]:
    text = CASES.read_text(encoding="utf-8")
    for part in text.split("\n## ")[1:]:
        line = text[: text.index(part)].count("\n") + 1
        given = dict(re.findall(r"^- (\w+): (.+)$", part, re.MULTILINE))
        expected = dict(re.findall(r"^(APA|Chicago|MLA): (.+)$", part, re.MULTILINE))
        yield pytest.param(given, expected, id=f"styles.md:{line}")


@pytest.mark.parametrize(("given", "expected"), list(cases()))
def test_a_work_is_cited(given: dict[str, str], expected: dict[str, str]) -> None:
    authors = [author for author in given.get("authors", "").split("; ") if author]
    cited = work(
        given["title"],
        *authors,
        date=given.get("date", ""),
        outlet=given.get("outlet", ""),
        url=given.get("url", ""),
    )
    assert {name: style(cited) for name, style in STYLES} == expected
