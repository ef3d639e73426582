"""Whichever text or number of a stored file somebody replaces by words of the article or by nonsense, it is seen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from digest import pipeline
from digest.problems import faults
from digest.settings import Settings
from tests.pipeline import forged_project
from tests.pipeline.forged_cases import FILES
from tests.pipeline.test_forged_files import honest, project

__all__ = ["honest", "project"]

SENTENCES = " ".join(forged_project.words_of(forged_project.GAZETTE)[60:100])

Steps = tuple[str | int, ...]

ONLY_WARNED = {("method",)}
"""Of another way of reading or comparing than the program's nobody can tell; it is a warning."""


def leaves(value: Any, kind: type, path: Steps = ()) -> Iterator[Steps]:  # Any: whatever a file of JSON holds
    """Yield where texts or numbers stand, of each list the first item."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, kind, (*path, key))
    elif isinstance(value, list):
        for index, item in list(enumerate(value))[:1]:
            yield from leaves(item, kind, (*path, index))
    elif type(value) is kind:
        yield path


def replaced(text: str, path: Steps, value: object) -> str:
    stored = json.loads(text)
    place = stored
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(stored, ensure_ascii=False)


@pytest.mark.parametrize("file", ["gazette", "ledger", "comparison"])
def test_no_text_of_a_stored_file_can_hold_sentences(file: str, project: Settings) -> None:
    path = project.root / FILES[file]
    text = path.read_text("utf-8")
    unseen = []
    for leaf in leaves(json.loads(text), str):
        path.write_text(replaced(text, leaf, SENTENCES), encoding="utf-8")
        if not faults(pipeline.check(project)):
            unseen.append(leaf)
    assert unseen == []


@pytest.mark.parametrize("file", ["gazette", "ledger", "comparison"])
@pytest.mark.parametrize("number", [-1, 10**9])
def test_no_number_of_a_stored_file_can_be_nonsense(file: str, number: int, project: Settings) -> None:
    path = project.root / FILES[file]
    text = path.read_text("utf-8")
    unseen = []
    for leaf in leaves(json.loads(text), int):
        path.write_text(replaced(text, leaf, number), encoding="utf-8")
        problems = pipeline.check(project)
        if not (faults(problems) or (problems and leaf[-1:] in ONLY_WARNED)):
            unseen.append(leaf)
    assert unseen == []


def test_a_reading_may_hold_places_without_end(project: Settings) -> None:
    path = project.root / FILES["gazette"]
    stored = json.loads(path.read_text("utf-8"))
    reading, many = stored["reading"], 20_000
    start = reading["paragraphs"][-1]["end"] + 2
    reading["paragraphs"].append({"start": start, "end": start + many * 15, "kind": "body"})
    paragraph = len(reading["paragraphs"]) - 1
    places = [{"start": place, "end": place + 5} for place in range(start, start + many * 15, 15)]
    reading["sentences"] += [{**place, "paragraph": paragraph} for place in places]
    reading["entities"] += [{"id": "orlen", **place} for place in places]
    reading["excerpts"] += [{**place, "text": "words"} for place in places[:3_000]]  # more are refused unread
    nobody = {"speaker": None, "speaker_id": None, "speaker_start": None, "speaker_end": None}
    reading["quotations"] += [{**place, **nobody} for place in places]
    path.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")

    # Where the work grew with the square of the places, this would take many minutes.
    assert {problem.rule for problem in faults(pipeline.check(project))} == {"over-budget"}
