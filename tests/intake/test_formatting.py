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


GROUPS = {
    "title outlet | url | briefings topics": "title outlet | url | briefings topics",
    "briefings topics | title outlet": "title outlet | briefings topics",
    "title outlet | briefings topics | url": "title outlet | url | briefings topics",
    "title outlet | briefings topics url": "title outlet | url briefings topics",
    "title url | outlet | briefings": "title outlet url | briefings",
    "kind | topics | briefings | url | outlet | title": "title | outlet | url | briefings | topics | kind",
    "title topics | outlet briefings": "title outlet briefings topics",
    "url title": "title url",
}
"""Keys as they stand, with | for an empty line, and in order."""


@pytest.mark.parametrize("typed", GROUPS)
def test_groups_of_keys_keep_together(typed: str) -> None:
    assert intake.formatted_source(keys(typed), "source.yml") == keys(GROUPS[typed])
    assert intake.formatted_source(keys(GROUPS[typed]), "source.yml") == keys(GROUPS[typed])


def keys(groups: str) -> str:
    return groups.replace(" | ", " \n").replace(" ", ": [a]\n") + ": [a]\n"


def test_a_heading_goes_with_the_group_below_it() -> None:
    typed = "# Whole\n\nbriefings: [a]\ntopics: [b]\n\n\n# Printed\n\ntitle: A\noutlet: b\n"
    made = "# Whole\n\n# Printed\n\ntitle: A\noutlet: b\n\n\nbriefings: [a]\ntopics: [b]\n"
    assert intake.formatted_source(typed, "source.yml") == made


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
        again = ordered("".join(parts))
        assert yaml.safe_load(again) == yaml.safe_load(text)
        assert ordered(again) == again
        assert list(yaml.safe_load(again)) == list(yaml.safe_load(made))


def yaml_parts(text: str) -> list[str]:
    """The keys at the top, each with its lines."""
    parts: list[str] = []
    for line in text.splitlines():
        if line and not line[0].isspace() and not line.startswith(("#", "-")):
            parts.append(line)
        elif parts:
            parts[-1] += f"\n{line}"
    return parts
