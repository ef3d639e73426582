"""A built site → how many bytes a reader's first search in Explore transfers, how long it takes, and the largest pages.

    python benchmarks/first_search.py SITE WORD …

Each word is searched in a new browser that has nothing in its cache, over loopback, with the texts of the site packed
as web servers send them. Chromium is Debian's.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

CHROMIUM = "/usr/bin/chromium"
"""Debian's package `chromium`."""

_TEXTS = {".html", ".js", ".json", ".css", ".svg", ".xml"}
"""What web servers pack by themselves; the parts of an index are packed already."""

_LARGEST = 5


class _Packing(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, texts packed, and says nothing of it."""

    def send_head(self) -> None:  # type: ignore[override] # do_GET copies nothing where it gives nothing
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in _TEXTS:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Write no log."""


def main() -> None:
    """Print a line for each word, and the largest pages."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("site", type=Path)
    options.add_argument("words", nargs="+")
    chosen = options.parse_args()
    with _serving(chosen.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        for word in chosen.words:
            print(_searched(browser, address, word))
        browser.close()
    pages = sorted(((path.stat().st_size, path) for path in chosen.site.rglob("*.html")), reverse=True)
    for size, path in pages[:_LARGEST]:
        print(f"{size:,} bytes: {path.relative_to(chosen.site)}")


def _searched(browser: Browser, address: str, word: str) -> str:
    page = browser.new_page()
    received: dict[str, tuple[str, int]] = {}
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Performance.setTimeDomain", {"timeDomain": "threadTicks"})
    network.send("Performance.enable")
    asked: dict[str, str] = {}
    network.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
    network.on(
        "Network.loadingFinished",
        lambda event: received.update({event["requestId"]: (asked[event["requestId"]], event["encodedDataLength"])}),
    )
    page.goto(f"{address}explore/", wait_until="networkidle")
    page.locator("#explore-words").wait_for()
    before = _worked(network)
    took = page.evaluate(_SEARCH, word)
    work = _worked(network) - before
    page.wait_for_load_state("networkidle")
    index = sum(int(size) for url, size in received.values() if "/pagefind/" in url)
    rest = sum(int(size) for url, size in received.values()) - index
    found = page.locator("#explore [role=status]").inner_text()
    page.close()
    times = f"{took:.0f} ms to the first results, {work:.0f} of them the page's own work"
    return f"{word}: {found}; index {index:,} bytes, the page with its theme {rest:,}; {times}"


def _worked(session: CDPSession) -> float:
    """Milliseconds that the page's thread has worked."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(item["value"] for item in metrics if item["name"] == "TaskDuration"))


_SEARCH = """async (word) => {
  const input = document.getElementById("explore-words");
  const results = document.querySelector(".dg-explore__results");
  const begun = performance.now();
  const shown = new Promise((done) => new MutationObserver(() => results.children.length && done()).observe(
    results, { childList: true }));
  input.value = word;
  input.dispatchEvent(new Event("input"));
  await shown;
  return performance.now() - begun;
}"""
"""Types a word at once and waits until results stand on the page, with the pause in which Explore waits for more."""


@contextmanager
def _serving(site: Path) -> Iterator[str]:
    handler = functools.partial(_Packing, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
