"""The index of Explore: in the same bytes each time, and made of nothing but the pages; every page here is invented."""

from __future__ import annotations

import gzip
import itertools
import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import search
from digest.errors import SettingsError
from digest.search import cbor, pagefind_run, settled_order, site_index, word_parts
from tests.examples import times

PAGE = """<!doctype html><html lang="en"><head><title>{name}</title></head><body>
<nav>Every page has this way</nav><main data-pagefind-body><h1>{name}<a class="headerlink">¶</a></h1>
<ul hidden>{values}</ul><p>The Russian–Chinese pact of {name}, told in Škoda.</p>
<p data-search-exclude>Left out</p><h2>Of each page</h2><dl><dt>Of each page</dt></dl></main></body></html>
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


def name_of(made: dict[str, bytes], language: str = "en") -> str:
    """The name of the description of a language's index, as Pagefind's script finds it."""
    name: str = json.loads(made["pagefind-entry.json"])["languages"][language]["hash"]
    return name


def test_an_index_has_its_pages_and_only_what_a_search_loads(tmp_path: Path) -> None:
    search.write_index(site(tmp_path / "site"))
    made = files(tmp_path / "site")
    told = "".join(gzip.decompress(content).decode() for path, content in made.items() if path.startswith("fragment/"))
    assert told.count('"url"') == len(NAMES)
    assert "Russian–Chinese pact of Ada" in told
    assert [
        words for words in ("¶", "Every page", "Left out", "Of each page", "Not to be found") if words in told
    ] == []
    assert {path.partition("/")[0] for path in made if not path.endswith((".pf_meta", ".pagefind"))} == {
        "filter",
        "fragment",
        "index",
        f"newest.{name_of(made)}.json",
        "pagefind-entry.json",
        "pagefind.js",
    }


def test_the_names_of_all_pages_change_with_any_of_them_and_end_in_the_place_of_the_page(tmp_path: Path) -> None:
    first, second = site(tmp_path / "first"), site(tmp_path / "second")
    (second / "ada" / "index.html").write_text(PAGE.format(name="Ada Lund", values=""), "utf-8")
    names = []
    for folder in (first, second):
        search.write_index(folder)
        names.append(sorted(path.stem for path in (folder / search.FOLDER / "fragment").iterdir()))
    assert [[name[-5:] for name in each] for each in names] == [[f"{place:05x}" for place in range(len(NAMES))]] * 2
    assert set(names[0]).isdisjoint(names[1])


def test_pages_that_are_not_to_be_found_are_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = site(tmp_path / "site")
    expected = search.digests(folder)
    given: list[list[str]] = []

    def noted(pages: Path, target: Path) -> None:
        given.append(sorted(path.relative_to(pages).as_posix() for path in pages.rglob("*") if path.is_file()))
        pagefind_run.run(pages, target)

    monkeypatch.setattr(site_index, "run", noted)
    assert search.digests(folder) == search.write_index(folder) == expected
    assert given == [[f"{name.lower()}/index.html" for name in NAMES]] * 2
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        (*map(str.lower, NAMES), "index.html", search.FOLDER)
    )


def test_where_no_page_says_that_it_is_to_be_found_all_are(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><html lang=en><body>Bells of Sorn", "utf-8")
    search.write_index(tmp_path)
    told = [gzip.decompress(content) for path, content in files(tmp_path).items() if path.startswith("fragment/")]
    assert [b"Bells of Sorn" in content for content in told] == [True]


DAY = '<i data-pagefind-sort="day[data-value]" data-value="2031-05-{:02}"></i>'


def test_the_order_of_days_stands_in_a_file_of_its_own_newest_first(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    for day, name in enumerate(NAMES, start=1):
        (folder / name.lower() / "index.html").write_text(PAGE.format(name=name, values=DAY.format(day)), "utf-8")
    search.write_index(folder)
    assert newest_first(files(folder), "en") == [f"/{name.lower()}/" for name in reversed(NAMES)]


def newest_first(made: dict[str, bytes], language: str) -> list[str]:
    """The addresses of the pages of a language, in the order of days."""
    pages = sorted(path for path in made if path.startswith(f"fragment/{language}_"))
    told = [json.loads(gzip.decompress(made[path]).removeprefix(b"pagefind_dcd"))["url"] for path in pages]
    return [told[place] for place in json.loads(made[f"newest.{name_of(made, language)}.json"])]


def test_each_language_has_an_order_of_its_own(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    for day, name in enumerate(NAMES, start=1):
        page = PAGE.format(name=name, values=DAY.format(day))
        french = page.replace('lang="en"', 'lang="fr"') if day % 2 else page
        (folder / name.lower() / "index.html").write_text(french, "utf-8")
    search.write_index(folder)
    made = files(folder)
    assert newest_first(made, "fr") == [f"/{name.lower()}/" for name in reversed(NAMES[::2])]
    assert newest_first(made, "en") == [f"/{name.lower()}/" for name in reversed(NAMES[1::2])]


def test_an_order_of_other_pages_has_another_name(tmp_path: Path) -> None:
    folder, names = site(tmp_path / "site"), []
    for word in ("harbour", "river"):
        (folder / "ada" / "index.html").write_text(PAGE.format(name=word, values=DAY.format(1)), "utf-8")
        search.write_index(folder)
        names += [path for path in files(folder) if path.startswith("newest.")]
    assert len(set(names)) == len(names) == 2


def words_of(folder: Path) -> tuple[list[object], list[tuple[str, str, list[object]]]]:
    """All words of an index with where they stand, and the parts as its description lists them, each with its words."""
    (path,) = folder.glob("*.pf_meta")
    parts = []
    for first, last, name in settled_order._read(path)[2]:
        (words,) = settled_order._read(folder / "index" / f"{name}.pf_index")
        parts.append((first, last, words))
    return [word for _, _, words in parts for word in words], parts


def test_a_large_part_is_parted_without_a_word_being_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search.write_index(site(tmp_path / "whole"))
    monkeypatch.setattr(word_parts, "LARGE", 100)
    search.write_index(site(tmp_path / "parted"))
    words, whole = words_of(tmp_path / "whole" / search.FOLDER)
    same, parts = words_of(tmp_path / "parted" / search.FOLDER)
    assert same == words
    assert len(parts) > len(whole)
    assert parts[0][0] == whole[0][0]
    for (_, last, before), (first, _, behind) in itertools.pairwise(parts):
        assert last == before[-1][0] < first <= behind[0][0]


def test_a_word_that_is_longer_than_a_part_stands_alone() -> None:
    words = [["a", [1]], ["b", list(range(100))], ["c", [1]], ["d", [1]]]
    parts = word_parts.smaller([cbor.written(word) for word in words], packed=word_parts.LARGE * 2)
    assert [[settled_order._word(word) for word in part] for part in parts] == [["a"], ["b"], ["c", "d"]]


@pytest.mark.parametrize(("number", "rounded"), [(0, 0), (7, 7), (8, 8), (9, 8), (1224, 1024), (1280, 1280)])
def test_of_the_number_of_words_of_a_page_the_first_bits_are_kept(number: int, rounded: int) -> None:
    assert settled_order._rounded(number) == rounded


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
        st.integers(-(2**64), 2**64 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
        lambda inner: st.lists(inner),
    )
)
def test_what_is_written_is_read_again(value: cbor.Value) -> None:
    assert cbor.read(cbor.written(value)) == value


@pytest.mark.hypothesis
@times(0.3)
@given(st.lists(st.recursive(st.integers(-(2**64), 2**64 - 1) | st.text("aü"), lambda inner: st.lists(inner))))
def test_the_items_of_a_list_are_told_without_reading_them(value: list[cbor.Value]) -> None:
    written = cbor.written(value)
    assert cbor.items(written) == [cbor.written(item) for item in value]
    assert cbor.listed(cbor.items(written)) == written


@pytest.mark.parametrize("content", ["00", "8200", "820000ff", "81a0"])
def test_items_of_what_is_no_list_are_refused(content: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        cbor.items(bytes.fromhex(content))


@pytest.mark.parametrize(
    ("value", "content"),
    [
        (0, "00"),
        (24, "1818"),
        (1000, "1903e8"),
        (-1, "20"),
        (-25, "3818"),
        ("a", "6161"),
        ("ü", "62c3bc"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_values_are_written_as_the_standard_shows(value: cbor.Value, content: str) -> None:
    assert cbor.written(value).hex() == content


@pytest.mark.parametrize("content", [b"\xa0", b"\xf4", b"\x40", b"\x00\x00"])
def test_other_values_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="byte"):
        cbor.read(content)
