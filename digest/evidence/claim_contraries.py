"""A claim and its grounds → the words of ours that deny what is quoted, or affirm what it denies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from digest.evidence.claims import CitedWords, Claim, Disagreement, Ground, overlap
from digest.evidence.negation import has_negation
from digest.model import Span

Contradiction = Callable[[str, str], tuple[Span, Span] | None]
"""A sentence of ours and one of theirs → the words of each by which one denies the other, or None."""


def contraries(claim: Claim, grounds: Sequence[Ground], contradiction: Contradiction) -> Iterator[Disagreement]:
    """Yield the words of ours that the quoted words contradict, once for each place in our sentence."""
    told: set[Span] = set()
    for words in (words for ground in grounds if ground.is_english for words in ground.cited):
        found = contradiction(claim.text, words.text)
        if found and found[0] not in told and _is_of_the_quote(words, found[1]):
            told.add(found[0])
            yield Disagreement(
                rule="contrary-to-evidence",
                span=found[0],
                words=claim.text[slice(*found[0])],
                why=f"says the contrary of the words that are cited: “{words.text[slice(*found[1])]}”",
                expected="a sentence that affirms and denies what they do, or says: denies at the quote",
            )


def _is_of_the_quote(words: CitedWords, theirs: Span) -> bool:
    """Say whether the words belong to what is quoted, and no negation that we do not see can turn them."""
    is_quoted = any(overlap(theirs, span) for span in words.quoted)
    return is_quoted and (words.is_whole or has_negation(words.text))
