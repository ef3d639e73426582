"""A project of 12 generated sources, built and killed at random changes → what stands in the folder of the site then.

    python benchmarks/kills.py [--kills 200] [--seconds 900] [--seed 1] [--system NAME]

Each build makes the edition that does not stand there. Each kill begins at a change of a file, drawn at random from all
that a build makes, and falls at a random moment between that one and the next but one: moments drawn from the time that
a build takes would fall behind its end wherever the load is less than it was when that time was taken. The peer is
MkDocs alone over the folder that `digest build` wrote, which is the same site without this program's plugin.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import sys
import tempfile
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests import project
from tests.building import generated
from tests.building.kills import kill, run, state, target

WRITING = ("digest", "build", "--to", "written")

SYSTEMS = {
    "`mkdocs build --strict` with the plugin": (("mkdocs", "build", "--strict"), "site", ()),
    "`digest build --to`": (WRITING, "written", ()),
    "`mkdocs build` alone": (
        ("mkdocs", "build", "--config-file", "written/mkdocs.yml", "--site-dir", "../alone"),
        "alone",
        WRITING,
    ),
}
"""Of each, the command that is killed, the folder that it makes, and what is done before."""


def main() -> None:
    """Print a row of the table for each system."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seconds", type=float, default=float("inf"), help="of a system, after which it is left")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--system", choices=tuple(SYSTEMS), action="append", help="only this one")
    chosen = options.parse_args()
    print(f"Python {platform.python_version()}, MkDocs {version('mkdocs')}, Material {version('mkdocs-material')},")
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} cores; seed {chosen.seed}")
    print("| system | kills | old | new | damaged | empty or gone | changes of files |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name in chosen.system or SYSTEMS:
        chance = random.Random(chosen.seed)  # noqa: S311 - nothing is kept secret
        print(row(name, chosen.kills, chance, time.monotonic() + chosen.seconds), flush=True)


def row(name: str, kills: int, chance: random.Random, until: float) -> str:
    """Kill the system so many times, or until a moment, and return its row."""
    command, folder, before = SYSTEMS[name]
    with tempfile.TemporaryDirectory() as temporary:
        root = generated.make(Path(temporary) / "project")
        run(root, ("digest", "read", "--write", project.GAZETTE))
        made = target(root, command, folder, before)
        found: Counter[str] = Counter()
        while found.total() < kills and time.monotonic() < until:
            old = made.edition
            if old is None:
                run(root, command)
            elif kill(made, chance.random(), later=chance.uniform(0, 2 * made.between)):
                new = made.edition
                is_empty = not state(root / folder)
                found["old" if new == old else "new" if new else "empty" if is_empty else "damaged"] += 1
        counts = " | ".join(str(found[kind]) for kind in ("old", "new", "damaged", "empty"))
        return f"| {name} | {found.total()} | {counts} | {made.changes} |"


if __name__ == "__main__":
    main()
