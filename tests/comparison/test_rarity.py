"""How rare words are told to be: by their verb or singular where their own form is not counted."""

from __future__ import annotations

import pytest

from digest.comparison.rarity import rarity
from digest.comparison.stems import stems


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("told", "tell"),
        ("took", "take"),
        ("went", "go"),
        ("gave", "give"),
        ("held", "hold"),
        ("came", "come"),
        ("children", "child"),
        ("women", "woman"),
    ],
)
def test_an_irregular_form_is_as_common_as_its_plain_one(form: str, plain: str) -> None:
    (stem,), (known,) = stems(form), stems(plain)
    assert rarity(stem) == rarity(known) < 0.3


def test_a_word_that_is_not_counted_is_the_rarest() -> None:
    assert rarity("nordkabel") == 1.0
