"""A year of a digest that several people keep, all of it invented → how long its checks take, how large it grows.

    python benchmarks/year.py [--commits 120]

Three people add sources, each with her own copies, confirm from copies with other line ends, withdraw, and merge what
two of them did at once; after each step the repository is checked by somebody without any copy. The test
`tests/year/test_year.py` plays the first round of the same year.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from digest import pipeline
from tests.year.hands import Hand, git
from tests.year.play import Step, Year, play, year_in


def main() -> int:
    """Play the year and print what came of it; end with 1 where something was lost or has a fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commits", type=int, default=120)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        year = year_in(Path(folder))
        start = time.perf_counter()
        steps = list(told(play(year, arguments.commits)))
        took = time.perf_counter() - start
        lines = list(rows(year, steps, took))
    width = max(len(name) for name, _ in lines)
    for name, value in lines:
        print(f"{name:{width}}  {value}")
    return int(any(step.lost or step.faults for step in steps))


def told(steps: Iterator[Step]) -> Iterator[Step]:
    """Yield the steps, and say on standard error what is wrong after one."""
    for step in steps:
        for wrong in (*step.lost, *step.faults):
            print(f"after {step.what}: {wrong}", file=sys.stderr)
        yield step


def rows(year: Year, steps: list[Step], took: float) -> Iterator[tuple[str, str]]:
    """Yield what was measured."""
    root = year.looker.root
    merged = [step.merge for step in steps if step.merge.files]
    sources = len(list((root / "content/sources").iterdir()))
    comparisons = sorted(root.glob("content/briefings/*.comparison.json"))
    yield "commits, of them merges", f"{count(root)}, {count(root, '--merges')}"
    yield "sources, briefings", f"{sources}, {len(list(root.glob('content/briefings/*.yml')))}"
    yield "findings and confirmations lost", str(sum(len(step.lost) for step in steps))
    yield "faults after any step", str(sum(len(step.faults) for step in steps))
    yield "merges with marks in generated files, hunks", f"{len(merged)}, {sum(one.hunks for one in merged)}"
    size = sum(path.stat().st_size for path in comparisons) // max(len(comparisons), 1)
    yield "bytes of a comparison, in the mean", f"{size:,}"
    for what, names in (("comparisons", "*.comparison.json"), ("readings", "reading.json")):
        yield f"bytes of {what} written to git, a typed line", f"{added(root, names) // year.typed:,}"
    git(root, "gc", "-q")
    yield "packed repository", f"{packed(root):,} KiB"
    yield "cache of the one who holds most copies", cache_of(year.ann)
    yield "check without copies", times(year.looker)
    yield "check with the copies of most sources", times(year.ann)
    yield "the whole year, checks included", f"{took:.0f} s"


def count(root: Path, *arguments: str) -> str:
    """Return how many commits there are."""
    return git(root, "rev-list", "--count", *arguments, "HEAD").strip()


def added(root: Path, name: str) -> int:
    """Return how many bytes of lines were added to files of a name in all commits that are no merges."""
    shown = git(root, "log", "--no-merges", "-p", "--unified=0", "--format=", "--", f":(glob)content/**/{name}")
    return sum(len(line.encode()) for line in shown.splitlines() if line.startswith("+") and not line.startswith("+++"))


def packed(root: Path) -> int:
    """Return the size of the packed repository in KiB."""
    told = dict(line.split(": ") for line in git(root, "count-objects", "-v").splitlines())
    return int(told["size-pack"])


def cache_of(hand: Hand) -> str:
    """Return how many readings a cache holds and how large it is, beside the copies that are held."""
    files = list((hand.root / ".digest/cache").glob("*.json"))
    copies = len(list(hand.settings.copies.glob("*.txt")))
    size = sum(path.stat().st_size for path in files) / 1_000_000
    return f"{len(files)} readings, {size:.1f} MB, of {copies} copies"


def times(hand: Hand, runs: int = 5) -> str:
    """Return the median time of some checks, after one that is not counted."""
    hand.pull()
    taken = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        pipeline.check(hand.settings)
        taken.append(time.perf_counter() - start)
    return f"{statistics.median(taken[1:]):.2f} s (median of {runs})"


if __name__ == "__main__":
    sys.exit(main())
