"""The fast way of building gives the same site as the plain one, and stands back where others look at pages."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests import project
from tests.programs import read, run

SAID = "built the plain way"


def build(root: Path, *, expected: int = 0) -> tuple[dict[str, str], str]:
    """Return the digest of each file of the site, and what the build said."""
    done = run(root, "mkdocs", "build", "--strict")
    assert done.returncode == expected, done.stdout + done.stderr
    site = root / "site"
    files = {str(path.relative_to(site)): sha256(path.read_bytes()).hexdigest() for path in site.rglob("*.*")}
    return files, done.stderr


def change(root: Path, old: str, new: str) -> None:
    project.edit(root / "mkdocs.yml", old, new)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose readings stand in it."""
    made = project.make(tmp_path_factory.mktemp("fast"))
    read(made)
    change(made, "Briefings: briefings.md]", "Of this: briefings.md, More: [about.md, Proof: evidence.md]]")
    return made


def test_both_ways_give_the_same_bytes(root: Path) -> None:
    fast, said = build(root)
    assert SAID not in said
    change(root, "unchecked_quotes: fault", "unchecked_quotes: fault, fast: false")
    plain, said = build(root)
    change(root, ", fast: false", "")
    assert SAID not in said
    assert fast == plain


def test_a_hook_sees_every_page_and_the_build_says_so_once(root: Path) -> None:
    (root / "hook.py").write_text("def on_page_content(html, **_):\n    return html + '<p>Seen by a hook.</p>'\n")
    change(root, "theme:", "hooks: [hook.py]\ntheme:")
    _, said = build(root)
    change(root, "hooks: [hook.py]\n", "")
    assert said.count(SAID) == 1
    assert "a hook" in said
    assert "Seen by a hook." in (root / "site/briefings/bridge-2022/index.html").read_text("utf-8")


def test_an_extension_reads_every_page(root: Path) -> None:
    change(root, "attr_list, tables", "attr_list, sane_lists, tables")
    _, said = build(root)
    change(root, "sane_lists, ", "")
    assert said.count(SAID) == 1
    assert "sane_lists" in said


def test_the_key_is_true_or_false(root: Path) -> None:
    change(root, "unchecked_quotes: fault", "unchecked_quotes: fault, fast: sometimes")
    _, said = build(root, expected=1)
    change(root, ", fast: sometimes", "")
    assert "fast" in said
