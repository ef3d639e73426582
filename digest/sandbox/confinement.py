"""This process → the same one, which opens no file and no socket and starts no process from then on."""

from __future__ import annotations

import sys
from functools import partial

REFUSED = (
    "_winapi.",
    "ctypes.dlopen",
    "fcntl.",
    "mmap.",
    "open",
    "os.",
    "pty.",
    "resource.prlimit",
    "shutil.",
    "socket.",
    "sqlite3.",
    "subprocess.",
    "syslog.",
    "tempfile.",
    "webbrowser.",
    "winreg.",
)
"""How the events begin at which the interpreter refuses: whatever reaches out of the process, and changes in folders.

The events are those of https://docs.python.org/3/library/audit_events.html.
"""

BEYOND = ("os.exec", "os.posix_spawn", "os.spawn", "os.system", "socket.", "subprocess.")
"""Those of them that lead to another machine or program; a fork leads to neither."""

NOTHING = ("RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_FSIZE", "RLIMIT_CORE")
"""Limits of the system that are set to none: files and sockets that are opened anew, processes that are started, what
is written to a file, the dump of a crash. They hold libraries in C too, which no event of the interpreter tells of."""


def confine() -> None:
    """Refuse everything from here on but computing, and reading and writing what is open already."""
    sys.addaudithook(partial(_refuse, REFUSED))
    if sys.platform != "win32":
        import resource

        for limit in NOTHING:
            if hasattr(resource, limit):
                resource.setrlimit(getattr(resource, limit), (0, 0))


def confine_to_machine() -> None:
    """Refuse connections and other programs from here on, also while tables are loaded from files."""
    sys.addaudithook(partial(_refuse, BEYOND))


def _refuse(refused: tuple[str, ...], event: str, _: tuple[object, ...]) -> None:
    if event.startswith(refused):
        raise PermissionError(f"what reads a copy may not do this: {event}")
