"""Where a project stands, what mends itself, and what a person reads of a fault."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from digest import pipeline, report
from digest.problems import Place, Problem
from digest.rule_book import rules
from tests import project
from tests.cli.test_commands import BRIEFING, COURIER_COPY, GAZETTE_COPY, read, root, run

__all__ = ["read", "root"]

SOURCE = Path(f"content/sources/{project.GAZETTE}/source.yml")


def test_the_next_command_leads_through_all_that_is_to_be_done(root: Path) -> None:
    assert run("status").output.splitlines()[-1] == "next: digest read --write"
    assert run("read", "--write").exit_code == 0
    assert "never compared (1): bridge-2022" in run("status").output
    assert run("status").output.splitlines()[-1] == "next: digest compare --all"
    assert run("compare", "--all").exit_code == 0
    told = run("status").output
    assert "with points without evidence (1): bridge-2022 (1)" in told
    assert f"without an address of an archived copy (1): {project.COURIER}" in told
    assert told.splitlines()[-1] == "next: digest quote --missing bridge-2022"


def test_what_may_still_be_quoted_is_counted_as_the_check_counts(read: Path) -> None:
    settings = pipeline.read_settings(Path("mkdocs.yml"))
    (budget,) = pipeline.status(settings).budgets or ()
    assert budget.source == project.GAZETTE
    assert 0 < budget.left < budget.most
    assert budget.left == budget.most - budget.quoted - budget.told
    assert budget.over == 0


def test_what_quotes_show_of_what_a_comparison_tells_counts_once(tmp_path: Path) -> None:
    assert run("new", str(tmp_path / "example"), "--example").exit_code == 0
    settings = pipeline.read_settings(tmp_path / "example/mkdocs.yml")
    assert {problem.rule for problem in pipeline.check(settings)} == {"starter-text"}
    for budget in pipeline.status(settings).budgets or ():
        assert budget.quoted + budget.told <= budget.most


def test_what_is_too_much_is_told_as_that_and_never_below_nothing(read: Path) -> None:
    project.edit(read / "content/rights.yml", "total_words: 150", "total_words: 1")
    told = run("status").output
    assert f"{project.GAZETTE}: 0 of 1 words may still be quoted (quotes have " in told
    assert " are too many)" in told
    assert told.splitlines()[-1] == "next: digest check"


def test_a_briefing_of_a_title_alone_is_written_before_its_sources_are_archived(read: Path) -> None:
    Path(BRIEFING).write_text("title: Exampleton opens a bridge\nevent_date: 2022-05-04\n", "utf-8")
    assert run("compare", "--all").exit_code == 0
    told = run("status").output
    assert "without a statement of yours (1): bridge-2022" in told
    following = 'next: digest quote bridge-2022 "a sentence of your own", or digest suggest bridge-2022'
    assert told.splitlines()[-1] == following


def test_a_suggested_point_is_worded_before_its_sources_are_archived(read: Path) -> None:
    project.edit(BRIEFING, "text: Fewer lorries will cross the old town.", "text: To be written")
    told = run("status").output
    assert "with points to be written (1): bridge-2022 (1)" in told
    assert told.splitlines()[-1] == f"next: word the points of {read / BRIEFING} that begin with “To be written”"


def test_of_a_briefing_in_merge_nobody_says_what_may_still_be_quoted(read: Path) -> None:
    text = Path(BRIEFING).read_text("utf-8")
    Path(BRIEFING).write_text(f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n", "utf-8")
    told = run("status").output
    assert "may still be quoted is known when the faults are mended" in told
    assert "words may still be quoted (" not in told
    assert told.splitlines()[-1] == "next: digest check"


def test_an_empty_digest_begins_with_an_article_and_is_built_as_its_makefile_says(tmp_path: Path) -> None:
    assert run("new", str(tmp_path / "empty")).exit_code == 0
    following = pipeline.status(pipeline.read_settings(tmp_path / "empty/mkdocs.yml")).next
    assert following == "digest add FILE, a saved page or an address"


@pytest.mark.parametrize(("makes", "command"), [("site:\n\ttrue\n", "make site"), (None, "mkdocs build --strict")])
def test_the_site_is_built_by_the_makefile_where_it_can(read: Path, makes: str | None, command: str) -> None:
    project.edit(BRIEFING, "  - id: lorries\n    text: Fewer lorries will cross the old town.\n", "")
    courier = Path(f"content/sources/{project.COURIER}/source.yml")
    archived = "archive_url: https://archive.example/web/2022/https://courier.example/bridge\n"
    courier.write_text(courier.read_text("utf-8") + archived, "utf-8")
    if makes:
        Path("Makefile").write_text(makes, "utf-8")
    written = run("read", "--write")
    assert written.exit_code == 0, written.output
    assert run("status").output.splitlines()[-1] == f"next: {command}"


def test_what_is_not_stale_is_left_alone_and_that_is_said(read: Path) -> None:
    for command in (["read", "--write"], ["compare", "--all"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.startswith(("no reading", "every briefing"))


def second_briefing() -> None:
    """Let both articles belong to a second briefing, too, which is compared."""
    text = Path(BRIEFING).read_text("utf-8")
    Path("content/briefings/another-bridge.yml").write_text(text, "utf-8")
    for source in (project.GAZETTE, project.COURIER):
        record = Path(f"content/sources/{source}/source.yml")
        project.edit(record, "briefings: [bridge-2022]", "briefings: [bridge-2022, another-bridge]")
    assert run("read", "--write").exit_code == 0
    assert run("compare", "--write", "another-bridge").exit_code == 0


def test_all_that_another_way_made_is_counted_and_made_again_at_once(
    read: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second_briefing()
    monkeypatch.setattr("digest.comparison.METHOD", 99)
    told = run("status").output
    assert "with a stale comparison (2): another-bridge, bridge-2022" in told
    assert told.splitlines()[-1] == "next: digest compare --all"
    assert [
        line.split(":")[0] for line in run("compare", "--all").stdout.splitlines() if "comparison.json" in line
    ] == [str(read / f"content/briefings/{name}.comparison.json") for name in ("another-bridge", "bridge-2022")]
    assert "stale" not in run("status").output


def test_all_readings_that_another_way_made_are_counted(read: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.analysis.METHOD", 99)
    assert f"with a stale reading (2): {project.COURIER}, {project.GAZETTE}" in run("status").output


@pytest.mark.parametrize("with_copy", [True, False], ids=["with the copy", "without it"])
def test_the_next_command_is_one_for_which_the_copies_are_at_hand(read: Path, with_copy: bool) -> None:
    if not with_copy:
        Path(GAZETTE_COPY).unlink()
    project.edit(SOURCE, "published: 2022-05-05", "published: 2022-05-06")
    told = run("status").output
    assert f"with a stale reading (1): {project.GAZETTE}" in told
    following = told.splitlines()[-1]
    assert (following == "next: digest read --write") is with_copy
    assert with_copy or following == "next: digest quote --missing bridge-2022"


def test_comparing_comes_next_only_where_it_can_mend(read: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.comparison.METHOD", 99)
    Path(GAZETTE_COPY).unlink()
    told = run("status").output
    assert "with a stale comparison (1): bridge-2022" in told
    assert told.splitlines()[-1] == "next: digest quote --missing bridge-2022"


def test_a_rule_is_explained_and_all_are_listed() -> None:
    assert run("explain", "stale-reading").output.splitlines()[0] == "stale-reading"
    assert "digest read --write" in run("explain", "stale-reading").output
    listed = run("explain").output
    assert [code for code in rules() if f"  {code}: " not in listed] == []


def test_a_fault_is_shown_with_its_line_and_a_caret(read: Path) -> None:
    project.edit(SOURCE, "published: 2022-05-05", "published: 10/03/2026")
    lines = run("check").output.splitlines()
    at = next(number for number, line in enumerate(lines) if "date: published" in line)
    assert lines[at].endswith("write 2026-03-10 or 2026-10-03, whichever day is meant")
    assert lines[at + 1 : at + 3] == ["    published: 10/03/2026", "               ^"]


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        ("content/outlets.yml", None, "homepage: https://gazette.example", 'text: "https://gazette.example"'),
        (BRIEFING, "    text: Fewer lorries", "    evidence: its words\n    text: Fewer lorries", 'quote: "its words"'),
        (SOURCE, "published: 2022-05-05", "published: 2122-05-05", "published: unknown"),
    ],
)
def test_what_to_type_is_said(read: Path, path: str, old: str | None, new: str, hint: str) -> None:
    if old is None:
        text = Path(path).read_text("utf-8").replace("homepage: unknown", new, 1)
        Path(path).write_text(text, "utf-8")
    else:
        project.edit(Path(path), old, new)
    assert hint in run("check").output


def test_a_private_copy_whose_name_has_a_slip_gets_the_nearest_id(read: Path) -> None:
    Path(GAZETTE_COPY).rename(Path(GAZETTE_COPY).with_stem("gazete-bridge"))
    assert f"did you mean {project.GAZETTE}?" in run("check").output


def test_many_stale_readings_are_one_line() -> None:
    found = [
        Problem(
            place=Place(path=f"content/sources/s{n}/reading.json"), rule="stale-reading", found="old", expected="new"
        )
        for n in range(46)
    ]
    (line,) = report.as_text(found).splitlines()
    assert "46 times, in content/sources/s0/reading.json" in line
    assert "digest read --write" in line
    assert len(json.loads(report.as_json(found[:3]))) == 3


def test_what_has_one_right_answer_is_mended_and_nothing_else(read: Path) -> None:
    project.edit(SOURCE, "published: 2022-05-05", 'published: "5.5.2022"  # kept')
    project.edit(BRIEFING, "  - id: with-music\n    text: Two", "  - text: Two")
    project.edit(BRIEFING, "event_date: 2022-05-04", "event_date: 2022-05-04\ndraft: no")
    topics = Path("content/topics.yml")
    topics.write_bytes(b"\xef\xbb\xbf" + topics.read_bytes())
    project.edit(Path(COURIER_COPY), "two bands and a very long speech", "two bands and a long speech")
    result = run("check", "--fix")
    assert (result.exit_code, result.stdout) == (0, ""), result.output
    assert "published: 2022-05-05  # kept" in SOURCE.read_text("utf-8")
    assert "draft: false" in BRIEFING.read_text("utf-8")
    assert "\n  - text: Two" not in BRIEFING.read_text("utf-8")
    assert topics.read_bytes().startswith(b"bridges")


def test_what_has_no_one_answer_is_left_and_told(read: Path) -> None:
    project.edit(SOURCE, "published: 2022-05-05", "published: 3/4/2022")
    before = SOURCE.read_bytes()
    result = run("check", "--fix")
    assert result.exit_code == 1
    assert SOURCE.read_bytes() == before


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Nov 24, 2021", "2021-11-24"),
        ('"Nov 24, 2021"  # kept', "2021-11-24  # kept"),
        ("24 Nov, 2021", "2021-11-24"),
        ("5.5.2022, or 6.5.2022", "5.5.2022, or 6.5.2022"),
    ],
)
def test_a_day_is_mended_as_a_whole_or_not_at_all(read: Path, written: str, mended: str) -> None:
    project.edit(SOURCE, "published: 2022-05-05", f"published: {written}")
    before = SOURCE.read_text("utf-8")
    run("check", "--fix")
    assert SOURCE.read_text("utf-8") == before.replace(f"published: {written}\n", f"published: {mended}\n")


def test_a_day_within_a_mapping_of_one_line_is_mended(read: Path) -> None:
    text = Path(BRIEFING).read_text("utf-8")
    entry = "corrections:\n  - {date: 9.5.2022, what: It is wrong., why: Misread.}\n"
    Path(BRIEFING).write_text(text + entry, "utf-8")
    run("check", "--fix")
    assert "{date: 2022-05-09, what: It is wrong., why: Misread.}" in Path(BRIEFING).read_text("utf-8")


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@a.example"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)  # noqa: S607 - whichever git there is


def test_only_what_changed_is_told_if_asked(read: Path) -> None:
    project.edit(SOURCE, "title: A bridge", "titel: A bridge")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "a fault")
    Path("content/sources/new").mkdir()
    Path("content/sources/new/source.yml").write_text("titel: New\n")
    told = run("check", "--changed", "--format", "json")
    assert {one["path"] for one in json.loads(told.stdout)} == {"content/sources/new/source.yml"}
    git("add", "-A")
    git("commit", "-qm", "another")
    assert json.loads(run("check", "--changed", "--format", "json").stdout) == []
    since = json.loads(run("check", "--changed", "--base", "HEAD~1", "--format", "json").stdout)
    assert {one["path"] for one in since} == {"content/sources/new/source.yml"}


def test_without_git_what_asks_for_it_ends_with_a_sentence(read: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(read / "nowhere"))
    for command in (["check", "--base", "main"], ["check", "--changed"]):
        result = run(*command)
        assert result.exit_code == 2
        assert "git cannot be run" in result.stderr
        assert "Traceback" not in result.output


def test_outside_a_repository_that_is_said_in_a_sentence(read: Path) -> None:
    for command in (["check", "--base", "main"], ["check", "--changed"]):
        result = run(*command)
        assert result.exit_code == 2
        assert f"{read} stands in no repository of git" in result.stderr
        assert "usage" not in result.stderr


def test_before_the_first_commit_every_file_is_changed(read: Path) -> None:
    project.edit(SOURCE, "title: A bridge", "titel: A bridge")
    git("init", "-q", "-b", "main")
    told = run("check", "--changed", "--format", "json")
    assert {one["path"] for one in json.loads(told.stdout)} >= {str(SOURCE)}


def test_annotations_have_paths_from_the_top_and_many_go_to_the_summary(
    read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    inner = tmp_path / "outer" / "inner"
    project.make(inner)
    subprocess.run(["git", "init", "-q", str(tmp_path / "outer")], check=True)  # noqa: S607
    monkeypatch.chdir(inner)
    few = run("check", "--format", "github").stdout
    assert "file=inner/content/" in few
    assert not summary.exists()
    for number in range(12):
        (inner / f"content/stray{number}`<b>.txt").write_text("x")
    run("check", "--format", "github")
    text = summary.read_text("utf-8")
    assert text.count("stray-file") == 12
    assert "`<b>" not in text


def test_keys_are_put_in_order_and_only_named_if_asked(read: Path) -> None:
    assert run("fmt", "--check").exit_code == 0
    text = SOURCE.read_text("utf-8")
    first, rest = text.split("\n", 1)
    SOURCE.write_text(f"{rest}{first}\n", "utf-8")
    named = run("fmt", "--check")
    assert (named.exit_code, named.stdout.strip()) == (1, str(SOURCE.absolute()))
    assert run("fmt").exit_code == 0
    assert SOURCE.read_text("utf-8") == text
