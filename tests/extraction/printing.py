"""Invented texts → small PDFs, as a newspaper's printer would set them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fpdf import FPDF

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SENTENCES = (
    "The harbour of the invented town was dredged in spring, and the larger ships came back in June.",
    "Its council had borrowed 12 million crowns for the work, which took nine months instead of six.",
    "Fishermen said that the water stayed cloudy until the end of summer, and that the herring kept away.",
    "The long-term lease of the northern quay runs until 2044 and may be extended once by the council.",
)


class Paper(FPDF):
    """A PDF with a running head and a page number on each page."""

    running_head = ""

    def header(self) -> None:
        if self.running_head:
            self.set_font("Helvetica", size=8)
            self.cell(text=self.running_head, new_x="LMARGIN", new_y="NEXT")
            self.ln(6)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(text=f"Page {self.page_no()}", align="C", w=0)


def report(
    paragraphs: Sequence[str], *, title: str = "", byline: str = "", running_head: str = "", columns: int = 1
) -> bytes:
    """Return a PDF with `paragraphs` in columns under a title across the page."""
    paper = Paper()
    paper.running_head = running_head
    paper.add_page()
    if title:
        paper.set_font("Helvetica", size=20)
        paper.multi_cell(w=0, text=title, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    paper.set_font("Helvetica", size=11)
    if byline:
        paper.cell(text=byline, new_x="LMARGIN", new_y="NEXT")
        paper.ln(6)
    with paper.text_columns(ncols=columns, gutter=10, line_height=1.2) as area:
        for text in paragraphs:
            with area.paragraph(bottom_margin=5) as paragraph:
                paragraph.write(text)
    return bytes(paper.output())


def lines(*texts: str, size: int = 11) -> bytes:
    """Return a PDF of one page with each text on a line of its own, broken where the caller says."""
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=size)
    for text in texts:
        paper.cell(text=text, new_x="LMARGIN", new_y="NEXT", h=5)
    return bytes(paper.output())


def picture() -> bytes:
    """Return a PDF without any text."""
    paper = FPDF()
    paper.add_page()
    paper.rect(10, 10, 50, 50)
    return bytes(paper.output())


def printed(browser: Browser, title: str, body: str, *, style: str = "") -> bytes:
    """Return the PDF that a browser prints of a page: it kerns letters, joins them and draws them to a scale."""
    page = browser.new_page()
    page.set_content(
        f"<!doctype html><html lang=en><title>{title}</title>"
        f"<style>body {{font: 11pt/1.4 serif}} {style}</style><h1>{title}</h1>{body}"
    )
    paper = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "20mm"))
    page.close()
    return paper


def placed(*words: tuple[float, float, float, str]) -> bytes:
    """Return a PDF of one page with words at (left, baseline, size, text), in points from the top left."""
    paper = FPDF(unit="pt", format="A4")
    paper.add_page()
    for left, height, size, text in words:
        paper.set_font("Helvetica", size=size)
        paper.text(left, height, text)
    return bytes(paper.output())
