"""Text with its date expressions → for each inside a quotation, the one that says when the words were spoken.

`“He called me yesterday,” she said on 3 October` tells of 2 October, whenever it is published.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from digest.analysis.dates.expressions import Expression
from digest.lexicon.english.speech_verbs import SAYING

_QUOTED = re.compile(
    r"“[^“”\n]{1,2000}(?:”|$)|\"[^\"\n]{1,2000}\"|„[^„“”\n]{1,2000}[“”]|«[^«»\n]{1,2000}»", re.MULTILINE
)
_REACH = 160
"""How many characters from a quotation the day of its saying may be told: a choice of ours."""

_SENTENCE_ENDS = re.compile(r"[.!?](?=\s+[^\W\d_a-z]|\s*$)|[;\n“”\"„«»]", re.MULTILINE)
_WORD = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!['’]s )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\bthis )(?<!\bof )"
    r"\b[a-z]+"
)
"""A word that may be a verb: not the claim, her report."""

_NEW_SENTENCE = re.compile(r"(?<=[.…][”\"“»])\s+[^\W\d_a-z]")
_OF_ELSE = re.compile(r"\b(?:of|about|that|which|who|whose|where|when|while|after|before|since|until|over|against)\b")
"""Between the verb and a date, which then tells of something else: `said of the vote on 3 October`."""

_LEADS = re.compile(
    r"\W*(?:[A-Z][a-z]+ing\b[^,“”\"]{0,60} )?"
    r"(?:(?i:late|early)? ?\b(?i:on|in)\b(?: the (?:morning|evening|afternoon|night) of)? )?$"
)
"""What may stand before a date with which the sentence opens that leads to the quotation."""

_OPENS = re.compile(r"[,:]?(?: that)?\s*$")
_GOES_ON = re.compile(r"[^“”\"„«»\n.]{0,40}[.,:]?\s*")
"""Between a dated saying and the next quotation, which is of the same day."""


def dated_speech(text: str, expressions: Sequence[Expression]) -> Mapping[int, int]:
    """Return, by the index of each expression inside of a dated quotation, the index of that which dates it."""
    starts = [expression.start for expression in expressions]
    found: dict[int, int] = {}
    before: int | None = None
    for match in _QUOTED.finditer(text) if expressions else ():
        behind, is_told = _said_behind(text, match.end(), expressions, starts)
        said = behind if behind is not None else _said_before(text, match.start(), expressions, starts)
        if said is None and not is_told and before is not None:
            goes_on = _GOES_ON.fullmatch(text, expressions[before].end, match.start())
            said = before if goes_on and match.start() - expressions[before].end < _REACH else None
        before = said
        if said is not None:
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            found.update(dict.fromkeys(range(first, last), said))
    return found


def _said_behind(
    text: str, position: int, expressions: Sequence[Expression], starts: Sequence[int]
) -> tuple[int | None, bool]:
    """Return the date of the saying behind a quotation that ends at the position, and whether there is a saying."""
    if _NEW_SENTENCE.match(text, position):
        return None, False
    ends = _SENTENCE_ENDS.search(text, position, position + _REACH)
    limit = ends.start() if ends else min(len(text), position + _REACH)
    verb = next((word for word in _WORD.finditer(text, position, limit) if word[0] in SAYING), None)
    index = bisect_left(starts, verb.end() if verb else limit)
    if verb is None or index == len(expressions) or expressions[index].start >= limit:
        return None, verb is not None
    return (None if _OF_ELSE.search(text, verb.end(), starts[index]) else index), True


def _said_before(text: str, position: int, expressions: Sequence[Expression], starts: Sequence[int]) -> int | None:
    """Return the date of the saying that leads to a quotation at the position: `On 3 October she said: “...`."""
    first = max(0, position - _REACH)
    for ends in _SENTENCE_ENDS.finditer(text, first, position):
        first = ends.end()
    index = bisect_left(starts, position) - 1
    if index < 0 or starts[index] < first:
        return None
    date = expressions[index]
    verbs = [word for word in _WORD.finditer(text, first, position) if word[0] in SAYING]
    leads = _LEADS.fullmatch(text, first, date.start) and any(verb.start() > date.end for verb in verbs)
    told = next((verb for verb in reversed(verbs) if verb.end() < date.start), None)
    follows = told and _OPENS.fullmatch(text, date.end, position) and not _OF_ELSE.search(text, told.end(), date.start)
    return index if leads or follows else None
