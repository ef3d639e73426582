"""Several people write readings and comparisons, each with other copies: nothing that one found is lost by another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from digest import analysis, pipeline
from digest.errors import SettingsError
from digest.model import Comparison
from digest.pipeline.state.project_state import project_state
from digest.pipeline.stored.stored_readings import differing
from digest.problems import Problem, Severity, faults
from digest.settings import Settings
from tests import project
from tests.project import edit

POST = "post-bridge"
OTHERS = "examp-notes"

BRIEFING = "bridge-2022"
RECORD = Path(f"content/briefings/{BRIEFING}.yml")
COMPARISON = Path(f"content/briefings/{BRIEFING}.comparison.json")

ARTICLES = {
    POST: """
        Bridge open at Exampleton

        Exampleton opened its third bridge over the Examp on Wednesday, May 4, after twelve years and 52 meetings.

        Builders say that 450 lorries a day will leave the old town, and that the pavements there can now be made wider.

        “The river is ours again,” Ada Invented told the crowd, which had waited on both banks since the morning.

        The baker beside the northern ramp sold nine hundred rolls before noon and ran out of flour.
        """,
    OTHERS: """
        Notes from the river

        “The river is ours again,” Mayor Ada Invented told the crowd that had waited on both banks since morning.

        Builders say that 300 lorries a day will leave the old town, and that the pavements there can now be made wider.

        A heron stood under the new arch all day long and left only when the fireworks began.
        """,
}
"""Two more invented articles on the bridge, each by its source."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project of four sources, of which three have private copies, read and compared with all copies at hand."""
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    for source in ARTICLES:
        add(settings, source)
    write_all(settings)
    return settings


def add(settings: Settings, source: str) -> None:
    """Put a source with its private copy into the project."""
    record = settings.content / f"sources/{source}/source.yml"
    record.parent.mkdir(parents=True)
    title = ARTICLES[source].strip().split("\n")[0]
    record.write_text(
        f"title: {title}\noutlet: harbour-gazette\npublished: 2022-05-05\nbriefings: [{BRIEFING}]\n", "utf-8"
    )
    text = "\n".join(line.strip() for line in ARTICLES[source].strip().split("\n"))
    copy_of(settings, source).write_text(text + "\n", "utf-8")


def copy_of(settings: Settings, source: str) -> Path:
    return settings.copies / f"{source}.txt"


def write_all(settings: Settings) -> None:
    outcomes = list(pipeline.write_readings(settings))
    assert [outcome for outcome in outcomes if isinstance(outcome, Exception)] == []
    pipeline.write_comparison(settings, BRIEFING)


def keep_only(settings: Settings, *sources: str) -> None:
    """Be somebody who holds only these private copies."""
    for path in settings.copies.iterdir():
        if path.stem not in sources:
            path.unlink()


def found(settings: Settings) -> Comparison:
    return project_state(settings, private=False).comparisons[BRIEFING].comparison


def ids(comparison: Comparison) -> list[str]:
    return sorted(item.id for item in comparison.findings)


def between(comparison: Comparison, *sources: str) -> set[frozenset[tuple[str, int]]]:
    """Where the agreements stand in which all of the sources have a part, as far as these sources go."""
    told = ({(one.source, one.start) for one in item.passages} for item in comparison.agreements)
    parts = (frozenset(place for place in places if place[0] in sources) for places in told)
    return {part for part in parts if {source for source, _ in part} == set(sources)}


def rules(problems: Sequence[Problem]) -> list[str]:
    return [problem.rule for problem in problems]


def test_there_is_something_to_lose(settings: Settings) -> None:
    assert between(found(settings), project.GAZETTE, POST)
    assert between(found(settings), project.GAZETTE, OTHERS)
    assert pipeline.check(settings) == ()


