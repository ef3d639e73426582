"""What building takes at each size → a picture of it, a line for each system.

    python benchmarks/site_picture.py

draws the last table of `RESULTS.md` that has pages in its second column, as `site.py` prints it, into `site.svg` and
into the page that tells contributors what a site takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

Point = tuple[int, float]
"""Pages of a site, and seconds."""

HERE = Path(__file__).resolve().parent

PAGE = HERE.parent / "content/pages/contributing.md"

_WIDTH, _HEIGHT = 720, 420

_LEFT, _RIGHT, _TOP, _BELOW = 60, 220, 40, 50
"""Margins: numbers stand left of the axis, and the names of the systems behind their lines."""

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "currentColor")
"""Told apart by those who see few colours. Okabe and Ito, Color Universal Design, 2008."""

_APART = 15
"""Between the lines of two names that would stand on each other."""


def picture(title: str, systems: Mapping[str, Sequence[Point]]) -> str:
    """Return an SVG of the seconds that each system takes for so many pages."""
    most_pages = max(pages for points in systems.values() for pages, _ in points)
    most_seconds = max(seconds for points in systems.values() for _, seconds in points)

    def place(pages: float, seconds: float) -> tuple[float, float]:
        across = _LEFT + (_WIDTH - _LEFT - _RIGHT) * pages / most_pages
        return across, _HEIGHT - _BELOW - (_HEIGHT - _TOP - _BELOW) * seconds / most_seconds

    drawn = [_text(_LEFT, 22, title, 'font-weight="bold"')]
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        across, height = place(part * most_pages, part * most_seconds)
        drawn.append(_text(_LEFT - 8, height + 4, f"{part * most_seconds:.0f} s", 'text-anchor="end"'))
        drawn.append(_text(across, _HEIGHT - _BELOW + 20, f"{part * most_pages:,.0f}", 'text-anchor="middle"'))
        drawn.append(f'<path d="M{_LEFT} {height:.1f}H{_WIDTH - _RIGHT}" stroke="currentColor" stroke-opacity=".2"/>')
    drawn.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 10, "pages", 'text-anchor="middle"'))
    last = float("inf")
    ordered = sorted(systems.items(), key=lambda system: -system[1][-1][1])
    for number, (name, points) in reversed(list(enumerate(ordered))):
        colour = _COLOURS[number % len(_COLOURS)]
        way = "L".join(f"{across:.1f} {height:.1f}" for across, height in (place(*point) for point in points))
        drawn.append(f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        last = min(place(*points[-1])[1] + 4, last - _APART)
        drawn.append(_text(_WIDTH - _RIGHT + 8, last, f"{name}: {points[-1][1]:.1f} s", f'fill="{colour}"'))
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    return "\n".join((start, f"<title>{title}</title>", *drawn, "</svg>\n"))


def recorded(results: str) -> dict[str, list[Point]]:
    """Return what the last table with a column of pages holds, by system; of two sizes, as one makes no line.

    Raise ValueError where there is no such table.
    """
    tables = re.findall(r"^\| sources \| pages \|.*\n\|[-:| ]+\n((?:\|.*\n)+)", results, re.MULTILINE)
    if not tables:
        raise ValueError("found no table that begins with sources and pages")
    found: dict[str, list[Point]] = {}
    for row in tables[-1].splitlines():
        _, pages, system, seconds, *_ = (cell.strip() for cell in row.strip("|").split("|"))
        found.setdefault(system, []).append((int(pages.replace(",", "")), float(seconds)))
    return {system: points for system, points in found.items() if len(points) > 1}


def on_page(text: str, drawn: str) -> str:
    """Return the text of a page with another picture in place of the one that it has; HTML needs no name space."""
    within = drawn.replace(' xmlns="http://www.w3.org/2000/svg"', "")
    return re.sub(r"<svg .*?</svg>\n", lambda _: within, text, flags=re.DOTALL)


def main() -> None:
    """Draw what is recorded."""
    drawn = picture("Seconds of the processor to build a site", recorded((HERE / "RESULTS.md").read_text("utf-8")))
    (HERE / "site.svg").write_text(drawn, "utf-8")
    PAGE.write_text(on_page(PAGE.read_text("utf-8"), drawn), "utf-8")


def _text(across: float, height: float, text: str, more: str) -> str:
    colour = "" if "fill=" in more else ' fill="currentColor"'
    return f'<text x="{across:.1f}" y="{height:.1f}" {more}{colour}>{text}</text>'


if __name__ == "__main__":
    main()
