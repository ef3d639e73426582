"""`digest add`, `quote` and `fmt`, killed at random moments while they write → what stands in the project then.

    python benchmarks/kills_of_writing.py [--kills 200] [--seconds 900] [--seed 1] [--command NAME]

Each kill begins at a file operation, drawn at random from all that the command makes, and falls at a random moment
between that one and the next but one: a command writes for a few milliseconds of the time that it takes, and moments
drawn from all of its time would hardly ever meet it. The project is that of the tests.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests import project
from tests.building.kills import State
from tests.cli.articles import CABLE, page
from tests.cli.test_interrupted_writing import SETTLE, left_over, standing
from tests.cli.writing import run
from tests.file_operations import meet_changes

BRIEFING = "content/briefings/bridge-2022.yml"
ADDED = "content/sources/lindmark-courier-return-cable-ministry"


def to_add(root: Path) -> None:
    """Save a page that is no source yet."""
    (root / "saved").mkdir()
    (root / "saved/cable.html").write_text(page(CABLE), "utf-8")


def to_quote(_: Path) -> None:
    """Leave the project as it is."""


def to_format(root: Path) -> None:
    """Put the first key of each record last, and the comment of one with it."""
    for path in sorted(root.glob("content/sources/*/source.yml")):
        first, *others = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([*others, f"{first}  # as it was typed", ""]), "utf-8")
    project.edit(root / BRIEFING, "event_date: 2022-05-04\nsummary: A town has a new bridge.\n", "")
    with (root / BRIEFING).open("a", encoding="utf-8") as briefing:
        briefing.write("summary: A town has a new bridge.\nevent_date: 2022-05-04  # a Wednesday\n")


COMMANDS: dict[str, tuple[list[str], Callable[[Path], None]]] = {
    "add": (["add", "saved/cable.html", "--briefing", "The cable comes back", "--yes"], to_add),
    "quote": (["quote", "bridge-2022", "It took eleven years.", "--pick", "1"], to_quote),
    "fmt": (["fmt"], to_format),
}
"""Each command with its arguments, and what gives it something to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A command in a project, and what stands there before it and after it."""

    prepared: Path
    arguments: list[str]
    before: State
    after: State
    changes: int
    between: float
    """Mean seconds from one file operation to the next."""


def main() -> None:
    """Print a row of the table for each command."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seconds", type=float, default=float("inf"), help="of a command, after which it is left")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--command", choices=tuple(COMMANDS), action="append", help="only this one")
    chosen = options.parse_args()
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    print(f"Python {platform.python_version()}, {platform.system()} {platform.release()},")
    print(f"{os.cpu_count()} cores under a load of {load}; seed {chosen.seed}")
    print("| command | file operations | kills | as it was | between | whole | torn | whole after the next commands |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    torn = 0
    for name in chosen.command or COMMANDS:
        with tempfile.TemporaryDirectory() as temporary:
            chance = random.Random(chosen.seed)  # noqa: S311 - nothing is kept secret
            until = time.monotonic() + chosen.seconds
            found = killed(case(name, Path(temporary)), Path(temporary), chosen.kills, chance, until)
        kills = sum(found[kind] for kind in KINDS)
        torn += found["torn"] + kills - found["completed"]
        counts = " | ".join(str(found[kind]) for kind in (*KINDS, "completed"))
        print(f"| `digest {name}` | {found['changes']} | {kills} | {counts} |", flush=True)
    sys.exit(torn > 0)


def case(name: str, folder: Path) -> Case:
    """Make the project of a command, and run the command in a copy of it to its end."""
    arguments, prepare = COMMANDS[name]
    prepared = project.make(folder / "prepared")
    os.chdir(prepared)
    run("read", "--write", "--all")
    prepare(prepared)
    undisturbed = folder / "undisturbed"
    shutil.copytree(prepared, undisturbed)
    os.chdir(undisturbed)
    before = standing(undisturbed)
    seconds, changes = 0.0, 0
    process, reading = started(undisturbed, arguments, lambda _number, tell: tell())
    with os.fdopen(reading, "rb", buffering=0) as told:
        start = time.monotonic()
        while told.read(1):
            changes, seconds = changes + 1, time.monotonic() - start
    _, status = os.waitpid(process, 0)
    after = standing(undisturbed)
    if status or before == after:
        raise SystemExit(f"digest {name}: ended with {status} undisturbed, or had nothing to write")
    return Case(
        prepared=prepared,
        arguments=arguments,
        before=before,
        after=after,
        changes=changes,
        between=seconds / changes,
    )


def started(folder: Path, arguments: list[str], meet: Callable[[int, Callable[[], None]], None]) -> tuple[int, int]:
    """Start a command as a fork of this process; `meet` gets each file operation's number, and what tells of it."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        meet_changes(folder, lambda _event, number: meet(number, lambda: tell(writing)))
        os._exit(run(*arguments).exit_code)
    os.close(writing)
    return process, reading


def tell(writing: int) -> None:
    """Wake up whoever reads."""
    os.write(writing, b".")


KINDS = ("as it was", "between", "whole", "torn")
"""What may stand there behind a kill."""


def killed(case: Case, folder: Path, kills: int, chance: random.Random, until: float) -> Counter[str]:
    """Kill the command so often, or until a moment, and count what stood there then, and after the next commands."""
    found: Counter[str] = Counter(changes=case.changes)
    while sum(found[kind] for kind in KINDS) < kills and time.monotonic() < until:
        root = folder / "killed"
        shutil.copytree(case.prepared, root)
        os.chdir(root)
        if kill(case, root, chance.randrange(case.changes), chance.uniform(0, 2 * case.between)):
            found[told(case, standing(root))] += 1
            found["completed"] += completed(case, root)
        os.chdir(folder)
        shutil.rmtree(root)
    return found


def kill(case: Case, root: Path, at: int, later: float) -> bool:
    """Kill the command some seconds after a file operation; return whether it had not ended before."""
    process, reading = started(root, case.arguments, lambda number, tell: tell() if number == at else None)
    with os.fdopen(reading, "rb", buffering=0) as said:
        said.read(1)
    end = time.monotonic() + later
    while time.monotonic() < end:
        pass  # sleeping would take longer than the command writes
    if os.waitpid(process, os.WNOHANG) != (0, 0):
        return False
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def told(case: Case, now: State) -> str:
    """Say in a word what stands there: nothing, all, or a part of the files, each of them whole, or something torn."""
    if now == case.before:
        return "as it was"
    if now == case.after:
        return "whole"
    names = now.keys() | case.before.keys() | case.after.keys()
    each = all(now.get(name) in (case.before.get(name), case.after.get(name)) for name in names)
    folder = [{name for name in files if name.startswith(ADDED)} for files in (now, case.after)]
    return "between" if each and folder[0] in (set(), folder[1]) else "torn"


def completed(case: Case, root: Path) -> bool:
    """Whether the check finds no fault, and the next commands make what this one was to make, and nothing beside it.

    They are the same command, where that is not made yet, and `digest read --write`.
    """
    checked = run("check").exit_code
    if standing(root) != case.after:
        run(*case.arguments)
    run(*SETTLE)
    return checked == 0 and standing(root) == case.after and left_over(root) == []


if __name__ == "__main__":
    main()
