"""Sentence boundaries: treebanks in CoNLL-U → one table of precision, recall and F1, ours beside the peers."""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from digest.analysis import sentences
from digest.model import Paragraph, ParagraphKind

Splitter = Callable[[str], Sequence[int]]
"""Text to the offsets at which its sentences end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Sentences of one document as the treebank gives them, run together as they would stand on a line."""

    name: str
    text: str
    ends: frozenset[int]


def main() -> None:
    """Print the table for the treebanks below the folder that `--data` names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder with gum/*.conllu and ewt/*.conllu")
    folder = options.parse_args().data
    sets = {
        "GUM news": [item for item in _documents(folder / "gum") if "_news_" in item.name],
        "GUM all": _documents(folder / "gum"),
        "EWT dev": _documents(folder / "ewt", "dev"),
        "EWT train": _documents(folder / "ewt", "train"),
    }
    print(f"{'':14}" + "".join(f"{name:>26}" for name in sets) + f"{'seconds':>10}")
    print(f"{'':14}" + f"{'P':>12}{'R':>7}{'F1':>7}" * len(sets))
    for name, splitter in _systems():
        began = time.perf_counter()
        cells = "".join(_cells(documents, splitter) for documents in sets.values())
        print(f"{name:14}{cells}{time.perf_counter() - began:10.1f}")


def _documents(folder: Path, part: str = "*") -> list[Document]:
    return [
        _document(block) for path in sorted(folder.glob(f"{part}.conllu")) for block in _blocks(path.read_text("utf-8"))
    ]


def _blocks(conllu: str) -> list[str]:
    return [block for block in conllu.split("# newdoc id = ")[1:] if block.strip()]


def _document(block: str) -> Document:
    name = block.split("\n", 1)[0].strip()
    text, ends = "", set()
    for line in block.split("\n"):
        if line.startswith("# text = "):
            text += (" " if text else "") + line.removeprefix("# text = ").strip()
            ends.add(len(text))
    return Document(name=name, text=text, ends=frozenset(ends - {len(text)}))


def _cells(documents: Sequence[Document], splitter: Splitter) -> str:
    right = found = wanted = 0
    for document in documents:
        ends = set(splitter(document.text)) - {len(document.text)}
        right += len(ends & document.ends)
        found += len(ends)
        wanted += len(document.ends)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{precision:12.3f}{recall:7.3f}{f1:7.3f}"


def _systems() -> Iterator[tuple[str, Splitter]]:
    yield "digest", _ours
    yield "first rules", _first_rules
    for name, make in (("pysbd", _pysbd), ("nupunkt", _nupunkt), ("sentencex", _sentencex)):
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            print(f"{name:14}is not installed", file=sys.stderr)
        else:
            yield name, make(module)


def _ours(text: str) -> list[int]:
    whole = Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY)
    return [sentence.end for sentence in sentences.split(text, (whole,))]


def _first_rules(text: str) -> list[int]:
    import re

    return [match.end() for match in re.finditer(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])", text)]


def _pysbd(module: object) -> Splitter:
    segmenter = module.Segmenter(language="en", clean=False)  # type: ignore[attr-defined]
    return lambda text: _ends(text, segmenter.segment(text))


def _nupunkt(module: object) -> Splitter:
    return lambda text: _ends(text, module.sent_tokenize(text))  # type: ignore[attr-defined]


def _sentencex(module: object) -> Splitter:
    return lambda text: _ends(text, list(module.segment("en", text)))  # type: ignore[attr-defined]


def _ends(text: str, pieces: Sequence[str]) -> list[int]:
    ends, position = [], 0
    for piece in pieces:
        words = piece.strip()
        if words and (start := text.find(words, position)) >= 0:
            position = start + len(words)
            ends.append(position)
    return ends


if __name__ == "__main__":
    main()
