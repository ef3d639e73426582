"""An address that is a plain path leads where a browser would go with it."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.site_gate.built_page import BuiltPage, Element
from digest.site_gate.built_site import BuiltSite, built_site
from digest.site_gate.links import linked
from digest.site_gate.theme import theme_of

FILES = ("index.html", "x.html", "t.txt", "a/index.html", "a/t.txt", "a/b/index.html", "a/b/c/index.html")
ROOT = "https://site.invalid/below/"

ADDRESSES = st.builds(
    lambda names, end: "/".join(names) + end,
    st.lists(st.sampled_from(("a", "b", "c", "..", ".", "t.txt", "x.html", "index.html")), max_size=5),
    st.sampled_from(("", "/", "#part", "/#part", "?asked")),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site without the page that a server shows at any address, whose links begin at the server's root."""
    made = tmp_path_factory.mktemp("site")
    for name in FILES:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text("")
    return built_site(made, theme=theme_of(()), private=(), copies=frozenset())


@given(path=st.sampled_from(FILES), address=ADDRESSES)
def test_it_leads_where_a_browser_would_go(site: BuiltSite, path: str, address: str) -> None:
    page = BuiltPage(path=path, html="", elements=(Element("a", {"href": address}, 1, ""),), text="")
    there = urljoin(ROOT + path.removesuffix("index.html"), address).partition("#")[0].partition("?")[0]
    below = there.removeprefix(ROOT) if there.startswith(ROOT) else None
    served = {below, f"{below.rstrip('/')}/index.html".lstrip("/")} & set(FILES) if below is not None else set()
    assert bool(linked(page, site).astray) == (not served)
