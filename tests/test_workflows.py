"""What the workflows may do, and that they call the same commands as a person."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
STARTER = ROOT / "digest/starter/common"
NEW = sorted((STARTER / "dot-github/workflows").glob("*.yml"))
"""The workflows that `digest new` writes."""

INSTALL = "python -m pip install --requirement requirements.txt"
"""What stands before the commands of a new digest."""


def parsed(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true; the base loader keeps every scalar as it is written.
    workflow: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return workflow


def steps_of(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def commands_of(workflow: dict[str, Any]) -> list[str]:
    return [step["run"] for step in steps_of(workflow) if "run" in step]


def test_there_are_a_check_a_nightly_run_and_a_publication() -> None:
    names = ["check.yml", "links.yml", "nightly.yml", "preview.yml", "publish.yml", "suggest.yml"]
    assert [path.name for path in WORKFLOWS] == names


@pytest.mark.parametrize("path", [*WORKFLOWS, *NEW], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_actions_are_pinned_by_full_commit(path: Path) -> None:
    uses = [step["uses"] for step in steps_of(parsed(path)) if "uses" in step]
    assert uses
    assert [name for name in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []


@pytest.mark.parametrize("path", [*WORKFLOWS, *NEW], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_is_a_target_that_the_makefile_has(path: Path) -> None:
    files = [ROOT / "Makefile" if path in WORKFLOWS else STARTER / "Makefile", STARTER / "dot-github/workflows.mk"]
    targets = {name for file in files for name in re.findall(r"^([a-z-]+):", file.read_text("utf-8"), re.MULTILINE)}
    commands = [command for command in commands_of(parsed(path)) if command != INSTALL]
    assert commands
    assert [command for command in commands if command.split()[0] != "make" or command.split()[1] not in targets] == []


@pytest.mark.parametrize("path", [*WORKFLOWS, *NEW], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_that_fails_is_let_pass(path: Path) -> None:
    assert "continue-on-error" not in path.read_text("utf-8")


def test_a_pull_request_is_checked_without_rights() -> None:
    workflow = parsed(ROOT / ".github/workflows/check.yml")
    assert set(workflow["on"]) == {"pull_request", "merge_group"}
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 3
    assert "{{ secrets" not in (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    assert {"make lint", "make types", "make test", "make site", "make changelog"} <= set(commands_of(workflow))


def test_by_night_the_laws_and_an_old_pip_are_tried_without_rights() -> None:
    workflow = parsed(ROOT / ".github/workflows/nightly.yml")
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 2
    assert "{{ secrets" not in (ROOT / ".github/workflows/nightly.yml").read_text("utf-8")
    assert commands_of(workflow) == ["make test-nightly", "make test-old-pip"]


def test_only_the_deployment_may_write_and_only_to_pages() -> None:
    jobs = parsed(ROOT / ".github/workflows/publish.yml")["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in jobs["deploy"]["steps"] if "run" in step] == []


def test_addresses_are_asked_for_by_the_week_without_rights() -> None:
    workflow = parsed(ROOT / ".github/workflows/links.yml")
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}]
    assert commands_of(workflow) == ["make links"]


def test_what_comments_runs_the_main_branch_and_may_write_no_more_than_a_comment() -> None:
    workflow = parsed(ROOT / ".github/workflows/preview.yml")
    assert set(workflow["on"]) == {"workflow_run"}
    (job,) = workflow["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    (checkout,) = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout")]
    assert "ref" not in checkout["with"]
    assert commands_of(workflow) == ["make comment"]


def test_a_suggestion_is_written_without_rights_and_checked_by_another_job() -> None:
    workflow = parsed(ROOT / ".github/workflows/suggest.yml")
    assert set(workflow["on"]) == {"issues"}
    jobs = workflow["jobs"]
    assert jobs["write"]["permissions"] == {"contents": "read"}
    assert jobs["write"]["if"] == "github.event.label.name == 'accepted source'"
    assert set(jobs["open"]["permissions"]) == {"actions", "contents", "pull-requests"}
    assert (jobs["open"]["needs"], "env" in str(jobs["write"])) == ("write", False)


@pytest.mark.parametrize("path", [*WORKFLOWS, *NEW], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_from_an_event_stands_in_a_command(path: Path) -> None:
    assert [command for command in commands_of(parsed(path)) if "${{" in command] == []


def jobs_of(path: Path) -> dict[str, Any]:
    """What a workflow does, but for installing."""
    jobs: dict[str, Any] = parsed(path)["jobs"]
    for job in jobs.values():
        job["steps"] = [step for step in job["steps"] if step.get("run") != INSTALL]
    return jobs


@pytest.mark.parametrize("path", NEW, ids=lambda path: path.name)
def test_a_new_digest_has_the_workflows_of_this_repository_but_for_those_of_the_program(path: Path) -> None:
    ours = ROOT / ".github/workflows" / path.name
    new, here = jobs_of(path), jobs_of(ours)
    assert new == {name: job for name, job in here.items() if name not in ("changelog", "program")}
    assert {**parsed(path), "jobs": None} == {**parsed(ours), "jobs": None}
    installs = [
        job for job in parsed(path)["jobs"].values() if any(step.get("run") == INSTALL for step in job["steps"])
    ]
    assert len(installs) == sum(any("run" in step for step in job["steps"]) for job in new.values())


def test_only_the_nights_are_this_repositorys_own() -> None:
    assert {path.name for path in WORKFLOWS} - {path.name for path in NEW} == {"nightly.yml"}


def zizmor(*paths: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "zizmor"
    arguments = ["--offline", "--no-config", "--persona=auditor", "--format=plain", *paths]
    return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def form_of(*paths: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "check-jsonschema"
    arguments = ["--builtin-schema", "vendor.github-workflows", *paths]
    return subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_zizmor_finds_nothing() -> None:
    result = zizmor(".github/workflows", ".github/dependabot.yml", *map(str, NEW))
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_workflows_have_the_form_that_they_must_have() -> None:
    result = form_of(*map(str, [*WORKFLOWS, *NEW]))
    assert result.returncode == 0, result.stdout + result.stderr


PLANTED = """\
name: planted
on: pull_request_target
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.pull_request.title }}"
"""


def test_a_bad_workflow_is_found(tmp_path: Path) -> None:
    path = tmp_path / "planted.yml"
    path.write_text(PLANTED, "utf-8")
    assert zizmor(str(path)).returncode != 0
    path.write_text(PLANTED.replace("runs-on", "runs_on"), "utf-8")
    assert form_of(str(path)).returncode != 0
