"""The words of a text's sentences → how far its first sentences carry the news, as those of a news report do.

A report says at once who did what and when: its first sentences are full of names, days and verbs of reporting, and it
is short. An analysis or a feature begins with a scene or with history, in which these are few. Where a copy has lost
its capitals, or has nothing else, names cannot be told; how many sentences of the whole text report then stands for
them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from digest.analysis.language.words import Word
from digest.lexicon.english.calendar import WEEKDAYS
from digest.lexicon.tables import word_set

_FIRST = 3
"""Sentences that are looked at: what a reader of the news expects everything of."""

_NAMES, _REPORTS = 10, 2
"""Beyond so many, further ones say no more."""

_PER_NAME, _PER_REPORT, _PER_HALVING, _BASE = 1.6, 2.0, 2.8, -9.0
"""What each adds to the logarithm of the odds, found by a climb over halves of SummEval and Newsroom, GUM and the
development part of the fact set. Names matter most: without them the sum of all measures fell from .36 to .16, on the
other halves from .37 to .23."""

_FEW_CAPITALS, _MANY_CAPITALS = 0.005, 0.6
"""Shares of the words behind the first of a sentence that have capitals, outside of which capitals tell no names: news
has a tenth to a quarter, headlines set like titles have nine tenths."""

_NAMES_PER_REPORT, _FEWEST_NAMES = 26, 3
"""Names that a report in each sentence stands for in such a text, and names that it has at least: of reports a quarter
to a third of the sentences have one, of analyses a fiftieth to an eighth (SummEval, Newsroom, GUM, the development
part of the fact set). Of lower-cased SummEval, .469 of the references are then covered by three passages (.472 of the
text with capitals, .466 by Lead), of Newsroom .420 (.443, .427)."""

_USUAL = 30
"""Sentences of a text whose length says nothing either way."""

_REPORTING = word_set("said says announced reported told according yesterday today") | set(map(str.lower, WEEKDAYS))


def carries(sentences: Sequence[Sequence[Word]]) -> float:
    """Return a share from 0, the first sentences are a mere opening, to 1, they carry the news."""
    first = sentences[:_FIRST]
    found = [word for sentence in first for word in sentence]
    if not any(word.form.lower() != word.form.upper() for word in found):
        return 1.0
    names = _names(sentences)
    reports = _reports(first)
    odds = _BASE + _PER_NAME * min(names, _NAMES) + _PER_REPORT * min(reports, _REPORTS)
    odds += _PER_HALVING * math.log2(_USUAL / max(_FEWEST, len(sentences)))
    return 1 / (1 + math.exp(-odds))


def _names(sentences: Sequence[Sequence[Word]]) -> float:
    """Return how many names the first sentences have; where capitals do not tell, as many as reports are likely to."""
    capitals = [word.form[0].isupper() for sentence in sentences for word in sentence[1:]]
    if _FEW_CAPITALS * len(capitals) < sum(capitals) <= _MANY_CAPITALS * len(capitals):
        return sum(word.form[0].isupper() for sentence in sentences[:_FIRST] for word in sentence[1:])
    return max(_FEWEST_NAMES, _NAMES_PER_REPORT * _reports(sentences) / len(sentences))


def _reports(sentences: Sequence[Sequence[Word]]) -> int:
    return sum(word.form.lower() in _REPORTING for sentence in sentences for word in sentence)


_FEWEST = 5
"""Shorter texts count as this long: of them, nearly all is chosen anyway."""
