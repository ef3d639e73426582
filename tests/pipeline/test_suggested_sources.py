"""An issue by anybody becomes the record of a source or a sentence that says why not; nothing else can come of it.

The events in issue_events.json have the form in which GitHub records a labelled issue; their readers are invented.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from digest import pipeline
from digest.errors import DigestError
from digest.pipeline.adding.suggested_sources import FIELDS
from digest.settings import Settings
from tests import project
from tests.cli.test_commands import run

ROOT = Path(__file__).parents[2]
EVENTS = json.loads((Path(__file__).parent / "issue_events.json").read_text("utf-8"))


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(project.make(tmp_path / "project"))
    return pipeline.read_settings(Path("mkdocs.yml"))


def event(name: str, kind: str, folder: Path) -> Path:
    path = folder / "event.json"
    path.write_text(json.dumps(EVENTS[kind][name]), "utf-8")
    return path


@pytest.mark.parametrize("name", EVENTS["good"])
def test_what_fills_the_form_becomes_one_sound_record(name: str, settings: Settings, tmp_path: Path) -> None:
    written = run("workflow", "suggested-source", str(event(name, "good", tmp_path)), "--to", "suggestion")
    assert written.exit_code == 0, written.output
    (path,) = [path for path in Path("suggestion").rglob("*") if path.is_file()]
    assert written.stdout.strip() == str(path)
    record = yaml.safe_load(path.read_text("utf-8"))
    keys = {"title", "outlet", "published", "url", "archive_url", "authors", "rights", "language", "notes"}
    assert set(record) <= keys
    accepted = run("workflow", "accept-source", "suggestion")
    assert accepted.exit_code == 0, accepted.output
    found = [problem for problem in pipeline.check(settings) if path.parent.name in Path(problem.place.path).parts]
    assert found == []
    assert {one.name for one in settings.content.joinpath("sources").iterdir()} == {
        project.GAZETTE,
        project.COURIER,
        path.parent.name,
    }


@pytest.mark.parametrize("name", EVENTS["bad"])
def test_whatever_else_is_refused_in_a_sentence(name: str, settings: Settings, tmp_path: Path) -> None:
    refused = run("workflow", "suggested-source", str(event(name, "bad", tmp_path)), "--to", "suggestion")
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "Traceback" not in refused.stderr
    assert not Path("suggestion").exists()


def test_there_are_thirty_hostile_events() -> None:
    assert len(EVENTS["good"]) + len(EVENTS["bad"]) >= 30


def test_an_outlet_that_is_known_is_named_and_another_stands_in_the_notes(settings: Settings) -> None:
    known = yaml.safe_load(pipeline.suggested_source(EVENTS["good"]["whole"]["issue"]["body"], settings)[1])
    assert (known["outlet"], "rights" in known) == ("coast-courier", False)
    other = yaml.safe_load(pipeline.suggested_source(EVENTS["good"]["unknown-outlet"]["issue"]["body"], settings)[1])
    assert (other["outlet"], other["rights"], other["language"]) == ("unknown", "all-rights-reserved", "fr")
    assert "The Far Gazette" in other["notes"]


def suggested(name: str, settings: Settings) -> tuple[str, dict[str, object]]:
    identity, text = pipeline.suggested_source(EVENTS["good"][name]["issue"]["body"], settings)
    return identity, yaml.safe_load(text)


def test_the_tag_of_norwegian_stays_text(settings: Settings) -> None:
    assert suggested("in-norwegian", settings)[1]["language"] == "no"


def test_an_address_is_the_articles_own(settings: Settings) -> None:
    _, record = suggested("traces-of-a-reader", settings)
    assert record["url"] == "https://courier.invented.example/bridge"
    assert str(record["archive_url"]).startswith("https://web.archive.org/web/20220506120000/")


def test_an_outlet_that_is_not_named_is_told_by_the_host(settings: Settings) -> None:
    assert suggested("least", settings)[1]["outlet"] == "coast-courier"


def test_an_article_that_is_a_source_already_is_named(settings: Settings) -> None:
    body = EVENTS["bad"]["a-source-that-is-there"]["issue"]["body"]
    with pytest.raises(DigestError, match=f"^{project.COURIER} has this address, and is not suggested again$"):
        pipeline.suggested_source(body, settings)


RECORD = 'title: "A"\noutlet: unknown\npublished: unknown\nrights: all-rights-reserved\nlanguage: en\n'


def test_only_one_small_record_of_a_new_source_is_accepted(settings: Settings, tmp_path: Path) -> None:
    cases = {
        "two files": {"sources/a/source.yml": RECORD, "sources/b/source.yml": RECORD},
        "no file": {},
        "another place": {"briefings/a.yml": "title: A"},
        "a workflow": {".github/workflows/a.yml": "on: push"},
        "a copy": {"sources/a/copy.txt": "A"},
        "an id with capitals": {"sources/A/source.yml": RECORD},
        "a source that is there": {f"sources/{project.GAZETTE}/source.yml": RECORD},
        "a large one": {"sources/a/source.yml": RECORD + "notes: " + "x" * 9000},
        "another key": {"sources/a/source.yml": RECORD + "command: id"},
        "a tag": {"sources/a/source.yml": RECORD + "notes: !!python/name:os.system"},
        "no YAML": {"sources/a/source.yml": "title: ["},
        "a briefing that is not there": {"sources/a/source.yml": RECORD + "briefings: [none]"},
    }
    before = sorted(path.as_posix() for path in settings.root.rglob("*"))
    for name, files in cases.items():
        folder = tmp_path / name
        folder.mkdir()
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True)
            (folder / path).write_text(text, "utf-8")
        with pytest.raises(DigestError):
            pipeline.accepted_source(folder, settings)
    link = tmp_path / "link" / "sources" / "a"
    link.mkdir(parents=True)
    (link / "source.yml").symlink_to("/etc/passwd")
    with pytest.raises(DigestError):
        pipeline.accepted_source(tmp_path / "link", settings)
    assert sorted(path.as_posix() for path in settings.root.rglob("*")) == before


def test_the_form_asks_for_what_is_read_of_it() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/suggest-source.yml").read_text("utf-8"))
    fields = [(item["id"], item["attributes"]["label"]) for item in form["body"] if "id" in item]
    assert fields == list(FIELDS.items())
