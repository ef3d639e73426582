"""Pages that stand are taken over only where they are what would be made: the site is always that of a cold build."""

from __future__ import annotations

import random
import shutil
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from digest.fast_pages.fast_page import FastPage
from tests.building import generated, test_edits
from tests.examples import by_day_and_night

SOURCES = test_edits.SOURCES

EDITS = by_day_and_night(12, 200)
"""Many in the nightly profile; the seed is the same."""

BUILT, COLD = 2, 4
"""Edits between two builds, and between two cold ones, so that what was kept is of several."""


@pytest.fixture(params=("200", "0"), ids=("searched by the theme", "searched by Explore"))
def root(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A project whose pages the theme's search has, or has not, in its list."""
    made = generated.make(tmp_path, SOURCES)
    change(made, "digest: {", f"digest: {{theme_search_up_to: {request.param}, ")
    (made / "content/pages/told.md").write_text("# A page\n\nSee [a passage](sources/bridge-1.md#top).\n", "utf-8")
    change(made, "Briefings: briefings.md]", "Briefings: briefings.md, More: [about.md, told.md, Proof: evidence.md]]")
    return made


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were made and not taken over."""
    paths: list[str] = []
    plain = FastPage.render

    def noted(page: FastPage, *arguments: object) -> None:
        if not page.is_asleep:
            paths.append(page.file.src_uri)
        plain(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(FastPage, "render", noted)
    return paths


def site(root: Path) -> dict[str, bytes]:
    """Build the site in this process, and return its files."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the theme's search imports jieba, whose source Python warns of
        config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    files = sorted(path for path in (root / "site").rglob("*") if path.is_file())
    return {path.relative_to(root / "site").as_posix(): path.read_bytes() for path in files}


def cold(root: Path) -> dict[str, bytes]:
    """Return the files of a build with nothing at hand but readings of copies."""
    for folder in ("site", ".digest/passed"):
        shutil.rmtree(root / folder, ignore_errors=True)
    return site(root)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def change(root: Path, old: str, new: str, name: str = "mkdocs.yml") -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _come_and_go(root: Path, _: random.Random) -> None:
    """A source more, or less."""
    folder = root / "content/sources/bridge-99"
    if folder.is_dir():
        shutil.rmtree(folder)
    else:
        shutil.copytree(root / "content/sources/bridge-2", folder)


def _get_another_id(root: Path, _: random.Random) -> None:
    one, other = root / "content/sources/bridge-98", root / "content/sources/bridge-97"
    if not one.is_dir() and not other.is_dir():
        shutil.copytree(root / "content/sources/bridge-3", one)
    else:
        one, other = (one, other) if one.is_dir() else (other, one)
        one.rename(other)


def _get_another_theme(root: Path, chance: random.Random) -> None:
    (root / "templates/theme").mkdir(parents=True, exist_ok=True)
    (root / "templates/theme/own.css").write_text(f"p {{ margin: {chance.randint(1, 9)}px }}\n", "utf-8")


def _get_another_navigation(root: Path, chance: random.Random) -> None:
    text = (root / "mkdocs.yml").read_text("utf-8")
    before, _, after = text.partition("nav: [")
    title = f"Home {chance.randint(1, 9)}: index.md"
    (root / "mkdocs.yml").write_text(f"{before}nav: [{title}{after[after.index(',') :]}", "utf-8")


def _have_another_hand_written_page(root: Path, chance: random.Random) -> None:
    (root / "content/pages/told.md").write_text(f"# A page {chance.randint(1, 9)}\n\nWords.\n", "utf-8")


def _be_damaged(root: Path, chance: random.Random) -> None:
    """Somebody changes, or takes away, what was built and kept."""
    path = chance.choice(sorted((root / "site/sources").rglob("*.html")))
    kept = root / ".digest/passed/pages.json"
    for damage in chance.sample((path.unlink, lambda: path.write_text("<p>Forged.</p>"), kept.unlink), k=2):
        with suppress(FileNotFoundError):
            damage()
    index, damaged = root / "site/search/search_index.json", chance.choice(("{", "[]", '{"docs": [1]}'))
    if index.is_file():
        index.write_text(damaged, "utf-8")


KINDS: tuple[Callable[[Path, random.Random], object], ...] = (
    *(test_edits.edit,) * 4,
    _come_and_go,
    _get_another_id,
    _get_another_theme,
    _get_another_navigation,
    _have_another_hand_written_page,
    _be_damaged,
)


@pytest.mark.hypothesis  # a law in spirit, which the nightly profile tries longer
def test_after_each_of_many_edits_the_site_is_that_of_a_cold_build(root: Path, converted: list[str]) -> None:
    chance = random.Random(5)  # noqa: S311 - nothing is kept secret
    pages = len({path for path in site(root) if path.endswith(".html")})
    taken = 0
    for number in range(1, EDITS + 1):
        kind = KINDS[number % len(KINDS)]
        kind(root, chance)
        if number % BUILT:
            continue
        converted.clear()
        made = site(root)
        taken += len(converted) < pages / 2
        if number % COLD == 0:
            assert differing(made, cold(root)) == [], kind.__name__
    assert taken > EDITS / 8


def test_what_did_not_change_is_not_made_again(root: Path, converted: list[str]) -> None:
    first = site(root)
    for path in (root / ".digest/passed").iterdir():
        assert "bells" not in path.read_text("utf-8")
    assert b"bells" in first["briefings/bridge-1/index.html"]
    converted.clear()
    assert differing(site(root), first) == []
    links = {"architecture.md", "sources/bridge-1.md"}  # one has links of Markdown, to a passage of the other leads one
    assert set(converted) <= links
    test_edits._replace_line(root / "content/sources/bridge-12/source.yml", "title: ", "title: Another")
    converted.clear()
    edited = site(root)
    assert {"sources/bridge-12.md", "briefings/bridge-6.md", "sources.md"} <= set(converted)
    assert "sources/bridge-11.md" not in converted or b"Another" in edited["sources/bridge-11/index.html"]
    assert "sources/bridge-3.md" not in converted


def test_where_others_may_look_at_pages_each_is_made(root: Path, converted: list[str]) -> None:
    (root / "hook.py").write_text("def on_post_build(config, **_):\n    pass\n", "utf-8")
    change(root, "docs_dir:", "hooks: [hook.py]\ndocs_dir:")
    first = site(root)
    converted.clear()
    assert differing(site(root), first) == []
    assert "sources/bridge-3.md" in converted


def test_a_page_that_changes_while_the_site_is_built_is_made(
    root: Path, converted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site(root)
    converted.clear()
    standing = root / "site/sources/bridge-3/index.html"
    plain = FastPage.render

    def forged(page: FastPage, *arguments: object) -> None:
        standing.unlink(missing_ok=True)
        standing.write_text("<p>Forged.</p>")
        plain(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(FastPage, "render", forged)
    assert differing(site(root), first) == []
    assert "sources/bridge-3.md" in converted
