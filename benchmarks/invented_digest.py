"""A number of sources → a project of invented records, with the readings and comparisons made of them.

    python benchmarks/invented_digest.py --sources 300 FOLDER

A third as many briefings, three sources each; a person per nine sources, up to 150 towns, sixteen outlets, eight
topics. The copies stand in the private folder. Readings are made in batches of neighbours, so that time grows with
the number.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copytree

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from invented_events import TELLINGS, Event
from invented_records import records, vocabulary

from digest import intake
from digest.pipeline.state.project_state import comparison_path, project_state, reading_path
from digest.pipeline.stored.comparisons import compared, text_of_comparison
from digest.pipeline.stored.stored_readings import repository_reading
from digest.problems import faults
from digest.settings import settings_from

_BATCH = 50
"""Events whose sources are read at once: what a comparison and a budget look through stays small; a judgement."""


def make(root: Path, sources: int) -> Path:
    """Write a project of so many sources, to the next three, into `root`, and return it."""
    events = [Event(number=number) for number in range(-(-sources // TELLINGS))]
    for start in range(0, len(events), _BATCH):
        with tempfile.TemporaryDirectory() as folder:
            batch = Path(folder)
            _write_records(batch, events[start : start + _BATCH])
            _write_what_is_read(batch)
            for part in ("content/sources", "content/briefings", ".digest/copies"):
                copytree(batch / part, root / part, dirs_exist_ok=True)
    _write_vocabularies(root, events)
    return root


def _write_records(root: Path, events: Sequence[Event]) -> None:
    _write_vocabularies(root, events)
    for event in events:
        for path, text in records(event):
            _write(root / path, text)


def _write_vocabularies(root: Path, events: Sequence[Event]) -> None:
    for path, text in vocabulary(events).items():
        _write(root / path, text)


def _write_what_is_read(root: Path) -> None:
    """Write the readings and comparisons of a project, as its commands would one after the other."""
    settings = settings_from({}, root=root, site_name="Invented digest", docs_dir="content/pages")
    state = project_state(settings, private=True)
    if wrong := faults(state.problems):
        raise SystemExit(f"an invented record is none: {wrong[0].place.path}: {wrong[0].found}")
    if state.unread:
        raise SystemExit(f"not all copies were read in their time: {', '.join(state.unread)}; try on a quieter machine")
    state = replace(state, comparisons={name: compared(state, name, ()) for name in state.content.briefings})
    for name, stored in state.comparisons.items():
        _write(comparison_path(settings, name), text_of_comparison(stored))
    for name in state.content.sources:
        _write(reading_path(settings, name), intake.reading_json(repository_reading(state, name)))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write the project that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sources", type=int, default=300)
    options.add_argument("folder", type=Path)
    chosen = options.parse_args()
    make(chosen.folder, chosen.sources)


if __name__ == "__main__":
    main()
