"""The picture of what building takes shows what is recorded, on the page too."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

TABLE = """\
| sources | pages | system | processor, s | clock, s |
|--:|--:|---|--:|--:|
| 90 | 300 | Invented engine | 2.5 | 3.0 |
| 1,000 | 3,000 | Invented engine | 20.0 | 30.0 |
"""


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def] # a script beside the package
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    return import_module("site_picture")


def test_the_last_table_with_pages_is_what_is_drawn(drawing) -> None:  # type: ignore[no-untyped-def]
    earlier = TABLE.replace("2.5", "9.9")
    once = TABLE.partition("| 90 ")[0] + "| 90 | 300 | Invented engine | 2.5 | 3.0 |\n"
    assert drawing.recorded(once) == {}
    found = drawing.recorded(f"{earlier}\nWords.\n\n{TABLE}\n| sources | system |\n|--:|---|\n| 1 | Another |\n")
    assert found == {"Invented engine": [(300, 2.5), (3000, 20.0)]}
    drawn = drawing.picture("Seconds", found)
    assert "Invented engine: 20.0 s" in drawn
    with pytest.raises(ValueError, match="found no table"):
        drawing.recorded("| sources | system |\n|--:|---|\n| 1 | Another |\n")


def test_the_page_and_the_file_show_what_is_recorded(drawing) -> None:  # type: ignore[no-untyped-def]
    recorded = drawing.recorded((ROOT / "benchmarks/RESULTS.md").read_text("utf-8"))
    drawn = drawing.picture("Seconds of the processor to build a site", recorded)
    assert (ROOT / "benchmarks/site.svg").read_text("utf-8") == drawn
    page = drawing.PAGE.read_text("utf-8")
    assert drawing.on_page(page, drawn) == page
    assert "<svg " in page
