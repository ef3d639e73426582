"""The names and codes that are written out are those of Babel, and what is taken from Babel is what is meant."""

from __future__ import annotations

import subprocess
import sys

import pytest
from babel import Locale

from digest.lexicon.calendar import months_of
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
    ("tag", "first"), [("ru", "января"), ("pl", "stycznia"), ("de-AT", "jänner"), ("fr", "janvier")]
)
def test_months_stand_as_they_do_beside_a_day(tag: str, first: str) -> None:
    assert months_of(tag)[0] == first


@pytest.mark.parametrize(("tag", "name"), [("fa", "Persian"), ("sw", "Swahili"), ("zh-Hant", "Chinese"), ("xx", None)])
def test_a_language_is_told_by_its_english_name(tag: str, name: str | None) -> None:
    assert language_name(tag) == name


def test_the_command_line_starts_without_loading_babel() -> None:
    started = [sys.executable, "-c", "import sys, digest.cli; sys.exit('babel' in sys.modules)"]
    assert subprocess.run(started, check=False).returncode == 0
