"""Text is compared in one spelling, and every character of it leads back to where it was typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.evidence.texts.normalisation import normalise
from tests.examples import times

LAW = times(4)

SAME = [
    ("composed and decomposed", "café", "cafe\u0301"),
    ("ligature", "\ufb01ve o\ufb03cers", "five officers"),
    ("curly quotation marks", "“so”, ‘so’", "\"so\", 'so'"),
    ("low and angle marks", "„so“ «so»", '"so" "so"'),
    ("apostrophes", "don’t don´t don`t", "don't don't don't"),
    ("dashes", "a – b — c ‒ d ― e", "a - b - c - d - e"),
    ("a typist's dash", "a -- b --- c", "a - b - c"),
    ("minus", "−30", "-30"),
    ("spaces", " a\u00a0b\u2009c\n\td ", "a b c d"),
    ("no width", "de\u00adstroy\u200ber\ufeff", "destroyer"),
    ("full-width", "ＡＢ１２％", "AB12%"),
    ("ellipsis", "a… b⋯", "a... b..."),
    ("line break in Chinese", "周二\n签署，\n协议", "周二签署,协议"),
    ("a half", "½", "1/2"),
]

DIFFERENT = [
    ("case", "May", "may"),
    ("decimal point", "1.5", "1 5"),
    ("thousands", "1,500", "1500"),
    ("sign", "-30", "30"),
    ("percent", "30%", "30"),
    ("currency", "$30", "€30"),
    ("accent", "café", "cafe"),
    ("one and a half", "1½", "11/2"),
    ("power", "10²", "102"),
    ("feet and inches", "5′", "5″"),
    ("a joiner that spells", "می\u200cخواهند", "میخواهند"),
    ("single and double marks", "'so'", '"so"'),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_what_makes_no_difference(one: str, other: str) -> None:
    assert normalise(one).text == normalise(other).text


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in DIFFERENT], ids=[row[0] for row in DIFFERENT])
def test_what_makes_a_difference(one: str, other: str) -> None:
    assert normalise(one).text != normalise(other).text


_FOLDED = frozenset(" '\"-–—/.")
"""What other marks, dashes and spaces are folded into."""


@LAW
@given(st.text())
def test_each_character_leads_back_to_where_it_was_typed(source: str) -> None:
    normalised = normalise(source)

    assert len(normalised.text) == len(normalised.typed) == len(normalised.starts) == len(normalised.ends)
    places = list(zip(normalised.starts, normalised.ends, strict=True))
    assert places == sorted(places)
    for character, (start, end) in zip(normalised.typed, places, strict=True):
        assert 0 <= start < end <= len(source)
        assert character in _FOLDED or character in unicodedata.normalize("NFKC", source[start:end]) + source[start:end]


@LAW
@given(st.text())
def test_composed_and_decomposed_text_are_the_same(source: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", source), unicodedata.normalize("NFD", source)

    assert normalise(composed).text == normalise(decomposed).text


@LAW
@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_no_white_space_but_single_spaces_is_left(source: str) -> None:
    text = normalise(source).text

    assert text.split(" ") == text.split() or not text
