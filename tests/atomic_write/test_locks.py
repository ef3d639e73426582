"""One process holds a lock; the next one is told which, and gets it once that has ended, however it ended."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from digest.atomic_write import lock
from digest.errors import LockedError

HOLDING = """
import sys
from pathlib import Path
from digest.atomic_write import lock
with lock(Path(sys.argv[1]), "digest in a test"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_elsewhere(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Have another process hold the lock."""
    command = [sys.executable, "-c", HOLDING, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield process


def test_a_lock_is_gone_when_it_is_given_up(tmp_path: Path) -> None:
    with lock(tmp_path / "lock", "a"):
        assert (tmp_path / "lock").exists()
    with lock(tmp_path / "lock", "b"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_who_holds_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path) as process, pytest.raises(LockedError) as raised, lock(path, "c"):
        pass
    assert str(raised.value) == (
        f"{path}: digest in a test, process {process.pid} on {platform.node()} is writing here; "
        "wait until that has ended."
    )


def test_the_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path) as process:
        process.kill()
    assert path.read_text().startswith("digest in a test, process ")
    with lock(path, "digest"):
        assert path.read_text() == f"digest, process {os.getpid()} on {platform.node()}"
    assert not path.exists()


def test_a_lock_whose_holder_says_nothing_yet_is_held_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path):
        path.write_bytes(b"")
        with pytest.raises(LockedError, match="another process is writing here"), lock(path, "c"):
            pass


def test_a_lock_file_that_was_deleted_holds_nobody_back(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with held_elsewhere(path):
        path.unlink()
        with lock(path, "c"):
            assert path.read_text().startswith("c, process ")