def test_without_any_copy_a_comparison_stays_as_it_is(settings: Settings) -> None:
    before = (settings.root / COMPARISON).read_bytes()
    keep_only(settings)
    pipeline.write_comparison(settings, BRIEFING)
    assert (settings.root / COMPARISON).read_bytes() == before


def test_with_some_copies_a_comparison_stays_as_it_is(settings: Settings) -> None:
    before = (settings.root / COMPARISON).read_bytes()
    keep_only(settings, POST, project.GAZETTE)
    pipeline.write_comparison(settings, BRIEFING)
    assert (settings.root / COMPARISON).read_bytes() == before


def test_who_adds_a_source_keeps_what_was_found_between_the_others(tmp_path: Path) -> None:
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    add(settings, OTHERS)
    write_all(settings)
    before = found(settings)
    add(settings, POST)
    keep_only(settings, POST)
    list(pipeline.write_readings(settings))
    now = found(settings)
    assert set(ids(before)) - set(ids(now)) <= {item.id for item in before.only}
    assert between(before, project.GAZETTE, OTHERS) <= between(now, project.GAZETTE, OTHERS)
    assert now.not_compared == (POST,)
    assert faults(pipeline.check(settings)) == ()


def test_what_was_not_compared_is_once_the_copies_meet(tmp_path: Path) -> None:
    settings = pipeline.read_settings(project.make(tmp_path) / "mkdocs.yml")
    add(settings, OTHERS)
    write_all(settings)
    add(settings, POST)
    kept = {path: path.read_bytes() for path in settings.copies.iterdir()}
    keep_only(settings, POST)
    list(pipeline.write_readings(settings))
    for path, content in kept.items():
        path.write_bytes(content)
    pipeline.write_comparison(settings, BRIEFING)
    assert found(settings).not_compared == ()
    assert between(found(settings), project.GAZETTE, POST)


def test_a_text_that_changed_where_the_others_are_not_at_hand_loses_nothing_unasked(settings: Settings) -> None:
    before = (settings.root / COMPARISON).read_bytes()
    keep_only(settings, POST)
    edit(copy_of(settings, POST), "450 lorries", "460 lorries")
    with pytest.raises(SettingsError, match=r"would be lost: .*the text of post-bridge changed.*--partial"):
        pipeline.write_comparison(settings, BRIEFING)
    assert (settings.root / COMPARISON).read_bytes() == before
    pipeline.write_comparison(settings, BRIEFING, partial=True)
    now = found(settings)
    assert between(now, project.GAZETTE, OTHERS)
    assert not between(now, project.GAZETTE, POST)
    assert POST in now.not_compared


def test_writing_a_reading_says_that_its_comparison_would_lose_something(settings: Settings) -> None:
    keep_only(settings, POST)
    edit(copy_of(settings, POST), "450 lorries", "460 lorries")
    outcomes = list(pipeline.write_readings(settings, [POST]))
    (failure,) = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert str(failure).startswith(f"{BRIEFING}: found before and would be lost")
    assert "stale-comparison" in rules(faults(pipeline.check(settings)))


def test_writing_a_reading_brings_its_comparison_along(settings: Settings) -> None:
    edit(copy_of(settings, POST), "450 lorries", "460 lorries")
    list(pipeline.write_readings(settings, [POST]))
    assert pipeline.check(settings) == ()


def test_comparing_brings_the_readings_along(settings: Settings) -> None:
    edit(copy_of(settings, POST), "450 lorries", "460 lorries")
    pipeline.write_comparison(settings, BRIEFING)
    assert pipeline.check(settings) == ()


