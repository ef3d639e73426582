"""A built site → pictures of a page of each kind in light, dark, on a phone and in print, for somebody to look at.

    python scripts/screenshots.py site ../screenshots

Chromium takes them; the heights that it prints are those of the pages. Nothing in the folder is deleted.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Debian's name for it, and those of other machines."""

FORMS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 780}, "color_scheme": "light", "has_touch": True},
}
"""What a browser is told for each form; a laptop, and the narrowest phone that is sold."""

PIECE = 4000
"""Pixels: a longer page is cut into pictures of this height, which a person can look at."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Write no log."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine alone; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def kinds(site: Path) -> Iterator[str]:
    """Yield each page at the top, and of each folder of pages the largest one."""
    yield ""
    yield from sorted(f"{page.parent.name}/" for page in site.glob("*/index.html"))
    for folder in sorted({page.parents[1] for page in site.glob("*/*/index.html")}):
        largest = max(folder.glob("*/index.html"), key=lambda page: (page.stat().st_size, page))
        yield f"{folder.name}/{largest.parent.name}/"
    yield "404.html"


def take(browser: Browser, address: str, path: str, folder: Path) -> None:
    """Take the pictures of one page, and print its heights."""
    name = path.strip("/").replace("/", "--").removesuffix(".html") or "home"
    for form, told in FORMS.items():
        context = browser.new_context(**told)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address + path, wait_until="networkidle")
        height = int(page.evaluate("document.documentElement.scrollHeight"))
        width = page.viewport_size["width"] if page.viewport_size else 0
        for number, top in enumerate(range(0, height, PIECE), start=1):
            clip = {"x": 0, "y": top, "width": width, "height": min(PIECE, height - top)}
            page.screenshot(path=folder / f"{name}--{form}--{number}.png", full_page=True, clip=clip)  # type: ignore[arg-type]
        print(f"{height:6} px  {form:5}  /{path}")
        if form == "light":
            printed = page.pdf(format="A4", print_background=False)
            sheets = pypdfium2.PdfDocument(printed)
            for number, sheet in enumerate(sheets, start=1):
                sheet.render(scale=1.2).to_pil().save(folder / f"{name}--print--{number}.png")
            print(f"{len(sheets):6} sheets print  /{path}")
        context.close()


def main() -> int:
    """Take the pictures; return 2 where there is no browser or no site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", help="pages whose address holds this")
    arguments = parser.parse_args()
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None or not (arguments.site / "index.html").is_file():
        print("Chromium and a built site are needed (make site).", file=sys.stderr)
        return 2
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with serving(arguments.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for path in kinds(arguments.site):
            if arguments.only in path:
                take(browser, address, path, arguments.folder)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
