"""What building takes at each size → a picture of it, a line for each system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Point = tuple[int, float]
"""Pages of a site, and seconds."""

_WIDTH, _HEIGHT = 720, 420

_LEFT, _RIGHT, _TOP, _BELOW = 60, 190, 40, 50
"""Margins: numbers stand left of the axis, and the names of the systems behind their lines."""

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000")
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
        drawn.append(f'<path d="M{_LEFT} {height:.1f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
    drawn.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 10, "pages", 'text-anchor="middle"'))
    last = float("inf")
    ordered = sorted(systems.items(), key=lambda system: -system[1][-1][1])
    for number, (name, points) in reversed(list(enumerate(ordered))):
        colour = _COLOURS[number % len(_COLOURS)]
        way = "L".join(f"{across:.1f} {height:.1f}" for across, height in (place(*point) for point in points))
        drawn.append(f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        last = min(place(*points[-1])[1] + 4, last - _APART)
        drawn.append(_text(_WIDTH - _RIGHT + 8, last, f"{name}: {points[-1][1]:.1f} s", f'fill="{colour}"'))
    size = f'width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    return "\n".join(
        (start, f"<title>{title}</title>", '<rect width="100%" height="100%" fill="#fff"/>', *drawn, "</svg>\n")
    )


def _text(across: float, height: float, text: str, more: str) -> str:
    return f'<text x="{across:.1f}" y="{height:.1f}" {more}>{text}</text>'
