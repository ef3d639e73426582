"""A claim and its grounds → the figures of ours that they lack, bound otherwise, or count of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from digest.evidence.claims.claims import Claim, Disagreement, Ground, overlap, touching
from digest.evidence.claims.figure_support import has_same_bound, is_between, is_same_value
from digest.lexicon.english.kinds_of_things import exclude
from digest.lexicon.tables import word_set
from digest.model import FigureMention, Span


def other_figures(claim: Claim, grounds: Sequence[Ground]) -> Iterator[Disagreement]:
    """Yield each figure of ours that stands in no sentence of the grounds, or stands there as something else.

    A figure that only a source that differs gives is carried where the sentence gives that of the others too.
    """
    stating = [figure for ground in grounds if ground.states for figure in _all_figures(ground)]
    differing = [figure for ground in grounds if not ground.states for figure in _all_figures(ground)]
    ours = [figure for figure in claim.figures if not _is_name(figure, claim)]
    tells_both = any(_same(figure, stating) for figure in ours)
    for figure in ours:
        same = _same(figure, stating)
        if same:
            yield from _otherwise(claim, figure, same, grounds)
        elif not _is_range_of_two(figure, stating) and not (tells_both and _same(figure, differing)):
            yield _missing(claim, figure, stating)


def told(figure: FigureMention) -> str:
    """Return a figure as a message tells it."""
    ends = [end for end in (figure.value, figure.value_high) if end is not None]
    value = " to ".join(f"{int(end) if end == int(end) else end:,}" for end in ends)
    return " ".join(part for part in (figure.qualifier, value, figure.unit, figure.of) if part)


def _all_figures(ground: Ground) -> list[FigureMention]:
    return [*_figures_there(ground), *(counted.figure for counted in ground.counted)]


def _figures_there(ground: Ground) -> list[FigureMention]:
    return touching(ground.reading.figures, ground.sentences)


def _is_name(figure: FigureMention, claim: Claim) -> bool:
    return any(overlap((figure.start, figure.end), (entity.start, entity.end)) for entity in claim.entities)


def _same(figure: FigureMention, others: Sequence[FigureMention]) -> list[FigureMention]:
    return [other for other in others if is_same_value(figure, other)]


def _is_range_of_two(figure: FigureMention, given: Sequence[FigureMention]) -> bool:
    """Say whether it is a range from what one sentence gives to what another one does."""
    return figure.value_high is not None and any(is_between(figure, *ends) for ends in permutations(given, 2))


def _missing(claim: Claim, figure: FigureMention, there: Sequence[FigureMention]) -> Disagreement:
    given = ", ".join(dict.fromkeys(map(told, there)))
    return Disagreement(
        rule="not-in-evidence",
        span=(figure.start, figure.end),
        words=claim.text[figure.start : figure.end],
        why=f"is not in the words that are cited: the sentences that its quotes touch give {given or 'no figure'}",
        expected=f"a quote beside which “{claim.text[figure.start : figure.end]}” stands",
        is_fault=True,
    )


def _otherwise(
    claim: Claim, figure: FigureMention, same: Sequence[FigureMention], grounds: Sequence[Ground]
) -> Iterator[Disagreement]:
    given = ", ".join(dict.fromkeys(map(told, same)))
    if _is_bounded_otherwise(claim, figure, same, grounds):
        yield Disagreement(
            rule="bound-not-in-evidence",
            span=(figure.start, figure.end),
            words=claim.text[figure.start : figure.end],
            why=f"is bounded otherwise in the sentences that its quotes touch: they give {given}",
            expected="the figure with the bound that they give, and with no other",
        )
    elif all(_counts_another(figure, other) for other in same) and not _is_named(figure, grounds):
        span = _with_noun(claim, figure)
        yield Disagreement(
            rule="noun-not-in-evidence",
            span=span,
            words=claim.text[slice(*span)],
            why=f"counts something else than the sentences that its quotes touch: they give {given}",
            expected="what they count, or a word for it",
        )


def _is_bounded_otherwise(
    claim: Claim, figure: FigureMention, same: Sequence[FigureMention], grounds: Sequence[Ground]
) -> bool:
    if any(has_same_bound(figure, other) for other in same) or not all(ground.is_english for ground in grounds):
        return False
    words = " ".join(cited.text for ground in grounds for cited in ground.cited)
    return figure.qualifier is None or not (
        _BOUNDING.search(words) or claim.text[figure.start : figure.end].endswith("plus")
    )


_BOUNDING = re.compile(
    r"\b(?:pass(?:es|ed|ing)?|cross(?:es|ed|ing)?|surpass\w*|exceed\w*|top(?:s|ped|ping)?|reach\w*|mark|between)\b"
)
"""Words that may bound a figure which is read as exact: the toll passed 40."""


def _counts_another(figure: FigureMention, other: FigureMention) -> bool:
    return bool(figure.of and other.of) and exclude(_head(figure.of or ""), _head(other.of or ""))


def _head(counted: str) -> str:
    """Return the noun that is counted, which stands before what describes it: boats of `patrol boats of the navy`."""
    words = counted.split()
    last = next((index for index, word in enumerate(words) if index and word in _PREPOSITIONS), len(words))
    return words[last - 1] if words else ""


_PREPOSITIONS = word_set("of in on at for from to with by per against over under than near")


def _is_named(figure: FigureMention, grounds: Sequence[Ground]) -> bool:
    """Say whether what we count stands in their sentences, beside what other figures of theirs count."""
    head = _head(figure.of or "").casefold()
    for ground in grounds:
        counted = " ".join(each.of or "" for each in _figures_there(ground)).casefold().split()
        words = " ".join(cited.text for cited in ground.cited).casefold().split()
        if words.count(head) > counted.count(head):
            return True
    return False


def _with_noun(claim: Claim, figure: FigureMention) -> Span:
    behind = claim.text.find(figure.of or "", figure.end)
    return figure.start, behind + len(figure.of or "") if behind >= 0 else figure.end
