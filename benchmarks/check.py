"""A made-up project of many sources → how long `digest check` takes over it, beside reading the same YAML alone.

    python benchmarks/check.py [--sources 1000] [--runs 5]

Each source has a copy and a stored reading, each briefing five points with a quote from its one source.
The peer is the smallest thing that any such tool does: PyYAML's C loader over the same files.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from digest import pipeline
from tests.invented_vocabularies import all_rights_reserved, outlet

VOCABULARY = [
    "river",
    "bridge",
    "council",
    "market",
    "harbour",
    "station",
    "school",
    "bakery",
    "theatre",
    "museum",
    "garden",
    "tower",
]
SETTINGS = """\
site_name: Made up
markdown_extensions: [attr_list, tables, toc]
plugins:
  - digest: {contact: editors@invented.example, unchecked_quotes: fault}
"""
VERBS = ["opened", "closed", "moved", "painted", "sold", "bought", "repaired", "visited", "measured", "counted"]


def main() -> int:
    """Make the project, store its readings, and print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, arguments.sources)
        settings = pipeline.read_settings(root / "mkdocs.yml")
        took = seconds(lambda: list(pipeline.write_readings(settings)))
        print(f"{arguments.sources} sources, 5 points each; reading and writing all once: {took:.1f} s")
        print(f"{'':44}  min   median  max (s, {arguments.runs} runs)")
        report("digest check, with copies, nothing changed", lambda: check(root), arguments.runs)
        report("digest check, with copies, a title edited", lambda: check_edited(root), arguments.runs)
        shutil.rmtree(root / ".digest" / "copies")
        report("digest check, without copies, nothing changed", lambda: check(root), arguments.runs)
        report("digest check, without copies, a title edited", lambda: check_edited(root), arguments.runs)
        report("PyYAML's C loader over the same files", lambda: load(root), arguments.runs)
    return 0


def make(root: Path, sources: int) -> None:
    """Write the project: one briefing for each source."""
    chance = random.Random(1)  # noqa: S311 - the same project every time
    write(root / "mkdocs.yml", SETTINGS)
    write(root / "content/rights.yml", all_rights_reserved())
    write(root / "content/outlets.yml", outlet("made-up-times", "Made-up Times"))
    for number in range(sources):
        sentences = [sentence(chance, number, place) for place in range(24)]
        write(
            root / f".digest/copies/source-{number}.txt", "Made up\n\n" + "\n\n".join(map(" ".join, pairs(sentences)))
        )
        write(
            root / f"content/sources/source-{number}/source.yml",
            f"title: Made up {number}\noutlet: made-up-times\npublished: 2022-05-04\nbriefings: [briefing-{number}]\n",
        )
        write(root / f"content/briefings/briefing-{number}.yml", briefing(number, sentences))


def sentence(chance: random.Random, number: int, place: int) -> str:
    """Return a sentence that stands once in its article."""
    one, other = chance.sample(VOCABULARY, 2)
    return (
        f"In report {number} the {one} number {place + 1} was {chance.choice(VERBS)} and the {other} stayed as it was."
    )


def pairs(sentences: list[str]) -> list[list[str]]:
    """Return the sentences as paragraphs of two."""
    return [sentences[start : start + 2] for start in range(0, len(sentences), 2)]


def briefing(number: int, sentences: list[str]) -> str:
    """Return a record with five points."""
    points = "".join(
        f"  - id: point-{place}\n    text: Something happened there.\n    evidence:\n"
        f'      - source: source-{number}\n        quote: "{" ".join(sentences[place * 4].split()[3:9])}"\n'
        for place in range(5)
    )
    return f"title: Briefing {number}\npoints:\n{points}"


def check(root: Path) -> None:
    """Run the command as a person does."""
    command = [sys.executable, "-m", "digest", "check"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SystemExit(result.stdout[:2000] + result.stderr[:2000])


def check_edited(root: Path) -> None:
    """Write another title into one record, and check."""
    path = root / "content/briefings/briefing-0.yml"
    path.write_text(path.read_text("utf-8").replace("title: ", "title: Once more ", 1), encoding="utf-8")
    check(root)


def load(root: Path) -> None:
    """Load every YAML file with PyYAML's C loader."""
    for path in (root / "content").rglob("*.yml"):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def report(name: str, work: Callable[[], object], runs: int) -> None:
    """Print the times of some runs after one that is not counted."""
    work()
    times = [seconds(work) for _ in range(runs)]
    print(f"{name:44}  {min(times):.2f}  {statistics.median(times):.2f}    {max(times):.2f}")


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.lstrip("\n"), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
