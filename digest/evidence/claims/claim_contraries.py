"""A claim and its grounds → the words of ours that deny what is quoted, or affirm what it denies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from digest.evidence.claims.claims import CitedWords, Claim, Disagreement, Ground, overlap
from digest.evidence.texts.negation import has_negation
from digest.model import Span

Contradiction = Callable[[str, str], tuple[Span, Span] | None]
"""A sentence of ours and one of theirs → the words of each by which one denies the other, or None."""


def contraries(claim: Claim, grounds: Sequence[Ground], contradiction: Contradiction) -> Iterator[Disagreement]:
    """Yield the words of ours that the quoted words contradict, once for each place in our sentence."""
    told: set[Span] = set()
    cited = [words for ground in grounds if ground.is_english for words in ground.cited]
    for words in (*cited, *(opening for each in cited for opening in _openings(each))):
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


def _openings(words: CitedWords) -> Iterator[CitedWords]:
    """Yield the quotes with which the sentence begins and behind which it goes on with another clause.

    In the whole sentence a negation of that clause, "and it takes no bicycles", leaves in doubt what is negated.
    """
    for first, last in words.quoted:
        behind = words.text[last:]
        if words.is_whole and first <= 0 < last and _CLAUSE.match(behind) and not _QUALIFYING.search(behind):
            yield CitedWords(text=words.text[:last], quoted=((0, last),), is_whole=True)


_CLAUSE = re.compile(r"\s*[,;:—–]")

_QUALIFYING = re.compile(r"\b(?:until|till|unless|if|except|only|but|however|though|although)\b", re.IGNORECASE)
"""Words by which what follows may take back what was said."""


def _is_of_the_quote(words: CitedWords, theirs: Span) -> bool:
    """Say whether the words belong to what is quoted, and no negation that we do not see can turn them."""
    is_quoted = any(overlap(theirs, span) for span in words.quoted)
    return is_quoted and (words.is_whole or has_negation(words.text))
