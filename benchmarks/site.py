"""A number of sources → what building their site takes, beside engines that build as many ordinary Markdown pages.

    python benchmarks/site.py --sources 300 1000 [--runs 3] [--memory 8] [--system NAME …] [--picture FILE.svg]

Each system runs in a process of its own, one after the other in each round, and the median of the rounds is told:
seconds of processor time, seconds of the clock, and the most memory that it held. `base` is MkDocs with Material.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import invented_digest
import ordinary_pages
from site_picture import Point, picture

ROOT = Path(__file__).resolve().parents[1]

BASE = "MkDocs with Material"

_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """What is measured."""

    command: Sequence[str]
    ordinary: bool
    """Whether it builds the ordinary pages, and not the digest."""
    before: Callable[[Path, int], None] = lambda _root, _round: None
    """What is done to the project before a run."""


def _forget(root: Path, _: int) -> None:
    """Take away all that an earlier build left."""
    for name in ("site", ".cache", "public", ".digest/cache", ".digest/passed"):
        shutil.rmtree(root / name, ignore_errors=True)


def _plain(root: Path, number: int) -> None:
    _forget(root, number)
    _switch(root, "false")


def _fast(root: Path, number: int) -> None:
    _forget(root, number)
    _switch(root, "true")


def _switch(root: Path, fast: str) -> None:
    path = root / "mkdocs.yml"
    text = path.read_text("utf-8").replace(", fast: true", "").replace(", fast: false", "")
    path.write_text(text.replace("unchecked_quotes: fault", f"unchecked_quotes: fault, fast: {fast}"), "utf-8")


def _edit(root: Path, number: int) -> None:
    """Change one source's title after whatever was built last."""
    path = root / "content/sources/source-00001/source.yml"
    first, _, rest = path.read_text("utf-8").partition("\n")
    path.write_text(f"{first.partition(' (edit')[0]} (edit {number} of the benchmark)\n{rest}", "utf-8")


SYSTEMS = {
    BASE: System(command=_MKDOCS, ordinary=True, before=_forget),
    "digest": System(command=_MKDOCS, ordinary=False, before=_fast),
    "digest, one source edited": System(command=_MKDOCS, ordinary=False, before=_edit),
    "digest, fast: false": System(command=_MKDOCS, ordinary=False, before=_plain),
    "Zensical": System(command=(sys.executable, "-m", "zensical", "build"), ordinary=True, before=_forget),
    "ProperDocs": System(command=(sys.executable, "-m", "properdocs", "build"), ordinary=True, before=_forget),
    "Hugo": System(command=("hugo", "--quiet"), ordinary=True, before=_forget),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one process took."""

    processor: float
    clock: float
    memory: float
    """In MB."""


def main() -> None:
    """Print a row for each system and size."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sources", type=int, nargs="+", default=[300])
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--memory", type=int, default=8, help="GB of address space that a process may have")
    options.add_argument("--system", choices=tuple(SYSTEMS), action="append")
    options.add_argument("--picture", type=Path, help="write seconds of the processor against pages here, as SVG")
    chosen = options.parse_args()
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f};", end=" ")
    print(", ".join(_versions()))
    print("| sources | pages | system | processor, s | clock, s | MB | processor / base | memory / base |")
    print("|--:|--:|---|--:|--:|--:|--:|--:|")
    drawn: dict[str, list[Point]] = {}
    for sources in chosen.sources:
        pages, taken = measured(sources, chosen.runs, chosen.memory << 30, chosen.system or list(SYSTEMS))
        for name, done in taken.items():
            print(f"| {sources:,} | {pages:,} | {name} | {_told(done, taken.get(BASE, []))} |", flush=True)
            if done:
                drawn.setdefault(name, []).append((pages, _median(done, "processor")))
    if chosen.picture:
        chosen.picture.write_text(picture("Seconds of the processor to build a site", drawn), "utf-8")


def measured(sources: int, runs: int, memory: int, names: Sequence[str]) -> tuple[int, dict[str, list[Run]]]:
    """Return the number of pages of one size, and the runs of each system."""
    with tempfile.TemporaryDirectory() as folder:
        digest = invented_digest.make(Path(folder) / "digest", sources)
        shutil.rmtree(digest / ".digest")  # as where a site is published: from committed files
        first = run(SYSTEMS["digest"], digest, memory, 0)
        pages = sum(1 for _ in (digest / "site").rglob("*.html")) if first else 0
        ordinary = ordinary_pages.make(Path(folder) / "ordinary", pages)
        taken: dict[str, list[Run]] = {name: [] for name in names}
        for number in range(1, runs + 1):
            for name in names:
                done = run(SYSTEMS[name], ordinary if SYSTEMS[name].ordinary else digest, memory, number)
                taken[name] += [done] if done else []
        return pages, taken


def run(system: System, root: Path, memory: int, number: int) -> Run | None:
    """Run a system once in a process of its own; None where it is not installed."""
    module = system.command[2] if system.command[0] == sys.executable else ""
    if not (find_spec(module) if module else shutil.which(system.command[0])):
        return None
    system.before(root, number)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as is installed
    environment = {**kept, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    start = time.perf_counter()
    process = subprocess.Popen(
        system.command,
        cwd=root,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)),
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(system.command)}: ended with exit code {process.returncode} in {root}")
    clock = time.perf_counter() - start
    return Run(processor=used.ru_utime + used.ru_stime, clock=clock, memory=used.ru_maxrss / 1024)


def _told(taken: Sequence[Run], base: Sequence[Run]) -> str:
    if not taken:
        return "not installed | | | | "
    processor, clock, memory = (_median(taken, name) for name in ("processor", "clock", "memory"))
    ratios = (
        [f"{processor / _median(base, 'processor'):.2f}", f"{memory / _median(base, 'memory'):.2f}"] if base else []
    )
    return " | ".join((f"{processor:.1f}", f"{clock:.1f}", f"{memory:.0f}", *(ratios or ("", ""))))


def _median(taken: Sequence[Run], name: str) -> float:
    return statistics.median(float(getattr(one, name)) for one in taken)


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    for name in ("mkdocs", "mkdocs-material", "zensical", "properdocs"):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue


if __name__ == "__main__":
    main()
