"""Whenever a build is killed, the old site or the new one stands there, whole, and the next build goes on from it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests import project
from tests.building import generated
from tests.building.kills import Target, kill, run, state, target
from tests.examples import times
from tests.programs import read

pytestmark = pytest.mark.skipif(
    sys.platform not in ("linux", "darwin"), reason="elsewhere there is a moment without either"
)

SHARES = st.integers(0, 100).map(lambda percent: percent / 100)
"""Of the changes of files that the command makes."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = generated.make(tmp_path_factory.mktemp("project"))
    read(root, project.GAZETTE)
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Target:
    return target(root, ("mkdocs", "build", "--strict"), "site")


@pytest.fixture(scope="module")
def written(root: Path) -> Target:
    return target(root, ("digest", "build", "--to", "written"), "written")


def test_the_editions_differ(site: Target) -> None:
    one, other = site.whole.values()
    assert len(one) > 40
    assert sum(one[name] != other.get(name) for name in one) > 30


@settings(times(0.1), phases=[Phase.generate])
@given(share=SHARES)
def test_a_killed_build_leaves_the_old_site_or_the_new(site: Target, share: float) -> None:
    kill(site, share)
    assert site.edition is not None


@settings(times(0.02), phases=[Phase.generate])
@given(share=SHARES)
def test_a_killed_build_leaves_the_old_written_folder_or_the_new(written: Target, share: float) -> None:
    kill(written, share)
    assert written.edition is not None


def test_the_next_build_leaves_nothing_of_those_that_were_killed(site: Target) -> None:
    kill(site, 0.8)
    run(site.root, site.command)
    assert site.edition is not None
    assert [path.name for path in site.root.iterdir() if "site" in path.name] == ["site"]
    assert state(site.root / "site") == site.whole[site.edition]
