"""Every link and anchor of the built site leads somewhere: MkDocs does not look into HTML blocks."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.pages.structure import parsed

HOST = "https://site.invalid/"
"""No one's, by RFC 2606: relative links resolve against it as they would on any server."""


def broken(site: Path) -> list[str]:
    """Each link within the site that leads to no page or to no anchor, with the page it stands on."""
    pages = {address(file, site): parsed(file.read_text("utf-8")) for file in site.rglob("*.html")}
    faults = []
    for start, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(start, link))
            if not target.geturl().startswith(HOST) or start.endswith("404.html"):
                continue
            goal = target._replace(fragment="").geturl()
            found = pages.get(goal)
            if found is None and not (site / unquote(target.path).lstrip("/")).is_file():
                faults.append(f"{start}: {link}: no such page")
            elif found and target.fragment and target.fragment not in found.anchors:
                faults.append(f"{start}: {link}: no such anchor")
    return faults


def address(file: Path, site: Path) -> str:
    return HOST + file.relative_to(site).as_posix().removesuffix("index.html")


def test_every_link_of_the_invented_site_leads_somewhere(invented_site: Path) -> None:
    assert broken(invented_site) == []


def test_every_link_of_the_projects_own_site_leads_somewhere(real_site: Path) -> None:
    assert broken(real_site) == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ('<a href="there/">', "no such page"),
        ('<a href="other/#there">', "no such anchor"),
        ('<a href="other/#here">', None),
        ('<a href="https://elsewhere.example/">', None),
        ('<img src="picture.png">', "no such page"),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, link: str, fault: str | None) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "index.html").write_text(link, "utf-8")
    (tmp_path / "other" / "index.html").write_text('<p id="here"></p>', "utf-8")
    found = broken(tmp_path)
    assert [fault in item for item in found] == ([True] if fault else []) if fault else found == []


def test_no_anchor_stands_twice_on_a_page(invented_site: Path, real_site: Path) -> None:
    for site in (invented_site, real_site):
        for file in site.rglob("*.html"):
            every = parsed(file.read_text("utf-8")).anchors
            anchors = [anchor for anchor in every if not anchor.startswith("__")]  # Material's own
            assert sorted(set(anchors)) == sorted(anchors), file