def test_a_withdrawn_source_makes_the_comparison_stale_and_leaves_it_without_any_copy(settings: Settings) -> None:
    before = found(settings)
    record = settings.content / f"sources/{POST}/source.yml"
    record.write_text(record.read_text("utf-8") + "withdrawn: {on: 2022-06-01, why: The outlet asked for it.}\n")
    keep_only(settings)
    problems = pipeline.check(settings)
    assert "stale-comparison" in rules(faults(problems))
    pipeline.write_comparison(settings, BRIEFING)
    list(pipeline.write_readings(settings, [POST]))
    assert faults(pipeline.check(settings)) == ()
    now = found(settings)
    assert POST not in (settings.root / COMPARISON).read_text("utf-8")
    assert between(before, project.GAZETTE, OTHERS) <= between(now, project.GAZETTE, OTHERS)


def test_a_dismissed_difference_asks_for_no_words(settings: Settings) -> None:
    assert differing(project_state(settings, private=True), POST)
    record = settings.root / RECORD
    told = (*found(settings).conflicts, *found(settings).to_look_at)
    entries = "".join(f"  - {{finding: {one.id}, reason: Of two roads., date: 2022-06-01}}\n" for one in told)
    record.write_text(record.read_text("utf-8") + "dismissed:\n" + entries, "utf-8")
    assert differing(project_state(settings, private=True), POST) == ()
    list(pipeline.write_readings(settings))
    assert pipeline.check(settings) == ()


def test_what_the_records_say_of_a_source_makes_a_warning(settings: Settings) -> None:
    edit(settings.content / "outlets.yml", "name: Coast Courier", "name: Coast Messenger")
    (problem,) = pipeline.check(settings)
    assert (problem.rule, problem.severity) == ("stale-comparison", Severity.WARNING)
    assert project.COURIER in problem.found
    pipeline.write_comparison(settings, BRIEFING)
    assert pipeline.check(settings) == ()


def test_a_copy_with_other_line_ends_is_the_same_copy(settings: Settings) -> None:
    copy = copy_of(settings, POST)
    copy.write_bytes(copy.read_bytes().replace(b"\n", b"\r\n"))
    assert pipeline.check(settings) == ()
    assert not any(isinstance(item, Exception) or item.changed for item in pipeline.write_readings(settings, [POST]))


def test_while_a_record_has_a_fault_nothing_is_written_and_nothing_called_stale(settings: Settings) -> None:
    before = (settings.root / COMPARISON).read_bytes()
    record = settings.content / f"sources/{OTHERS}/source.yml"
    record.write_text("<<<<<<< ours\n" + record.read_text("utf-8") + "=======\n>>>>>>> theirs\n", "utf-8")
    assert {problem.place.path for problem in pipeline.check(settings)} == {f"content/sources/{OTHERS}/source.yml"}
    with pytest.raises(SettingsError, match=rf"{OTHERS}/source.yml: a record with a fault"):
        pipeline.write_comparison(settings, BRIEFING)
    with pytest.raises(SettingsError, match=rf"{OTHERS}/source.yml: a record with a fault"):
        list(pipeline.write_readings(settings))
    assert (settings.root / COMPARISON).read_bytes() == before


def test_a_fault_in_a_vocabulary_calls_nothing_stale(settings: Settings) -> None:
    entities = settings.content / "entities.yml"
    entities.write_text(entities.read_text("utf-8") + "=======\n", "utf-8")
    problems = faults(pipeline.check(settings))
    assert {problem.place.path for problem in problems if problem.rule.startswith("stale")} == set()


def read_by_an_earlier_way(settings: Settings) -> None:
    """Let all readings, and the comparison of them, be of the way of reading before this program's."""
    for path in (*settings.content.glob("sources/*/reading.json"), settings.root / COMPARISON):
        text = path.read_text("utf-8").replace(f'"method": {analysis.METHOD}}}', f'"method": {analysis.METHOD - 1}}}')
        path.write_text(
            text.replace(f' "method": {analysis.METHOD},\n "copy', f' "method": {analysis.METHOD - 1},\n "copy')
        )


