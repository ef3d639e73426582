"""A check that found nothing is made again once anything changed that it looks at, and not before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from digest import cache, pipeline, site_gate
from digest.intake import stored_json
from digest.pipeline.state.citations import citations
from digest.pipeline.state.passed_checks import Checks
from digest.pipeline.state.passes import passes_of
from digest.pipeline.state.project_state import ProjectState, project_state
from digest.settings import Settings
from tests import project

BRIEFING = "content/briefings/bridge-2022.yml"
GAZETTE = f"content/sources/{project.GAZETTE}/source.yml"
COPY = f".digest/copies/{project.GAZETTE}.txt"

EDITS = {
    "a sentence": (BRIEFING, "Two bands played.", "Five bands played."),
    "a quote": (BRIEFING, "a choir, two bands", "a choir"),
    "a record": (GAZETTE, "A bridge opens", "A bridge opens at last"),
    "a copy": (COPY, "40 meetings", "41 meetings"),
    "a name": ("content/entities.yml", "aliases: [Invented]", "aliases: []"),
    "an outlet": ("content/outlets.yml", "name: Harbour Gazette", "name: Harbour Herald"),
    "a topic": ("content/topics.yml", "What crosses rivers.", "What crosses water."),
    "a record that becomes faulty": (GAZETTE, "title:", "titel:"),
    "the rights": ("content/rights.yml", "total_words: 150", "total_words: 140"),
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = pipeline.read_settings(project.make(tmp_path_factory.mktemp("passed")) / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    return settings


@pytest.fixture
def settings(read: Settings, tmp_path: Path) -> Settings:
    root = Path(shutil.copytree(read.root, tmp_path / "project"))
    return pipeline.read_settings(root / "mkdocs.yml")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The checks that are made, by their names."""
    names: list[str] = []
    of = Checks.of

    def noted(
        self: Checks, name: str, sources: object, briefings: object, find: Callable[..., object], **given: bool
    ) -> object:
        def find_and_note(*parts: object) -> object:
            names.append(name)
            return find(*parts)

        return of(self, name, sources, briefings, find_and_note, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Checks, "of", noted)
    return names


def test_what_found_nothing_is_not_made_again(settings: Settings, made: list[str]) -> None:
    assert pipeline.check(settings) == ()
    assert {"unsupported", "stale", "over budget", "contradicted"} <= set(made)
    made.clear()
    assert pipeline.check(settings) == ()
    assert made == []


@pytest.mark.parametrize("what", EDITS)
def test_after_an_edit_the_same_is_found_as_by_who_never_checked(settings: Settings, what: str) -> None:
    pipeline.check(settings)
    path, old, new = EDITS[what]
    project.edit(settings.root / path, old, new)
    found = pipeline.check(settings)
    shutil.rmtree(settings.root / ".digest/passed")
    assert found == pipeline.check(settings)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


STORED: dict[str, Callable[[Path], None]] = {
    "a reading": lambda root: rewrite(root / f"content/sources/{project.COURIER}/reading.json", "bands", "drums"),
    "a comparison": lambda root: rewrite(
        root / BRIEFING.replace(".yml", ".comparison.json"), "2022-05-04", "2022-05-05"
    ),
    "a reading that goes": lambda root: (root / f"content/sources/{project.COURIER}/reading.json").unlink(),
    "a copy that goes": lambda root: (root / COPY).unlink(),
}


@pytest.mark.parametrize("what", STORED)
def test_builds_and_checks_in_turn_find_the_same_as_those_of_who_never_made_one(settings: Settings, what: str) -> None:
    pipeline.write_comparison(settings, "bridge-2022")
    pipeline.build(settings)
    pipeline.check(settings)
    STORED[what](settings.root)
    found = [pipeline.build(settings).problems, pipeline.check(settings), pipeline.build(settings).problems]
    shutil.rmtree(settings.root / ".digest/passed")
    checked = pipeline.check(settings)
    shutil.rmtree(settings.root / ".digest/passed", ignore_errors=True)
    built = pipeline.build(settings).problems
    assert found == [built, checked, built]
    assert (found == [(), (), ()]) == what.endswith("goes")


