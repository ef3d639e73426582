"""How long lists are divided; every entry here is invented."""

from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edtf import Date, parse_edtf
from digest.model import Edition
from digest.pages.views.list_parts import MOST, Part, by_date, by_letter, divided
from tests.pages import edition as invented


def dated(*dates: str | None, most: int = 1) -> Part[str | None]:
    def date_of(text: str | None) -> Date | None:
        return parse_edtf(text) if text else None

    return divided(dates, by_date(date_of), most=most)


def named(*names: str, most: int = 1) -> Part[str]:
    return divided(names, by_letter(lambda name: name), most=most)


def addresses(part: Part[str] | Part[str | None]) -> list[str]:
    return [inner.name for inner in part.within()]


def test_a_short_list_has_one_page() -> None:
    assert dated("2021", "2022", most=2).parts == ()


def test_a_long_list_is_divided_by_year_and_a_long_year_by_month_and_day() -> None:
    part = dated("2022-05-05", "2021-11-24", "2021-11-23", "2021-10")
    assert addresses(part) == ["", "2022", "2021", "2021-11", "2021-11-24", "2021-11-23", "2021-10"]
    assert [inner.words for inner in part.within()][3:5] == ["November 2021", "24 November 2021"]


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        ((None, None, "2021"), ["", "undated", "undated-part-1", "undated-part-2", "2021"]),
        (("../2021", "2021"), ["", "earlier", "2021"]),
        (("2021", "2021-11"), ["", "2021", "2021-year", "2021-11"]),
        (("2021-11", "2021-11-24"), ["", "2021", "2021-11", "2021-11-month", "2021-11-24"]),
        (
            ("2021-11-24", "2021-11-24~"),
            ["", "2021", "2021-11", "2021-11-24", "2021-11-24-part-1", "2021-11-24-part-2"],
        ),
    ],
)
def test_what_is_not_so_exact_stands_apart(dates: tuple[str | None, ...], names: list[str]) -> None:
    assert addresses(dated(*dates)) == names


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (("Aldport", "Brinmouth"), ["", "a", "b"]),
        (("Österport", "Olport"), ["", "o", "os", "ol"]),
        (("Шойгу", "Ada"), ["", "u0448", "a"]),
        (("Шойгу", "Шмидт"), ["", "u0448", "u0448-u043e", "u0448-u043c"]),
        (("国防部", "中国"), ["", "other", "other-part-1", "other-part-2"]),
        (("3M", "7 May"), ["", "0-9", "0-9-part-1", "0-9-part-2"]),
        (("UN", "Unesco", "Unicef"), ["", "u", "un", "un-only", "une", "uni"]),
        (("A", "An", "Ada"), ["", "a", "a-only", "an", "ad"]),
        (("UN", "Un"), ["", "u", "un", "un-only", "un-only-part-1", "un-only-part-2"]),
        (("ØN", "Ønsk"), ["", "u00f8", "u00f8-n", "u00f8-n-only", "u00f8-n-s"]),
        (("Same", "Same"), ["", "s", "sa", "sam", "sam-part-1", "sam-part-2"]),
    ],
)
def test_names_are_divided_by_their_letters(names: tuple[str, ...], parts: list[str]) -> None:
    assert addresses(named(*names)) == parts


@pytest.mark.hypothesis
@given(
    dates=st.lists(
        st.sampled_from([None, "2021", "2021-11", "2021-11-24", "2021-21", "2019/2021", "../2001", "2021-12"])
    ),
    most=st.integers(1, 4),
)
def test_every_entry_stands_on_one_page_and_no_page_is_long(dates: list[str | None], most: int) -> None:
    part = dated(*dates, most=most)
    leaves = [inner for inner in part.within() if not inner.parts]
    assert sorted(map(str, (item for leaf in leaves for item in leaf.items))) == sorted(map(str, dates))
    assert all(len(leaf.items) <= most for leaf in leaves)
    names = addresses(part)
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z0-9-]*", name) for name in names)


@pytest.mark.hypothesis
@given(names=st.lists(st.text(st.sampled_from("aNsøШ中3 -"), max_size=4)), most=st.integers(1, 3))
def test_every_name_stands_on_one_page_at_an_address_of_its_own(names: list[str], most: int) -> None:
    part = named(*names, most=most)
    leaves = [inner for inner in part.within() if not inner.parts]
    assert sorted(item for leaf in leaves for item in leaf.items) == sorted(names)
    assert all(len(leaf.items) <= most for leaf in leaves)
    found = addresses(part)
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"[a-z0-9-]*", name) for name in found)


def many(number: int) -> Edition:
    """An edition of so many sources, all of one outlet and topic and of the same few days."""
    sources = {
        f"source-{count}": dataclasses.replace(
            invented.COURIER,
            id=f"source-{count}",
            published=parse_edtf(f"2031-05-{1 + count % 28:02d}"),
            topics=("harbours",),
            entities=("mira-tolland",),
            briefings=(),
        )
        for count in range(number)
    }
    content = dataclasses.replace(invented.content(), sources=sources, briefings={})
    return Edition(content=content, briefings=(), sources=tuple(sources.values()), readings={}, checks={})


def test_long_lists_lead_to_their_parts_and_small_sites_have_one_page() -> None:
    few, more = (
        {
            page.path: page.markdown
            for page in invented.render(many(number), settings=invented.settings(), templates=[invented.TEMPLATES])
        }
        for number in (MOST, MOST + 1)
    )
    assert [path for path in few if "/by-year/" in path] == []
    parts = {"sources/by-year/2031.md", "topics/harbours/sources/by-year/2031.md", "sources/by-year/2031-05.md"}
    assert parts <= set(more)
    assert 'href="by-year/2031/"' in more["sources.md"]
    assert 'href="../../"' in more["sources/by-year/2031.md"]
    assert f"All {MOST + 1} sources" in more["topics/harbours.md"]
    assert max(len(text.encode()) for text in more.values()) < 150_000
