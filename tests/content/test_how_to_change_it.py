"""The page that says where a change begins names only what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PAGE = (ROOT / "content/pages/how-to-change-it.md").read_text("utf-8")

NAMED = sorted(set(re.findall(r"`((?:digest|templates|tests|content)/[\w./-]*|mkdocs\.yml)`", PAGE)))


def test_the_page_names_files() -> None:
    assert len(NAMED) > 20


@pytest.mark.parametrize("path", NAMED)
def test_what_the_page_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()
