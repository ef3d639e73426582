"""The accounts of several events → what is found between those of each, made on all cores or by workers elsewhere."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache

from digest import comparison
from digest.errors import DigestError, SettingsError, sentence_of
from digest.model import Account, Comparison, Entity, Id
from digest.pipeline.state.side_by_side import cores, in_flight
from digest.pipeline.state.workers import Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the sources of one event tell; crosses into other processes, so it holds values only."""

    accounts: tuple[Account, ...]
    every: bool
    """Whether all that one source alone says is wanted, as where something else is to be joined to it."""


Found = Comparison | DigestError

COMPARISONS_A_PROCESS = 12
"""A process takes 1.2 s of the processor to load what compares, and a comparison of three short articles .1 s."""

MOST_PROCESSES = 32
"""A judgement: each takes some 80 MB."""


def found_in(told: Told, entities: Mapping[Id, Entity]) -> Comparison:
    """Return what is found between the accounts."""
    return comparison.compare(told.accounts, entities=entities, every=told.every)


def found_in_each(
    told: Iterable[Told], entities: Mapping[Id, Entity], *, number: int, workers: Workers | None = None
) -> Iterator[Found]:
    """Yield what is found in each of so many, in their order, or why nothing is; raise SettingsError where a worker is
    of another version, or a process is lost.

    The next are made while one is taken. Few of them are made in this process alone.
    """
    processes = min(cores(), MOST_PROCESSES, number // COMPARISONS_A_PROCESS)
    if workers is not None:
        yield from workers.each(_attempt, told, pickle.dumps(entities))
    elif processes < 2:
        yield from (_attempted(one, entities) for one in told)
    else:
        yield from _by_processes(told, entities, processes)


def _by_processes(told: Iterable[Told], entities: Mapping[Id, Entity], processes: int) -> Iterator[Found]:
    # Spawned: a process that is forked where threads are may wait for what one of them holds, for ever.
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=spawned, initializer=_begin, initargs=(pickle.dumps(entities),))
    try:
        with pool:
            yield from in_flight(lambda one: pool.submit(_attempt_begun, one), told, most=2 * processes)
    except BrokenProcessPool as error:
        raise SettingsError(
            "A process that compares was ended by something else; is the machine short of memory? What was compared "
            "before is written."
        ) from error


_begun_with = b""
"""The entities, in a process that was spawned."""


def _begin(entities: bytes) -> None:
    """Keep what all jobs share, and leave an interruption to the process that waits for this one."""
    global _begun_with
    _begun_with = entities
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _attempt_begun(told: Told) -> Found:
    return _attempt(told, _begun_with)


def _attempt(told: Told, entities: bytes) -> Found:
    return _attempted(told, _loaded(entities))


def _attempted(told: Told, entities: Mapping[Id, Entity]) -> Found:
    try:
        return found_in(told, entities)
    except Exception as error:  # whatever one comparison does to the program, the others are made
        return SettingsError(sentence_of(error))


@lru_cache(maxsize=1)
def _loaded(entities: bytes) -> Mapping[Id, Entity]:
    found: Mapping[Id, Entity] = pickle.loads(entities)  # noqa: S301 - written by `found_in_each`
    return found
