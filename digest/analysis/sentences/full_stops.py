"""The words around a stop → whether it ends a sentence, or belongs to an abbreviation, an initial or a number."""

from __future__ import annotations

import re

from digest.lexicon import abbreviations

_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def full_stop_ends(before: str, closing: str, following: str) -> bool:
    """Return whether a full stop ends a sentence, by the word before it and the one behind it."""
    key = before.lower()
    if closing.strip("'’"):
        return True
    if len(before) < 3 and before.isdigit() and following in abbreviations.MONTHS:
        return False
    if key in abbreviations.TITLES or (key in abbreviations.NEVER_LAST and ("." in key or before == key)):
        return False
    if key in abbreviations.BEFORE_NUMBERS:
        return not following[0].isdigit() and (before.islower() or following.lower() in abbreviations.STARTERS)
    if key in abbreviations.SOMETIMES_LAST or _INITIAL.fullmatch(before):
        return following.lower() in abbreviations.STARTERS
    return True


def ends_without_space(before: str, stop: str, following: str, behind: str) -> bool:
    """Return whether a stop ends a sentence though no space follows it (the road is shut.The bridge is open)."""
    opens = following.lower() in abbreviations.STARTERS
    if (
        len(before) < 2
        or before.lower() in abbreviations.ALL
        or not (following[0].isupper() and following[1:].islower())
    ):
        return False
    if stop[0] == "." and not (before.isalpha() and before.islower()):
        return opens and "/" not in before
    return opens or behind in (" ", ",", "’", "'")
