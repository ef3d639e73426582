"""Sentence boundaries: treebanks in CoNLL-U → one table of precision, recall and F1, ours beside the peers.

Every system gets one paragraph at a time, as ours does, and only boundaries inside of paragraphs are counted: the end
of a paragraph is told by its markup, and nobody has to find it.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import processes

from digest.analysis import sentences
from digest.model import Paragraph, ParagraphKind

Splitter = Callable[[str], Sequence[int]]
"""Text to the offsets at which its sentences end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Sentences of one paragraph as the treebank gives them, run together as they would stand on a line."""

    document: str
    text: str
    ends: frozenset[int]


def main() -> None:
    """Print the table for the treebanks below the folder that `--data` names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder with gum/*.conllu and ewt/*.conllu")
    processes.add_option(options, _SYSTEMS)
    given = options.parse_args()
    if not given.system:
        print(f"{'':14}" + "".join(f"{name:>26}" for name in _SETS) + f"{'seconds':>10}")
        print(f"{'':14}" + f"{'P':>12}{'R':>7}{'F1':>7}" * len(_SETS))
        processes.each_alone(_SYSTEMS)
        return
    sets = {name: read(given.data) for name, read in _SETS.items()}
    splitter = _SYSTEMS[given.system]()
    began = time.perf_counter()
    cells = "".join(_cells(blocks, splitter) for blocks in sets.values())
    print(f"{given.system:14}{cells}{time.perf_counter() - began:10.1f}")


_SETS: Mapping[str, Callable[[Path], Sequence[Block]]] = {
    "GUM news": lambda data: [item for item in _paragraphs(data / "gum") if "_news_" in item.document],
    "GUM, all genres": lambda data: _paragraphs(data / "gum"),
    "EWT dev": lambda data: _paragraphs(data / "ewt", "dev"),
    "EWT train": lambda data: _paragraphs(data / "ewt", "train"),
}


def _paragraphs(folder: Path, part: str = "*") -> list[Block]:
    return [block for path in sorted(folder.glob(f"{part}.conllu")) for block in _blocks(path.read_text("utf-8"))]


def _blocks(conllu: str) -> Iterator[Block]:
    for document in conllu.split("# newdoc id = ")[1:]:
        name = document.split("\n", 1)[0].strip()
        for paragraph in re.split(r"^# newpar(?! ?_block).*$", document, flags=re.MULTILINE):
            yield _block(name, re.findall(r"^# text = (.*)$", paragraph, flags=re.MULTILINE))


def _block(document: str, found: Sequence[str]) -> Block:
    text, ends = "", set()
    for sentence in found:
        text += (" " if text else "") + sentence.strip()
        ends.add(len(text))
    return Block(document=document, text=text, ends=frozenset(ends - {len(text)}))


def _cells(blocks: Sequence[Block], splitter: Splitter) -> str:
    right = found = wanted = 0
    for block in blocks:
        ends = set(splitter(block.text)) - {len(block.text)}
        right += len(ends & block.ends)
        found += len(ends)
        wanted += len(block.ends)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{precision:12.3f}{recall:7.3f}{f1:7.3f}"


def _ours(text: str) -> list[int]:
    whole = Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY)
    return [sentence.end for sentence in sentences.split_sentences(text, (whole,))]


def _first_rules(text: str) -> list[int]:
    return [match.end() for match in re.finditer(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])", text)]


def _pysbd() -> Splitter:
    segmenter = _installed("pysbd").Segmenter(language="en", clean=False)
    return lambda text: _ends(text, segmenter.segment(text))


def _nupunkt() -> Splitter:
    module = _installed("nupunkt")
    return lambda text: _ends(text, module.sent_tokenize(text))


def _sentencex() -> Splitter:
    module = _installed("sentencex")
    return lambda text: _ends(text, list(module.segment("en", text)))


def _installed(name: str) -> Any:
    """Return the module of that name; end the process where there is none."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        sys.exit(processes.NOT_INSTALLED)


def _ends(text: str, pieces: Sequence[str]) -> list[int]:
    ends, position = [], 0
    for piece in pieces:
        words = piece.strip()
        if words and (start := text.find(words, position)) >= 0:
            position = start + len(words)
            ends.append(position)
    return ends


_SYSTEMS: Mapping[str, Callable[[], Splitter]] = {
    "digest": lambda: _ours,
    "first rules": lambda: _first_rules,
    "pysbd": _pysbd,
    "nupunkt": _nupunkt,
    "sentencex": _sentencex,
}


if __name__ == "__main__":
    main()
