"""Words of a private article that a file gives to somebody else: the editor, a source that nobody read, another one.

Whose they are is seen where the article is at hand; elsewhere they count in a budget.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from digest import pipeline, site_gate
from digest.problems import Problem, Severity
from digest.settings import Settings
from tests import project
from tests.pipeline import forged_project

BRIEFING = f"content/briefings/{forged_project.BRIEFING}.yml"
OTHER = "content/sources/other-flood"

ARTICLE = forged_project.text_of(forged_project.GAZETTE)
START = ARTICLE.index("Bakers")
TEXT = " ".join(ARTICLE[START:].split())
"""Of the private article what stands behind its news, in one line."""

FREE = """\
free:
  name: Free
  description: Whoever likes may print it.
  commit_copy: true
  longest_run: unlimited
  total_words: unlimited
  share: unlimited
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    root = forged_project.make(tmp_path)
    settings = pipeline.read_settings(root / "mkdocs.yml")
    assert len(list(pipeline.write_readings(settings))) == 2
    return settings


def quote(settings: Settings, source: str, words: str) -> None:
    project.edit(
        settings.root / BRIEFING,
        "quotations:\n",
        f"  - id: pumps\n    text: The pumps ran.\n    evidence:\n      - source: {source}\n        quote: '{words}'\n"
        "quotations:\n",
    )


def add_source(settings: Settings, more: str = "") -> None:
    (settings.root / OTHER).mkdir()
    (settings.root / OTHER / "source.yml").write_text(
        "title: Another flood\noutlet: senn-gazette\nlanguage: en\npublished: 2031-05-06\n"
        f"briefings: [{forged_project.BRIEFING}]\n{more}"
    )


def forge(settings: Settings, words: int) -> None:
    """Write a reading of a source that nobody has, which shows so many words of the private article in short pieces."""
    path = settings.root / f"content/sources/{forged_project.GAZETTE}/reading.json"
    stored = json.loads(path.read_text("utf-8"))
    stored |= {"copy": sha256(b"other").hexdigest(), "text": sha256(b"text").hexdigest(), "receipts": []}
    place, excerpts = START, []
    pieces = TEXT.split()[:words]
    for first in range(0, words, 10):
        for word in (shown := pieces[first : first + 10]):
            place = ARTICLE.index(word, place) + len(word)
            if word is shown[0]:
                start = place - len(word)
        excerpts.append({"start": start, "end": place, "text": ARTICLE[start:place]})
    lists = ("quotations", "figures", "dates", "entities", "terms", "key_passages")
    stored["reading"] |= {"excerpts": excerpts} | {name: [] for name in lists}
    (settings.root / OTHER / "reading.json").write_text(json.dumps(stored, ensure_ascii=False), "utf-8")


def rules(settings: Settings, severity: Severity = Severity.FAULT) -> set[tuple[str, str]]:
    found: tuple[Problem, ...] = pipeline.check(settings)
    return {(problem.place.path, problem.rule) for problem in found if problem.severity is severity}


def in_brackets(settings: Settings) -> None:
    quote(settings, forged_project.GAZETTE, f"Nearly 2,000 sandbags [{TEXT}] lay along the railway")
    list(pipeline.write_readings(settings))


def of_a_source_that_nobody_read(settings: Settings) -> None:
    add_source(settings)
    project.edit(settings.root / "mkdocs.yml", "unchecked_quotes: fault", "unchecked_quotes: warning")
    quote(settings, "other-flood", TEXT.replace("'", "’"))


def in_the_reading_of_another(settings: Settings) -> None:
    add_source(settings, "rights: free\n")
    with (settings.root / "content/rights.yml").open("a") as file:
        file.write(FREE.replace("commit_copy: true", "commit_copy: false"))
    forge(settings, 200)


GIVEN: dict[Callable[[Settings], None], tuple[str, set[str]]] = {
    in_brackets: (BRIEFING, {f"{BRIEFING} quote-not-found"}),
    of_a_source_that_nobody_read: (
        BRIEFING,
        {f"{OTHER}/source.yml over-budget", f"{OTHER}/source.yml passage-too-long"},
    ),
    in_the_reading_of_another: (f"{OTHER}/reading.json", set()),
}
"""Where the words are found, and what is told even where the article is not at hand."""


@pytest.mark.parametrize("give", GIVEN, ids=lambda give: give.__name__)
def test_they_are_found_where_the_article_is_at_hand(settings: Settings, give: Callable[[Settings], None]) -> None:
    give(settings)
    path, told = GIVEN[give]
    found = rules(pipeline.read_settings(settings.root / "mkdocs.yml"))
    assert (path, "private-words") in found
    assert told <= {f"{path} {rule}" for path, rule in found}


@pytest.mark.parametrize("give", GIVEN, ids=lambda give: give.__name__)
def test_elsewhere_they_count(settings: Settings, give: Callable[[Settings], None]) -> None:
    give(settings)
    for copy in settings.copies.iterdir():
        copy.unlink()
    found = rules(pipeline.read_settings(settings.root / "mkdocs.yml"))
    expected = {one for one in GIVEN[give][1] if not one.endswith("quote-not-found")}
    assert expected <= {f"{path} {rule}" for path, rule in found}


def test_what_two_outlets_have_from_one_agency_may_be_quoted_of_either(settings: Settings) -> None:
    add_source(settings)
    forge(settings, 40)
    assert not {path for path, rule in rules(settings) if rule == "private-words"}


def test_a_committed_copy_that_is_most_of_a_private_article_is_told(settings: Settings) -> None:
    add_source(settings, "rights: free\n")
    with (settings.root / "content/rights.yml").open("a") as file:
        file.write(FREE)
    (settings.root / OTHER / "copy.txt").write_text(f"A free text\n\nIn other words.\n\n{TEXT}\n")
    assert (f"{OTHER}/source.yml", "private-article-public") in rules(settings, Severity.WARNING)
    (settings.root / OTHER / "copy.txt").write_text(f"A free text\n\nIn other words.\n\n{TEXT[:900]}\n")
    assert "private-article-public" not in {rule for _, rule in rules(settings, Severity.WARNING)}


def test_articles_without_a_run_of_words_in_common_are_not_held_against_one_another(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_source(settings, "rights: free\n")
    with (settings.root / "content/rights.yml").open("a") as file:
        file.write(FREE)
    held: list[str] = []

    def share_in(text: str, _: object) -> float:
        held.append(text)
        return 0.0

    monkeypatch.setattr(site_gate, "share_in", share_in)
    copy = settings.root / OTHER / "copy.txt"
    copy.write_text("A free text\n\nNothing in it stands in any other article that anybody has here.\n")
    rules(settings, Severity.WARNING)
    assert not held
    copy.write_text(f"A free text\n\n{TEXT}\n")
    rules(settings, Severity.WARNING)
    assert len(held) == 1
