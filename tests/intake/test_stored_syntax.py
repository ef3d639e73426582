"""What no record may have, no stored file has either, and it is told where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import report
from digest.intake.stored_syntax import faults_of_writing

EXPECTED = "text without control, direction and invisible characters"


def found_in(text: str) -> list[str]:
    return [report.line_of(problem) for problem in faults_of_writing(text, "reading.json", again="make it again")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '{"a": 1,\n "b": 2,\n "a": 3}',
            '3:2: duplicate-key: found "a" again; expected each key once; it stands on line 1 already',
        ),
        (
            '{"a": [{"b": 1, "b": 2}]}',
            '1:17: duplicate-key: found "b" again; expected each key once; it stands on line 1 already',
        ),
        (
            '{"a": 1, "\\u0061": 2}',
            '1:10: duplicate-key: found "a" again; expected each key once; it stands on line 1 already',
        ),
        (
            '{"a": "b\u202ec"}',
            f"1:7: character: found U+202E RIGHT-TO-LEFT OVERRIDE; expected {EXPECTED}",
        ),
        (
            '{"a": "b\\u00adc"}',
            f"1:7: character: found U+00AD SOFT HYPHEN; expected {EXPECTED}",
        ),
        (
            '{"\\ud800": 1}',
            f"1:2: character: found U+D800; expected {EXPECTED}",
        ),
        ("[" * 5000, "1:13: too-deep: found more than 12 levels; expected fewer"),
    ],
)
def test_it_is_told_where_it_stands(text: str, expected: str) -> None:
    assert found_in(text) == [f"reading.json:{expected}; make it again"]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": {"b": 1}, "c": {"b": 1}, "d": [{"b": 1}, {"b": 2}]}',
        '{"a": "a", "b": "\\"a\\": 1, \\"a\\": 2"}',
        '{"a": "می\u200cروم 👩\u200d🌾 \\n \\t"}',
        '{"a": 1,\r\n "b": 2}\r\n',
        "",
        '{"a": "',
        "}}}]]]",
        '{"a" "a"}',
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert found_in(text) == []


plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text('ab\n"\\é字 ', max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text('ab"\\{}[]:é', max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(value=plain, ascii_only=st.booleans(), indent=st.sampled_from([None, 1]))
def test_what_json_writes_has_none(value: object, ascii_only: bool, indent: int | None) -> None:
    assert found_in(json.dumps(value, ensure_ascii=ascii_only, indent=indent)) == []


@given(st.text('{}[]":,\\au0\n\u202e', max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    assert all(line.startswith("reading.json:") for line in found_in(text))
