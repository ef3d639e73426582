"""The systems of a benchmark → each measured in a process of its own, so that none pays for what another loaded."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

NOT_INSTALLED = 3
"""Exit code of a process whose system is missing in its environment."""

_FETCHING = frozenset({"socket.connect", "socket.getaddrinfo"})


def stay_offline() -> None:
    """Refuse this process the network; newspaper asks for a list of domains on each page, and waits for an answer."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _: object) -> None:
    if event in _FETCHING:
        raise ConnectionRefusedError(event)


def add_option(options: ArgumentParser, systems: Iterable[str]) -> None:
    """Let a benchmark be told to measure one system, in this process."""
    options.add_argument("--system", choices=tuple(systems), help="measure only this one, in this process")


def each_alone(systems: Iterable[str], *, python: Path | None = None) -> None:
    """Run the benchmark again for each system, with another Python if one is named; say which are not installed."""
    for system in systems:
        sys.stdout.flush()
        command = [str(python or sys.executable), "-W", "ignore", *sys.argv, "--system", system]
        code = subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode
        if code == NOT_INSTALLED:
            print(f"{system} is not installed")
        elif code:
            sys.exit(f"{system}: ended with exit code {code}; run {' '.join(command)} to see why")
