"""The door for dask.distributed: the address of a scheduler → its workers, each held to the program of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from digest import pipeline
from digest.errors import SettingsError

SECONDS = 10
"""In which a scheduler answers; a judgement."""

JOBS_A_THREAD = 4
"""That wait for each thread of the workers or run there; a judgement: it never waits for the next, and few copies stand
in memory."""


def workers_option(what: str) -> Callable[..., Any]:
    """Return the option for the address of a scheduler, of a command that does `what` by its workers."""
    return click.option(
        "--dask",
        "address",
        metavar="ADDRESS",
        help=f"{what} by the workers of this dask scheduler, as tcp://host:8786.",
    )


@contextmanager
def workers_at(address: str | None) -> Iterator[pipeline.Workers | None]:
    """Yield the workers of a scheduler, None without an address; raise SettingsError where they cannot be used."""
    if address is None:
        yield None
        return
    try:
        from distributed import Client
    except ImportError as error:
        hint = 'install it with: pip install "research-digest[cluster]"'
        raise SettingsError(f"--dask needs the package distributed; {hint}") from error
    try:
        client: Any = Client(address, timeout=SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise SettingsError(f"--dask: found no scheduler at {address}; start one with: dask scheduler") from error
    with client:
        threads = client.nthreads()
        if not threads:
            raise SettingsError(
                f"--dask: the scheduler at {address} has no workers; start one with: dask worker {address}"
            )
        _refuse_others(client.run(pipeline.versions, on_error="return"))
        yield pipeline.Workers(
            # each call counts: dask takes equal ones for the same, and hands out what the first returned
            executor=client.get_executor(pure=False),
            at_once=JOBS_A_THREAD * sum(threads.values()),
            # as the outcome of a task it is made anew where the worker that holds it is lost
            share=lambda vocabulary: client.submit(bytes, vocabulary, pure=False),
        )


def _refuse_others(found: Mapping[str, object]) -> None:
    """Raise SettingsError where a worker runs another program than this machine does, or one that cannot say."""
    here = pipeline.versions()
    for versions in found.values():
        if versions != here:
            raise SettingsError(pipeline.other_versions(versions if isinstance(versions, dict) else {}, here))
