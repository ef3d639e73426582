"""Saved pages → processor time of `digest read` over them, beside trafilatura alone over the same ones.

    python benchmarks/reading.py --data DIR [--pages 181] [--runs 3]

`DIR` holds `cache/` and `eval/` of trafilatura's `tests/`, as for extraction.py; the pages are spread evenly over their
names. Each system is one whole process, with all that it starts: the command reads, analyses and prints every page,
trafilatura extracts the text with its default settings. They take turns, and what counts is the processor time of the
process and its children; other work on the machine makes it longer for both.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ALONE = """
import sys
from pathlib import Path
from trafilatura import extract
for name in sys.argv[1:]:
    extract(Path(name).read_bytes())
"""
"""The peer: what anyone would write who only wants the text."""

HEADER = "| system | s of each run | median | ms a page | times trafilatura |\n|---|---|---|---|---|"


def commands(pages: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return what each system is started with."""
    return {
        "digest read": [sys.executable, "-W", "ignore", "-m", "digest", "--config", "none.yml", "read", *pages],
        "trafilatura alone": [sys.executable, "-W", "ignore", "-c", ALONE, *pages],
    }


def seconds(command: Sequence[str]) -> float:
    """Return the processor time of a process and of all that it starts and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    root = Path(__file__).resolve().parent.parent
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as is installed
    environment = {**kept, "PYTHONPATH": os.pathsep.join((str(root), os.environ.get("PYTHONPATH", "")))}
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pages_in(data: Path, count: int) -> list[str]:
    pages = sorted(str(path) for folder in ("cache", "eval") for path in (data / folder).glob("*.html"))
    return pages[:: max(1, len(pages) // count)][:count]


def main() -> None:
    """Print the seconds of each run, the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder with cache/ and eval/")
    parser.add_argument("--pages", type=int, default=181)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    pages = pages_in(given.data, given.pages)
    taken: dict[str, list[float]] = {name: [] for name in commands(pages)}
    for _ in range(given.runs):
        for name, command in commands(pages).items():
            taken[name].append(seconds(command))
    medians = {name: statistics.median(runs) for name, runs in taken.items()}
    alone = medians["trafilatura alone"]
    print(f"{len(pages)} pages, {given.runs} runs\n\n{HEADER}")
    for name, runs in taken.items():
        each, median = ", ".join(f"{run:.1f}" for run in runs), medians[name]
        print(f"| {name} | {each} | {median:.1f} | {1000 * median / len(pages):.0f} | {median / alone:.2f} |")


if __name__ == "__main__":
    main()
