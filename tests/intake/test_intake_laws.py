"""Whatever stands in the files: intake never raises, repeats no character that it refuses, and always says the same."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest import intake
from digest.intake.record_forms import BriefingForm, EvidenceForm, PointForm, SourceForm, keys_of
from digest.intake.refused_characters import REFUSED
from digest.intake.yaml_tree import Items, Node, Table, place_at, read_tree
from digest.rule_book import rules_of
from tests.examples import times
from tests.intake.folders import PLACES, RECORDS, good, put

GOOD = sorted(path for path in (RECORDS / "good" / "content").rglob("*.yml"))
TYPED = "".join(path.read_text("utf-8") for path in GOOD)

snippets = st.lists(
    st.one_of(
        st.sampled_from(TYPED.split("\n")),
        st.sampled_from(TYPED.split()),
        st.sampled_from(
            ["\n", "  ", "- ", ": ", "&a ", "*a ", "!t ", "[", "]", "{", "}", '"', "'", "|", ">", "#", "\t"]
        ),
        st.text(max_size=8),
    ),
    max_size=25,
).map("".join)


@times(2)
@given(kind=st.sampled_from(sorted(PLACES)), content=st.one_of(snippets.map(str.encode), st.binary(max_size=200)))
def test_no_bytes_make_it_raise(kind: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        folder = good(root)
        put(root, PLACES[kind], content)
        _, problems = intake.read_content(folder, root=root)
        assert not any(REFUSED.search(problem.message) for problem in problems)
        assert {problem.rule for problem in problems} <= rules_of("records").keys()
        assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)


keys = st.sampled_from(
    sorted({*keys_of(BriefingForm), *keys_of(SourceForm), *keys_of(PointForm), *keys_of(EvidenceForm)})
)
scalars = st.one_of(st.none(), st.booleans(), st.text(max_size=6), st.sampled_from(["unknown", "2021", "plan", "30"]))
shapes = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=6)),
    max_leaves=20,
)


@times(2)
@given(value=shapes, kind=st.sampled_from(sorted(PLACES)))
def test_no_shape_makes_it_raise(value: object, kind: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        folder = good(root)
        put(root, PLACES[kind], json.dumps(value, ensure_ascii=True).encode())
        intake.read_content(folder, root=root)


@times(2)
@given(path=st.sampled_from(GOOD), seed=st.randoms(use_true_random=False), value=shapes)
def test_no_change_of_a_good_record_makes_it_raise(path: Path, seed: random.Random, value: object) -> None:
    record = {"record": yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)}  # noqa: S506 - makes text only
    holder, place = seed.choice(list(places_in(record)))
    holder[place] = value
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        folder = good(root)
        put(root, str(path.relative_to(RECORDS / "good")), json.dumps(record["record"]))
        intake.read_content(folder, root=root)


def places_in(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a plain record at which something stands, as its holder and its key or index."""
    for place, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield node, place
        yield from places_in(value)


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path) -> None:
    outcomes = set()
    bad = sorted((RECORDS / "bad").glob("*.yml"))
    for seed in range(3):
        root = tmp_path / str(seed)
        records = list(enumerate(bad))
        random.Random(seed).shuffle(records)  # noqa: S311 - an order, not a secret
        folder = root / "content"
        for number, path in records:
            kind = "sources/r{}/source.yml" if number % 2 else "briefings/r{}.yml"
            put(folder, kind.format(number), path.read_bytes())
        content, problems = intake.read_content(folder, root=root)
        outcomes.add((repr(content), problems))
    assert len(outcomes) == 1


@times(2)
@given(snippets)
def test_a_scalar_stands_where_the_tree_says(text: str) -> None:
    node, problems = read_tree(text, "a.yml")
    if problems:
        return
    lines = text.replace("\r\n", "\n").split("\n")
    for word, line, column in plain_words(node):
        assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(word[:1])


def plain_words(node: Node) -> list[tuple[str, int, int]]:
    """The one-word keys of a tree with their places: those that no quotation mark can stand before."""
    found: list[tuple[str, int, int]] = []
    if isinstance(node, Table):
        for key, value in node.items():
            at = place_at(node.keys_at[key], "")
            if key.isalpha():
                found.append((key, at.line, at.column))
            found += plain_words(value)
    elif isinstance(node, Items):
        for item in node:
            found += plain_words(item)
    return found
