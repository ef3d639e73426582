"""Which names are taken for one person's, and which are names at all; all are invented."""

from __future__ import annotations

import unicodedata

import pytest

from digest.intake.mixed_scripts import mixed_words
from digest.intake.names_as_seen import is_one_name
from digest.intake.stored_texts import is_name_of_a_person
from digest.model import plain_name

TWO_PEOPLE = [
    ("कमल शर्मा", "कमला शर्मा"),
    ("Hina Khan", "Nina Khan"),
    ("Ava Lind", "Ana Lind"),
    ("Dave Ros", "Dane Ros"),
    ("Cal Moe", "Cai Moe"),
    ("Ian Wu", "Lan Wu"),
    ("Una Ros", "Yna Ros"),
    ("Нина Орлова", "Пина Орлова"),
]

ONE_PERSON = [
    ("Jane Doe", "Doe, JANE"),
    ("José Diaz", unicodedata.normalize("NFD", "Jose Diáz")),
    ("Jane Doe", "J\u0430ne D\u043ee"),
    ("Doe, Jane", "J\u0430ne D\u043ee"),
    ("Jane Doe", "Ja\u200bne Doe"),
    ("Cope Ros", "\u0421\u043e\u0440\u0435 Ros"),
    ("कमल शर्मा", "शर्मा  कमल"),
]

NAMES = ["अमिता शर्मा", "மாலா", "ประยุทธ์ จันทร์", unicodedata.normalize("NFD", "José Diaz"), "Ana\u2011Maria", "Jane Doe"]


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_letters_of_one_script_are_never_taken_for_each_other(one: str, other: str) -> None:
    assert plain_name(one) != plain_name(other)
    assert not is_one_name(one, other)


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_a_name_stays_one_in_other_spellings_and_in_letters_of_another_script(one: str, other: str) -> None:
    assert is_one_name(one, other)
    assert is_one_name(other, one)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_may_be_written_in_any_script(name: str) -> None:
    assert is_name_of_a_person(name)


@pytest.mark.parametrize("name", ["", " ", "???", "x", "x\u0301", "\u0301\u0301", "12345", "Jane ✔ Doe", "-\u0301--"])
def test_what_has_no_letters_is_no_name(name: str) -> None:
    assert not is_name_of_a_person(name)


def test_a_word_with_vietnamese_letters_is_latin() -> None:
    assert [word for word, _ in mixed_words("Ngu\u0443ễn Ros")] == ["Ngu\u0443ễn"]
