"""A file without faults is not looked at again until anything changes that could give it one."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from digest import site_gate
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.known_files import _digest_of
from digest.site_gate.theme import Theme
from tests.site_gate.test_sites import ARTICLE, written

PAGES: dict[str, str | bytes] = {
    "index.html": '<p><a href="other/#part">x</a></p>',
    "other/index.html": '<p id="part">x</p>',
}


class Passes(dict[str, str]):
    """What was kept, in memory."""

    def put(self, key: str, text: str) -> None:
        self[key] = text


def found_in(site: Path, passes: Passes | None, *, article: str = "", scripts: str = "") -> list[tuple[str, str]]:
    private = site_gate.withheld("port", article, shown=(), elsewhere=site_gate.shown_texts(()))
    folder = site.parent / "theme"
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    (folder / "main.html").write_text(f"<script>{scripts or 'none'}</script>", "utf-8")
    found = site_gate.faults_of(
        site, theme=site_gate.theme_of([folder]), private=(private,), copies=frozenset(), passes=passes
    )
    return [(problem.place.path, problem.rule) for problem in found]


def test_what_was_without_fault_is_not_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, passes = written(tmp_path / "site", PAGES), Passes()
    assert found_in(site, passes) == []
    assert len(passes) == len(PAGES)
    monkeypatch.delattr(site_gate, "parse")
    assert found_in(site, passes) == []


CHANGES: dict[str, dict[str, str | bytes]] = {
    "the page itself": {"index.html": "<p onclick='x'></p>"},
    "the anchors of another page": {"other/index.html": '<p id="another">x</p>'},
    "a link out of the site": {"other/index.html": '<p id="part"><a href="../gone/">x</a></p>'},
    "another page with a script": {"third/index.html": "<script>alert(1)</script>"},
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_same_is_found_as_without_what_was_kept(change: str, tmp_path: Path) -> None:
    site, passes = written(tmp_path / "site", PAGES), Passes()
    found_in(site, passes)
    written(site, {**PAGES, **CHANGES[change]})
    assert found_in(site, passes) == found_in(site, None) != []
    assert found_in(site, passes) == found_in(site, None)  # nor is a fault kept


def test_a_page_that_went_leaves_a_broken_link(tmp_path: Path) -> None:
    site, passes = written(tmp_path / "site", PAGES), Passes()
    found_in(site, passes)
    (site / "other/index.html").unlink()
    assert found_in(site, passes) == [("index.html", "broken-link")]


def test_words_that_became_private_are_found(tmp_path: Path) -> None:
    site, passes = written(tmp_path / "site", {"index.html": f"<p>{ARTICLE}</p>"}), Passes()
    assert found_in(site, passes) == []
    assert found_in(site, passes, article=ARTICLE) == [("index.html", "private-words")]


def test_a_script_that_the_theme_had_is_found_once_it_has_another(tmp_path: Path) -> None:
    site, passes = written(tmp_path / "site", {"index.html": "<script>start()</script>"}), Passes()
    assert found_in(site, passes, scripts="start()") == []
    assert found_in(site, passes, scripts="stop()") == [("index.html", "unknown-script")]


@pytest.mark.parametrize("address", ["pagefind/x.txt", "pagefind&#47;x.txt", "pagefin%64/x.txt", "a/../pagefind/x.txt"])
def test_what_leads_to_the_index_of_explore_is_looked_at_each_time(address: str, tmp_path: Path) -> None:
    pages = {"index.html": f'<a href="{address}">x</a>', "pagefind/x.txt": "x"}
    site, passes = written(tmp_path / "site", {**pages}), Passes()
    found_in(site, passes)
    assert not passes
    (site / "pagefind/x.txt").unlink()
    assert found_in(site, passes) == [("index.html", "broken-link")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_not_utf_8_is_a_fault_and_no_end(tmp_path: Path) -> None:
    site = written(tmp_path / "site", {"index.html": "<p>x</p>"})
    Path(os.fsdecode(os.fsencode(site) + b"/caf\xe9.png")).write_bytes(b"x")
    assert found_in(site, Passes()) == found_in(site, None) == [("caf\\xe9.png", "unknown-file")]


def test_all_that_a_site_is_held_against_is_in_the_key() -> None:
    theme = Theme(files=frozenset("a"), scripts=re.compile("a"))
    site = BuiltSite(
        files=frozenset("a"), theme=theme, private={("a",): "a"}, copies=frozenset("a"), search=frozenset()
    )
    others = {
        "files": frozenset("b"),
        "theme": replace(theme, files=frozenset("b")),
        "private": {("b",): "a"},
        "copies": frozenset("b"),
    }
    assert {field.name for field in fields(BuiltSite)} == {*others, "search"}  # of the index, which is left out
    assert {field.name for field in fields(Theme)} == {"files", "scripts"}
    keys = [_digest_of(replace(site, **{name: other})) for name, other in others.items()]  # type: ignore[arg-type]
    scripts = replace(site, theme=replace(theme, scripts=re.compile("b")))
    assert len({_digest_of(site), _digest_of(scripts), *keys}) == len(others) + 2
