"""What a check says of stored readings without reading figures is what it would say after reading them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import analysis
from digest.model import FigureMention
from digest.pipeline.stored_rules import _DIGITS, _may_say


@pytest.mark.hypothesis
@given(st.from_regex(_DIGITS, fullmatch=True))
def test_digits_are_read_as_the_number_that_they_write_or_not_at_all(shown: str) -> None:
    read, _ = analysis.facts_in(shown, ())
    assert len(read) != 1 or read[0].value == int(shown)


@pytest.mark.parametrize(
    ("shown", "value", "may"),
    [("340", 340, True), ("340", 341, False), ("1,200", 1200, True), ("1,200", 1300, False), ("9" * 5000, 9, True)],
)
def test_words_may_give_the_figure_that_is_read_in_them(shown: str, value: int, may: bool) -> None:
    figure = FigureMention(start=0, end=len(shown), value=value, value_high=None, qualifier=None, unit=None, of=None)
    assert _may_say(shown, figure) is may
