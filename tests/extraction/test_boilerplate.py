"""Which lines are the outlet speaking, and which the article: a list that a person can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.extraction.boilerplate import is_boilerplate, without_credit

LINES = (Path(__file__).parent / "lines.md").read_text("utf-8")
_, OUTLET, ARTICLE = LINES.split("\n## ")


def items(section: str) -> list[str]:
    return [line.removeprefix("- ") for line in section.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("line", items(OUTLET))
def test_the_outlet_is_recognised(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", items(ARTICLE))
def test_the_article_is_left_alone(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "words", "credited"),
    [
        ("Ships at the quay. (photo credit: ADA LUND/NORTHWIRE)", "Ships at the quay.", True),
        ("Ships at the quay (Photo: Ada Lund)", "Ships at the quay", True),
        ("Ships at the quay. [Image: Bay Pictures (archive)]", "Ships at the quay.", True),
        ("(credit: NORTHWIRE)", "", True),
        ("Photo: Ada Lund / Northwire", "", True),
        ("Photograph by Ada Lund", "", True),
        ("Image source, Bay Pictures", "", True),
        ("The bank gave credit (to the council).", "The bank gave credit (to the council).", False),
        ("Photographs of the ship were published.", "Photographs of the ship were published.", False),
        ("Source: the council would not say who it was.", "Source: the council would not say who it was.", False),
    ],
)
def test_a_credit_goes_and_its_caption_stays(line: str, words: str, credited: bool) -> None:
    assert without_credit(line) == (words, credited)
