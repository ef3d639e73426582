"""What is made again after an edit is what is made where nothing was made before, and so is all that is found.

A preview keeps in its process what it worked out of texts, addresses and templates, and builds after each edit; and
each command keeps in the project which checks found nothing.
"""

from __future__ import annotations

import gc
import random
import shutil
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest

from digest import pipeline
from digest.model import Output
from tests.building import generated
from tests.examples import by_day_and_night

SOURCES = 12

EDITS = by_day_and_night(20, 200)
"""Many in the nightly profile; the seed is the same."""

WORDS = ("bells", "trumpets", "drums", "a choir", "two bands", "nobody", "42 lorries", "30 %", "Ada Invented")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated.make(tmp_path_factory.mktemp("edited"), SOURCES)


def made(root: Path) -> tuple[dict[str, str], tuple[Output, ...], tuple[str, ...]]:
    """Return the pages and files that are made of the project, and what is said of it."""
    settings = pipeline.read_settings(root / "mkdocs.yml")
    built = pipeline.build(settings)
    pages = {page.path: page.markdown for page in built.site.pages}  # a page is made when somebody reads it
    return (
        pages,
        built.site.outputs,
        tuple(f"{one.place.path}:{one.place.line}: {one.rule}: {one.found}" for one in built.problems),
    )


def forget(root: Path) -> None:
    """Take from the process, and from the project, what was worked out before."""
    for folder in ("cache", "passed"):
        shutil.rmtree(root / ".digest" / folder, ignore_errors=True)
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and (one.__module__ or "").startswith("digest."):
            one.cache_clear()


def edit(root: Path, chance: random.Random) -> str:
    """Change one thing of the project, and say which."""
    number = chance.randint(1, SOURCES)
    source = root / f"content/sources/bridge-{number}/source.yml"
    briefing = root / f"content/briefings/bridge-{(number + 1) // 2}.yml"
    word = chance.choice(WORDS)
    kind = chance.choice(("title", "point", "briefing", "outlet", "entity", "date", "quote", "template", "settings"))
    if kind == "title":
        _replace_line(source, "title: ", f"title: Bridge number {number} opens to {word}")
    elif kind == "date":
        _replace_line(source, "published: ", f"published: 2022-05-{chance.randint(10, 28)}")
    elif kind == "point":
        _replace_line(briefing, "    text: ", f"    text: A bridge opened to {word}, not to {chance.choice(WORDS)}.")
    elif kind == "briefing":
        _replace_line(briefing, "title: ", f"title: Bridges open to {word}")
    elif kind == "quote":
        _replace_line(briefing, "        quote: ", f'        quote: "opened with {word}"')
    elif kind == "outlet":
        _replace_line(root / "content/outlets.yml", "  name: ", f"  name: Paper of {word}")
    elif kind == "entity":
        _replace_line(root / "content/entities.yml", "  role: ", f"  role: Known for {word}.")
    elif kind == "settings":
        _replace_line(root / "mkdocs.yml", "site_name: ", f"site_name: Invented digest of {word}")
    else:
        (root / "templates/pages").mkdir(parents=True, exist_ok=True)
        (root / "templates/pages/topic.md.j2").write_text(f"# {{{{ view.title }}}} {{#top}}\n\nOf {word}.\n", "utf-8")
    return kind


def _replace_line(path: Path, start: str, line: str) -> None:
    """Replace the first line that starts so."""
    lines = path.read_text("utf-8").split("\n")
    place = next(place for place, text in enumerate(lines) if text.startswith(start))
    lines[place] = line
    path.write_text("\n".join(lines), "utf-8")


@pytest.mark.hypothesis  # a law in spirit, which the nightly profile tries longer
def test_after_each_of_many_edits_the_same_is_made(root: Path) -> None:
    chance = random.Random(1)  # noqa: S311 - nothing is kept secret
    kinds = set()
    forget(root)
    made(root)
    for number in range(EDITS):
        kinds.add(edit(root, chance))
        again = made(root)
        if number % 4 == 3:  # what was kept by then is of four edits
            forget(root)
            assert made(root) == again
    assert len(kinds) > 5


def test_a_kept_value_that_is_wrong_would_be_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = made(root)
    monkeypatch.setattr("digest.pages.addresses.own", lambda text: text.replace("bridge-1", "bridge-2"))
    forget(root)
    assert made(root) != right
    monkeypatch.undo()
    forget(root)
    assert made(root) == right
