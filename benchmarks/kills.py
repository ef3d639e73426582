"""A project of 12 generated sources, built and killed at random changes → what stands in the folder of the site then.

    python benchmarks/kills.py [--kills 200] [--seconds 900] [--seed 1] [--system NAME] [--over changes]

Each build makes the edition that does not stand there. A kill falls at a moment drawn from the life of the build, which
is measured anew before each fifth kill; what falls behind its end is drawn again. With `--over changes` it begins at a
change of a file, drawn at random from all that a build makes, and falls between that one and the next but one, so that
it meets the same work at any load. The peer is MkDocs alone over the folder that `digest build` wrote, which is the
same site without this program's plugin.
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

from benchmarks.moments import kill_in_life, life_of, names, phase
from tests import project
from tests.building import generated
from tests.building.kills import Target, kill, run, started, state, target

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
    options.add_argument("--over", choices=("life", "changes"), default="life", help="what moments are drawn from")
    chosen = options.parse_args()
    print(f"Python {platform.python_version()}, MkDocs {version('mkdocs')}, Material {version('mkdocs-material')},")
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f};")
    print(f"seed {chosen.seed}, over {chosen.over}")
    print(f"| system | seconds | kills | {' | '.join((*PHASES, *KINDS))} | changes of files |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name in chosen.system or SYSTEMS:
        chance = random.Random(chosen.seed)  # noqa: S311 - nothing is kept secret
        print(row(name, chosen.kills, chance, chosen.seconds, chosen.over), flush=True)


PHASES = ("before", "during", "after")
"""Where in the life of a build a kill may fall: before it makes a site, while it does, and behind its last change."""

KINDS = ("old", "new", "damaged", "empty")
"""What may stand in the folder of the site then."""

MEASURED_EACH = 5
"""Kills after which the life of a build is measured anew, since the load is another one then."""


def row(name: str, kills: int, chance: random.Random, seconds: float, over: str) -> str:
    """Kill the system so many times, or for so long, and return its row."""
    command, folder, before = SYSTEMS[name]
    with tempfile.TemporaryDirectory() as temporary:
        root = generated.make(Path(temporary) / "project")
        run(root, ("digest", "read", "--write", project.GAZETTE))
        made = target(root, command, folder, before)
        whole = names(root, folder)
        found: Counter[str] = Counter()
        lives = [life(made)]
        until = time.monotonic() + seconds
        while (kills_made := sum(found[kind] for kind in KINDS)) < kills and time.monotonic() < until:
            if kills_made >= MEASURED_EACH * len(lives):
                lives.append(life(made))
            old = made.edition
            if old is None:
                run(root, command)
            elif killed(made, lives[-1], chance, over):
                new = made.edition
                is_empty = not state(root / folder)
                found["old" if new == old else "new" if new else "empty" if is_empty else "damaged"] += 1
                found[phase(names(root, folder), whole, whole, is_old=new == old, is_new=new not in (old, None))] += 1
        counts = " | ".join(str(found[kind]) for kind in (*PHASES, *KINDS))
        mean = sum(lives) / len(lives)
        return f"| {name} | {mean:.1f} | {sum(found[kind] for kind in KINDS)} | {counts} | {made.changes} |"


def life(made: Target) -> float:
    """Make the edition that does not stand there, undisturbed; return the seconds that it takes."""
    to_other_edition(made)
    return life_of(lambda: begun(made))


def killed(made: Target, life: float, chance: random.Random, over: str) -> bool:
    """Kill a build of the edition that does not stand there; return whether it had not ended before."""
    if over == "changes":
        return kill(made, chance.random(), later=chance.uniform(0, 2 * made.between))
    to_other_edition(made)
    return kill_in_life(lambda: begun(made), life, chance)


def to_other_edition(made: Target) -> None:
    """Change the project so that another edition is to be made than the one that stands there."""
    generated.edition(made.root, next(played for played in generated.EDITIONS if played != made.edition))
    run(made.root, made.before)


def begun(made: Target) -> int:
    """Start the command as a fork of this process; return its number."""
    process, reading = started(made.root, made.command, lambda _: False)
    os.close(reading)
    return process


if __name__ == "__main__":
    main()
