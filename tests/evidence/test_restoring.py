"""From its reading an article cannot be written down again: no more of it than the budget allows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.evidence.budget.budget_allocation import spend
from digest.model import Reading
from tests.evidence.conftest import Tell
from tests.evidence.invented import NAMES, PLACES, THINGS, invented_article
from tests.evidence.reading_cases import sentences
from tests.evidence.restoring import Restored, restore
from tests.evidence.values import known_of, reading_of, rights_of

IDS = {name: name.casefold().replace(" ", "-") for name in (*NAMES, *PLACES)}
SHOWN = {entity: name for name, entity in IDS.items()}
KNOWN = known_of(IDS)
SHARE = 0.15
RESERVED = rights_of(longest_run=40, total_words=150, share=SHARE)


def read(text: str) -> Reading:
    """Return a reading with all that an analysis could find: names, figures with their nouns, speech, key passages."""
    spans = [text[sentence.start : sentence.end] for sentence in sentences(text)]
    speech = {each.split("“")[1].split("”")[0]: NAMES[0] for each in spans if "“" in each}
    reading = reading_of(text, names=IDS, speakers=speech, key=tuple(spans[:5]))
    nouns = [
        next((noun for noun in THINGS if text[figure.end + 1 :].startswith(noun)), None) for figure in reading.figures
    ]
    figures = tuple(replace(figure, of=noun) for figure, noun in zip(reading.figures, nouns, strict=True))
    return replace(reading, figures=figures)


@pytest.mark.parametrize("length", [6, 12, 24, 48])
def test_no_more_of_an_article_stands_in_its_reading_than_the_budget(length: int, tell: Tell) -> None:
    restored: list[Restored] = []
    for seed in range(10):
        text = invented_article(seed, sentences=length)
        reading = read(text)
        restored.append(restore(text, spend(reading, text, RESERVED, known=KNOWN), SHOWN))

    most = max(restored, key=lambda each: each.share)
    names = max(each.names_and_figures / each.words for each in restored)
    tell(
        f"articles of {length} sentences: at most {most.share:.1%} of their words can be restored in order "
        f"(budget {SHARE:.0%}), and {names:.1%} more are names and figures"
    )
    assert 0 < most.share <= SHARE
    assert all(each.told <= 150 for each in restored)
