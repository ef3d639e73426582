"""A text that is no YAML is told at the place where a person mends it."""

from __future__ import annotations

import pytest
import yaml

from digest.intake.yaml_syntax import syntax_problem

UNCLOSED = "found a quotation mark that nothing closes on its line"
NO_KEY = "found no YAML: did not find expected key"


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        ('post:\n  name: "The Post\n  from: "its page"\n', 2, 9, UNCLOSED),
        ("post:\n  name: 'The Post\n  from: 'its page'\n", 2, 9, UNCLOSED),
        ('post:\n  name: "The\n    Post" of "Kell"\n', 3, 11, NO_KEY),  # goes on for a line, and ends there
        ("post:\n  name: 'It's a post'\n", 2, 13, NO_KEY),
    ],
)
def test_a_mark_that_is_not_closed_is_told_where_it_stands(text: str, line: int, column: int, found: str) -> None:
    with pytest.raises(yaml.YAMLError) as raised:
        yaml.load(text, Loader=yaml.CSafeLoader)
    problem = syntax_problem(raised.value, text, "content/outlets.yml")
    assert (problem.place.line, problem.place.column, problem.found) == (line, column, found)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('title: The weir\nquote: "a "weir" opens"\n', 'inside "…" a quotation mark with \\ before it'),
        ("title: The weir\nquote: 'it's open'\n", "inside '…' write an apostrophe twice"),
        ("title The weir\noutlet: kell-post\n", "the colon of the line above"),
        ("title: Weir: it opens\n", 'put a text with ": " in quotation marks'),
    ],
)
def test_the_hint_names_what_most_often_mends_it(text: str, hint: str) -> None:
    with pytest.raises(yaml.YAMLError) as raised:
        yaml.load(text, Loader=yaml.CSafeLoader)
    assert hint in syntax_problem(raised.value, text, "content/outlets.yml").hint
