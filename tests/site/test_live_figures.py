"""The page of the method says how much there is of everything, as the site that it stands in has it."""

from __future__ import annotations

from pathlib import Path

from tests.pages.structure import text_of


def test_the_page_of_the_method_has_the_figures_of_the_site(real_site: Path) -> None:
    shown = text_of((real_site / "method" / "index.html").read_text("utf-8"))
    briefings, sources = (len(list((real_site / kind).glob("*/index.html"))) for kind in ("briefings", "sources"))
    assert f"{briefings} briefing" in shown
    assert f"{sources} source" in shown
    assert "sentences have checked evidence" in shown
    assert "sentences have checked evidence" not in (real_site / "accessibility" / "index.html").read_text("utf-8")
