"""An article has one address, however it was copied; the cases stand in addresses.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.intake.web_addresses import WebAddress, doi_in, identity_of, own_address


def cases() -> Iterator[tuple[str, WebAddress]]:
    text = (Path(__file__).parent / "addresses.md").read_text("utf-8")
    for paragraph in text.split("\n\n")[2:]:
        given_address, own, *archive = paragraph.strip().split("\n")
        yield given_address, WebAddress(url=own.removeprefix("= "), archive_url=archive[0][2:] if archive else None)


@pytest.mark.parametrize(("address", "expected"), list(cases()))
def test_an_article_has_its_own_address(address: str, expected: WebAddress) -> None:
    assert own_address(address) == expected


@pytest.mark.parametrize(
    "other",
    [
        "http://lindmark.example/news/cable",
        "https://m.lindmark.example/news/cable/",
        "https://amp.lindmark.example/news/cable?utm_source=x",
        "https://www.lindmark.example/news/cable/amp",
        "https://web.archive.org/web/2021/https://lindmark.example/news/cable",
        "https://www.lindmark.example/news/cable/index.html",
    ],
)
def test_two_addresses_of_one_article_are_told_to_be_one(other: str) -> None:
    assert identity_of(other) == identity_of("https://www.lindmark.example/news/cable")


@pytest.mark.parametrize(
    "other",
    [
        "https://www.lindmark.example/news/cable-2",
        "https://www.lindmark.example/news/cable?page=2",
        "https://lindmark2.example/news/cable",
        "https://news.lindmark.example/news/cable",
    ],
)
def test_two_articles_are_not(other: str) -> None:
    assert identity_of(other) != identity_of("https://www.lindmark.example/news/cable")


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1234/Invented.5678", "10.1234/invented.5678"),
        ("see doi:10.1234/ab(c)7, where", "10.1234/ab(c)7"),
        ("https://publisher.example/doi/full/10.1234/a%2Fb?x=1", "10.1234/a/b"),
        ("Version 10.12/3", None),
        ("", None),
    ],
)
def test_a_doi_is_found(text: str, doi: str | None) -> None:
    assert doi_in(text) == doi


@given(
    st.text() | st.from_regex(r"https?://[a-z.]{1,9}/(web/2021/https?:/{1,2})?[a-zäπ%.?&=#/-]{0,20}", fullmatch=True)
)
def test_whatever_is_given_its_own_address_is_its_own(address: str) -> None:
    own = own_address(address).url
    assert own_address(own).url == own
    assert identity_of(own) == identity_of(address)
