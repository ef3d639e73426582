"""The names and codes that are written out are those of Babel, and what is taken from Babel is what is meant."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from babel import Locale, localedata

from digest.lexicon.calendar import MONTH_FIRST, TAGS, YEAR_FIRST, is_month_first, month_numbers, weekdays
from digest.lexicon.english import calendar, currencies
from digest.lexicon.languages import language_name

ENGLISH = Locale("en")


def test_english_months_and_weekdays_are_those_of_babel() -> None:
    assert list(calendar.MONTHS) == list(ENGLISH.months["format"]["wide"].values())
    assert list(calendar.THREE_LETTERS) == list(ENGLISH.months["format"]["abbreviated"].values())
    assert dict(enumerate(calendar.WEEKDAYS)) == dict(ENGLISH.days["format"]["wide"])


def test_each_code_of_a_currency_is_known() -> None:
    assert set(ENGLISH.currencies) >= currencies.CODES


@pytest.mark.parametrize(
    ("name", "tag", "number"),
    [
        ("января", None, 1),
        ("stycznia", None, 1),
        ("jänner", None, 1),
        ("janvier", None, 1),
        ("fev", None, 2),
        ("มี.ค", None, 3),
        ("آذار", None, 3),
        ("sept", None, 9),
        ("listopada", None, 11),
        ("listopada", "hr", 10),
        ("ožujka", None, 3),
        ("floodmonth", None, None),
    ],
)
def test_a_month_is_known_by_its_names(name: str, tag: str | None, number: int | None) -> None:
    assert month_numbers(tag).get(name) == number


def test_weekdays_of_many_languages_are_known() -> None:
    assert weekdays() >= {"wednesday", "wed", "mittwoch", "mercredi", "среда", "الأربعاء"}


COUNTRY = re.compile("en_[A-Z0-9]{2,3}")
ENGLISH_COUNTRIES = [tag.replace("_", "-") for tag in localedata.locale_identifiers() if COUNTRY.fullmatch(tag)]
LOCALES = sorted({*TAGS, *ENGLISH_COUNTRIES, *MONTH_FIRST, *YEAR_FIRST})
ORDERS = {"M": True, "d": False}


@pytest.mark.parametrize("tag", LOCALES)
def test_the_tables_of_the_order_are_babels(tag: str) -> None:
    pattern = str(Locale.parse(tag, sep="-").date_formats["short"].pattern).lstrip("\u200f")
    assert is_month_first(tag) == (None if tag == "en" else ORDERS.get(pattern[0]))


@pytest.mark.parametrize(
    ("tag", "first"),
    [("en-US", True), ("en-GB", False), ("en", None), ("fr", False), ("he", False), ("ja", None), ("xx", None)],
)
def test_the_order_of_day_and_month_is_that_of_the_country(tag: str, first: bool | None) -> None:
    assert is_month_first(tag) is first


@pytest.mark.parametrize(("tag", "name"), [("fa", "Persian"), ("sw", "Swahili"), ("zh-Hant", "Chinese"), ("xx", None)])
def test_a_language_is_told_by_its_english_name(tag: str, name: str | None) -> None:
    assert language_name(tag) == name


def test_the_command_line_starts_without_loading_babel() -> None:
    started = [sys.executable, "-c", "import sys, digest.cli; sys.exit('babel' in sys.modules)"]
    assert subprocess.run(started, check=False).returncode == 0
