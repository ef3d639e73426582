"""The addresses under which a reader finds pages and passages."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.pages.addresses import at_passage, beside, external, relative
from tests.pages import edition as invented

PATHS = ["index.md", "sources.md", "timeline.md", "sources/a-b.md", "briefings/c.md", "outlets/d1.md"]
ARTICLE = "https://news.example.org/a"


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("target", PATHS)
@pytest.mark.parametrize("start", PATHS)
def test_a_relative_link_leads_to_the_page_as_it_is_served(start: str, target: str, *, directory_urls: bool) -> None:
    root = "https://group.example.org/site/"
    served = replace(invented.settings(), directory_urls=directory_urls).served
    here, there = served(start), served(target)
    assert urljoin(root + here, relative(here, there)) == root + there
    assert urljoin(root + here, relative(here, there, "x-1")) == f"{root}{there}#x-1"
    assert urljoin(root + here, beside(here, "sources/a-b/cite.bib")) == f"{root}sources/a-b/cite.bib"


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://a.example/b?c=d#e", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://", False),
        ("https://[", False),
        ("mailto:a@b.example", False),
        ("words", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_followed(url: str | None, followed: bool) -> None:
    assert external(url) == (url if followed else None)


@pytest.mark.parametrize(
    ("quote", "near", "fragment"),
    [
        ("two words", None, "#:~:text=two%20words"),
        ("1,000 co-signed & more", None, "#:~:text=1%2C000%20co%2Dsigned%20%26%20more"),
        ("first … last", None, "#:~:text=first,last"),
        ("first ... middle […] last", None, "#:~:text=first,last"),
        ("[He] said [that] no", None, "#:~:text=said,no"),
        ("… cut at both ends …", None, "#:~:text=cut%20at%20both%20ends"),
        ("over\n  lines", None, "#:~:text=over,lines"),
        ("one paragraph\n\nthe next one", None, "#:~:text=one%20paragraph,the%20next%20one"),
        ("a cell | the last cell", None, "#:~:text=a%20cell,the%20last%20cell"),
        ("either|or", None, "#:~:text=either%7Cor"),
        ("中文", None, "#:~:text=%E4%B8%AD%E6%96%87"),
        ("twice", "before", "#:~:text=before-,twice&text=twice,-before"),
        ("[…]", None, ""),
    ],
)
def test_a_passage_is_opened_by_its_words(quote: str, near: str | None, fragment: str) -> None:
    assert at_passage(ARTICLE, quote, near) == ARTICLE + fragment


def test_words_without_spaces_are_opened_by_their_sentence_where_it_may_be_shown() -> None:
    assert at_passage(ARTICLE, "文", sentence="中文。") == ARTICLE + "#:~:text=%E4%B8%AD%E6%96%87%E3%80%82"
    assert at_passage(ARTICLE, "文", sentence=None) == ARTICLE + "#:~:text=%E6%96%87"
    assert at_passage(ARTICLE, "words", sentence="More words.") == ARTICLE + "#:~:text=words"


def test_an_address_that_has_a_fragment_keeps_it() -> None:
    assert at_passage(f"{ARTICLE}#part", "words") == f"{ARTICLE}#part:~:text=words"


@pytest.mark.parametrize("url", [None, "", "ftp://a.example", "javascript:x"])
def test_without_a_web_address_nothing_opens(url: str | None) -> None:
    assert at_passage(url, "words") is None


@given(st.text(st.characters(codec="utf-8", exclude_characters="[]….|\n\r"), min_size=1))
def test_the_directive_holds_the_words_and_no_syntax(quote: str) -> None:
    address = at_passage(ARTICLE, quote)
    assert address is not None
    _, _, directive = address.partition("#:~:text=")
    assert not set(directive) & set("-,&# ")
    assert unquote(directive) == " ".join(quote.split())
    assert urlsplit(address).hostname == "news.example.org"
