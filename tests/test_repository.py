"""What the host of the repository and other programs read of it has the form that they ask for, and says what is so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

import digest

ROOT = Path(__file__).parent.parent
CHECKER = Path(sys.executable).parent / "check-jsonschema"

FOLDERS = (ROOT / ".github", ROOT / "digest/starter/common/dot-github")
"""What the host reads of this repository, and of each new digest."""

FORMS = sorted(
    path for folder in FOLDERS for path in (folder / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"
)

SCHEMAS = {
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [folder / "ISSUE_TEMPLATE/config.yml" for folder in FOLDERS],
    "vendor.github-workflows": sorted((ROOT / ".github/workflows").glob("*.yml")),
    "vendor.dependabot": [folder / "dependabot.yml" for folder in FOLDERS],
    "vendor.citation-file-format": [ROOT / "CITATION.cff"],
}
"""Schemas that the checker brings along, so that nothing is fetched, with the files that must keep to them."""


def keeps_to(schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    command = [CHECKER, "--builtin-schema", schema, "--force-filetype", "yaml", *paths]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def parsed(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return value


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_file_keeps_to_its_schema(schema: str) -> None:
    result = keeps_to(schema, *SCHEMAS[schema])
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_schema_refuses_what_is_nothing_of_the_kind(schema: str, tmp_path: Path) -> None:
    path = tmp_path / "nothing.yml"
    path.write_text("nothing: of the kind\nversion: none\n", "utf-8")
    assert keeps_to(schema, path).returncode == 1


def test_there_is_a_form_for_readers_for_users_and_for_ideas() -> None:
    names = [[path.stem for path in FORMS if folder in path.parents] for folder in FOLDERS]
    assert names == [["briefing", "fault", "idea", "suggest-source"], ["briefing", "suggest-source"]]


@pytest.mark.parametrize("name", ["briefing", "suggest-source"])
def test_the_readers_of_a_new_digest_have_the_same_forms(name: str) -> None:
    ours, new = (folder / f"ISSUE_TEMPLATE/{name}.yml" for folder in FOLDERS)
    assert ours.read_bytes() == new.read_bytes()


def test_the_link_that_reports_an_error_fills_in_a_field_that_the_form_has() -> None:
    for path in (ROOT / ".github/workflows/publish.yml", FOLDERS[1] / "workflows/publish.yml"):
        address = urlsplit(
            re.findall(r"REPORT_URL: (.*)", path.read_text("utf-8"))[0].replace("${{", "").split("}}")[-1]
        )
        asked = parse_qs(address.query)
        assert (address.path, asked.pop("template"), asked) == ("/issues/new", ["briefing.yml"], {"page": ["{page}"]})
        form = parsed(path.parent.parent / "ISSUE_TEMPLATE/briefing.yml")
        (field,) = [field for field in form["body"] if field.get("id") == "page"]
        assert field["type"] == "input"  # of the kinds whose text an address may fill in


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_form_asks_for_has_an_id_and_a_label_of_its_own(path: Path) -> None:
    fields = [field for field in parsed(path)["body"] if field["type"] != "markdown"]
    for names in ([field["id"] for field in fields], [field["attributes"]["label"] for field in fields]):
        assert len(set(names)) == len(fields)


def test_a_fault_that_could_harm_is_led_away_from_the_public_form() -> None:
    assert "SECURITY.md" in (ROOT / ".github/ISSUE_TEMPLATE/fault.yml").read_text("utf-8")


def test_a_new_release_of_an_action_is_left_alone_for_some_days() -> None:
    updates = parsed(ROOT / ".github/dependabot.yml")["updates"]
    assert [(update["package-ecosystem"], update["cooldown"]["default-days"]) for update in updates] == [
        ("github-actions", 14)
    ]


def test_the_citation_says_what_the_package_says() -> None:
    citation = parsed(ROOT / "CITATION.cff")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert citation["version"] == digest.__version__
    assert citation["license"] == project["license"]
    assert citation["title"].lower().replace(" ", "-") == project["name"]


@pytest.mark.parametrize("page", ["SECURITY.md", "CONTRIBUTING.md"])
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    named = re.findall(
        r"`((?:digest|tests|content|templates|changes|findings)/[\w./-]*)`", (ROOT / page).read_text("utf-8")
    )
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_promise_of_security_names_the_tests_that_hold_it() -> None:
    promised, _, _ = (ROOT / "SECURITY.md").read_text("utf-8").partition("## What is not promised")
    promises = [paragraph for paragraph in promised.split("\n\n") if paragraph.startswith("**")]
    assert promises
    assert [promise for promise in promises if "`tests/" not in promise.rpartition("Held by")[2]] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russian–Chinese pact", ["Russian", "Chinese", "pact"]),
        ("the council’s and the council's", ["the", "council", "s", "and", "the", "council", "s"]),
        ("军队\u200b联合\u200b巡航", ["军队", "联合", "巡航"]),
        ("north‑south, west—east", ["north", "south", "west", "east"]),
        ("a toll of 1.5", ["a", "toll", "of", "1.5"]),
    ],
)
def test_search_parts_words_where_readers_do(text: str, words: list[str]) -> None:
    plugins = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))["plugins"]
    separator = next(plugin["search"]["separator"] for plugin in plugins if "search" in plugin)
    assert re.split(separator, text) == words


def test_the_lock_of_the_foreign_readers_names_versions_and_hashes_and_no_places() -> None:
    packages = json.loads((ROOT / "foreign/package-lock.json").read_text("utf-8"))["packages"]
    others = [package for name, package in packages.items() if name]
    assert others
    assert all(package["version"] and package["integrity"] for package in others)
    assert not any("resolved" in package for package in others)
