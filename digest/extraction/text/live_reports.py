"""The lines of a copied live report → the times over its entries, and the entries' own headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.extraction.blocks import word_count
from digest.extraction.lines.bylines import END_OF_SENTENCE

TIME = re.compile(
    r"^(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?|1?\d ?[ap]\.?m\.?)"
    r"(?: ?(?:[A-Z]{2,5}(?:[+-]\d{1,2})?|Uhr))?$"
)
LEAST_TIMES = 2
"""A report is live with its second entry; one time alone on a line is when a page was changed."""

HEADLINE_WORDS = 14
"""A judgement: a longer line under a time is the entry's first sentence."""


def entries_in(lines: Sequence[str], gaps: Sequence[bool]) -> frozenset[int]:
    """Return the places of the times that stand over entries, and of the headlines right under them."""
    times = [index for index, line in enumerate(lines[:-1]) if gaps[index] and TIME.match(line)]
    return frozenset(_heads(lines, gaps, times)) if len(times) >= LEAST_TIMES else frozenset()


def _heads(lines: Sequence[str], gaps: Sequence[bool], times: Sequence[int]) -> Iterator[int]:
    for time in times:
        yield time
        title = time + 1
        is_over_text = title + 1 < len(lines) and not gaps[title] and not gaps[title + 1]
        if is_over_text and word_count(lines[title]) <= HEADLINE_WORDS and not END_OF_SENTENCE.search(lines[title]):
            yield title
