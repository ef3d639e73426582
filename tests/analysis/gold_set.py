"""The gold set: articles with their figures and dates, and the shares of them that a reading finds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.analysis import sentences
from digest.model import Paragraph, ParagraphKind, Sentence
from tests import floors

FOLDER = Path(__file__).parent / "gold"

MEASURED = "fc373a7c7502c9b49d7c46860c15f9d9f76b12907dcdc753cb20a1f45eb10b11"
"""SHA-256 of the set for which the floors were measured."""

_LINE = re.compile(r"- `(?P<text>[^`]+)` = (?P<meaning>.+)")
_MEANING = re.compile(
    r"(?P<value>-?[0-9.]+)(?: to (?P<high>-?[0-9.]+))?(?: (?P<unit>[^,;]+))?"
    r"(?:, (?P<qualifier>[^;]+))?(?:; of (?P<of>.+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A figure or date that a careful reader marks, or that a reading found."""

    start: int
    end: int
    meaning: tuple[object, ...]
    """What must be equal: value, upper end and unit of a figure; the EDTF text of a date."""
    qualifier: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article with what is marked in it."""

    name: str
    published: str
    text: str
    sentences: tuple[Sentence, ...]
    figures: tuple[Item, ...]
    dates: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many marked items were found, and how many found ones are marked."""

    right: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Shares below which a reading must not fall."""

    precision: float
    recall: float


FLOORS = {
    ("development", "figures"): Floor(precision=0.99, recall=0.99),
    ("development", "dates"): Floor(precision=0.99, recall=0.99),
    ("held-out", "figures"): Floor(precision=0.97, recall=0.97),
    ("held-out", "dates"): Floor(precision=0.97, recall=0.97),
}
"""Measured: .997 and .993, .994 and .995 on development; .983 and .977, .985 and .978 on what is held out."""


def parts() -> tuple[str, ...]:
    """Return the parts that the set has: a new folder is measured without a change here, and needs floors."""
    return tuple(sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir()))


def articles(part: str) -> tuple[GoldArticle, ...]:
    """Return the articles of `development` or `held-out`."""
    return tuple(_article(path) for path in sorted((FOLDER / part).glob("*.md")))


def digest() -> str:
    """Return the SHA-256 of the whole set, names included."""
    return floors.digest_of(FOLDER, ".md")


def pairs(marked: Sequence[Item], found: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield marked and found items that overlap and mean the same, each once."""
    left = list(found)
    for item in marked:
        match = next((each for each in left if _agree(item, each)), None)
        if match:
            left.remove(match)
            yield item, match


def score(marked: Sequence[Sequence[Item]], found: Sequence[Sequence[Item]]) -> Score:
    """Add up over articles."""
    right = sum(len(list(pairs(*both))) for both in zip(marked, found, strict=True))
    return Score(right=right, found=sum(map(len, found)), marked=sum(map(len, marked)))


def _agree(first: Item, second: Item) -> bool:
    return first.start < second.end and second.start < first.end and first.meaning == second.meaning


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text whose lines are its paragraphs."""
    return sentences.split_sentences(text, _paragraphs(text))


def _article(path: Path) -> GoldArticle:
    head, figures, dates = re.split(r"\n## (?:Figures|Dates)\n", path.read_text("utf-8"))
    published, text = re.match(r"# .*\npublished: (\S+)\n\n(.*)", head, re.DOTALL).groups()  # type: ignore[union-attr]
    return GoldArticle(
        name=f"{path.parent.name}/{path.stem}",
        published=published,
        text=text,
        sentences=sentences_of(text),
        figures=tuple(_items(path, text, figures, dates=False)),
        dates=tuple(_items(path, text, dates, dates=True)),
    )


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(start=match.start(), end=match.end(), kind=ParagraphKind.BODY) for match in re.finditer(".+", text)
    )


def _items(path: Path, text: str, lines: str, *, dates: bool) -> Iterator[Item]:
    position = 0
    for line in lines.strip().splitlines():
        match = _LINE.fullmatch(line)
        assert match, f"{path}: {line}"
        before, bracket, rest = match["text"].rpartition("[")
        words = rest.removesuffix("]") if bracket else rest
        found = re.compile(rf"(?<![\w-]){re.escape(before)}({re.escape(words)})(?!\w)").search(text, position)
        assert found, f"{path}: {line}: not in the text behind the item before it"
        position = found.end()
        yield _item(path, found.span(1), match["meaning"], date=dates)


def _item(path: Path, span: tuple[int, int], meaning: str, *, date: bool) -> Item:
    if date:
        return Item(start=span[0], end=span[1], meaning=(meaning,))
    match = _MEANING.fullmatch(meaning)
    assert match, f"{path}: {meaning}"
    high = float(match["high"]) if match["high"] else None
    return Item(
        start=span[0],
        end=span[1],
        meaning=(float(match["value"]), high, match["unit"]),
        qualifier=match["qualifier"],
        of=match["of"],
    )
