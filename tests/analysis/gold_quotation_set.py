"""The gold set of quotations: articles with what is said in them and by whom, and the shares that a reading finds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.model import Quotation, Span
from tests import floors
from tests.analysis.cases import article

FOLDER = Path(__file__).parent / "gold_quotations"

MEASURED = "b92592612a94ee63420633db2f8b9654d55a5e0bf2bad5cf52d63c64d6202d07"
"""SHA-256 of the set for which the floors were measured."""

_LINE = re.compile(r"- (?P<words>.+) = (?P<speaker>[^=]+)")
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words that somebody says."""

    place: Span
    speakers: tuple[str, ...]
    """The names any of which is right, without an article and in small letters; none where the article tells none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article with what is said in it."""

    name: str
    text: str
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares of what was found and of what is marked."""

    precision: float
    """Quotations found that are marked."""
    recall: float
    """Marked quotations found."""
    speaker: float
    """Marked quotations that were found with the right speaker, or without one where none is told."""
    trust: float
    """Speakers told that are right."""


FLOORS = {
    "development": Score(precision=0.99, recall=0.99, speaker=0.98, trust=0.99),
    "held-out": Score(precision=0.97, recall=0.98, speaker=0.91, trust=0.95),
}
"""Measured: .995, .995, .990, .995; .977, .988, .918, .962."""


def articles(part: str) -> tuple[GoldArticle, ...]:
    """Return the articles of `development` or `held-out`."""
    return tuple(_article(path) for path in sorted((FOLDER / part).glob("*.md")))


def digest() -> str:
    """Return the SHA-256 of the whole set, names included."""
    return floors.digest_of(FOLDER, ".md")


def score(gold: Sequence[GoldArticle], found: Sequence[Sequence[Quotation]]) -> Score:
    """Return the shares over all articles."""
    told = [item for items in found for item in items if item.speaker]
    pairs = [pair for own, items in zip(gold, found, strict=True) for pair in matches(own, items)]
    marked, all_found = sum(len(own.spoken) for own in gold), sum(map(len, found))
    right = [item for spoken, item in pairs if is_right(spoken, item)]
    return Score(
        precision=len(pairs) / all_found,
        recall=len(pairs) / marked,
        speaker=len(right) / marked,
        trust=sum(item.speaker is not None for item in right) / len(told),
    )


def matches(gold: GoldArticle, found: Sequence[Quotation]) -> Iterator[tuple[Spoken, Quotation]]:
    """Yield marked quotations with the ones found at their place."""
    for spoken in gold.spoken:
        start, end = spoken.place
        here = (item for item in found if 2 * (min(end, item.end) - max(start, item.start)) > end - start)
        yield from ((spoken, item) for item in list(here)[:1])


def is_right(spoken: Spoken, item: Quotation) -> bool:
    """Return whether the speaker is one of those that are right."""
    return (_plain(item.speaker) in spoken.speakers) if item.speaker else not spoken.speakers


def _article(path: Path) -> GoldArticle:
    text, lines = path.read_text("utf-8").split("\n## Quotations\n")
    text = article(text.partition("\n")[2].strip()).text
    return GoldArticle(
        name=f"{path.parent.name}/{path.stem}", text=text, spoken=tuple(_spoken(path, text, lines.strip().split("\n")))
    )


def _spoken(path: Path, text: str, lines: Sequence[str]) -> Iterator[Spoken]:
    position = 0
    for line in lines:
        match = _LINE.fullmatch(line)
        assert match, f"{path}: {line}"
        words = ".*?".join(re.escape(part) for part in match["words"].split(" … "))
        found = re.compile(words).search(text, position)
        assert found, f"{path}: {line}: not in the text behind the quotation before it"
        position = found.end()
        speakers = tuple(_plain(name) for name in match["speaker"].split(", ") if name != "-")
        yield Spoken(place=found.span(), speakers=() if "-" in match["speaker"].split(", ") else speakers)


def _plain(name: str) -> str:
    return _ARTICLE.sub("", name, count=1).lower() if _ARTICLE.match(name) else name.lower()
