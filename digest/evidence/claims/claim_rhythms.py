"""A claim and its grounds → how often something is said to happen, `every twenty minutes`, that they do not give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.evidence.claims.claims import Claim, Disagreement, Ground, touching
from digest.evidence.claims.figure_support import is_same_value

_OTHERWISE = re.compile(
    r"\b(?:every|each|per|hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|once|twice|times|half)\b",
    re.IGNORECASE,
)
"""Words by which a rhythm is told without the same number: `hourly` is every 60 minutes."""


def other_rhythms(claim: Claim, grounds: Sequence[Ground]) -> Iterator[Disagreement]:
    """Yield each rhythm of ours where the sentences that are cited are known and none gives one, or another one."""
    words = [words for ground in grounds for words in ground.cited]
    if not all(ground.is_english and ground.cited for ground in grounds) or not all(each.is_whole for each in words):
        return
    rhythms = [rhythm for ground in grounds for rhythm in ground.rhythms]
    if not rhythms and any(_OTHERWISE.search(each.text) for each in words):
        return
    theirs = [*rhythms, *(one for ground in grounds for one in touching(ground.reading.figures, ground.sentences))]
    for ours in claim.rhythms:
        if not any(is_same_value(ours, other) for other in theirs):
            told = claim.text[ours.start : ours.end]
            yield Disagreement(
                rule="not-in-evidence",
                span=(ours.start, ours.end),
                words=told,
                why="is no rhythm that the sentences which its quotes touch give",
                expected=f"a quote beside which “{told}” stands",
                is_fault=True,
            )
