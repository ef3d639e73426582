"""The JSON Schemas that editors use take the good records and refuse the bad; the field reference names every key."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from digest import intake
from digest.rule_book import rules_of
from tests.intake.folders import RECORDS

SCHEMAS = intake.json_schemas()

KIND_OF = {"source.yml": "source", "plan.yml": "briefing"}

CONTENT = RECORDS / "good" / "content"

BEYOND = {
    "alias",
    "ambiguous-alias",
    "anchor",
    "character",
    "duplicate-id",
    "duplicate-key",
    "evidence-outside-briefing",
    "key-not-text",
    "merge-marks",
    "mixed-scripts",
    "own-words",
    "range",
    "several-documents",
    "tab-indentation",
    "tag",
    "true-or-false",
    "yaml-syntax",
    *(rule for rule in rules_of("records") if rule.startswith("unknown-") and rule != "unknown-key"),
}
"""Rules that no schema of one plain record can tell; `yes` for true is one, since some editors' YAML takes it so."""


class TextDates(SafeConstructor):
    """Leaves dates the text that they are in JSON."""


TextDates.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)


def kind_of(path: Path) -> str:
    return KIND_OF.get(path.name, path.stem)


def loaded(path: Path) -> Any:
    """What an editor's YAML 1.2 makes of a record: numbers among them, while dates stay text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = TextDates
    return yaml.load(path.read_text("utf-8"))


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yml")), ids=lambda path: str(path.relative_to(CONTENT)))
def test_a_good_record_passes(path: Path) -> None:
    assert [error.message for error in Draft7Validator(SCHEMAS[kind_of(path)]).iter_errors(loaded(path))] == []


@pytest.mark.parametrize(
    "path",
    [path for path in sorted((RECORDS / "bad").glob("*.yml")) if path.stem not in BEYOND],
    ids=lambda path: path.stem,
)
def test_a_bad_record_is_refused(path: Path) -> None:
    kind = re.search(r"^# record: (\w+)$", path.read_text("utf-8"), re.MULTILINE)
    assert kind
    assert not Draft7Validator(SCHEMAS[kind[1]]).is_valid(loaded(path))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_draft_7_and_keeps_to_what_it_knows(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    later = {"$defs", "prefixItems", "dependentRequired", "unevaluatedProperties", "$dynamicRef"}
    assert later & {key for part in parts(SCHEMAS[name]) for key in part} == set()
    assert all(set(part) == {"$ref"} for part in parts(SCHEMAS[name]) if "$ref" in part)


def test_the_command_that_editors_stand_for_takes_the_good_records(tmp_path: Path) -> None:
    schema = tmp_path / "briefing.schema.json"
    schema.write_text(json.dumps(SCHEMAS["briefing"]), "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)]
    good = subprocess.run([*command, str(CONTENT / "briefings/plan.yml")], capture_output=True, text=True, check=False)
    assert (good.returncode, good.stderr) == (0, "")
    bad = subprocess.run([*command, str(RECORDS / "bad/unknown-key.yml")], capture_output=True, text=True, check=False)
    assert bad.returncode == 1
    assert "titel" in bad.stdout


def test_the_field_reference_has_every_key_of_every_form() -> None:
    forms = {form.name: form for form in intake.field_reference()}
    for name, schema in SCHEMAS.items():
        record = schema.get("additionalProperties") or schema
        assert [field.name for field in forms[name].fields] == list(record["properties"])
        assert [field.name for field in forms[name].fields if field.required] == record.get("required", [])


def test_the_field_reference_has_every_part() -> None:
    names = {form.name for form in intake.field_reference()}
    assert names == {
        *("source", "briefing", "outlets", "entities", "topics", "rights", "renamed", "withdrawal", "point"),
        *("figure", "timeline entry", "quotation", "evidence", "dismissal", "correction", "renaming", "homepage"),
        "statement",
    }


def test_every_field_says_what_it_means() -> None:
    fields = [field for form in intake.field_reference() for field in form.fields]
    assert all(field.meaning.endswith(".") and field.type for field in fields)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from parts(item)


@pytest.mark.parametrize("name", SCHEMAS)
def test_patterns_escape_only_what_every_dialect_lets_them(name: str) -> None:
    """ECMA-262 in its Unicode mode, by which many validators read patterns, refuses an escape that it does not need."""
    patterns = re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(SCHEMAS[name]))
    escapes = {escape for pattern in patterns for escape in re.findall(r"\\(.)", json.loads(pattern))}
    assert escapes <= set(r"dDsSwWbB\^$.*+?()[]{}|/")
