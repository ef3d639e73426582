"""The gate finds nothing on the sites that this program builds."""

from __future__ import annotations

from pathlib import Path

from digest import pipeline
from tests.site.building import ROOT


def test_the_projects_own_site_passes(real_site: Path) -> None:
    assert pipeline.verify(real_site, pipeline.read_settings(ROOT / "mkdocs.yml")) == ()


def test_the_invented_site_passes(invented_site: Path) -> None:
    assert pipeline.verify(invented_site, pipeline.read_settings(ROOT / "mkdocs.yml")) == ()
