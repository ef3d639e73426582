"""Which examples the laws among the tests are tried on."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests import examples


def drawn(profile: str) -> list[str]:
    seen: list[str] = []

    @settings(settings.get_profile(profile), max_examples=examples.BY_DAY)
    @given(st.text())
    def law(text: str) -> None:
        seen.append(text)

    law()
    return seen


def test_a_run_draws_the_examples_of_the_run_before() -> None:
    assert drawn("same") == drawn("same")
    assert len(set(drawn("same"))) > 1


def test_by_night_a_run_draws_others() -> None:
    assert drawn("nightly") != drawn("nightly")
