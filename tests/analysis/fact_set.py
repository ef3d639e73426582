"""The fact set: articles whose first sentences do not carry the news, and the facts that a reader must get of each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.analysis import sentences
from digest.model import Paragraph, ParagraphKind, Sentence
from tests import floors

FOLDER = Path(__file__).parent / "facts"

_WEIGHTS = {"essential": 2, "useful": 1}
_FACT = re.compile(r"- (?P<weight>\w+): (?P<fact>.+)")
_CARRIER = re.compile(r"  - (?:`(?P<words>[^`]+)`|(?P<start>\d+) to (?P<end>\d+))")
_HEADING = "### "


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a reader must get, in our words."""

    says: str
    weight: int
    carriers: tuple[tuple[int, int], ...]
    """Places in the text; a sentence that holds any one of them whole carries the fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactArticle:
    """An article with its facts; of a stored reading there is no text, only places."""

    name: str
    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]


def articles(part: str) -> tuple[FactArticle, ...]:
    """Return the articles of `development`, `held-out` or `readings`."""
    return tuple(_article(path) for path in sorted((FOLDER / part).glob("*.md")))


def digest() -> str:
    """Return the SHA-256 of the whole set, names included."""
    return floors.digest_of(FOLDER, ".md")


def coverage(article: FactArticle, chosen: Collection[tuple[int, int]]) -> float:
    """Return the share of the facts' weight that the chosen sentences carry, given by their places."""
    got = sum(fact.weight for fact in article.facts if any(_carries(fact, *place) for place in chosen))
    return got / sum(fact.weight for fact in article.facts)


def mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares)


def _carries(fact: Fact, start: int, end: int) -> bool:
    return any(start <= first and last <= end for first, last in fact.carriers)


def _article(path: Path) -> FactArticle:
    head, facts = path.read_text("utf-8").split("\n## Facts\n")
    heading, _, written = head.partition("\n\n")
    text, paragraphs = _body(written)
    return FactArticle(
        name=path.stem,
        title=heading.split("\n")[0].removeprefix("# "),
        text=text,
        paragraphs=paragraphs,
        sentences=sentences.split_sentences(text, paragraphs),
        facts=tuple(_facts(path, text, facts)),
    )


def _body(written: str) -> tuple[str, tuple[Paragraph, ...]]:
    text, paragraphs = "", []
    for block in written.strip().split("\n\n"):
        kind = ParagraphKind.HEADING if block.startswith(_HEADING) else ParagraphKind.BODY
        start = len(text) + 2 if text else 0
        text += ("\n\n" if text else "") + block.removeprefix(_HEADING)
        paragraphs.append(Paragraph(start=start, end=len(text), kind=kind))
    return text, tuple(paragraphs)


def _facts(path: Path, text: str, lines: str) -> Iterator[Fact]:
    for block in re.split(r"\n(?=- )", lines.strip()):
        first, *rest = block.split("\n")
        fact = _FACT.fullmatch(first)
        assert fact, f"{path}: {block}"
        assert rest, f"{path}: {block}"
        yield Fact(
            says=fact["fact"],
            weight=_WEIGHTS[fact["weight"]],
            carriers=tuple(_place(path, text, line) for line in rest),
        )


def _place(path: Path, text: str, line: str) -> tuple[int, int]:
    carrier = _CARRIER.fullmatch(line)
    assert carrier, f"{path}: {line}"
    if carrier["words"] is None:
        return int(carrier["start"]), int(carrier["end"])
    assert text.count(carrier["words"]) == 1, f"{path}: {line}: not once in the text"
    start = text.index(carrier["words"])
    return start, start + len(carrier["words"])
