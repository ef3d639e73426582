"""What `digest check --base` finds on a branch: what changed on it, and nothing that others changed meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from digest import pipeline
from digest.errors import SettingsError
from digest.problems import Problem, Severity, faults
from digest.settings import Settings
from tests import project
from tests.pipeline.test_merges import commit, git
from tests.pipeline.test_several_hands import OTHERS, POST, RECORD, add, copy_of, found, keep_only, write_all
from tests.project import edit


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project on the branch main, read and compared."""
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    write_all(settings)
    git(settings, "init", "-q", "-b", "main")
    commit(settings, "begun")
    return settings


def since(settings: Settings, base: str) -> list[Problem]:
    known = pipeline.check(settings)
    return [problem for problem in pipeline.check(settings, base=base) if problem not in known]


def test_what_was_corrected_on_main_meanwhile_is_no_fault_of_a_branch_behind_it(settings: Settings) -> None:
    git(settings, "checkout", "-q", "-b", "behind")
    git(settings, "checkout", "-q", "main")
    edit(settings.root / RECORD, "Two bands played.", "Two bands were there.")
    text = (settings.root / RECORD).read_text("utf-8")
    entry = "corrections:\n  - {date: 2022-05-09, what: The bands did not play., why: We misread the report.}\n"
    (settings.root / RECORD).write_text(text + entry, "utf-8")
    commit(settings, "corrected")
    git(settings, "checkout", "-q", "behind")
    assert since(settings, "main") == []
    edit(settings.root / RECORD, "It is the town's third bridge", "It is this town's third bridge")
    assert [problem.rule for problem in since(settings, "main")] == ["change-without-correction"]


def test_a_source_that_is_compared_with_fewer_others_is_a_warning(settings: Settings) -> None:
    add(settings, POST)
    keep_only(settings, POST)
    list(pipeline.write_readings(settings, [POST]))
    (problem,) = since(settings, "main")
    assert (problem.rule, problem.severity) == ("less-compared", Severity.WARNING)
    assert problem.place.path == "content/briefings/bridge-2022.comparison.json"
    commit(settings, "added")
    assert since(settings, "HEAD") == []


def drafted(settings: Settings, is_draft: bool, said: str) -> None:
    record = settings.root / RECORD
    text = record.read_text("utf-8").removeprefix("draft: true\n")
    record.write_text(f"draft: true\n{text}" if is_draft else text, "utf-8")
    renamed = settings.content / "renamed.yml"
    renamed.write_text("briefings:\n  - {from: bridge-2022, why: It is written anew.}\n" if is_draft else "", "utf-8")
    commit(settings, said)


def test_a_briefing_that_was_a_draft_meanwhile_is_held_against_what_was_published(settings: Settings) -> None:
    drafted(settings, True, "a draft")
    edit(settings.root / RECORD, "It is the town's third bridge", "It is the town's fourth bridge")
    drafted(settings, True, "worked on")
    git(settings, "checkout", "-q", "-b", "again")
    drafted(settings, False, "published again")
    assert [problem.rule for problem in since(settings, "main")] == ["change-without-correction"]
    edit(settings.root / RECORD, "It is the town's fourth bridge", "It is the town's third bridge")
    assert since(settings, "main") == []


def test_a_briefing_that_was_never_published_may_change_until_it_is(settings: Settings) -> None:
    record = settings.root / RECORD
    other = record.with_name("later-2022.yml")
    other.write_text("draft: true\ntitle: Later\npoints:\n  - {id: one, text: It rains., own: all}\n", "utf-8")
    commit(settings, "begun")
    git(settings, "checkout", "-q", "-b", "ready")
    other.write_text("title: Later\npoints:\n  - {id: one, text: It snows., own: all}\n", "utf-8")
    assert since(settings, "main") == []


COMPARISON = "content/briefings/bridge-2022.comparison.json"


