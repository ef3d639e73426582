"""Three files of one record, as git hands them to a merge driver → the one of ours with what both people changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

from digest import intake

NAMES = ("ours", "base", "theirs")
"""How git's marks call the three."""


def merge_records(base: Path, ours: Path, theirs: Path) -> bool:
    """Write into `ours` what it and `theirs` changed since `base`; return whether nothing is left to a person.

    What both changed in one thing is left with git's marks, as git itself would.
    """
    texts = [path.read_bytes().decode("utf-8", "surrogateescape") for path in (base, ours, theirs)]
    together = intake.merged(*texts)
    if together is not None:
        ours.write_bytes(together.encode("utf-8", "surrogateescape"))
        return True
    labels = [part for name in NAMES for part in ("-L", name)]
    command = ["git", "merge-file", *labels, str(ours), str(base), str(theirs)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - git's own paths
