"""A page is taken for finished where nothing that it shows, and nothing of what stands, is another than it was."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation

from digest.fast_pages.finished_pages import FinishedPages, Former
from digest.fast_pages.shown_everywhere import shown_everywhere

CONFIG = """\
site_name: Invented
theme: {name: material, custom_dir: own}
plugins: [search]
nav: [Home: index.md, hand-written.md]
"""

TOLD = {
    "what the site is called": ("mkdocs.yml", CONFIG.replace("Invented", "Another")),
    "what it is about": ("mkdocs.yml", f"{CONFIG}site_description: Nothing\n"),
    "the theme's features": ("mkdocs.yml", CONFIG.replace("own}", "own, features: [navigation.tabs]}")),
    "the theme's language": ("mkdocs.yml", CONFIG.replace("own}", "own, language: de}")),
    "what the search is told": ("mkdocs.yml", CONFIG.replace("[search]", "[search: {lang: de}]")),
    "the navigation": ("mkdocs.yml", CONFIG.replace("Home", "Start")),
    "an address in the navigation": ("mkdocs.yml", CONFIG.replace("nav: [", "nav: [Far: https://a.example/, ")),
    "more for the theme": ("mkdocs.yml", f"{CONFIG}extra: {{generator: false}}\n"),
    "a page by hand in the navigation": ("docs/hand-written.md", "# Another\n"),
    "a file of the theme": ("own/own.css", "p {}\n"),
}
"""What changes what each page shows."""

UNTOLD = {
    "templates of one's own": ("own/main.html", '{% extends "base.html" %}'),
    "templates beside the theme": ("mkdocs.yml", f"{CONFIG}extra_templates: [own.html]\n"),
    "words for the search": ("mkdocs.yml", CONFIG.replace("[search]", "[search: {jieba_dict: words.txt}]")),
    "what Python cannot tell": ("mkdocs.yml", f"{CONFIG}extra: {{x: !!python/name:mkdocs.utils.write_file }}\n"),
}
"""What lets nothing be taken over."""


def shown(root: Path) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the theme's search imports jieba, whose source Python warns of
        config = load_config(str(root / "mkdocs.yml"))
    files = Files([File("hand-written.md", config.docs_dir, config.site_dir, use_directory_urls=True)])
    files.append(File("index.md", config.docs_dir, config.site_dir, use_directory_urls=True))
    set_exclusions(files, config)
    return shown_everywhere(config, get_navigation(files, config), root / "shipped")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in (
        ("mkdocs.yml", CONFIG),
        ("docs/index.md", "# Home\n"),
        ("docs/hand-written.md", "# By hand\n"),
        ("docs/elsewhere.md", "# Elsewhere\n"),
        ("own/some.css", "p {}\n"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("change", TOLD)
def test_what_each_page_shows_is_told(change: str, root: Path) -> None:
    before = shown(root)
    assert before
    assert shown(root) == before
    name, text = TOLD[change]
    (root / name).write_text(text, "utf-8")
    assert shown(root) not in (before, None)


@pytest.mark.parametrize("change", UNTOLD)
def test_what_cannot_be_told_lets_nothing_be_taken_over(change: str, root: Path) -> None:
    name, text = UNTOLD[change]
    (root / name).write_text(text, "utf-8")
    assert shown(root) is None


def test_a_link_to_a_folder_in_the_theme_lets_nothing_be_taken_over(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "elsewhere/footer.html").write_text("One", "utf-8")
    (root / "own/partials").symlink_to(root / "elsewhere")
    assert shown(root) is None


def test_what_no_other_page_shows_is_not_told(root: Path) -> None:
    before = shown(root)
    (root / "docs/elsewhere.md").write_text("# Changed\n", "utf-8")
    (root / "mkdocs.yml").write_text(f"{CONFIG}extra: {{live_figures: [300 sources]}}\nsite_dir: public\n", "utf-8")
    assert shown(root) == before


class Notes(dict[str, str]):
    def put(self, key: str, text: str) -> None:
        self[key] = text


ENTRIES = [
    {"location": "a/", "title": "Words", "text": "", "boost": 4.0},
    {"location": "a/#b", "title": "", "text": ""},
]

HTML = "<p>Words, “quoted”</p>"


def finished(root: Path, notes: Notes, shown_everywhere: str = "same") -> FinishedPages:
    former = Former(site=root, kept=notes, shipped=root / "shipped")
    return FinishedPages(former, shown_everywhere, searched=True)


def file(root: Path, markdown: str = "# A\n", path: str = "a.md") -> File:
    made = File(path, None, str(root), use_directory_urls=True)
    made.content_string = markdown
    return made


def stand(root: Path, html: str = HTML, entries: object = ENTRIES) -> None:
    for name, text in (("a/index.html", html), ("search/search_index.json", json.dumps({"docs": entries}))):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    kept = Notes()
    pages = finished(tmp_path, kept)
    pages.put(pages.key_of(file(tmp_path), None), HTML, ENTRIES)
    stand(tmp_path)
    return kept


def test_a_page_that_stands_is_found_with_its_entries(tmp_path: Path, notes: Notes) -> None:
    pages = finished(tmp_path, notes)
    found = pages.find(pages.key_of(file(tmp_path), None), file(tmp_path))
    assert found
    assert found.read() == HTML
    assert list(found.entries) == ENTRIES
    (tmp_path / "a/index.html").unlink()
    assert found.read() is None


@pytest.mark.parametrize(
    ("html", "entries"),
    [
        (HTML.replace("Words", "Forged"), ENTRIES),
        (HTML, ENTRIES[:1]),
        (HTML, [{**ENTRIES[0], "text": "forged"}, ENTRIES[1]]),
        (HTML, [1]),
        (HTML, None),
    ],
)
def test_a_page_that_somebody_changed_is_not_found(html: str, entries: object, tmp_path: Path, notes: Notes) -> None:
    stand(tmp_path, html, entries)
    pages = finished(tmp_path, notes)
    assert pages.find(pages.key_of(file(tmp_path), None), file(tmp_path)) is None


@pytest.mark.parametrize("told", ["", "nothing", "a b c"])
def test_a_note_that_is_not_as_it_is_written_finds_nothing(told: str, tmp_path: Path, notes: Notes) -> None:
    pages = finished(tmp_path, notes)
    key = pages.key_of(file(tmp_path), None)
    notes.put(key, told)
    assert pages.find(key, file(tmp_path)) is None


def test_another_page_is_not_found(tmp_path: Path, notes: Notes) -> None:
    pages, others = finished(tmp_path, notes), finished(tmp_path, notes, "other")
    for key in (
        pages.key_of(file(tmp_path, "# B\n"), None),
        pages.key_of(file(tmp_path, path="b.md"), None),
        pages.key_of(file(tmp_path), "Another title"),
        others.key_of(file(tmp_path), None),
    ):
        assert pages.find(key, file(tmp_path)) is None
