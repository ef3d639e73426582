"""Which readings of copies are kept, and what is said of those that are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from digest import cache, extraction, pipeline, reading_task
from digest.cli import main
from digest.errors import CutShortError
from digest.pipeline.stored.updates import Written
from digest.problems import Problem, Severity
from digest.sandbox import Limits, Sandbox
from digest.settings import Settings
from tests import project


class Hurried:
    """A sandbox in which no web page is read in time: once it ran out of it, all others get the same answer."""

    sandbox = Sandbox(reading_task.__name__, extraction.WEB, limits=Limits(seconds=0.001))
    ran_out: CutShortError | None = None

    def run(self, question: bytes, *, shared: bytes = b"") -> bytes:
        """Raise CutShortError; each question more would start the engines anew."""
        if self.ran_out is None:
            try:
                return self.sandbox.run(question, shared=shared)
            except CutShortError as error:
                self.ran_out = error
        raise self.ran_out


HURRIED = {extraction.WEB: Hurried(), extraction.TEXT: reading_task.SANDBOXES[extraction.TEXT]}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A project whose private copy is a web page."""
    monkeypatch.chdir(project.make(tmp_path))
    text = tmp_path / f".digest/copies/{project.GAZETTE}.txt"
    title, *paragraphs = text.read_text("utf-8").split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    text.with_suffix(".html").write_text(page, "utf-8")
    text.unlink()
    return pipeline.read_settings(tmp_path / "mkdocs.yml")


@pytest.fixture
def hurried(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(reading_task, "SANDBOXES", HURRIED)
    return settings


def cached(settings: Settings) -> list[Path]:
    return sorted((settings.root / ".digest/cache").glob("*"))


def problems_of(settings: Settings, rule: str) -> list[Problem]:
    return [problem for problem in pipeline.check(settings) if problem.rule == rule]


def written(settings: Settings) -> set[str]:
    return {outcome.name for outcome in pipeline.write_readings(settings) if isinstance(outcome, Written)}


def test_a_reading_is_kept(settings: Settings) -> None:
    pipeline.check(settings)
    assert len(cached(settings)) == 2


def test_where_reading_ran_out_of_time_nothing_is_kept(hurried: Settings) -> None:
    assert written(hurried) == {project.COURIER}
    assert len(cached(hurried)) == 1
    assert not (hurried.content / f"sources/{project.GAZETTE}/reading.json").exists()


def test_it_is_a_warning_with_what_to_do(hurried: Settings) -> None:
    (problem,) = problems_of(hurried, "copy-cut-short")
    assert problem.severity is Severity.WARNING
    assert problem.place.path == f".digest/copies/{project.GAZETTE}.html"
    assert problem.found == (
        "Reading the copy takes more than 0.001 s of processor time; store the article's text alone, as .txt."
    )


def test_the_reading_of_a_quicker_machine_stays_and_is_not_held_against_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = settings.content / f"sources/{project.GAZETTE}/reading.json"
    assert written(settings) == {project.COURIER, project.GAZETTE}
    before = reading.read_bytes()
    for path in cached(settings):
        path.unlink()
    monkeypatch.setattr(reading_task, "SANDBOXES", HURRIED)
    assert [problem.rule for problem in pipeline.check(settings)] == ["copy-cut-short"]
    assert written(settings) == {project.COURIER}
    assert reading.read_bytes() == before


def test_receipts_are_not_derived_from_it(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    list(pipeline.write_readings(settings))
    monkeypatch.setattr(reading_task, "SANDBOXES", HURRIED)
    copy = settings.root / f".digest/copies/{project.GAZETTE}.html"
    with pytest.raises(CutShortError):
        pipeline.confirm(settings, project.GAZETTE, copy, by="Second Person", on="2022-06-01")


def test_a_file_that_takes_too_long_is_told_and_the_other_files_are_read(hurried: Settings) -> None:
    page = f".digest/copies/{project.GAZETTE}.html"
    result = CliRunner().invoke(main, ["read", page, project.COURIER])
    assert result.exit_code == 2
    assert json.loads(result.stdout)["file"].endswith("copy.txt")
    assert f"{page}: Reading the copy takes more than 0.001 s of processor time; store" in result.stderr


def test_what_is_no_reading_in_the_cache_is_made_again(settings: Settings) -> None:
    before = pipeline.check(settings)
    one, other = cached(settings)
    one.write_text('{"format": 1}')
    other.unlink()
    other.mkdir()
    assert [problem for problem in pipeline.check(settings) if problem.rule != "cache-not-written"] == list(before)


def test_where_no_cache_can_be_the_copies_are_read_all_the_same(settings: Settings) -> None:
    before = pipeline.check(settings)
    for path in cached(settings):
        path.unlink()
    (settings.root / ".digest/cache").rmdir()
    (settings.root / ".digest/cache").write_text("a file in its place")
    *others, problem = sorted(pipeline.check(settings), key=lambda problem: problem.rule == "cache-not-written")
    assert others == list(before)
    assert (problem.place.path, problem.severity) == (".digest/cache", Severity.WARNING)


def test_another_program_or_library_reads_the_copies_anew(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's digest has both: what a build shows of a copy is the same with what was kept and without."""
    pipeline.check(settings)
    before = set(cached(settings))
    monkeypatch.setattr(cache, "program", lambda: "another")
    pipeline.check(settings)
    assert len(set(cached(settings)) - before) == len(before) == 2


def test_a_program_that_changed_while_it_ran_keeps_no_reading(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "is_as_loaded", lambda: False)
    pipeline.check(settings)
    assert cached(settings) == []


def add_entity(settings: Settings, name: str) -> None:
    path = settings.content / "entities.yml"
    entry = f"{name.lower()}:\n  name: {name}\n  kind: place\n  aliases: []\n  role: Invented.\n"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")


def test_a_name_that_an_article_lacks_makes_nothing_be_read_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(pipeline.write_readings(settings))
    add_entity(settings, "Nowhereville")
    monkeypatch.setattr("digest.pipeline.state.copy_readings.attempt", None)
    assert pipeline.check(settings) == ()


def test_a_name_that_an_article_has_makes_it_be_read_again(settings: Settings) -> None:
    list(pipeline.write_readings(settings))
    add_entity(settings, "Examp")
    assert problems_of(settings, "stale-reading")
    list(pipeline.write_readings(settings))
    assert pipeline.check(settings) == ()
    assert len(cached(settings)) == 2


def test_the_cache_holds_at_most_twice_what_is_needed(settings: Settings) -> None:
    copy = settings.root / f".digest/copies/{project.GAZETTE}.html"
    text = copy.read_text("utf-8")
    for number in range(301, 309):
        copy.write_text(text.replace("300", str(number)), "utf-8")
        pipeline.check(settings)
    assert len(cached(settings)) == 4
