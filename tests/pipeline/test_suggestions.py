"""What sources share or differ on is suggested as points: each side with what it says, within the budget, and once."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import pipeline
from digest.model import Evidence, Point, Says
from digest.pipeline.editing.suggestions import Suggestion
from digest.pipeline.state.project_state import project_state
from digest.problems import Problem, faults
from digest.settings import Settings
from tests import project

GAZETTE_TEXT = """A bridge opens

Exampleton opened its third bridge over the Examp on Wednesday, May 4, after eleven years and 40 meetings.

“The river is ours again,” Mayor Ada Invented told the crowd that had waited on both banks since morning.

The new bridge at Exampleton cost 60 million euros, the builders said. The council approved a toll for lorries on the
bridge in March.

Builders say that 300 lorries a day will leave the old town, and that the pavements there can now be made wider.
"""
COURIER_TEXT = """New crossing at last

The new crossing at Exampleton opened on Wednesday with a choir, two bands and a very long speech by the mayor.

“The river is ours again,” Ada Invented said in it. She thanked the builders, who had worked for eleven years.

The new bridge at Exampleton cost 85 million euros, the builders said. The council did not approve a toll for lorries on
the bridge.
"""
BRIEFING = Path("content/briefings/bridge-2022.yml")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    root = project.make(tmp_path)
    (root / f".digest/copies/{project.GAZETTE}.txt").write_text(GAZETTE_TEXT, encoding="utf-8")
    (root / f"content/sources/{project.COURIER}/copy.txt").write_text(COURIER_TEXT, encoding="utf-8")
    settings = pipeline.read_settings(root / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    return settings


def suggested(settings: Settings) -> list[Suggestion]:
    made = list(pipeline.suggest(settings, "bridge-2022"))
    list(pipeline.write_readings(settings))
    return made


def points(settings: Settings) -> tuple[Point, ...]:
    return project_state(settings, private=False).content.briefings["bridge-2022"].points


def with_words(settings: Settings, words: str) -> dict[str, Evidence]:
    (point,) = [point for point in points(settings) if any(words in item.quote for item in point.evidence)]
    return {item.source: item for item in point.evidence}


def rules_of(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.rule for problem in problems}


def test_a_difference_becomes_a_point_with_both_values(settings: Settings) -> None:
    suggested(settings)

    told = with_words(settings, "60 million euros")
    assert "85 million euros" in told[project.COURIER].quote
    assert {told[project.COURIER].says, told[project.GAZETTE].says} == {Says.STATES, Says.DIFFERS}


def test_what_one_source_denies_becomes_a_point_that_the_other_states(settings: Settings) -> None:
    suggested(settings)

    told = with_words(settings, "did not approve")
    assert (told[project.COURIER].says, told[project.GAZETTE].says) == (Says.DENIES, Says.STATES)
    assert "approved a toll" in told[project.GAZETTE].quote


def test_what_differs_comes_before_what_is_shared(settings: Settings) -> None:
    ways = [{quote.says for quote in suggestion.evidence} for suggestion in suggested(settings)]

    assert ways == [{Says.STATES, Says.DIFFERS}, {Says.STATES, Says.DENIES}, {Says.STATES}]


def test_after_suggesting_only_the_texts_are_wanting(settings: Settings) -> None:
    suggested(settings)

    assert rules_of(pipeline.check(settings)) == {"text-to-be-written"}


def test_nothing_is_suggested_twice(settings: Settings) -> None:
    suggested(settings)
    quotes = [(item.source, item.quote) for point in points(settings) for item in point.evidence]

    assert suggested(settings) == []
    assert len(quotes) == len(set(quotes))


def test_a_point_that_cites_one_side_gets_the_other(settings: Settings) -> None:
    point = f"  - id: cost\n    text: It cost 60 million euros.\n    evidence:\n      - source: {project.GAZETTE}\n"
    project.edit(
        settings.root / BRIEFING,
        "  - id: lorries\n",
        f'{point}        quote: "cost 60 million euros"\n  - id: lorries\n',
    )
    list(pipeline.write_readings(settings))

    made = suggested(settings)

    assert made[0].text == "It cost 60 million euros."
    told = with_words(settings, "cost 60 million euros")
    assert "85 million euros" in told[project.COURIER].quote
    assert told[project.COURIER].says is Says.DIFFERS
    assert "contrary-to-evidence" not in rules_of(pipeline.check(settings))


def test_a_finding_that_a_person_dismissed_is_not_suggested(settings: Settings) -> None:
    outcome = pipeline.write_comparison(settings, "bridge-2022")
    (finding,) = outcome.comparison.opposed
    path = settings.root / BRIEFING
    entry = f"dismissed:\n  - {{finding: {finding.id}, reason: Two tolls., date: 2022-06-01}}\n"
    path.write_text(path.read_text("utf-8") + entry, encoding="utf-8")

    suggested(settings)

    assert "did not approve" not in path.read_text("utf-8")


@pytest.mark.parametrize(("words", "is_compared"), [(14, False), (20, False), (26, False), (34, False), (34, True)])
def test_all_quotes_together_keep_to_the_budget(settings: Settings, words: int, is_compared: bool) -> None:
    """The words that a comparison tells of a source are spent too."""
    project.edit(settings.root / "content/rights.yml", "total_words: 150", f"total_words: {words}")
    list(pipeline.write_readings(settings))
    if is_compared:
        pipeline.write_comparison(settings, "bridge-2022")
        assert rules_of(faults(pipeline.check(settings))) == set()

    suggested(settings)

    assert rules_of(faults(pipeline.check(settings))) <= {"text-to-be-written"}


def test_a_second_identical_evidence_is_not_written(settings: Settings) -> None:
    sentence = "The new bridge cost 85 million euros."
    chosen = pipeline.proposals(settings, "bridge-2022", sentence).offered[0]
    pipeline.write_evidence(settings, "bridge-2022", sentence, chosen)
    before = (settings.root / BRIEFING).read_bytes()

    assert not pipeline.write_evidence(settings, "bridge-2022", sentence, chosen)

    assert (settings.root / BRIEFING).read_bytes() == before


def test_of_a_short_article_several_short_quotes_are_suggested(settings: Settings) -> None:
    project.edit(settings.root / "content/rights.yml", "total_words: 150", "total_words: 24")
    made = suggested(settings)
    quotes = [item.proposal.quote for each in made for item in each.evidence if item.proposal.source == project.GAZETTE]
    assert len(quotes) >= 3
    assert rules_of(faults(pipeline.check(settings))) <= {"text-to-be-written"}
