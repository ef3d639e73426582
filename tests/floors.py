"""The floors of every set that quality is measured on, and the marks below which none of them may be set.

python -m tests.floors                                    raise the marks to the floors as they are
python -m tests.floors --lower NAME --because "REASON"    take the floor's present value, and say why in changes/
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
MARKS = Path(__file__).with_suffix(".txt")
CHANGES = ROOT / "changes"


def digest_of(folder: Path, *suffixes: str) -> str:
    """Return the SHA-256 of the files below `folder` that end so, names included."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in suffixes):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def floors() -> Mapping[str, float]:
    """Return all floors by their names."""
    from tests.analysis import gold_quotation_set, gold_set, test_facts
    from tests.extraction import test_pages

    return {
        **{
            f"{kind}, {part}, {k}": v for (part, kind), each in gold_set.FLOORS.items() for k, v in asdict(each).items()
        },
        **{
            f"quotations, {part}, {k}": v
            for part, each in gold_quotation_set.FLOORS.items()
            for k, v in asdict(each).items()
        },
        **{f"facts in key passages, {part}": value for part, value in test_facts.FLOORS.items()},
        **{f"web pages, {part}": value for part, value in test_pages.FLOORS.items()},
    }


def read_marks(path: Path = MARKS) -> Mapping[str, float]:
    lines = (line.rpartition(" = ") for line in path.read_text("utf-8").splitlines())
    return {name: float(value) for name, _, value in lines}


def write_marks(marks: Mapping[str, float], path: Path = MARKS) -> None:
    path.write_text("".join(f"{name} = {value}\n" for name, value in sorted(marks.items())), "utf-8")


def raised(marks: Mapping[str, float], now: Mapping[str, float]) -> Mapping[str, float]:
    """Return the marks of the floors that there are, none lower than before."""
    return {name: max(value, marks.get(name, value)) for name, value in now.items()}


def write_reason(name: str, before: float, now: float, reason: str, folder: Path = CHANGES) -> None:
    """Write, or add to, the fragment of the changelog that says which floor was lowered, and why."""
    path = folder / f"{re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')}.lowered.md"
    with path.open("a", encoding="utf-8") as fragment:
        fragment.write(f"{name}: from {before} to {now}. {reason}\n")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--lower", metavar="NAME", help="the floor to lower")
    options.add_argument("--because", metavar="REASON", help="why; it goes into the changelog")
    given = options.parse_args()
    marks, now = read_marks(), floors()
    if bool(given.lower) != bool(given.because):
        options.error("--lower and --because go together")
    if given.lower:
        if given.lower not in now:
            options.error(f"there is no floor {given.lower!r}; there are: {'; '.join(sorted(now))}")
        write_reason(given.lower, marks[given.lower], now[given.lower], given.because)
        write_marks({**marks, given.lower: now[given.lower]})
    else:
        write_marks(raised(marks, now))


if __name__ == "__main__":
    main()
