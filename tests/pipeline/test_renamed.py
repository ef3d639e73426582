"""Addresses never break: where a page was taken away, a page stays that says where it is now or why it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import pipeline
from digest.problems import faults
from digest.settings import Settings
from tests import project
from tests.pipeline.test_merges import commit, git
from tests.pipeline.test_several_hands import RECORD, write_all

OLD, NEW = "bridge-2022", "second-bridge"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    write_all(settings)
    git(settings, "init", "-q", "-b", "main")
    commit(settings, "begun")
    rename(settings)
    return settings


def rename(settings: Settings) -> None:
    """Give the briefing another id, everywhere but in renamed.yml."""
    folder = settings.content / "briefings"
    for suffix in (".yml", ".comparison.json"):
        (folder / f"{OLD}{suffix}").rename(folder / f"{NEW}{suffix}")
    for source in settings.content.glob("sources/*/source.yml"):
        source.write_text(source.read_text("utf-8").replace(OLD, NEW), "utf-8")


def told(settings: Settings, text: str) -> None:
    (settings.content / "renamed.yml").write_text(text, "utf-8")


def gone(settings: Settings) -> list[tuple[str, str]]:
    problems = pipeline.check(settings, base="main")
    return [(problem.place.path, problem.hint) for problem in problems if problem.rule == "address-gone"]


def test_a_page_that_vanishes_is_a_fault(settings: Settings) -> None:
    hint = f"under briefings of content/renamed.yml: {{from: {OLD}, to: its new id}}, or why it is gone"
    assert gone(settings) == [(RECORD.as_posix(), hint)]


@pytest.mark.parametrize("rest", [f"to: {NEW}", "why: It was a draft by mistake."])
def test_a_page_that_is_told_as_renamed_or_gone_is_none(settings: Settings, rest: str) -> None:
    told(settings, f"briefings:\n  - {{from: {OLD}, {rest}}}\n")
    assert gone(settings) == []


def test_a_briefing_that_becomes_a_draft_again_is_gone_too(settings: Settings) -> None:
    told(settings, f"briefings:\n  - {{from: {OLD}, to: {NEW}}}\n")
    commit(settings, "renamed")
    record = settings.content / "briefings" / f"{NEW}.yml"
    record.write_text(record.read_text("utf-8") + "draft: true\n", "utf-8")
    problems = pipeline.check(settings, base="HEAD")
    assert "address-gone" in {problem.rule for problem in problems}


@pytest.fixture
def published(tmp_path: Path) -> Settings:
    """A project with a briefing on the branch main, in which that becomes a draft."""
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    write_all(settings)
    git(settings, "init", "-q", "-b", "main")
    commit(settings, "begun")
    record = settings.root / RECORD
    record.write_text(record.read_text("utf-8") + "draft: true\n", "utf-8")
    return settings


def test_a_published_briefing_becomes_a_draft_where_its_page_says_why(published: Settings) -> None:
    assert "address-gone" in {problem.rule for problem in pipeline.check(published, base="main")}
    told(published, f"briefings:\n  - {{from: {OLD}, why: We look at it again.}}\n")
    assert faults(pipeline.check(published, base="main")) == ()
    pages = {page.path: page.markdown for page in pipeline.build(published).site.pages}
    assert "We look at it again" in pages[f"briefings/{OLD}.md"]


def test_a_draft_that_is_told_as_renamed_says_why(published: Settings) -> None:
    told(published, f"briefings:\n  - {{from: {OLD}, to: {OLD}}}\n")
    assert "renaming" in {problem.rule for problem in faults(pipeline.check(published))}


def test_what_is_told_as_gone_is_not_published_again(published: Settings) -> None:
    told(published, f"briefings:\n  - {{from: {OLD}, why: We look at it again.}}\n")
    record = published.root / RECORD
    record.write_text(record.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    (problem,) = (one for one in pipeline.check(published) if one.rule == "renaming")
    assert "is still there" in problem.found


def test_a_record_with_a_fault_is_not_told_as_gone(settings: Settings) -> None:
    told(settings, f"briefings:\n  - {{from: {OLD}, to: {NEW}}}\n")
    commit(settings, "renamed")
    record = settings.content / "briefings" / f"{NEW}.yml"
    record.write_text(record.read_text("utf-8") + "no-such-key: 1\n", "utf-8")
    assert "address-gone" not in {problem.rule for problem in pipeline.check(settings, base="HEAD")}


def test_a_page_is_told_as_gone_beside_a_faulty_record_whose_id_begins_alike(settings: Settings) -> None:
    (settings.content / "briefings" / f"{OLD}-later.yml").write_text("no-such-key: 1\n", "utf-8")
    assert [path for path, _ in gone(settings)] == [RECORD.as_posix()]


def test_the_former_address_leads_to_the_new_one_and_is_not_searched(settings: Settings) -> None:
    told(settings, f"briefings:\n  - {{from: {OLD}, to: {NEW}, on: 2026-05-01}}\n")
    pages = {page.path: page.markdown for page in pipeline.build(settings).site.pages}
    stub = pages[f"briefings/{OLD}.md"]
    assert f"{NEW}" in stub
    assert "1 May 2026" in stub
    assert "exclude: true" in stub


def test_a_page_that_was_taken_away_says_why(settings: Settings) -> None:
    told(settings, f"briefings:\n  - {{from: {OLD}, why: The council asked us to <wait>.}}\n")
    pages = {page.path: page.markdown for page in pipeline.build(settings).site.pages}
    stub = pages[f"briefings/{OLD}.md"]
    assert "Withdrawn" in stub
    assert "<wait>" not in stub
    assert "The council asked us to" in stub