def test_a_briefing_that_was_a_link_hides_no_change(settings: Settings) -> None:
    record = settings.root / RECORD
    (settings.root / "kept.yml").write_bytes(record.read_bytes())
    record.unlink()
    record.symlink_to("../../kept.yml")
    git(settings, "add", "kept.yml")
    commit(settings, "a link")
    record.unlink()
    record.write_bytes((settings.root / "kept.yml").read_bytes())
    edit(record, "It is the town's third bridge", "It is this town's third bridge")
    assert "change-without-correction" in {problem.rule for problem in since(settings, "main")}


def test_a_content_folder_that_is_a_repository_of_its_own_hides_no_change(tmp_path: Path) -> None:
    settings = pipeline.read_settings(project.make(tmp_path / "outer") / "mkdocs.yml")
    write_all(settings)
    for one in (replace(settings, root=settings.content), settings):
        git(one, "init", "-q", "-b", "main")
        git(one, "-c", "advice.addEmbeddedRepo=false", "add", ".")
        git(one, "commit", "-q", "-m", "begun")
    edit(settings.root / RECORD, "It is the town's third bridge", "It is this town's third bridge")
    assert "change-without-correction" in {problem.rule for problem in since(settings, "main")}


def test_a_content_folder_outside_is_said(settings: Settings, tmp_path: Path) -> None:
    outside = replace(settings, content=tmp_path.parent / "elsewhere")
    outside.content.mkdir(exist_ok=True)
    with pytest.raises(SettingsError, match="expected a content folder below"):
        pipeline.check(outside, base="main")


@pytest.mark.parametrize("kind", ["agreements", "to_look_at", "only"])
def test_a_comparison_that_was_edited_is_a_fault_where_all_its_copies_are(settings: Settings, kind: str) -> None:
    stored = json.loads((settings.root / COMPARISON).read_text("utf-8"))
    assert stored["comparison"][kind]
    stored["comparison"][kind] = []
    (settings.root / COMPARISON).write_text(json.dumps(stored), "utf-8")
    assert [(problem.rule, problem.place.path) for problem in since(settings, "main")] == [
        ("altered-comparison", COMPARISON)
    ]
    keep_only(settings)
    assert since(settings, "main") == []


def test_a_comparison_that_was_taken_out_is_a_warning(settings: Settings) -> None:
    (settings.root / COMPARISON).unlink()
    (problem,) = since(settings, "main")
    assert (problem.rule, problem.place.path, problem.severity) == ("comparison-removed", COMPARISON, Severity.WARNING)


def test_a_comparison_that_the_program_wrote_again_is_none(settings: Settings) -> None:
    git(settings, "rm", "-q", COMPARISON)
    git(settings, "commit", "-q", "-m", "taken out")
    write_all(settings)
    assert (settings.root / COMPARISON).is_file()
    assert since(settings, "main") == []


@pytest.mark.parametrize("told", ["content/briefings/*.yml export-ignore", "* export-ignore"])
def test_what_a_file_of_attributes_leaves_out_is_held_against_the_commit_all_the_same(
    settings: Settings, told: str
) -> None:
    (settings.root / ".gitattributes").write_text(f"{told}\n")
    git(settings, "add", ".gitattributes")
    commit(settings, "attributes")
    edit(settings.root / RECORD, "Two bands played.", "Two bands were there.")
    assert [problem.rule for problem in since(settings, "main")] == ["change-without-correction"]


def test_a_commit_without_the_content_cannot_be_held_against_it(settings: Settings) -> None:
    (settings.root / "content").rename(settings.root / "moved")
    edit(settings.root / "mkdocs.yml", "{contact:", "{content: moved, contact:")
    edit(settings.root / "mkdocs.yml", "docs_dir: content", "docs_dir: moved")
    moved = pipeline.read_settings(settings.root / "mkdocs.yml")
    with pytest.raises(SettingsError, match="no files in moved"):
        pipeline.check(moved, base="main")


def withdraw(settings: Settings, source: str) -> None:
    record = settings.content / f"sources/{source}/source.yml"
    record.write_text(record.read_text("utf-8") + "withdrawn: {on: 2022-06-01, why: The outlet asked for it.}\n")


