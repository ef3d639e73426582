"""News pages with their texts cleaned by hand → one table: our extraction beside its engines and their medoid.

    python benchmarks/extraction_news.py --data DIR [--newspaper4k PYTHON]

`DIR` holds `html/`, `reference/` and `doc_lg.json` of the corpus DAnIEL; README.md says where it is published. Text is
scored by F1 over runs of four words: what a page shares with its reference, has beyond it and lacks is counted for each
page as a share of the three together, and precision and recall are taken over the sums of these shares, so that long
pages count no more than short ones.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import processes
from extraction import SYSTEMS as ENGINES
from extraction import Reader

LANGUAGE = "English"
"""The corpus has Chinese, Greek, Polish and Russian pages, too; newspaper3k reads hardly any of the Chinese ones."""

PER_OUTLET = 10
"""Pages, so that no outlet decides; in the order of their names."""

WORD = re.compile(r"\w+")
MARKUP = re.compile(r"<[^>]+>")
DATE_LINE = re.compile(r"^(?:published|last updated|updated|posted|by |first published)|\b20\d\d\b", re.IGNORECASE)
PICTURE = re.compile(r"photograph|photo:|picture:|image:|getty|/reuters|/ap\b|/afp", re.IGNORECASE)

Shares = tuple[float, float, float]
"""Of what a text and its reference have together: shared, beyond the reference, and lacking."""


def medoid(content: bytes) -> str:
    """Return the engine's text that is most like the two others'."""
    texts = [read_safely(ENGINES[name], content) for name in ("trafilatura", "newspaper", "readability-lxml")]
    return max(texts, key=lambda text: sum(f1([compared(text, other)]) for other in texts if other is not text))


def read_safely(read: Reader, content: bytes) -> str:
    try:
        return read(content).text
    except Exception:  # the peers raise what they like, and then have no text
        return ""


def compared(text: str, reference: str) -> Shares:
    found, wanted = shingles(text), shingles(reference)
    shared = sum((found & wanted).values())
    beyond, lacking = sum(found.values()) - shared, sum(wanted.values()) - shared
    whole = (shared + beyond + lacking) or 1
    return shared / whole, beyond / whole, lacking / whole


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return Counter(zip(*(words[start:] for start in range(4)), strict=False))


def scores(rows: Sequence[Shares]) -> tuple[float, float, float]:
    shared, beyond, lacking = (sum(column) for column in zip(*rows, strict=True))
    precision, recall = shared / ((shared + beyond) or 1), shared / ((shared + lacking) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def f1(rows: Sequence[Shares]) -> float:
    return scores(rows)[2]


def pages_in(data: Path) -> Iterator[tuple[str, bytes, str]]:
    """Yield outlet, page and reference: the article without its headline, dates and pictures' captions."""
    languages = json.loads((data / "doc_lg.json").read_text("utf-8"))
    taken: Counter[str] = Counter()
    for path in sorted((data / "html").iterdir()):
        outlet = path.name.split("_")[1]
        reference = data / "reference" / path.name
        if languages.get(path.name) == LANGUAGE and reference.is_file() and taken[outlet] < PER_OUTLET:
            taken[outlet] += 1
            yield outlet, path.read_bytes(), body_of(reference.read_text("utf-8", errors="replace"))


def body_of(reference: str) -> str:
    paragraphs = [
        folded for part in re.split(r"</?p>", reference) if (folded := " ".join(MARKUP.sub(" ", part).split()))
    ]
    rest = paragraphs[1:] if len(paragraphs) > 2 else paragraphs
    while len(rest) > 1 and len(rest[0].split()) < 16 and DATE_LINE.search(rest[0]):
        rest = rest[1:]
    return "\n".join(text for text in rest if not (PICTURE.search(text) and len(text.split()) < 40))


def row(data: Path, system: str) -> str:
    began = time.perf_counter()
    pages = list(pages_in(data))
    places = {outlet: place for place, outlet in enumerate(sorted({outlet for outlet, _, _ in pages}))}
    halves: tuple[list[Shares], list[Shares]] = ([], [])
    for outlet, content, reference in pages:
        text = medoid(content) if system == "medoid" else read_safely(ENGINES[system], content)
        halves[places[outlet] % 2].append(compared(text, reference))
    cells = [f"{score:.4f}" for score in (*scores(halves[0] + halves[1]), f1(halves[0]), f1(halves[1]))]
    return f"| {system} | {' | '.join(cells)} | {time.perf_counter() - began:.0f} |"


COLUMNS = ("precision", "recall", "F1", "F1 of every other outlet", "F1 of the others", "seconds")
HEADER = f"| system | {' | '.join(COLUMNS)} |\n|{'---|' * (len(COLUMNS) + 1)}"


def main() -> None:
    """Print the table."""
    systems: Mapping[str, object] = {**ENGINES, "medoid": medoid}
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, required=True, help="the folder with html/, reference/ and doc_lg.json")
    options.add_argument("--newspaper4k", type=Path, help="the Python of an environment with newspaper4k in 3k's place")
    processes.stay_offline()
    processes.add_option(options, systems)
    given = options.parse_args()
    if given.system:
        print(row(given.data, given.system))
        return
    print(HEADER, flush=True)
    processes.each_alone(systems)
    if given.newspaper4k:
        print("with newspaper4k in newspaper3k's place:")
        processes.each_alone(("digest", "newspaper", "medoid"), python=given.newspaper4k)


if __name__ == "__main__":
    main()
