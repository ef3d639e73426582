"""The pages of a site → links within it that lead to no page, file or part of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from digest.problems import Problem
from digest.site_gate.addresses import browsers, scheme_of
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.placed import problem


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPage:
    """What links need to be known of a page."""

    path: str
    anchors: frozenset[str]
    """What an address may name behind `#`."""
    asked: tuple[tuple[int, str, str], ...]
    """Line, page and anchor of each link to a part of a page."""
    astray: tuple[tuple[int, str], ...]
    """Line and address of each link that leads to no file."""
    goals: frozenset[str] = frozenset()
    """The files that links lead to; none where they are known from before."""


def linked(page: BuiltPage, site: BuiltSite) -> LinkedPage:
    """Return where the page's links lead."""
    asked: list[tuple[int, str, str]] = []
    astray: list[tuple[int, str]] = []
    goals: set[str] = set()
    for address, line in _within(page).items():
        goal = _goal(page, address, site)
        anchor = unquote(address.partition("#")[2]).partition(":~:")[0]
        if goal is None:
            astray.append((line, address))
            continue
        goals.add(goal)
        if anchor not in _TOP:
            asked.append((line, goal, anchor))
    return LinkedPage(
        path=page.path,
        anchors=frozenset(_anchors(page)),
        asked=tuple(asked),
        astray=tuple(astray),
        goals=frozenset(goals),
    )


def broken(pages: Iterable[LinkedPage]) -> Iterator[Problem]:
    """Yield a fault for each link that leads nowhere."""
    by_path = {page.path: page for page in pages}
    for page in by_path.values():
        for line, address in page.astray:
            yield problem(page.path, line, "broken-link", f"a link to {address}", "a page or file of the site")
        for line, goal, anchor in page.asked:
            if goal in by_path and anchor not in by_path[goal].anchors:
                expected = f"an anchor of {goal}"
                yield problem(page.path, line, "broken-anchor", f"a link to #{anchor}", expected)


def _within(page: BuiltPage) -> dict[str, int]:
    """The addresses on the page that are of the site itself, each with its first line."""
    found: dict[str, int] = {}
    for element in page.elements:
        for name in ("href", "src", "poster"):
            if name in element.attributes:
                address = browsers(element.attributes[name])
                if not scheme_of(address):
                    found.setdefault(address, element.line)
    return found


def _goal(page: BuiltPage, address: str, site: BuiltSite) -> str | None:
    """The file that is served for an address on the page."""
    if _PLAIN.fullmatch(address) and page.path != _NOT_THERE:
        return _near(page.path, address, site)
    try:
        target = urlsplit(urljoin(_ROOT + page.path.removesuffix("index.html"), address))
    except ValueError:  # square brackets where a host would stand
        return None
    path = target._replace(query="", fragment="").geturl()
    root = urljoin(_ROOT, _server_path(page)) if page.path == _NOT_THERE else _ROOT
    return site.led_to(path.removeprefix(root)) if path.startswith(root) else None


def _near(path: str, address: str, site: BuiltSite) -> str | None:
    """The same for an address that is a path from the page's folder and no more, as most are; a tenth of the time."""
    way, _, _ = address.partition("#")
    if not way:
        return path
    parts = path.split("/")[:-1]
    names = way.split("/")
    for name in names:
        if name == ".." and not parts:
            return None
        if name == "..":
            parts.pop()
        elif name not in (".", ""):
            parts.append(name)
    is_folder = names[-1] in ("", ".", "..")
    return site.led_to("/".join(parts) + "/" * (is_folder and bool(parts)))


def _server_path(page: BuiltPage) -> str:
    """Where the site begins on its server, told by the addresses of the theme in the page that has any address."""
    addresses = (element.attributes.get("href", "") for element in page.elements if element.name == "link")
    return next((address.partition("assets/")[0] for address in addresses if "/assets/" in address), "/")


def _anchors(page: BuiltPage) -> Iterator[str]:
    for element in page.elements:
        if "id" in element.attributes:
            yield element.attributes["id"]
        if element.name == "a" and "name" in element.attributes:
            yield element.attributes["name"]


_ROOT = "https://site.invalid/folder/"
"""No one's, by RFC 2606; a folder, so that a link that leads out of the site is seen where it is at a root too."""

_PLAIN = re.compile(r"(?!/|[A-Za-z0-9.+-]*:)(?:[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*/?)?(?:#[A-Za-z0-9._-]*)?", re.ASCII)
"""A path without a query, an escape or an empty name, and the name of an anchor."""

_NOT_THERE = "404.html"

_TOP = {"top", ""}
"""Where a browser scrolls to without an anchor of this name."""
