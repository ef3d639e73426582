"""The index of Explore: in the same bytes each time, and made of nothing but the pages; every page here is invented."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import search
from digest.errors import SettingsError
from digest.search import cbor, settled_order

PAGE = """<!doctype html><html lang="en"><head><title>{name}</title></head><body>
<nav>Every page has this way</nav><main data-pagefind-body><h1>{name}<a class="headerlink">¶</a></h1>
<ul hidden>{values}</ul><p>The Russian–Chinese pact of {name}, told in Škoda.</p>
<p data-search-exclude>Left out</p></main></body></html>
"""

VALUE = '<li data-pagefind-filter="entity[data-value]" data-value="{}"></li>'

NAMES = ("Ada", "Brin", "Cole", "Dora", "Elm", "Fay", "Gil", "Hugo")


def site(folder: Path) -> Path:
    """A site of eight pages, each with all names as values of one filter."""
    values = "".join(map(VALUE.format, NAMES))
    for name in NAMES:
        page = folder / name.lower() / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(name=name, values=values), "utf-8")
    (folder / "index.html").write_text("<!doctype html><html lang=en><body>Not to be found", "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    found = folder / search.FOLDER
    return {path.relative_to(found).as_posix(): path.read_bytes() for path in found.rglob("*") if path.is_file()}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = site(tmp_path / "first"), site(tmp_path / "second")
    for folder in (first, second, second):
        search.write_index(folder)
    assert files(first) == files(second)
    assert search.digests(first) == {sha256(content).hexdigest() for content in files(second).values()}


def test_an_index_has_its_pages_and_only_what_a_search_loads(tmp_path: Path) -> None:
    search.write_index(site(tmp_path / "site"))
    made = files(tmp_path / "site")
    told = "".join(gzip.decompress(content).decode() for path, content in made.items() if path.startswith("fragment/"))
    assert told.count('"url"') == len(NAMES)
    assert "Russian–Chinese pact of Ada" in told
    assert [words for words in ("¶", "Every page", "Left out", "Not to be found") if words in told] == []
    assert {path.partition("/")[0] for path in made if not path.endswith((".pf_meta", ".pagefind"))} == {
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
    }


ENTRY = b'{"languages": {"en": {"hash": "en_0"}}}'

FORMLESS = {
    "a description with nothing in it": (ENTRY, gzip.compress(b"pagefind_dcd\x81\x01")),
    "a description whose packing is damaged": (ENTRY, gzip.compress(b"pagefind_dcd\x81\x01")[:10] + b"\xff" * 20),
    "an entry that ends early": (ENTRY[:-1], b""),
    "an entry of other bytes": (b"\xff", b""),
    "an entry with a list of languages": (b'{"languages": ["en"]}', b""),
}


@pytest.mark.parametrize(("entry", "description"), FORMLESS.values(), ids=FORMLESS)
def test_without_an_index_of_a_known_form_it_says_so(tmp_path: Path, entry: bytes, description: bytes) -> None:
    (tmp_path / "pagefind-entry.json").write_bytes(entry)
    (tmp_path / "pagefind.en_0.pf_meta").write_bytes(description)
    with pytest.raises(SettingsError, match="an index of another form"):
        settled_order.settle(tmp_path)


def test_without_an_entry_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="an index of another form"):
        settled_order.settle(tmp_path)


@pytest.mark.hypothesis
@given(
    st.recursive(
        st.integers(0, 2**64 - 1) | st.text(st.characters(exclude_categories=["Cs"])), lambda inner: st.lists(inner)
    )
)
def test_what_is_written_is_read_again(value: cbor.Value) -> None:
    assert cbor.read(cbor.written(value)) == value


@pytest.mark.parametrize(
    ("value", "content"),
    [(0, "00"), (24, "1818"), (1000, "1903e8"), ("a", "6161"), ("ü", "62c3bc"), ([1, [2, 3]], "8201820203")],
)
def test_values_are_written_as_the_standard_shows(value: cbor.Value, content: str) -> None:
    assert cbor.written(value).hex() == content


@pytest.mark.parametrize("content", [b"\xa0", b"\xf4", b"\x20", b"\x00\x00"])
def test_other_values_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="byte"):
        cbor.read(content)
