"""Copies that are read elsewhere give the same bytes, also where a worker is lost, and only by the same program."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from digest import pipeline
from digest.cli import main
from digest.errors import SettingsError
from digest.pipeline.state import workers as module
from tests import project

SOURCES = 8
"""Of the invented article, each with a copy that differs by a number."""


COMPARISON = "content/briefings/bridge-2022.comparison.json"

READERS = {
    *("trafilatura", "htmldate", "newspaper", "readability", "lxml"),
    *("pypdfium2", "mammoth", "striprtf", "warcio", "brotli"),
}
"""What reads copies, by the names that are imported."""


def test_each_library_that_reads_copies_is_compared() -> None:
    packages = packages_distributions()
    named = {re.sub(r"[-_.]+", "-", name).lower() for one in READERS for name in packages.get(one, ())}
    assert named <= set(module.LIBRARIES)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.make(tmp_path))
    record = (tmp_path / f"content/sources/{project.GAZETTE}/source.yml").read_text("utf-8")
    copy = (tmp_path / f".digest/copies/{project.GAZETTE}.txt").read_text("utf-8")
    for number in range(SOURCES):
        folder = tmp_path / f"content/sources/gazette-{number}"
        folder.mkdir()
        (folder / "source.yml").write_text(record, "utf-8")
        (tmp_path / f".digest/copies/gazette-{number}.txt").write_text(f"{copy}\n\nCopy {number} ends here.\n", "utf-8")
    return tmp_path / "mkdocs.yml"


def readings(config: Path) -> dict[str, bytes]:
    return {path.parent.name: path.read_bytes() for path in config.parent.glob("content/sources/*/reading.json")}


def forget(config: Path) -> None:
    for path in (*config.parent.glob("content/sources/*/reading.json"), *config.parent.glob(".digest/cache/*")):
        path.unlink()


@pytest.fixture
def by_one_core(config: Path) -> dict[str, bytes]:
    """What is written without workers, after which nothing is left of it."""
    list(pipeline.write_readings(pipeline.read_settings(config)))
    found = readings(config)
    forget(config)
    assert len(found) == SOURCES + 2
    return found


@pytest.fixture
def compared_here(config: Path, by_one_core: dict[str, bytes]) -> bytes:
    """The comparison that is written without workers, after which nothing is left of it."""
    assert CliRunner().invoke(main, ["--config", str(config), "compare", "--write", "bridge-2022"]).exit_code == 0
    found = (config.parent / COMPARISON).read_bytes()
    (config.parent / COMPARISON).unlink()
    forget(config)
    return found


def test_processes_that_are_spawned_give_the_same_bytes(config: Path, by_one_core: dict[str, bytes]) -> None:
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as executor:
        workers = pipeline.Workers(executor=executor)
        list(pipeline.write_readings(pipeline.read_settings(config), workers=workers))
    assert readings(config) == by_one_core


@pytest.fixture
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0", memory_limit=None
    ) as started:
        yield started


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(
    config: Path, by_one_core: dict[str, bytes], compared_here: bytes, cluster: Any
) -> None:
    processes = [worker.pid for worker in cluster.workers.values()]
    killer = threading.Thread(target=kill_when_reading_has_begun, args=(config, processes[0]))
    killer.start()
    result = CliRunner().invoke(
        main, ["--config", str(config), "read", "--write", "--all", "--dask", cluster.scheduler_address]
    )
    killer.join()
    assert result.exit_code == 0, result.output
    assert not is_running(processes[0])
    assert readings(config) == by_one_core
    result = CliRunner().invoke(
        main, ["--config", str(config), "compare", "--all", "--dask", cluster.scheduler_address]
    )
    assert result.exit_code == 0, result.output
    assert (config.parent / COMPARISON).read_bytes() == compared_here


def kill_when_reading_has_begun(config: Path, process: int) -> None:
    end = time.monotonic() + 60
    while not list(config.parent.glob(".digest/cache/*")) and time.monotonic() < end:
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)


def is_running(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text("ascii").rsplit(")", 1)[1].split()[0] != "Z"


def test_workers_of_another_version_are_refused(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workers = pipeline.Workers(executor=Here())
    monkeypatch.setattr(module, "done_elsewhere", of_another_version)
    with pytest.raises(SettingsError, match="another program: digest 0 instead of"):
        list(pipeline.write_readings(pipeline.read_settings(config), workers=workers))


def of_another_version(expected: dict[str, str], *_: object) -> None:
    raise SettingsError(module.other_versions({**expected, "digest": "0"}, expected))


def test_a_scheduler_that_is_not_there_is_named_in_one_sentence(config: Path) -> None:
    result = CliRunner().invoke(
        main, ["--config", str(config), "read", "--write", "--all", "--dask", "tcp://127.0.0.1:9"]
    )
    assert result.exit_code == 2
    assert "no scheduler at tcp://127.0.0.1:9" in result.output


def test_what_was_read_before_an_interruption_is_kept(config: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        list(pipeline.write_readings(pipeline.read_settings(config), workers=pipeline.Workers(executor=Here(most=3))))
    assert len(list(config.parent.glob(".digest/cache/*"))) == 3


class Here(Executor):
    """Does each job when it is sent, and at last is interrupted."""

    def __init__(self, most: int | None = None) -> None:
        self._left = most

    def submit(self, work: Any, /, *given: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self._left == 0:
            future.set_exception(KeyboardInterrupt())
            return future
        self._left = None if self._left is None else self._left - 1
        try:
            future.set_result(work(*given))
        except SettingsError as error:
            future.set_exception(error)
        return future
