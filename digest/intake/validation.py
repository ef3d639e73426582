"""A tree and the form it should have → the filled form, or every fault in it with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from digest.intake.form_expectations import Path, expected_at, keys_at
from digest.intake.hints import did_you_mean, hint_for, hint_for_key, nearest
from digest.intake.record_forms import Form
from digest.intake.refused_characters import shown
from digest.intake.yaml_tree import START, Items, Mark, Node, Table, place_at
from digest.problems import Problem

_INSTEAD: Mapping[str, str] = {"repeated-item": "each only once", "empty-list": "at least one item"}
"""What these rules expect is not what the field's kind says."""

AnyForm = TypeVar("AnyForm", bound=Form)

_RULES: Mapping[str, str] = {
    "string_type": "not-text",
    "tuple_type": "not-a-list",
    "too_short": "empty-list",
    "model_type": "not-a-mapping",
    "bool_type": "true-or-false",
    "enum": "choice",
}
"""Pydantic's names for what it refuses; what it calls otherwise breaks the rule of the field's own kind."""


def validate(form: type[AnyForm], node: Node, mark: Mark, path: str) -> tuple[AnyForm | None, tuple[Problem, ...]]:
    """Return the form that the node fills, or else its faults; `mark` is where the node stands."""
    try:
        return form.model_validate(node), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    return None, tuple(problem for detail in details for problem in _problems(form, node, mark, path, detail))


def _problems(form: type[Form], node: Node, mark: Mark, path: str, detail: ErrorDetails) -> Iterator[Problem]:
    where: Path = detail["loc"]
    if detail["type"] == "missing":
        yield from _missing(form, node, mark, path, where)
    elif detail["type"] == "extra_forbidden":
        yield _unknown_key(form, node, mark, path, where)
    else:
        yield _refused(form, node, mark, path, detail)


def _refused(form: type[Form], node: Node, mark: Mark, path: str, detail: ErrorDetails) -> Problem:
    where: Path = detail["loc"]
    value, at = node_at(node, mark, where)
    words = expected_at(form, where)
    rule = _RULES.get(detail["type"], words.rule)
    reason = detail.get("ctx", {}).get("reason")
    return Problem(
        place=place_at(_of_repeated(value) if rule == "repeated-item" else at, path),
        rule=rule,
        found=f"{_named(where)}found {shown(value)}" + (f" ({reason})" if reason else ""),
        expected=_INSTEAD.get(rule, words.text),
        hint=hint_for_key(_key(where), rule, value) or hint_for(rule, value, words.text),
    )


def _missing(form: type[Form], node: Node, mark: Mark, path: str, where: Path) -> Iterator[Problem]:
    key = str(where[-1])
    table, at = node_at(node, mark, where[:-1])
    if not isinstance(table, Table) or _is_misspelt(key, table, keys_at(form, where[:-1])):
        return  # the key that stands in its place is told as unknown
    empty = key in table.keys_at
    yield Problem(
        place=place_at(table.keys_at[key] if empty else at, path),
        rule="missing-key",
        found=f"{key} has no value" if empty else f"{key} is missing",
        expected=expected_at(form, where).text,
    )


def _is_misspelt(key: str, table: Table, keys: tuple[str, ...]) -> bool:
    return any(nearest(stranger.lower(), keys)[:1] == (key,) for stranger in table if stranger not in keys)


def _unknown_key(form: type[Form], node: Node, mark: Mark, path: str, where: Path) -> Problem:
    key = str(where[-1])
    table, at = node_at(node, mark, where[:-1])
    keys = keys_at(form, where[:-1])
    return Problem(
        place=place_at(table.keys_at[key] if isinstance(table, Table) else at, path),
        rule="unknown-key",
        found=f"unknown key {shown(key)}",
        expected="one of " + ", ".join(keys),
        hint=did_you_mean(key.lower(), keys),
    )


def node_at(node: Node, mark: Mark, where: Path) -> tuple[Node, Mark]:
    """Return what stands at the path, and its place; as near to it as the tree goes."""
    for step in where:
        if isinstance(node, Table) and isinstance(step, str) and step in node:
            mark, node = node.values_at[step], node[step]
        elif isinstance(node, Items) and isinstance(step, int):
            mark, node = node.at[step], node[step]
    return node, mark


def _named(where: Path) -> str:
    key = _key(where)
    return f"{key}: " if key else ""


def _key(where: Path) -> str:
    return next((step for step in reversed(where) if isinstance(step, str)), "")


def _of_repeated(items: Node) -> Mark:
    """Where a list says something again."""
    if not isinstance(items, Items):
        return START
    return next(mark for position, mark in enumerate(items.at) if items[position] in items[:position])
