"""Dates, counts, numbers and lists in each language; in English they are what Python and the calendar make of them."""

from __future__ import annotations

import pytest

from digest.edtf import parse_edtf
from digest.translation import ENGLISH, amount, translation_for


@pytest.mark.parametrize(
    ("edtf", "language", "words"),
    [
        ("2021-11-24", "en", "24 November 2021"),
        ("2021-11-24", "fr", "24 novembre 2021"),
        ("2021-11-24", "es", "24 de noviembre de 2021"),
        ("2021-11-24", "de", "24. November 2021"),
        ("2021-11-24", "ru", "24 ноября 2021\u202fг."),
        ("2021-11-24", "zh", "2021年11月24日"),
        ("2021-11-24", "ar", "24 نوفمبر 2021"),
        ("2021-11", "de", "November 2021"),
        ("2021-11", "ru", "ноябрь 2021\u202fг."),
        ("2021-11", "zh", "2021年11月"),
        ("2021", "zh", "2021"),
        ("2021-23", "fr", "automne 2021"),
        ("2021-11~", "fr", "vers novembre 2021"),
        ("2021-11?", "es", "noviembre de 2021 (incierto)"),
        ("2021-11-24%", "de", "etwa 24. November 2021 (unsicher)"),
        ("2021-11/2022-01", "de", "November 2021 bis Januar 2022"),
        ("2021/..", "de", "ab 2021"),
        ("2021/", "de", "ab 2021, Ende nicht bekannt"),
        ("../2021", "de", "bis 2021"),
        ("/2021", "de", "bis 2021, Beginn nicht bekannt"),
        ("0000-05", "de", "0000-05"),
    ],
)
def test_a_date(edtf: str, language: str, words: str) -> None:
    assert translation_for(language).date(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("number", "language", "words"),
    [
        *((1, "en", "1 source"), (2, "en", "2 sources"), (0, "fr", "0 source"), (1234, "de", "1.234 Quellen")),
        *((1, "ru", "1 источник"), (3, "ru", "3 источника"), (11, "ru", "11 источников"), (21, "ru", "21 источник")),
        *((5, "zh", "5 个来源"), (2, "ar", "2 مصدران"), (3, "ar", "3 مصادر"), (11, "ar", "11 مصدرا")),
    ],
)
def test_a_count(number: int, language: str, words: str) -> None:
    assert translation_for(language).counted(number, "source", "sources") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "a, b and c"), ("fr", "a, b et c"), ("de", "a, b und c"), ("zh", "a、b和c"), ("ar", "a وb وc")],
)
def test_a_list(language: str, words: str) -> None:
    assert translation_for(language).listed(["a", "b", "c"]) == words
    assert translation_for(language).listed(["a"]) == "a"
    assert translation_for(language).listed([]) == ""


@pytest.mark.parametrize(
    ("value", "high", "qualifier", "unit", "language", "words"),
    [
        (1234.5, None, "about", "kilometre", "en", "about 1,234.5 kilometres"),
        (1234.5, None, "about", "kilometre", "de", "etwa 1.234,5 Kilometer"),
        (10, 12, None, "percent", "fr", "10 – 12 pour cent"),
        (5, None, None, "kilometre", "ru", "5 километров"),
        (2, None, None, "rocket", "de", "2 rocket"),  # a word of the article or of a record stands as it is
        (3, None, "hardly", None, "de", "hardly 3"),
    ],
)
def test_a_quantity(
    value: float, high: float | None, qualifier: str | None, unit: str | None, language: str, words: str
) -> None:
    told = amount(value, high, qualifier=qualifier, unit=unit, words=translation_for(language))
    assert told.replace("\u202f", " ").replace("\u00a0", " ") == words.replace("\u00a0", " ")


def test_the_same_words_are_told_otherwise_of_another_thing() -> None:
    german = translation_for("de")
    assert german.pgettext("kind of source", "statement") == "Erklärung"
    assert german.noun(1, "statement", "statements") == "Aussage"


def test_a_language_without_a_catalogue_is_told_in_english() -> None:
    assert translation_for("it") == ENGLISH
