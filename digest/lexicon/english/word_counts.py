"""How often English words stand in texts of all kinds, by which a common one is told from a rare one.

Made from WordNet 3.1, of whose tagged texts it has the counts; its licence stands in WORDNET-LICENSE beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from digest.lexicon.word_lists import entries


@cache
def word_counts() -> Mapping[str, int]:
    """Return by stem how often its words stand there; rare ones and all names are missing."""
    return {stem: int(count) for stem, count in entries("english/word_counts.txt")}
