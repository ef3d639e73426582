"""Why a finding holds, in the words of the program → what the reason takes from the articles."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What a reason takes from the articles."""

    words: tuple[str, ...] = ()
    """Words that both have, or that tell them apart."""
    listed: bool = False
    """Whether it lists words that both have; what is kept of a comparison may leave out the list."""
    figures: tuple[str, ...] = ()
    """Figures in words."""
    date: str = ""
    """A date that both have, in words."""
    name: str = ""
    """Whom or what both name, or credit."""
    moments: tuple[str, ...] = ()
    """Of when the first and the last figure are."""


def read_reason(why: str) -> Reason | None:
    """Return what a reason takes from the articles; None where the program gives no such reason."""
    found = _REASON.fullmatch(why)
    if found is None:
        return None
    words = (found["words"] or "").split(", ")
    return Reason(
        words=tuple(filter(None, (*words, found["whole"]))),
        listed=found["listed"] is not None,
        figures=tuple(filter(None, (found["figure"], found["narrow"], found["wide"]))),
        date=found["date"] or "",
        name=found["name"] or found["credited"] or "",
        moments=tuple(filter(None, (found["first"], found["last"]))),
    )


_REASON = re.compile(
    r"word for word the same|same quotation|passages that say the same|units of one measure"
    r"|same figure (?P<figure>.+)|same date (?P<date>.+)|both (?:quote or )?name (?P<name>.+)"
    r"|(?P<listed>same words(?: beside the date)?|same circumstance)(?:: (?P<words>.+))?"
    r"|(?:same unit:|both of) (?P<whole>.+)"
    r"|(?P<narrow>.+) (?:is within|are about) (?P<wide>.+)|of two moments: (?P<first>.+), then (?P<last>.+)"
    r"|[0-9]+ sources share [0-9]+ words in a row"
    r"|[0-9]+ sources? (?:have something from|names?) (?P<credited>.+?)(?:, another of the outlets)?"
)
"""The reasons that the program gives, but for two sides of what is opposed, which stand beside their reason."""
