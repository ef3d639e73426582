"""How right comparing is: public labelled pairs and invented ones → one table of what is listed of them, beside peers.

    python benchmarks/comparing_quality.py --data DIR [--sample N] [--before CHECKOUT_OR_PYTHON]

A row holds the pairs of one label of one set. Of pairs of sentences it gives the share that is listed as agreement, as
conflict, as opposed, as an update, and in more than one of these lists; a narrower pair is among the agreements. Of
pairs of stories it gives how many findings of each kind a pair has, and the share said to have one origin. In brackets
stands a 95 % interval by a bootstrap over pairs, or over groups of pairs with one premise, claim, topic or template.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import comparing_cases
import comparing_invented
import comparing_listed
import comparing_peers
import comparing_sets
import comparing_stories
import comparing_table
from comparing_cases import Case

PARTS = (comparing_sets, comparing_invented, comparing_stories)


def main() -> None:
    """Print the table."""
    given = _options()
    cases = [case for case in _read(given.data) if not given.set or case.set in given.set]
    if given.sample:
        cases = list(comparing_cases.sample(cases, given.sample))
    programs = {"digest": given.program, "before": given.before}
    began = time.perf_counter()
    listed = {
        name: comparing_listed.by_program(cases, program, processes=given.processes)
        for name, program in programs.items()
        if program
    }
    seconds = time.perf_counter() - began
    peers = {name: comparing_peers.by_likeness(cases, name) for name in comparing_peers.PEERS}
    for line in comparing_table.lines(cases, listed, peers):
        print(line)
    print(f"{len(cases)} pairs; {', '.join(listed)} took {seconds:.0f} seconds with {given.processes} processes")
    if given.lists:
        given.lists.write_text("\n".join(comparing_table.everything(cases, listed["digest"])), encoding="utf-8")


def _options() -> argparse.Namespace:
    whose = "that of a checkout, or that which a Python has"
    here = Path(__file__).resolve().parent.parent
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, required=True, help="folder with the files named in benchmarks/README.md")
    options.add_argument("--sample", type=int, help="measure so many pairs of each row only, the same ones every time")
    options.add_argument("--set", nargs="*", help="measure these sets only, by their names in the table")
    options.add_argument(
        "--program", type=Path, default=here, help=f"measure this program: {whose}; default: this checkout"
    )
    options.add_argument("--before", type=Path, help=f"measure another one beside it: {whose}")
    options.add_argument("--lists", type=Path, help="write there each pair with what is listed of it")
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many run at a time")
    return options.parse_args()


def _read(folder: Path) -> Iterator[Case]:
    try:
        yield from chain.from_iterable(part.read(folder) for part in PARTS)
    except FileNotFoundError as error:
        sys.exit(f"{error.filename}: no such file; benchmarks/README.md says what the folder of the data holds")


if __name__ == "__main__":
    main()
