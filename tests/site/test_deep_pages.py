"""A browser runs the theme's scripts on the deepest pages too: the policy names each script as it stands there."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest

from digest import pipeline, site_gate
from digest.model import Page
from tests import project
from tests.pages import edition as invented
from tests.pages.test_list_parts import MOST, many
from tests.site.building import build_site

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"]*)"')

RUN = re.compile(r"<script>(?P<text>.+?)</script>", re.DOTALL)
"""A script that stands in a page and has no address."""


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    """The pages of an edition so large that the lists of one subject are divided."""
    return invented.render(many(MOST + 1), settings=invented.settings(), templates=[invented.TEMPLATES])


def test_no_generated_page_stands_in_more_folders_than_the_policy_counts(pages: tuple[Page, ...]) -> None:
    depths = [invented.settings().served(page.path).count("/") for page in pages]
    assert max(depths) == site_gate.DEEPEST


def test_each_script_of_the_deepest_page_is_named_in_its_policy(pages: tuple[Page, ...], tmp_path: Path) -> None:
    path = "topics/harbours/sources/by-year/2031.md"
    site = build_site([page for page in pages if page.path in (path, "index.md")], tmp_path, strict=False)
    html = (site / path.removesuffix(".md") / "index.html").read_text("utf-8")
    (policy,) = (found["policy"] for found in POLICY.finditer(html))
    scripts = [found["text"] for found in RUN.finditer(html)]
    assert any('"../../../../.."' in script for script in scripts)
    assert [script for script in scripts if digest_of(script) not in policy] == []


def test_a_hand_written_page_may_stand_deeper(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    settings = pipeline.read_settings(root / "mkdocs.yml")
    before = pipeline.content_policy(settings)
    page = settings.pages / "a/b/c/d/e/f.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Invented\n", "utf-8")
    after = pipeline.content_policy(settings)
    assert after.count("'sha256-") > before.count("'sha256-")
    page.rename(settings.pages / "a/f.md")
    assert pipeline.content_policy(settings) == before


def digest_of(script: str) -> str:
    return base64.b64encode(sha256(script.encode()).digest()).decode()
