"""Speed of comparing: invented articles → processor seconds for more and more sources, and for more briefings.

The articles are drawn, always the same ones, from invented words with the frequencies of a language: each event has its
own terms and statements, which its sources tell in part, in other words or word for word.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from digest.edtf import parse_edtf

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from digest import analysis
from digest.comparison import compare
from digest.model import Account, Article, Extraction, Paragraph, ParagraphKind

PUBLISHED = parse_edtf("2031-12-28")
FUNCTION_WORDS = ("the", "of", "and", "to", "in", "a", "that", "for", "on", "with")
VOCABULARY = 6_000
TERMS = 150
"""Words that the articles on one event share."""
STATEMENTS = 60
"""What the sources of one event tell together."""


def main() -> None:
    """Print both tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--words", type=int, default=1_000, help="words of an article")
    options.add_argument("--sources", type=int, nargs="*", default=[6, 12, 25, 50, 100], help="sources of one briefing")
    options.add_argument(
        "--briefings", type=int, nargs="*", default=[50, 100, 200], help="briefings of four sources each"
    )
    chosen = options.parse_args()
    drawing = _Drawing(random.Random(1))  # noqa: S311 # draws articles, no secrets
    for count in chosen.sources:
        accounts = drawing.event(count, chosen.words)
        print(f"one briefing of {count:4} sources: {_seconds([accounts]):8.2f} s")
    for count in chosen.briefings:
        events = [drawing.event(4, chosen.words) for _ in range(count)]
        seconds = _seconds(events)
        print(f"{count:5} briefings of 4 sources: {seconds:8.2f} s, {1000 * seconds / count:6.1f} ms each")


def _seconds(events: Sequence[Sequence[Account]]) -> float:
    began = time.process_time()
    for accounts in events:
        compare(accounts, entities={})
    return time.process_time() - began


class _Drawing:
    """Invented words, and articles drawn from them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = [self._word() for _ in range(VOCABULARY)]
        self._weights = [1 / (rank + 8) for rank in range(VOCABULARY)]

    def event(self, sources: int, words: int) -> list[Account]:
        """Return what so many sources tell of one event."""
        terms = self._chance.sample(self._words, TERMS)
        told = [self._sentence(terms) for _ in range(STATEMENTS)]
        return [self._account(f"source-{number:03}", terms, told, words) for number in range(sources)]

    def _word(self) -> str:
        syllables = self._chance.randint(2, 4)
        return "".join(self._chance.choice("bcdfghklmnprstvw") + self._chance.choice("aeiou") for _ in range(syllables))

    def _sentence(self, terms: Sequence[str]) -> str:
        words = [self._next(terms) for _ in range(self._chance.randint(12, 28))]
        day = f" on {self._chance.randint(1, 28)} November 2031" if self._chance.random() < 0.3 else ""
        return f"{' '.join(words).capitalize()}{day}."

    def _next(self, terms: Sequence[str]) -> str:
        kind = self._chance.random()
        if kind < 0.4:
            return self._chance.choice(FUNCTION_WORDS)
        if kind < 0.6:
            return self._chance.choice(terms)
        if kind < 0.97:
            return self._chance.choices(self._words, self._weights)[0]
        return f"{self._chance.randint(2, 90)} {self._chance.choice(terms)}"

    def _account(self, source: str, terms: Sequence[str], told: Sequence[str], length: int) -> Account:
        sentences: list[str] = []
        while sum(len(sentence.split()) for sentence in sentences) < length:
            own = self._chance.random() < 0.6
            sentences.append(self._sentence(terms) if own else self._in_other_words(self._chance.choice(told)))
        text = "\n\n".join(" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3))
        return _read(source, text)

    def _in_other_words(self, sentence: str) -> str:
        words = sentence.split()
        if self._chance.random() < 0.3:
            self._chance.shuffle(words)
        elif self._chance.random() < 0.5:
            words.pop(self._chance.randrange(len(words)))
        return " ".join(words)


def _read(source: str, text: str) -> Account:
    paragraphs, start = [], 0
    for paragraph in text.split("\n\n"):
        paragraphs.append(Paragraph(start=start, end=start + len(paragraph), kind=ParagraphKind.BODY))
        start += len(paragraph) + 2
    article = Article(
        title=None,
        authors=(),
        published=PUBLISHED,
        language="en",
        text=text,
        paragraphs=tuple(paragraphs),
        extraction=Extraction(engines=(), agreement=None),
    )
    reading = analysis.read(article, published=PUBLISHED, language="en", vocabulary=())
    return Account(source=source, outlet=source, text=text, reading=reading)


if __name__ == "__main__":
    main()
