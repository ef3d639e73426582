"""A folder, and what is to be done at each change of a file in it → the changes of this process, counted and met."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod"}
"""The names by which Python tells of changes to files, beside opening one to write it.

https://docs.python.org/3/library/audit_events.html
"""

Fault = Callable[[str, int], None]
"""What becomes of a change, by its name and number."""


def meet_changes(folder: Path, meet: Fault) -> Iterator[int]:
    """From here on, call `meet` with each change of a file below the folder, for the rest of this process.

    Return what counts them.
    """
    counted = count()

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        path = arguments[0] if arguments else None
        if not isinstance(path, str | bytes | os.PathLike):
            return
        is_change = event in CHANGES or (event == "open" and int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR))
        if is_change and (Path.cwd() / os.fsdecode(path)).is_relative_to(folder):
            meet(event, next(counted))

    def meeting(name: str, does: Callable[..., object]) -> Callable[..., object]:
        def meeting(descriptor: int, *arguments: object) -> object:
            if not stat.S_ISFIFO(os.fstat(descriptor).st_mode):
                meet(name, next(counted))
            return does(descriptor, *arguments)

        return meeting

    sys.addaudithook(audit)
    for name in ("write", "fsync", "ftruncate"):
        setattr(os, name, meeting(f"os.{name}", getattr(os, name)))
    return counted
