"""Thousands of altered quotes from invented articles: none is accepted, with the copy or by receipt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

import pytest

from digest.evidence.quotes.checks import check
from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.quotes.receipts import receipts
from digest.model import CheckState, StoredReading
from tests.evidence.conftest import Tell
from tests.evidence.invented import invented_article
from tests.evidence.reading_cases import article, sentences
from tests.evidence.values import evidence_of, stored_of
from tests.examples import by_day_and_night

ARTICLES = 50
EACH = by_day_and_night(500, 2_500)
"""Quotes of each kind."""

Words = list[str]


def changed_number(words: Words, random: Random, _: Words) -> Words | None:
    """Put another number in place of one."""
    places = [place for place, word in enumerate(words) if any(character.isdigit() for character in word)]
    if not places:
        return None
    place = random.choice(places)
    digits = [number for number, character in enumerate(words[place]) if character.isdigit()]
    changed = random.choice(digits)
    old = words[place][changed]
    new = random.choice([digit for digit in "123456789" if digit != old])
    return [*words[:place], words[place][:changed] + new + words[place][changed + 1 :], *words[place + 1 :]]


def dropped_not(words: Words, random: Random, _: Words) -> Words | None:
    """Leave out a negation in the middle."""
    places = [place for place, word in enumerate(words[1:-1], 1) if word in ("not", "never", "no", "without")]
    if not places:
        return None
    place = random.choice(places)
    return [*words[:place], *words[place + 1 :]]


def swapped_words(words: Words, random: Random, _: Words) -> Words | None:
    """Let two words change places."""
    one, other = sorted(random.sample(range(len(words)), 2))
    swapped = list(words)
    swapped[one], swapped[other] = words[other], words[one]
    return swapped


def neighbours_words(words: Words, random: Random, neighbour: Words) -> Words | None:
    """Put up to three words of a neighbouring sentence in place of as many."""
    count = random.randint(1, 3)
    place, there = random.randrange(len(words) - count), random.randrange(len(neighbour) - count)
    return [*words[:place], *neighbour[there : there + count], *words[place + count :]]


ALTERATIONS: dict[str, Callable[[Words, Random, Words], Words | None]] = {
    "a changed number": changed_number,
    "a dropped negation": dropped_not,
    "two swapped words": swapped_words,
    "a neighbouring sentence's words": neighbours_words,
}


copy_of = cache(article)


@pytest.mark.hypothesis  # so that all are tried in the nightly profile
def test_no_altered_quote_is_accepted(tell: Tell) -> None:
    tried: Counter[str] = Counter()
    accepted: list[tuple[str, str]] = []
    for kind in ALTERATIONS:
        for text, true, altered in _altered(kind):
            stored = _stored(text, true)
            by_copy = check(evidence_of(altered), stored=None, article=copy_of(text), is_committed=True).check
            by_receipt = check(evidence_of(altered), stored=stored).check
            tried[kind] += 1
            accepted += [(kind, altered)] * (by_copy.state is not CheckState.NOT_CHECKED)
            accepted += [(kind, altered)] * (by_receipt.state is not CheckState.NOT_CHECKED)

    tell(f"altered quotes: {len(accepted)} of {tried.total():,} accepted, with the copy or by receipt ({_told(tried)})")
    assert set(tried.values()) == {EACH}
    assert accepted == []


def test_each_true_quote_is_accepted_by_its_receipt() -> None:
    for text, true, _ in _altered("two swapped words", count=200):
        assert check(evidence_of(true), stored=_stored(text, true)).check.state is CheckState.RECEIPT


def _altered(kind: str, count: int = EACH) -> Iterator[tuple[str, str, str]]:
    """Yield article, true quote and altered quote, leaving out what happens to stand in the article all the same."""
    random = Random(kind)  # noqa: S311 - invented text, not a secret
    texts = [invented_article(seed) for seed in range(ARTICLES)]
    made = 0
    while made < count:
        text = random.choice(texts)
        true = _true_quote(text, random)
        if true is None or not isinstance(find_in_article(" ".join(true[0]), copy_of(text)), QuoteFound):
            continue
        words, neighbour = true
        altered = ALTERATIONS[kind](words, random, neighbour)
        if altered is None or _stands(altered, text):
            continue
        made += 1
        yield text, " ".join(words), " ".join(altered)


def _true_quote(text: str, random: Random) -> tuple[Words, Words] | None:
    """Return five to sixteen words of a sentence, in every third case with an ellipsis, and a neighbouring sentence."""
    split = [text[sentence.start : sentence.end].split() for sentence in sentences(text)]
    number = random.randrange(len(split) - 1)
    words, neighbour = split[number], split[number + 1]
    length = min(random.randint(5, 16), len(words))
    start = random.randint(0, len(words) - length)
    cut = words[start : start + length]
    if length >= 9 and random.random() < 1 / 3:
        gap = random.randint(3, length - 5)
        cut = [*cut[:gap], "…", *cut[gap + 2 :]]
    return (cut, neighbour) if len(neighbour) > 4 else None


def _stands(words: Words, text: str) -> bool:
    """Say by other means than ours whether the words, around their ellipses, stand in a paragraph in this order."""
    pieces = [re.escape(piece.strip(" ")) for piece in _plain(" ".join(words)).split("…")]
    pattern = re.compile(r".*?".join(rf"(?<!\w){piece}(?!\w)" for piece in pieces), re.IGNORECASE)
    return any(pattern.search(paragraph) for paragraph in _plain(text).split("\n\n"))


def _plain(text: str) -> str:
    return text.replace("“", '"').replace("”", '"').replace("—", "-")


def _stored(text: str, quote: str) -> StoredReading:
    return stored_of(text, receipts=receipts([evidence_of(quote)], copy_of(text)))


def _told(tried: Counter[str]) -> str:
    return ", ".join(f"{count:,} with {kind}" for kind, count in tried.items())
