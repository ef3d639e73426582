"""Two states of a site are compared by figures, also by those that somebody else made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from digest import pipeline
from digest.errors import DigestError
from tests import project
from tests.cli.test_commands import BRIEFING, run


def test_new_and_altered_pages_are_named_and_evidence_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.make(tmp_path))
    Path("before.json").write_text(run("workflow", "figures").stdout)
    assert run("read", "--write").exit_code == 0
    project.edit(BRIEFING, "Two bands played.", "Two bands were there.")
    project.edit(Path("content/topics.yml"), "bridges:", "ferries:\n  name: Ferries\n  description: Boats.\nbridges:")
    Path("after.json").write_text(run("workflow", "figures").stdout)
    told = run("workflow", "difference", "before.json", "after.json").stdout
    assert told.startswith("<!-- digest: pages and evidence -->")
    assert "`topics/ferries.md`" in told.split("**Altered")[0]
    assert "`briefings/bridge-2022.md`" in told.split("**Altered")[1]
    assert "| quotes that match a receipt | 0 | 1 |" in told
    assert "| points without evidence | 1 | 1 |" in told


GOOD = {"pages": {"index.md": "0" * 16}, "evidence": dict.fromkeys(("FOUND", "RECEIPT", "NOT_CHECKED", "WITHOUT"), 1)}

HOSTILE = [
    "",
    "[",
    "[" * 100_000,
    "null",
    "{}",
    json.dumps({**GOOD, "more": 1}),
    json.dumps({**GOOD, "pages": []}),
    json.dumps({**GOOD, "pages": {"../x.md": "0" * 16}}),
    json.dumps({**GOOD, "pages": {"a`b.md": "0" * 16}}),
    json.dumps({**GOOD, "pages": {"<img src=x>.md": "0" * 16}}),
    json.dumps({**GOOD, "pages": {"a.md\n# Heading": "0" * 16}}),
    json.dumps({**GOOD, "pages": {"@everyone.md": "0" * 16}}),
    json.dumps({**GOOD, "pages": {"a.md": "0" * 15}}),
    json.dumps({**GOOD, "pages": {"a.md": 0}}),
    json.dumps({**GOOD, "evidence": {"FOUND": 1}}),
    json.dumps({**GOOD, "evidence": {**GOOD["evidence"], "FOUND": -1}}),
    json.dumps({**GOOD, "evidence": {**GOOD["evidence"], "FOUND": True}}),
    json.dumps({**GOOD, "evidence": {**GOOD["evidence"], "FOUND": "1 | [x](https://a.example)"}}),
    json.dumps({**GOOD, "evidence": {**GOOD["evidence"], "FOUND": 10**30}}),
    json.dumps(GOOD) + " " * 5_000_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_figures_of_any_other_form_are_refused(text: str) -> None:
    with pytest.raises(DigestError):
        pipeline.figures_from(text)


def test_a_comment_stays_short(tmp_path: Path) -> None:
    many = {**GOOD, "pages": {f"sources/s{number}.md": "0" * 16 for number in range(5000)}}
    told = pipeline.difference(pipeline.figures_from(json.dumps(GOOD)), pipeline.figures_from(json.dumps(many)))
    assert len(told) < 65_536
    assert "and 4960 more" in told
