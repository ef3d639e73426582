"""Pages, passages and sources → the addresses under which a reader finds them."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from markupsafe import Markup

from digest.model.site_paths import way
from digest.pages.escaping import own

_LEFT_OUT = re.compile(r"\s*(?:\[[^\]]*\]|…|\.\.\.|\s\|\s|[\n\r])\s*")
"""Where a quote leaves words out, the editor's own words in square brackets, where pieces are joined, and where a
paragraph, a line, a cell or an item of a list ends: none of it stands in a row of words of the article."""

_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Japanese and Chinese, in which a browser finds nothing that begins or ends inside a word."""


@lru_cache(maxsize=1 << 16)
def relative(start: str, target: str, anchor: str = "") -> Markup:
    """Return the link from one page to another; both are what the settings say that the pages are `served` as."""
    fragment = f"#{anchor}" if anchor else ""
    if start == target and fragment:
        return own(fragment)
    folder = posixpath.dirname(start) or "."
    path = way(folder, target or ".")
    return own(path + ("/" if target.endswith("/") or not target else "") + fragment)


def beside(start: str, path: str) -> Markup:
    """Return the link from a page, told as it is served, to a file at a path below the site's root."""
    return own(way(posixpath.dirname(start) or ".", path))


def external(url: str | None) -> str | None:
    """Return `url` if a reader may follow it: http and https only."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def at_passage(url: str | None, quote: str, near: str | None = None, sentence: str | None = None) -> str | None:
    """Return `url` with the text fragment that opens it at `quote`; None without an address to open.

    Where the quote repeats, `near` may adjoin it on one side or the other. The quote alone is no directive then: it
    would open the article at its first place, right or wrong. See https://wicg.github.io/scroll-to-text-fragment/.
    Where words have no spaces between them, the `sentence` that holds the quote is opened, if it may be shown.
    """
    address = external(url)
    if sentence and quote in sentence and _WITHOUT_SPACES.search(quote):
        quote, near = sentence, None
    pieces = [piece for piece in _LEFT_OUT.split(quote) if piece.strip()]
    if address is None or not pieces:
        return address
    span = ",".join(_encoded(piece) for piece in dict.fromkeys((pieces[0], pieces[-1])))
    sides = [f"{_encoded(near)}-,{span}", f"{span},-{_encoded(near)}"] if near else [span]
    joint = ":~:" if "#" in address else "#:~:"
    return address + joint + "&".join(f"text={side}" for side in sides)


def _encoded(text: str) -> str:
    """`text` for a text directive, in which comma, ampersand and hyphen have meanings of their own."""
    return percent_encoded(" ".join(text.split()), safe="").replace("-", "%2D")
