"""A sentence with quotations in it → each quotation with the words near it, among which its speaker is looked for."""

from __future__ import annotations

from collections.abc import Iterator

from digest.analysis.quotations.tokens import Clause

_NEAR = 120
"""Words on either side of a quotation among which its speaker is looked for: the longest sentences of newspapers."""

_NEAR_QUOTED = 10
"""Other quotations on either side, up to which it is looked for: more in a sentence are a list of terms."""


def each_with_words_beside(clause: Clause) -> Iterator[tuple[int, Clause, int]]:
    """Yield the index of each quotation of a clause with the words near it, and its place among them."""
    places = [(place, token.quoted) for place, token in enumerate(clause) if token.quoted is not None]
    for index, (place, own) in enumerate(places):
        beside = places[max(0, index - _NEAR_QUOTED) : index + _NEAR_QUOTED + 1]
        first = max(0, place - _NEAR, 0 if index < _NEAR_QUOTED else beside[0][0])
        last = min(place + _NEAR, len(clause) if places[-1] in beside else beside[-1][0] + 1)
        yield own, clause[first:last], place - first
