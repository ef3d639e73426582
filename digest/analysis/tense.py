"""A sentence and a place in it → whether what is told there is past or yet to come, as far as its verbs say."""

from __future__ import annotations

import re
from enum import Enum


class Tense(Enum):
    """Whether something has happened or is to happen."""

    PAST = "past"
    FUTURE = "future"


_FUTURE = r"""will|won['’]t|shall|would|(?:is|are|was|were)\ (?:due|set|scheduled|expected|planned|likely|to)|due
|scheduled|plans?\ to|planned\ for|expected|expects?\ to|hopes?\ to|intends?\ to|aims?\ to|ahead\ of|by|until|before|from|deadline
|upcoming|next|begins|starts|opens|resumes|continues|expires?|comes\ into\ force|takes\ (?:place|effect)|can|may|must"""
_PAST = r"""was|were|had|did|said|told|met|began|came|went|took|made|gave|fell|rose|won|lost|left|held|sent|struck|hit
|killed|wrote|saw|found|became|led|shot|fled|flew|sank|ran|spoke|broke|cut|put|drew|beat|bought|sold|got|has|have
|(?<!be\ )(?<!be\ being\ )(?!need|seed|indeed|speed|feed|agreed\ to|scheduled|planned|expected)[a-z]{2,}ed"""
_MARKER = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b", re.VERBOSE)


def of(text: str, start: int, end: int, first: int, last: int) -> Tense | None:
    """Return the tense at the words from `first` to `last` of the sentence from `start` to `end`.

    The nearest verb before the words tells; without one, the first behind them.
    """
    before = list(_MARKER.finditer(text, start, first))
    marker = before[-1] if before else _MARKER.search(text, last, end)
    if marker is None:
        return None
    return Tense.FUTURE if marker["future"] else Tense.PAST
