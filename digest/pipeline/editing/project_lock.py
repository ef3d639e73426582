"""A project → the lock under which one command at a time writes its records, readings and comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from digest.atomic_write import lock, sweep, sweep_folder
from digest.pipeline.state.private_folders import keep_out_of_git
from digest.settings import Settings

SCHEMAS = "schemas"
"""The folder within the program's own in which records that it writes let editors look for their forms."""


@contextmanager
def writing(settings: Settings, command: str) -> Iterator[None]:
    """Let no other command write the project's files meanwhile; raise LockedError, which names it, where one does.

    First what commands that were ended left half written is deleted.
    """
    folder = settings.root / ".digest"
    folder.mkdir(exist_ok=True)
    list(keep_out_of_git(settings, needed=True))  # what keeps it from that is told by the check
    with lock(folder / "lock", command):
        own = (settings.content, settings.content / "briefings", *settings.content.glob("sources/*"))
        for written in (*own, folder / "cache", folder / "passed", folder / SCHEMAS, settings.copies):
            sweep(written)
        sweep_folder(settings.content / "sources")
        yield