def test_an_edit_of_one_briefing_asks_nothing_of_what_it_does_not_reach(settings: Settings, made: list[str]) -> None:
    pipeline.check(settings)
    made.clear()
    project.edit(settings.root / GAZETTE, "A bridge opens", "A bridge opens at last")
    pipeline.check(settings)
    assert sorted(made) == [
        "contradicted",
        "over budget",
        "stale",
    ]  # of this source; not of the other, nor of sentences


def test_what_found_something_is_made_each_time(settings: Settings, made: list[str]) -> None:
    project.edit(settings.root / BRIEFING, "Two bands played.", "Five bands played.")
    first = pipeline.check(settings)
    made.clear()
    assert pipeline.check(settings) == first
    assert made == ["unsupported"]


def test_a_file_is_searched_again_for_private_words_once_it_or_a_copy_changed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []
    monkeypatch.setattr(site_gate, "in_published", lambda path, *_, **__: iter(searched.append(path) or ()))
    pipeline.check(settings)
    everything = sorted(searched)
    assert BRIEFING in everything
    searched.clear()
    pipeline.check(settings)
    assert searched == []
    (settings.pages / "new.md").write_text("# New\n\nA line.\n")
    pipeline.check(settings)
    assert [Path(path).name for path in searched] == ["new.md"]
    searched.clear()
    project.edit(settings.root / GAZETTE, "A bridge opens", "A bridge opens at last")
    pipeline.check(settings)
    assert searched == [GAZETTE]
    searched.clear()
    project.edit(settings.root / COPY, "40 meetings", "41 meetings")
    pipeline.check(settings)
    assert set(everything) <= set(searched)


def test_a_stored_file_is_asked_once_what_cannot_be_in_it_and_again_when_it_changed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    wrong_in = stored_json._wrong_in
    monkeypatch.setattr(stored_json, "_wrong_in", lambda stored: iter([*noted(stored, asked), *wrong_in(stored)]))
    stored_json._in_text.cache_clear()
    expected = pipeline.check(settings)
    assert len(asked) == len(list(settings.content.glob("*/**/*.json")))
    asked.clear()
    stored_json._in_text.cache_clear()  # as in the next command
    assert pipeline.check(settings) == expected
    assert asked == []
    rewrite(settings.content / "sources" / project.COURIER / "reading.json", '"words": ', '"words": 9')
    pipeline.check(settings)
    assert asked == ["StoredReading"]


def noted(stored: object, asked: list[str]) -> list[str]:
    asked.append(type(stored).__name__)
    return []


def test_another_program_makes_all_anew(settings: Settings, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.check(settings)
    before = sorted(made)
    made.clear()
    monkeypatch.setattr(cache, "program", lambda: "another")
    pipeline.check(settings)
    assert sorted(made) == before


def test_a_check_is_given_nothing_that_its_key_lacks(settings: Settings) -> None:
    pipeline.check(settings)
    state = project_state(settings, private=True)
    cited = citations(state, settings)
    seen = []
    checks = Checks(state, cited, passes_of(settings, "records"))
    list(checks.of("invented", [project.COURIER], [], lambda *part: iter(seen.append(part) or ())))
    (part, _), *_ = seen
    assert list(part.content.sources) == list(part.full) == [project.COURIER]
    assert part.content.briefings == part.comparisons == part.sources == {}
    assert project.GAZETTE not in part.known.ids


def test_each_value_at_hand_is_in_the_key_or_taken_from_what_a_check_is_given() -> None:
    in_key = {"content", "copies", "stored", "full", "comparisons", "cited", "faulty"}
    taken_away = {"unread", "sources", "problems"}
    assert {field.name for field in fields(ProjectState)} == in_key | taken_away
