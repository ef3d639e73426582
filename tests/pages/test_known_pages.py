"""A page of one thing is known without being made where nothing changed that its view read, and never else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from digest import pages
from digest.exports import feed_paths
from digest.model import Check, CheckState, Edition, Page
from digest.references import citations
from digest.settings import Settings
from tests.pages import edition as invented

ROOT = Path(__file__).parents[2]


class Notes(dict[str, str]):
    def put(self, key: str, text: str) -> None:
        self[key] = text


def made(
    edition: Edition, notes: Notes | None, settings: Settings | None = None, templates: Path = invented.TEMPLATES
) -> tuple[Page, ...]:
    settings = settings or invented.settings()
    cited, feeds = citations(edition, settings), feed_paths(edition, settings)
    return pages.render(edition, settings=settings, templates=[templates], citations=cited, feeds=feeds, kept=notes)


def known(of: tuple[Page, ...]) -> set[str]:
    return {page.path for page in of if page.digest}


def said(of: tuple[Page, ...]) -> dict[str, str]:
    return {page.path: page.markdown for page in of}


@cache
def first() -> tuple[Notes, tuple[Page, ...]]:
    notes = Notes()
    of = made(invented.edition(), notes)
    said(of)  # a page is noted when somebody reads it
    return notes, of


@pytest.fixture
def notes() -> Notes:
    """What a first build of the invented edition kept."""
    notes, of = first()
    assert known(of) == set()
    return Notes(notes)


def changes() -> Iterator[tuple[str, Edition]]:
    """Yield editions in each of which one thing is another, or gone."""
    edition = invented.edition()
    content = edition.content
    for name in ("outlets", "entities", "topics", "rights"):
        for key, value in getattr(content, name).items():
            other = {**getattr(content, name), key: replace(value, name="Another name")}
            yield f"{name} {key}", replace(edition, content=replace(content, **{name: other}))
    for key in content.entities:
        yield f"no {key}", replace(edition, content=replace(content, entities=without(content.entities, key)))
    for source in edition.sources:
        other = replace(source, title="Another title")
        yield (
            source.id,
            replace(
                edition,
                sources=tuple(other if each is source else each for each in edition.sources),
                content=replace(content, sources={**content.sources, source.id: other}),
            ),
        )
    for key in edition.readings:
        yield f"no reading of {key}", replace(edition, readings=without(edition.readings, key))
    for evidence, check in edition.checks.items():
        checks = {**edition.checks, evidence: _otherwise(check)}
        yield f"check of line {evidence.place.line}", replace(edition, checks=checks)
    for briefing in edition.briefings:
        other_record = replace(briefing.record, title="Another event", summary=())
        others = (replace(briefing, record=other_record) if each is briefing else each for each in edition.briefings)
        yield f"briefing {briefing.record.id}", replace(edition, briefings=tuple(others))
        fewer = tuple(each for each in edition.briefings if each is not briefing)
        yield f"no briefing {briefing.record.id}", replace(edition, briefings=fewer)


def without(values: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {each: value for each, value in values.items() if each != key}


def _otherwise(check: Check) -> Check:
    states = list(CheckState)
    return replace(check, state=states[(states.index(check.state) + 1) % len(states)])


CHANGES = dict(changes())


def test_nothing_changed(notes: Notes) -> None:
    again = made(invented.edition(), notes)
    plain = made(invented.edition(), None)
    assert known(again) == set(said(plain))
    assert again == plain


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_pages_are_those_that_would_be_made(change: str, notes: Notes) -> None:
    edition = CHANGES[change]
    before, plain = said(first()[1]), said(made(edition, None))
    again = made(edition, notes)
    assert said(again) == plain
    differing = {path for path, markdown in plain.items() if before.get(path) != markdown}
    assert not known(again) & differing
    assert known(again)


def test_other_templates_and_settings_make_each_page(notes: Notes, tmp_path: Path) -> None:
    other = replace(invented.settings(), contact="Nobody")
    assert not known(made(invented.edition(), Notes(notes), other))
    own = shutil.copytree(invented.TEMPLATES, tmp_path / "templates")
    (own / "elements.md.j2").write_text((own / "elements.md.j2").read_text("utf-8") + "\n", "utf-8")
    assert not known(made(invented.edition(), Notes(notes), templates=own))


def test_templates_behind_a_link_to_a_folder_are_read_each_time(tmp_path: Path) -> None:
    own = shutil.copytree(invented.TEMPLATES, tmp_path / "templates")
    (tmp_path / "elsewhere").mkdir()
    note = tmp_path / "elsewhere/note.md.j2"
    (own / "parts").symlink_to(note.parent)
    page = own / "source.md.j2"
    page.write_text(page.read_text("utf-8") + '\n{% include "parts/note.md.j2" %}\n', "utf-8")
    notes = Notes()
    for words in ("First", "Second"):
        note.write_text(words, "utf-8")
        again = made(invented.edition(), notes, templates=own)
        assert not known(again)
        assert words in said(again)[f"sources/{invented.edition().sources[0].id}.md"]


@pytest.mark.parametrize("line", ["", "no JSON", "[]", "1", '["a","b",[1]]', '["a","b",[["no such",[]]]]'])
def test_a_note_that_is_not_as_it_is_written_makes_the_page(line: str, notes: Notes) -> None:
    bad = Notes(dict.fromkeys(notes, line))
    assert not known(made(invented.edition(), bad))


def test_of_a_known_page_the_digest_is_that_of_its_markdown(notes: Notes) -> None:
    for page in made(invented.edition(), notes):
        assert page.digest == sha256(page.markdown.encode()).hexdigest()


def test_each_process_tells_the_same(notes: Notes) -> None:
    told = "from tests.pages.test_known_pages import first; print(sorted(first()[0].items()))"
    for seed in ("1", "2"):  # by which Python orders sets
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", told], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == str(sorted(notes.items()))
