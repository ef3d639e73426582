"""A claim and its grounds → the ordinals of ours whose noun has another one there: the third bridge, the fourth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.evidence.claims.claims import Claim, Disagreement, Ground
from digest.lexicon.english.numbers import ORDINALS
from digest.lexicon.english.plurals import is_one_noun, singulars
from digest.lexicon.tables import word_set

_NUMBERS = {word: number for number, word in enumerate(ORDINALS, start=1)}
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)}|(\d+)(?:st|nd|rd|th))[ -](\w+)", re.IGNORECASE)
"""An ordinal with the noun that it numbers; one with a word between is left alone."""

_NO_NOUNS = word_set("of in on at time and to for from by or half quarter")


def other_ordinals(claim: Claim, grounds: Sequence[Ground]) -> Iterator[Disagreement]:
    """Yield each ordinal of ours that stands before a noun for which their sentences have another ordinal only."""
    words = " ".join(words.text for ground in grounds if ground.is_english for words in ground.cited)
    theirs = list(_ordinals(words))
    numbers = {number for number, _, _ in theirs}
    for number, noun, match in _ordinals(claim.text):
        others = [other.group() for _, their_noun, other in theirs if is_one_noun(their_noun, noun)]
        if others and number not in numbers:
            yield Disagreement(
                rule="ordinal-not-in-evidence",
                span=match.span(),
                words=match.group(),
                why=f"has another number in the sentences that its quotes touch: {', '.join(dict.fromkeys(others))}",
                expected="the number that they give",
            )


def _ordinals(text: str) -> Iterator[tuple[int, str, re.Match[str]]]:
    for match in _ORDINAL.finditer(text):
        noun = match[3].casefold()
        if _NO_NOUNS.isdisjoint(singulars(noun)):
            yield int(match[2]) if match[2] else _NUMBERS[match[1].casefold()], noun, match
