"""What a target of a Makefile does with what the commands behind it print, and with how they end."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LINKS = """\
#!/bin/sh
echo "a: url: dead: https://gone.invented.example/"
echo "1 dead" >&2
exit ENDED
"""
"""In the program's place; the address is invented."""


@pytest.mark.parametrize("ended", [0, 2])
@pytest.mark.parametrize("makefile", ["Makefile", "digest/starter/common/Makefile"])
def test_the_summary_has_all_that_is_said_of_addresses_and_the_target_ends_as_the_command(
    makefile: str, ended: int, tmp_path: Path
) -> None:
    program = tmp_path / "digest"
    program.write_text(LINKS.replace("ENDED", str(ended)), "utf-8")
    program.chmod(0o755)
    summary = tmp_path / "summary.md"
    given = ["--old-file=.venv/dev.stamp", f"BIN={tmp_path}", f"PYTHON={program}"]
    done = subprocess.run(
        ["make", "--file", ROOT / makefile, *given, "links"],  # noqa: S607 - whichever make there is
        cwd=tmp_path,
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode == 0) == (ended == 0), done.stderr
    assert summary.read_text("utf-8") == "    a: url: dead: https://gone.invented.example/\n    1 dead\n"
