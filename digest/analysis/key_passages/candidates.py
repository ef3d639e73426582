"""Text, its sentences and quotations → the sentences that may be key passages, each with what its words count there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.analysis.key_passages import informativeness, lead_bias
from digest.analysis.key_passages.context_dependence import leans
from digest.analysis.language.words import Word, words_in
from digest.model import Quotation, Sentence

_SHORTEST, _LONGEST = 8, 60
"""Words of a passage: shorter ones say too little, longer ones are two."""

_LENGTH = 0.15
"""Power of its length by which a sentence's weight is divided: 0 favours long sentences, 1 short ones."""

_LEAD, _FIRST = 40.0, (1.0, 0.75, 0.5)
"""How much more the first sentence counts than one far down, where the first sentences carry the news; the shares of
that for the first three. Behind them it falls with the square of the place: three is what readers of news expect to
be told by, and no way of choosing without examples is known to do better than these three there."""

_END, _WITH_END = 1.25, 12
"""How much more the last paragraph counts, where a text is longer than so many sentences: it says what follows from
all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence that can be chosen."""

    index: int
    paragraph: int
    keys: frozenset[str]
    """Its words that say something, each once."""
    factor: float
    """What the weight of its words is multiplied by: for its place, its length and what it tells."""
    leans: bool
    """Whether it leans on the sentence before it."""


def candidate_sentences(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> Iterator[Candidate]:
    """Yield the sentences that say enough, and say it whole, with what each counts by place, length and content."""
    found = [words_in(text, sentence.start, sentence.end) for sentence in sentences]
    led = _LEAD * lead_bias.carries(found)
    for index, (sentence, own) in enumerate(zip(sentences, found, strict=True)):
        written = text[sentence.start : sentence.end]
        within = [item for item in quotations if item.start < sentence.end and sentence.start < item.end]
        if not _can_stand(written, own) or _is_torn(written, sentence, within):
            continue
        spoken = sum(item.end - item.start for item in within)
        closes = len(sentences) > _WITH_END and sentence.paragraph == sentences[-1].paragraph
        ahead = _FIRST[index] if index < len(_FIRST) else 1 / (1 + index) ** 2
        place = (1 + led * ahead) * (_END if closes else 1.0)
        yield Candidate(
            index=index,
            paragraph=sentence.paragraph,
            keys=frozenset(word.key for word in own if word.content),
            factor=place * informativeness.factor(written, spoken=spoken) / math.pow(len(own), _LENGTH),
            leans=index > 0 and leans(written),
        )


def _can_stand(written: str, own: Sequence[Word]) -> bool:
    return _SHORTEST <= len(own) <= _LONGEST and not written.rstrip("”\"'’)").endswith("?")


def _is_torn(own: str, sentence: Sentence, within: Sequence[Quotation]) -> bool:
    """Return whether a sentence with these quotations is only a part of what is said, without who says it."""
    if any(item.start < sentence.start or item.end > sentence.end for item in within):
        return True
    rest = own
    for item in reversed(within):
        before, behind = rest[: item.start - sentence.start], rest[item.end - sentence.start :]
        rest = _OPENING.sub("", before) + _CLOSING.sub("", behind)
    if rest.count("“") != rest.count("”") or rest.count('"') % 2:
        return True
    return any(len(own) - (item.end - item.start) < _WITHOUT_SPEAKER for item in within)


_OPENING, _CLOSING = re.compile(r"[“\"] ?$"), re.compile(r"^[\s,.;:?!…]*[”\"]")
"""The marks of a quotation; the closing one may be missing where a further paragraph goes on, or by an oversight."""

_WITHOUT_SPEAKER = 8
"""Characters outside of a quotation in which nobody can be named: marks and a full stop."""
