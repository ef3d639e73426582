"""Cases → how much `digest compare` lists of each, by the program of any checkout, in processes of its own.

    python benchmarks/comparing_listed.py < articles.json > listed.json

Run as a script it reads pairs of articles and writes what is listed of each. It relies on what the command itself
calls, `read_file` and `compare_files`, and on the keys of its JSON, so that it measures older builds too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from comparing_cases import Case

ARTICLE = "---\ntitle: Report of the day\ndate: {published}\n---\n\n{text}\n"
"""A Markdown file, since in plain text a line without a stop can be taken for a headline."""

STOPS = (".", "!", "?", "…")


class Listed(NamedTuple):
    """How many findings of each kind are listed for one case."""

    agreements: int = 0
    conflicts: int = 0
    opposed: int = 0
    updates: int = 0
    one_origin: int = 0
    """1 if both articles are said to have it from one origin."""


def by_program(cases: Sequence[Case], program: Path, *, processes: int) -> list[Listed]:
    """Return what a program lists: that of a checkout, if `program` is a folder, or else that which a Python has."""
    size = max(1, -(-len(cases) // (4 * processes)))
    pieces = [cases[start : start + size] for start in range(0, len(cases), size)]
    with ThreadPoolExecutor(processes) as pool:
        return [each for piece in pool.map(lambda piece: _alone(piece, program), pieces) for each in piece]


def _alone(cases: Sequence[Case], program: Path) -> list[Listed]:
    checkout = program.is_dir()
    python = sys.executable if checkout else str(program)
    environment = {**os.environ, "PYTHONPATH": str(program.resolve()) if checkout else ""}
    run = subprocess.run(
        [python, "-W", "ignore", str(Path(__file__).resolve())],
        input=json.dumps([_articles(case) for case in cases]),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if run.returncode:
        sys.exit(f"{program}: ended with exit code {run.returncode}\n{run.stderr}")
    return [Listed(*each) for each in json.loads(run.stdout)]


def _articles(case: Case) -> list[str]:
    """Return both articles; a sentence that has no stop gets one."""
    texts = (case.first, case.second)
    return [
        ARTICLE.format(published=published, text="\n\n".join(_stopped(paragraph) for paragraph in text))
        for text, published in zip(texts, case.published, strict=True)
    ]


def _stopped(paragraph: str) -> str:
    return paragraph if paragraph.rstrip("\"'”’)").endswith(STOPS) else f"{paragraph}."


def main() -> None:
    """Answer the pairs of articles on the standard input."""
    with tempfile.TemporaryDirectory() as folder:
        compare = _comparer(Path(folder))
        print(json.dumps([compare(*articles) for articles in json.load(sys.stdin)]))


def _comparer(folder: Path) -> Callable[[str, str], Listed]:
    from digest import pipeline  # here, since only this process has the program that is measured

    numbers = count()

    @cache
    def read(article: str, _side: int) -> Any:
        path = folder / f"{next(numbers)}.md"
        path.write_text(article, encoding="utf-8")
        return pipeline.read_file(pipeline.File(path=path), vocabulary=())

    def compare(first: str, second: str) -> Listed:
        both = [read(first, 0), read(second, 1)]
        if any(isinstance(one, Exception) for one in both):
            return Listed()
        found: Any = pipeline.compare_files(both, ())
        counts = [len(found.get(kind, ())) for kind in Listed._fields[:-1]]
        return Listed(*counts, one_origin=int(found["origins"]["origins"] == 1))

    return compare


if __name__ == "__main__":
    main()
