"""Hand-written pages go into the site as they are, so nothing may stand in them that a site must not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import pipeline, site_gate
from digest.problems import Problem
from digest.settings import Settings
from digest.site_gate.generated_paths import GENERATED_FOLDERS, GENERATED_PAGES
from tests import project
from tests.programs import run
from tests.site_gate.case_files import Case, cases_in

CASES = list(cases_in(Path(__file__).parent / "hand_written.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_page_is_held_to_the_rules_of_the_site(case: Case, tmp_path: Path) -> None:
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_text(case.body + "\n", "utf-8")
    found = list(site_gate.hand_written(pages, root=tmp_path))
    assert {problem.place.path for problem in found} <= {"content/pages/about.md"}
    assert sorted(f"{problem.place.line} {problem.rule}" for problem in found) == sorted(case.expected)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = pipeline.read_settings(project.make(tmp_path / "project") / "mkdocs.yml")
    list(pipeline.write_readings(settings))
    return settings


def put(root: Path, path: str, content: str = "# Text\n") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")


def found_in(root: Path) -> list[Problem]:
    return list(site_gate.hand_written(root / "content" / "pages", root=root))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# x\n\n" + "[" * 50_000, [(3, "open-brackets")]),
        ("# x\n\ny\n" + "![a](" * 50_000, [(3, "open-brackets")]),
        ("[" * 500 + "x" + "]" * 500, [(1, "open-brackets")]),
        ("[a](b.md) (c) " * 50, []),
        ("x " * 200_000, [(1, "too-large")]),
    ],
)
def test_a_page_that_would_take_minutes_is_refused_unread(
    tmp_path: Path, text: str, found: list[tuple[int, str]]
) -> None:
    put(tmp_path, "content/pages/about.md", text)
    assert [(problem.place.line, problem.rule) for problem in found_in(tmp_path)] == found


def test_the_check_and_the_build_say_it_and_name_both_places(settings: Settings) -> None:
    copy = settings.copies / f"{project.GAZETTE}.txt"
    (settings.root / "content/pages/notes.md").symlink_to(copy)
    put(settings.root, "content/pages/briefings/bridge-2022.md")
    put(settings.root, "content/pages/assets/stylesheets/digest.css")
    put(settings.root, "content/pages/more.MD", "# More\n")
    for problems in (pipeline.check(settings), pipeline.build(settings).problems):
        assert [(problem.place.path, problem.rule) for problem in problems] == [
            ("content/pages/assets/stylesheets/digest.css", "generated-path"),
            ("content/pages/briefings/bridge-2022.md", "generated-path"),
            ("content/pages/more.MD", "hand-written-file"),
            ("content/pages/notes.md", "symbolic-link"),
        ]
        assert "templates/theme/assets/" in problems[0].message
        assert "content/briefings/" in problems[1].message
        assert str(copy) in problems[3].message


@pytest.mark.parametrize("path", ["content/pages/more/held", "content/pages/.held", "content/pages/held.txt"])
def test_a_link_is_found_wherever_it_leads_and_hides(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).symlink_to(tmp_path)
    assert [(problem.rule, problem.place.path) for problem in found_in(tmp_path)] == [("symbolic-link", path)]


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("index.md", "all briefings and sources"),
        ("README.md", "all briefings and sources"),
        ("briefings.md", "content/briefings/"),
        ("Timeline/index.md", "the dates of all briefings"),
        ("corrections.html", "the corrections of all briefings"),
        ("briefings/bridge-2022.md", "content/briefings/"),
        ("briefings/bridge-2022/index.md", "content/briefings/"),
        ("briefings/of-our-own.md", "content/briefings/"),
        ("Sources/picture.png", "content/sources/"),
        ("entities/nobody.md", "content/entities.yml"),
        ("assets/stylesheets/digest.css", "templates/theme/assets/"),
        ("assets/javascripts/bundle.js", "templates/theme/assets/"),
        ("search/search_index.json", "the theme's search"),
        ("404.md", "the theme's page"),
    ],
)
def test_what_is_generated_is_not_written_by_hand(tmp_path: Path, path: str, origin: str) -> None:
    put(tmp_path, f"content/pages/{path}")
    (problem,) = found_in(tmp_path)
    assert (problem.rule, problem.place.path) == ("generated-path", f"content/pages/{path}")
    assert origin in problem.found


@pytest.mark.parametrize(
    "path", ["own.css", "js/own.js", "page.html", "picture.svg", "data.json", "copy.txt", "x.HTML"]
)
def test_nothing_that_runs_or_looks_stands_beside_the_pages(tmp_path: Path, path: str) -> None:
    put(tmp_path, f"content/pages/{path}", "")
    (problem,) = found_in(tmp_path)
    assert (problem.rule, problem.place.path) == ("hand-written-file", f"content/pages/{path}")


@pytest.mark.parametrize("path", ["more.md", "more/index.md", "more/briefings.md", "bridge.png", ".gitkeep"])
def test_pages_and_pictures_stand_anywhere_else(tmp_path: Path, path: str) -> None:
    put(tmp_path, f"content/pages/{path}")
    assert found_in(tmp_path) == []


def test_a_page_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    put(tmp_path, "content/pages/more.md")
    (tmp_path / "content/pages/more.md").write_bytes(b"# More\n\ncaf\xe9\n")
    (problem,) = found_in(tmp_path)
    assert (problem.rule, problem.place.line) == ("not-utf-8", 3)


def test_every_generated_page_is_known(settings: Settings) -> None:
    for page in pipeline.build(settings).site.pages:
        first, _, rest = page.path.partition("/")
        assert (
            first in GENERATED_FOLDERS
            if rest
            else page.path.removesuffix(".md").replace("index", "") in GENERATED_PAGES
        )


def test_the_strict_build_refuses_one(settings: Settings) -> None:
    put(settings.root, "content/pages/about.md", "# About\n\n<script>alert(1)</script>\n")
    done = run(settings.root, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert "content/pages/about.md:3:1: unknown-script" in done.stdout + done.stderr


@pytest.mark.parametrize("command", [["mkdocs", "build"], ["digest", "build", "--to", "site", "--keep-going"]])
def test_what_is_refused_is_left_out_where_a_build_goes_on(settings: Settings, command: list[str]) -> None:
    pages = settings.root / "content/pages"
    (pages / "notes.md").symlink_to(settings.copies / f"{project.GAZETTE}.txt")
    (pages / "held").symlink_to(settings.copies)
    put(settings.root, "content/pages/briefings/bridge-2022.md", "# Another\n")
    put(settings.root, "content/pages/more.md")
    run(settings.root, *command)
    made = "".join(path.read_text("utf-8") for path in (settings.root / "site").rglob("*") if path.suffix in TEXTS)
    assert "The river is ours again" in made
    assert "pavements" not in made
    assert "Another" not in made
    assert [path.name for path in (settings.root / "site").rglob("*more*")] != []
    assert [path for path in (settings.root / "site").rglob("*") if path.name in ("held", "notes.md", "notes")] == []


TEXTS = (".html", ".md", ".txt", ".json")


def test_the_pages_are_looked_for_where_mkdocs_looks(settings: Settings) -> None:
    (settings.root / "content/pages").rename(settings.root / "docs")
    project.edit(settings.root / "mkdocs.yml", "docs_dir: content/pages\n", "")
    put(settings.root, "docs/about.md", "<script>alert(1)</script>\n")
    (problem,) = pipeline.check(pipeline.read_settings(settings.root / "mkdocs.yml"))
    assert (problem.rule, problem.place.path) == ("unknown-script", "docs/about.md")
