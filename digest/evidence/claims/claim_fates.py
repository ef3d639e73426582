"""A claim and its grounds → the figures of ours of which the sentences tell another fate: 40 killed, 40 injured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.evidence.claims.claims import Claim, Counted, Disagreement, Ground
from digest.evidence.claims.figure_support import is_same_value
from digest.lexicon.tables import word_set

_EXCLUDING = tuple(
    word_set(group)
    for group in (
        "killed injured missing survived infected recovered vaccinated",
        "killed rescued",
        "killed arrested",
        "destroyed damaged",
        "asked granted",
        "sold built",
    )
)
"""Fates of which nobody means one by the name of another; of one count others may be told, as fled and displaced."""


def other_fates(claim: Claim, grounds: Sequence[Ground]) -> Iterator[Disagreement]:
    """Yield each figure of ours whose fate excludes the one that each sentence with that figure tells."""
    theirs = [counted for ground in grounds if ground.is_english for counted in ground.counted]
    for ours in claim.counted:
        same = [other for other in theirs if is_same_value(ours.figure, other.figure)]
        if same and all(_exclude(ours, other) for other in same):
            start, end = ours.figure.start, ours.figure.end
            given = sorted({fate for other in same for fate in other.befell})
            yield Disagreement(
                rule="fate-not-in-evidence",
                span=(start, end),
                words=claim.text[start:end],
                why=f"counts what was {_told(ours.befell)}; the sentences that its quotes touch count what was "
                + " or ".join(given),
                expected="what befell those that they count",
            )


def _exclude(ours: Counted, theirs: Counted) -> bool:
    """Say whether both fates are known, exclude each other, and ours is told there of nothing at all."""
    if not ours.befell or not theirs.befell or ours.befell & theirs.told or theirs.befell & ours.told:
        return False
    together = ours.befell | theirs.befell
    return any(together <= group for group in _EXCLUDING)


def _told(fates: frozenset[str]) -> str:
    return " or ".join(sorted(fates))
