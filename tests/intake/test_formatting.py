"""Keys are put in order, and nothing else of what a person typed changes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from digest import intake
from digest.errors import DigestError

ROOT = Path(__file__).parents[2]

TYPED = """\
# Of the bridge.

published: 2022-05-05  # as printed
# The title as it stands.
title: A bridge opens
briefings: [bridge-2022]

notes: |
  # no comment, but the first line

  and the last

outlet: harbour-gazette
# At the end.
"""

ORDERED = """\
# Of the bridge.

# The title as it stands.
title: A bridge opens
outlet: harbour-gazette
published: 2022-05-05  # as printed

briefings: [bridge-2022]

notes: |
  # no comment, but the first line

  and the last
# At the end.
"""


def test_keys_go_with_their_comments() -> None:
    assert intake.formatted_source(TYPED, "source.yml") == ORDERED
    assert intake.formatted_source(ORDERED, "source.yml") == ORDERED


POINTS = """\
points:
  # Above the point.
  - text: A bridge opens.
    # Above the id.
    id: opens
    evidence:
      - quote: "a bridge"
        source: gazette

  - evidence: [{quote: b, source: c}]
    text: Another.
title: Bridge
"""


def test_parts_are_ordered_too() -> None:
    made = intake.formatted_briefing(POINTS, "bridge.yml")
    assert made.startswith(
        "title: Bridge\npoints:\n  # Above the point.\n    # Above the id.\n  - id: opens\n    text: A"
    )
    assert '      - source: gazette\n        quote: "a bridge"\n\n  - text: Another.\n    evidence: [{' in made
    assert intake.formatted_briefing(made, "bridge.yml") == made


def test_entries_of_a_vocabulary_stay_where_they_are() -> None:
    text = "b:\n  kind: place\n  name: B\na:\n  name: A\n  kind: place\n"
    made = intake.formatted_vocabulary(text, "entities", "entities.yml")
    assert made == "b:\n  name: B\n  kind: place\na:\n  name: A\n  kind: place\n"


def test_what_has_faults_of_writing_is_refused() -> None:
    with pytest.raises(DigestError, match="mend this first"):
        intake.formatted_source("title: [\n", "source.yml")


RECORDS = [
    *sorted((ROOT / "content/briefings").glob("*.yml")),
    *sorted((ROOT / "content/sources").glob("*/source.yml")),
    *sorted((ROOT / "digest/starter/example/content").rglob("*.yml")),
]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_real_records_keep_every_value_and_line_in_any_order(path: Path) -> None:
    vocabulary = path.stem if path.stem in ("outlets", "entities", "topics", "rights") else ""
    is_source = path.name == "source.yml"

    def ordered(text: str) -> str:
        if vocabulary:
            return intake.formatted_vocabulary(text, vocabulary, path.name)
        return (intake.formatted_source if is_source else intake.formatted_briefing)(text, path.name)

    text = path.read_text("utf-8")
    made = ordered(text)
    assert yaml.safe_load(made) == yaml.safe_load(text)
    assert ordered(made) == made
    if not vocabulary:
        parts = [f"{part}\n" for part in yaml_parts(made)]
        random.Random(1).shuffle(parts)  # noqa: S311 - the same order on each run
        assert yaml.safe_load(ordered("".join(parts))) == yaml.safe_load(text)
        assert list(yaml.safe_load(ordered("".join(parts)))) == list(yaml.safe_load(made))


def yaml_parts(text: str) -> list[str]:
    """The keys at the top, each with its lines."""
    parts: list[str] = []
    for line in text.splitlines():
        if line and not line[0].isspace() and not line.startswith(("#", "-")):
            parts.append(line)
        elif parts:
            parts[-1] += f"\n{line}"
    return parts
