"""What a noun can be the plural of by its ending."""

from __future__ import annotations

import pytest

from digest.lexicon.english.plurals import is_one_noun, singulars


@pytest.mark.parametrize(
    ("noun", "singular"), [("minister", "minister"), ("ministers", "minister"), ("press", "press")]
)
def test_the_singular_is_among_what_a_noun_can_be_the_plural_of(noun: str, singular: str) -> None:
    assert singular in singulars(noun)


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [("bridge", "bridges", True), ("class", "class", True), ("bridge", "bridle", False), ("one", "other", False)],
)
def test_singular_and_plural_are_one_noun(first: str, second: str, is_one: bool) -> None:
    assert is_one_noun(first, second) is is_one
    assert is_one_noun(second, first) is is_one
