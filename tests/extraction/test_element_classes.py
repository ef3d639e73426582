"""Which objects lxml makes for a page's elements where engines parse it."""

from __future__ import annotations

import lxml.html
import pytest
import trafilatura.utils
from lxml.html import HTMLParser
from readability.htmls import utf8_parser  # type: ignore[import-untyped]

from digest.extraction.web import newspaper_engine, readability_engine, trafilatura_engine

TAGS = ("p", "form", "input", "select", "textarea", "option", "label", "svg", "x-card")
PAGE = f"<html><body><!-- harbour --><?php harbour ?>{''.join(f'<{tag}></{tag}>' for tag in TAGS)}</body></html>"


def classes_by(parser: HTMLParser) -> dict[str, type]:
    return {str(one.tag): type(one) for one in lxml.html.document_fromstring(PAGE, parser=parser).iter()}


@pytest.mark.parametrize(
    ("parser", "_"),
    [
        (lxml.html.html_parser, newspaper_engine),
        (trafilatura.utils.HTML_PARSER, trafilatura_engine),
        (utf8_parser, readability_engine),
    ],
    ids=["newspaper", "trafilatura", "readability"],
)
def test_they_are_of_the_classes_that_a_new_parser_gives_them(parser: HTMLParser, _: object) -> None:
    assert classes_by(parser).items() <= classes_by(HTMLParser()).items()
