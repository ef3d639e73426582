"""What a template may write, and in which characters."""

from __future__ import annotations

import html
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from digest.pages.escaping import numeric, own, written


@given(st.text())
def test_a_browser_reads_back_what_was_typed(text: str) -> None:
    assert html.unescape(numeric(text.replace("\r", ""))) == text.replace("\r", "")


@given(st.text())
def test_nothing_is_left_that_an_engine_could_read_as_markup(text: str) -> None:
    references = numeric(text)
    left = set(references) & set(string.punctuation + "\n\r\t")
    assert left <= set("&#;")
    assert references.count("&") == references.count("#") == references.count(";")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a < b", "a &#60; b"),
        ("*", "&#42;"),
        ("a\n\nb", "a&#10;&#10;b"),
        (7, "7"),
        (-7, "&#45;7"),
        (Markup("<b>"), "<b>"),
    ],
)
def test_texts_numbers_and_markup_are_written(value: object, expected: str) -> None:
    found = written(value)
    assert isinstance(found, Markup)
    assert str(found) == expected


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"], {"a": 1}])
def test_nothing_else_is(value: object) -> None:
    with pytest.raises(TypeError, match="a template writes text and whole numbers"):
        written(value)


@pytest.mark.parametrize("text", ["", "../../sources/a-b/", "#words-12", "mark-1", "#point--1"])
def test_an_address_of_ours_is_markup(text: str) -> None:
    assert isinstance(own(text), Markup)
    assert str(own(text)) == text


@pytest.mark.parametrize("text", ['"', "a b", "javascript:x", "<", "&", "a?b", "é", "a\n"])
def test_anything_more_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an address of ours"):
        own(text)