def test_evidence_of_a_withdrawn_source_goes_without_a_correction(settings: Settings) -> None:
    withdraw(settings, project.COURIER)
    withdraw(settings, project.GAZETTE)
    told = [problem for problem in pipeline.check(settings) if problem.rule == "withdrawn-words"]
    assert any("it needs no entry in corrections" in problem.hint for problem in told)
    text = (settings.root / RECORD).read_text("utf-8")
    points, _, _ = text.partition("quotations:")
    without = [line for line in points.split("\n") if not line.strip().startswith(("evidence:", "- source:", "quote:"))]
    (settings.root / RECORD).write_text("\n".join(without), "utf-8")
    assert faults(tuple(since(settings, "main"))) == ()


def test_a_source_that_is_no_longer_withdrawn_is_a_warning(settings: Settings) -> None:
    withdraw(settings, project.COURIER)
    commit(settings, "withdrawn")
    edit(settings.root / f"content/sources/{project.COURIER}/source.yml", "withdrawn:", "# withdrawn:")
    (problem,) = [problem for problem in since(settings, "HEAD") if problem.rule == "withdrawal-removed"]
    assert problem.severity is Severity.WARNING
    assert "The outlet asked for it." in problem.found


def with_a_difference(settings: Settings) -> None:
    """Let two more articles of the briefing count what a flood destroyed, and each otherwise."""
    for source, told in (
        (POST, "The flood destroyed 48 houses in Exampleton, the county office said."),
        (OTHERS, "63 houses were destroyed by the flood in Exampleton, the fire chief said."),
    ):
        add(settings, source)
        title = f"A flood at Exampleton, {source}"
        copy_of(settings, source).write_text(f"{title}\n\n{told}\n\nIt came on Tuesday, May 3, at noon.\n", "utf-8")
    write_all(settings)


def dismiss(settings: Settings, finding: str) -> None:
    record = settings.root / RECORD
    entry = f"dismissed:\n  - {{finding: {finding}, reason: Two places are counted., date: 2022-06-01}}\n"
    record.write_text(record.read_text("utf-8") + entry, "utf-8")


def test_a_difference_that_readers_saw_is_not_dismissed_in_silence(settings: Settings) -> None:
    with_a_difference(settings)
    commit(settings, "compared")
    (seen, *_) = found(settings).conflicts
    dismiss(settings, seen.id)
    (problem,) = since(settings, "HEAD")
    assert (problem.rule, problem.severity, problem.place.path) == (
        "dismissed-unsaid",
        Severity.WARNING,
        RECORD.as_posix(),
    )
    assert seen.id in problem.found
    with_it = (settings.root / RECORD).read_text("utf-8")
    entry = "corrections:\n  - {date: 2022-06-01, what: The counts do not differ., why: They are of two places.}\n"
    (settings.root / RECORD).write_text(with_it + entry, "utf-8")
    assert since(settings, "HEAD") == []


def test_what_no_reader_saw_as_differing_may_be_dismissed_without_a_word(settings: Settings) -> None:
    with_a_difference(settings)
    (unseen, *_) = found(settings).conflicts
    dismiss(settings, unseen.id)
    assert [problem.rule for problem in since(settings, "main") if problem.rule == "dismissed-unsaid"] == []
    commit(settings, "compared, and one dismissed")
    assert since(settings, "HEAD") == []


def test_an_agreement_may_be_dismissed_without_a_word(settings: Settings) -> None:
    (told, *_) = found(settings).agreements
    dismiss(settings, told.id)
    assert since(settings, "main") == []


def test_evidence_of_a_source_that_stays_needs_one(settings: Settings) -> None:
    withdraw(settings, project.COURIER)
    text = (settings.root / RECORD).read_text("utf-8")
    evidence = '    evidence:\n      - source: gazette-bridge\n        quote: "its third bridge over the Examp"\n'
    assert evidence in text
    (settings.root / RECORD).write_text(text.replace(evidence, ""), "utf-8")
    assert [problem.rule for problem in since(settings, "main")] == ["change-without-correction"]
