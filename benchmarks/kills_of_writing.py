"""`digest add`, `quote` and `fmt`, killed at random moments while they write → what stands in the project then.

    python benchmarks/kills_of_writing.py [--kills 200] [--seconds 900] [--seed 1] [--command NAME] [--over life]

Each kill begins at a file operation, drawn at random from all that the command makes, and falls at a random moment
between that one and the next but one: a command writes for a few milliseconds of the time that it takes, and moments
drawn from all of its time hardly ever meet it. With `--over life` they are drawn from that time all the same, which is
measured anew before each fifth kill; what falls behind its end is drawn again. The project is that of the tests. The
command is a fork of this process, which has loaded all that it needs and reads copies itself: killed is what works, and
no time goes into sandboxes that start. What the next commands make of it is tried once of each state that is left.
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
from functools import partial
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.moments import Standing, kill_in_life, life_of, names, phase
from digest import extraction, reading_task
from tests import programs, project
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
    finished: Standing
    """The names of what stands there after it, hidden ones too."""
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
    options.add_argument("--over", choices=("operations", "life"), default="operations", help="what to draw from")
    chosen = options.parse_args()
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    print(f"Python {platform.python_version()}, {platform.system()} {platform.release()},")
    print(f"{os.cpu_count()} cores under a load of {load}; seed {chosen.seed}, over {chosen.over}")
    heads = ("command", "file operations", "seconds", "kills", *PHASES, *KINDS, "whole after the next commands")
    print(f"| {' | '.join(heads)} |")
    print(f"|---{'|--:' * (len(heads) - 1)}|")
    torn = 0
    reading_task.load(extraction.WEB)
    programs.read_here(pytest.MonkeyPatch())
    for name in chosen.command or COMMANDS:
        with tempfile.TemporaryDirectory() as temporary:
            chance = random.Random(chosen.seed)  # noqa: S311 - nothing is kept secret
            made = case(name, Path(temporary))
            until = time.monotonic() + chosen.seconds
            found, lives = killed(made, Path(temporary), chosen.kills, chance, until, over=chosen.over)
        kills = sum(found[kind] for kind in KINDS)
        torn += found["torn"] + kills - found["completed"]
        counts = " | ".join(str(found[kind]) for kind in (*PHASES, *KINDS, "completed"))
        mean = sum(lives) / len(lives)
        print(f"| `digest {name}` | {made.changes} | {mean:.2f} | {kills} | {counts} |", flush=True)
    sys.exit(torn > 0)


def case(name: str, folder: Path) -> Case:
    """Make the project of a command, and run the command in a copy of it to its end."""
    arguments, prepare = COMMANDS[name]
    prepared = project.make(folder / "prepared")
    os.chdir(prepared)
    run("read", "--write", "--all")
    prepare(prepared)
    os.chdir(shutil.copytree(prepared, folder / "loading"))
    for loading in (arguments, ["check"], SETTLE):
        run(*loading)
    undisturbed = shutil.copytree(prepared, folder / "undisturbed")
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
        finished=names(undisturbed),
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


PHASES = ("before", "during", "after")
"""Where a kill may fall: before the command writes among what people read, while it does, and behind that."""

KINDS = ("as it was", "between", "whole", "torn")
"""What may stand there behind a kill."""

MEASURED_EACH = 5
"""Kills after which the life of the command is measured anew, since the load is another one then."""


def killed(
    case: Case, folder: Path, kills: int, chance: random.Random, until: float, *, over: str
) -> tuple[Counter[str], list[float]]:
    """Kill the command so often, or until a moment; return what stood there then, and how long it took undisturbed."""
    found: Counter[str] = Counter()
    tried: dict[frozenset[tuple[str, str]], bool] = {}
    lives = [life_of(lambda: begun(fresh(case, folder), case.arguments))]
    while (made := sum(found[kind] for kind in KINDS)) < kills and time.monotonic() < until:
        if made >= MEASURED_EACH * len(lives):
            lives.append(life_of(lambda: begun(fresh(case, folder), case.arguments)))
        root = fresh(case, folder)
        before = names(root)
        if over == "life":
            was_killed = kill_in_life(partial(begun, root, case.arguments), lives[-1], chance)
        else:
            was_killed = kill(case, root, chance.randrange(case.changes), chance.uniform(0, 2 * case.between))
        if was_killed:
            now = standing(root)
            found[told(case, now)] += 1
            standing_now = names(root)
            found[phase(standing_now, before, case.finished, is_old=now == case.before, is_new=now == case.after)] += 1
            left = frozenset({**dict.fromkeys(map(str, root.rglob("*")), ""), **now}.items())
            if left not in tried:
                tried[left] = completed(case, root)
            found["completed"] += tried[left]
    return found, lives


def fresh(case: Case, folder: Path) -> Path:
    """Go to a new copy of the project, and let that of the last kill go."""
    os.chdir(folder)
    root = folder / "killed"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(case.prepared, root)
    os.chdir(root)
    return root


def begun(root: Path, arguments: list[str]) -> int:
    """Start a command in the folder, as a fork of this process; return its number."""
    process = os.fork()
    if process == 0:
        os.chdir(root)
        os._exit(run(*arguments).exit_code)
    return process


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