def test_a_new_way_of_reading_is_one_warning_for_all(settings: Settings) -> None:
    read_by_an_earlier_way(settings)
    (problem,) = pipeline.check(settings)
    assert (problem.rule, problem.severity) == ("stale-reading", Severity.WARNING)
    earlier = analysis.METHOD - 1
    assert problem.found == f"4 readings made by other ways than {analysis.METHOD}, this program's: 4 by {earlier}"


def test_reading_one_source_by_a_new_way_makes_no_fault(settings: Settings) -> None:
    read_by_an_earlier_way(settings)
    before = ids(found(settings))
    keep_only(settings, POST)
    list(pipeline.write_readings(settings, [POST]))
    problems = pipeline.check(settings)
    assert faults(problems) == ()
    assert sorted(rules(problems)) == ["stale-comparison", "stale-reading"]
    assert ids(found(settings)) == before


def test_a_new_way_of_comparing_is_one_warning(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.comparison.METHOD", 99)
    (problem,) = pipeline.check(settings)
    assert (problem.rule, problem.severity) == ("stale-comparison", Severity.WARNING)
    keep_only(settings)
    pipeline.write_comparison(settings, BRIEFING)
    assert rules(pipeline.check(settings)) == ["stale-comparison"]


def test_words_that_a_comparison_asks_for_and_a_reading_does_not_show_are_told(settings: Settings) -> None:
    rights = settings.content / "rights.yml"
    edit(rights, "share: 60 %", "share: 40 %")
    comparison = settings.root / COMPARISON
    compared = comparison.read_bytes()
    comparison.unlink()
    list(pipeline.write_readings(settings))
    comparison.write_bytes(compared)
    told = pipeline.check(settings)
    # Beside the words of the excerpts, those of the comparison are too many until the reading is made again.
    assert set(rules(faults(told))) == {"stale-reading", "over-budget"}
    found = [problem.found for problem in told if problem.rule == "stale-reading"]
    assert "a reading that shows other words than the quotes and the comparison ask for" in found
    list(pipeline.write_readings(settings))
    assert pipeline.check(settings) == ()


def test_a_damaged_comparison_that_nobody_committed_is_not_written_over_without_the_copies(settings: Settings) -> None:
    damaged = (settings.root / COMPARISON).read_bytes().replace(b'"compared"', b'"compard"')
    (settings.root / COMPARISON).write_bytes(damaged)
    keep_only(settings, POST)
    with pytest.raises(SettingsError, match="found a damaged comparison"):
        pipeline.write_comparison(settings, BRIEFING)
    assert (settings.root / COMPARISON).read_bytes() == damaged
    pipeline.write_comparison(settings, BRIEFING, partial=True)
    assert found(settings).not_compared


def test_a_copy_that_lacks_what_others_confirmed_is_not_written_over_theirs(settings: Settings) -> None:
    theirs = copy_of(settings, project.GAZETTE)
    assert pipeline.confirm(settings, project.GAZETTE, theirs, by="Ann Invented", on="2022-06-01") == ()
    reading = settings.content / f"sources/{project.GAZETTE}/reading.json"
    before = reading.read_bytes()
    edit(theirs, "its third bridge over the Examp", "its newest bridge over the Examp")
    outcomes = list(pipeline.write_readings(settings, [project.GAZETTE]))
    assert any("which others confirmed in theirs" in str(outcome) for outcome in outcomes)
    assert reading.read_bytes() == before


def test_a_text_that_is_read_otherwise_keeps_what_others_confirmed(settings: Settings) -> None:
    theirs = copy_of(settings, project.GAZETTE)
    assert pipeline.confirm(settings, project.GAZETTE, theirs, by="Ann Invented", on="2022-06-01") == ()
    edit(theirs, "after eleven years and 40 meetings", "after eleven long years and 40 meetings")
    list(pipeline.write_readings(settings, [project.GAZETTE]))
    assert "Ann Invented" in (settings.content / f"sources/{project.GAZETTE}/reading.json").read_text("utf-8")
    assert pipeline.check(settings) == ()
