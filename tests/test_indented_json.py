"""JSON with a line for each part is that of Python's own encoder, which takes longer."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as drawn

from digest.indented_json import indented
from digest.problems import Severity

LEAVES = drawn.none() | drawn.booleans() | drawn.integers() | drawn.floats() | drawn.text()


def values(parts: drawn.SearchStrategy[Any]) -> drawn.SearchStrategy[Any]:
    return drawn.lists(parts) | drawn.tuples(parts, parts) | drawn.dictionaries(drawn.text(), parts)


@given(drawn.recursive(LEAVES, values))
def test_it_is_what_python_writes(value: object) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_a_word_of_a_closed_list_is_a_text() -> None:
    assert indented({"kind": [Severity.FAULT]}) == json.dumps({"kind": [Severity.FAULT]}, indent=2)
