"""Three files of one record, as git hands them to a merge driver → the one of ours with what both people changed."""

from __future__ import annotations

from pathlib import Path

from digest import intake
from digest.errors import DigestError
from digest.pipeline.git.git_answers import run_git

NAMES = ("ours", "base", "theirs")
"""How git's marks call the three."""

MOST_CONFLICTS = 127
"""What `git merge-file` ends with where there are as many conflicts, or more. https://git-scm.com/docs/git-merge-file"""


def merge_records(base: Path, ours: Path, theirs: Path) -> bool:
    """Write into `ours` what it and `theirs` changed since `base`; return whether nothing is left to a person.

    What both changed in one thing is left with git's marks, as git itself would. Raise DigestError where git cannot
    merge them at all; `ours` is as it was then.
    """
    texts = [path.read_bytes().decode("utf-8", "surrogateescape") for path in (base, ours, theirs)]
    together = intake.merged(*texts)
    if together is not None:
        ours.write_bytes(together.encode("utf-8", "surrogateescape"))
        return True
    labels = [part for name in NAMES for part in ("-L", name)]
    done = run_git(Path(), "merge-file", *labels, *map(str, (ours, base, theirs)))
    if done is None:
        raise DigestError(f"{ours}: git cannot merge it: it is not installed; take one of the two.")
    if not 0 <= done.returncode <= MOST_CONFLICTS:
        said = " ".join(done.stderr.decode("utf-8", "replace").split()) or f"it ended with {done.returncode}"
        raise DigestError(
            f"{ours}: git cannot merge it: {said}; take one of the two by git checkout --ours or --theirs."
        )
    return done.returncode == 0
