"""The folder of the public sets → their development parts as cases of two sentences.

What benchmarks/README.md says is kept for a final measurement is not read: of Breaking_NLI, whose file holds all, a
line is left out before anything but its premise is looked at.
"""

from __future__ import annotations

import csv
import hashlib
import json
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from comparing_cases import Case, pair

AGREE = {"entailment": True, "contradiction": False, "neutral": None}
"""A label of inference to whether such sentences should be listed as saying the same."""

STANCES = {"ENTAILMENT": ("for", True), "CONTRADICTION": ("against", False), "UNKNOWN": ("observing", None)}

REPLACED = {
    "antonyms": ("antonyms", False),
    "antonyms_wordnet": ("antonyms", False),
    "cardinals": ("cardinals", False),
    "synonyms": ("synonyms", True),
}
"""Which kinds of replaced words are measured."""

ALIKE, UNRELATED = 4.5, 1
"""Scores of likeness, 0 to 5, from which headlines say the same and up to which they have nothing in common."""


class Headlines(NamedTuple):
    """Two headlines and how alike people found them, 0 to 5."""

    first: str
    second: str
    likeness: float


def read(folder: Path) -> Iterator[Case]:
    """Yield the cases of all sets, a set after the other."""
    yield from _sick(folder / "sick")
    yield from _emergent(folder / "emergent")
    yield from _negated(folder / "mnli" / "MNLI.txt")
    yield from _subclausal(folder / "nan" / "nan.csv")
    yield from _breaking(folder / "breaking" / "breaking_nli_dataset.zip")
    for each in headlines(folder):
        if each.likeness >= ALIKE:
            yield pair("STS headlines", "alike", each.first, each.second, True)
        if each.likeness <= UNRELATED:
            yield pair("STS headlines", "unrelated", each.first, each.second, False)


def headlines(folder: Path) -> Iterator[Headlines]:
    """Yield the pairs of headlines of both years."""
    for year in ("2013", "2014"):
        text = (folder / "sts" / year / "headlines.test.tsv").read_text(encoding="utf-8")
        for line in text.splitlines():
            likeness, first, second = line.split("\t")
            yield Headlines(first, second, float(likeness))


def _sick(folder: Path) -> Iterator[Case]:
    for name in ("SICK_train.txt", "SICK_trial.txt"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines()[1:]:
            _, first, second, _, judged = line.split("\t")
            yield pair("SICK", judged.lower(), first, second, AGREE[judged.lower()])


def _emergent(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("fold-*.xml")):
        # People published these files about their own claims; nothing from a stranger is parsed.
        for each in ElementTree.parse(path).getroot().iter("pair"):  # noqa: S314
            label, agree = STANCES[each.attrib["benchmark"]]
            claim, headline = each.findtext("h", ""), each.findtext("t", "")
            yield pair("Emergent", label, claim, headline, agree, group=claim)


def _negated(path: Path) -> Iterator[Case]:
    for line in path.read_text(encoding="cp1252").splitlines()[1:]:
        _, first, second, judged = line.split("\t")
        yield pair("negated MNLI", judged, first, second, AGREE[judged])


def _subclausal(path: Path) -> Iterator[Case]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            judged = row["label"]
            yield pair("NaN-NLI", judged, row["premise"], row["hypothesis"], AGREE[judged], group=row["premise"])


def _breaking(path: Path) -> Iterator[Case]:
    with zipfile.ZipFile(path) as archive, archive.open("data/dataset.jsonl") as file:
        for line in file:
            row = json.loads(line)
            premise = row["sentence1"]
            if int(hashlib.sha1(f"Breaking{premise}".encode()).hexdigest(), 16) % 2:  # noqa: S324 (a split, no secret)
                continue
            label, agree = REPLACED.get(row["category"], (None, None))
            if label and AGREE[row["gold_label"]] is agree:
                yield pair("Breaking_NLI", label, premise, row["sentence2"], agree, group=premise)
