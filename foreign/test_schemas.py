"""The JSON Schemas compile in ajv's strict mode and tell right records from wrong ones."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from digest.intake import json_schemas
from foreign.conftest import Reader

CONTENT = Path(__file__).parent.parent / "content"
RECORDS = {
    "source": sorted(CONTENT.glob("sources/*/source.yml")),
    "briefing": sorted(CONTENT.glob("briefings/*.yml")),
    "renamed": [],  # nothing is; that it compiles is seen all the same
    **{name: [CONTENT / f"{name}.yml"] for name in ("outlets", "entities", "topics", "rights")},
}


def as_typed(path: Path) -> Any:
    """The record as JSON; a day is the text that stands in the file."""
    loaded = yaml.safe_load(path.read_text("utf-8"))
    return json.loads(json.dumps(loaded, default=datetime.date.isoformat))


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_every_record_of_the_first_content_is_valid(read: Reader, name: str) -> None:
    records = [as_typed(path) for path in RECORDS[name]]
    assert records or name == "renamed"
    found = read("ajv", json.dumps({"schema": json_schemas()[name], "records": records}))
    assert found == [True] * len(records)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "javascript:alert(1)"},
        {"url": 'https://example.org/a"b'},
        {"title": ""},
        {"outlet": "Two Words"},
        {"unheard-of": 1},
    ],
)
def test_a_wrong_source_is_not_valid(read: Reader, change: dict[str, object]) -> None:
    right = {"title": "A bridge", "outlet": "gazette", "published": "2024-03-15", "url": "https://example.org/a?b#c"}
    right["briefings"] = ["bridge"]  # type: ignore[assignment]
    found = read("ajv", json.dumps({"schema": json_schemas()["source"], "records": [right, {**right, **change}]}))
    assert found == [True, False]


def test_every_schema_is_among_those_tried() -> None:
    assert set(RECORDS) == set(json_schemas())
