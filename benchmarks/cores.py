"""Invented copies → the processor time of reading them all by one core and by two, and how much of it no core shares.

    python benchmarks/cores.py [--sources 256]

Each run begins with nothing kept. What the process itself does, beside the sandboxes that read, no further core takes
over: it says how many cores can be kept busy. On a machine that does something else, the seconds of the clock say
nothing; then the processor's do, of which two cores at best take half each.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import tempfile
import time
from pathlib import Path

from check import make

from digest import pipeline
from digest.pipeline.state.project_state import project_state
from digest.reading_task import SANDBOXES

HEADER = (
    "| cores | clock, s | processor, s | of it the process itself | ms an article | MB of the process |\n"
    "|--:|--:|--:|--:|--:|--:|"
)


def processor(who: int) -> float:
    """Return the seconds of the processor that this process took, or what it started and waited for."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def read_all(root: Path, cores: int) -> str:
    """Return a row of the table on reading all copies of a project with so many cores."""
    shutil.rmtree(root / ".digest/cache", ignore_errors=True)
    os.sched_setaffinity(0, set(sorted(_CORES)[:cores]))
    settings = pipeline.read_settings(root / "mkdocs.yml")
    before, below, start = processor(resource.RUSAGE_SELF), processor(resource.RUSAGE_CHILDREN), time.perf_counter()
    read = len(project_state(settings, private=True).full)
    for sandboxes in SANDBOXES.values():
        sandboxes.stop()  # what a process took is known once it has ended
    SANDBOXES.clear()
    clock = time.perf_counter() - start
    own, others = processor(resource.RUSAGE_SELF) - before, processor(resource.RUSAGE_CHILDREN) - below
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    each = 1000 * (own + others) / read
    return f"| {cores} | {clock:.1f} | {own + others:.1f} | {own:.1f} | {each:.0f} | {memory} |"


_CORES = os.sched_getaffinity(0)


def main() -> None:
    """Print a row for each number of cores up to those that there are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=int, default=256)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), given.sources)
        print(f"{given.sources} invented texts of some 300 words, load {os.getloadavg()[0]:.1f}\n\n{HEADER}")
        for cores in range(1, len(_CORES) + 1):
            print(read_all(Path(folder), cores), flush=True)


if __name__ == "__main__":
    main()
