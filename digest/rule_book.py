"""The code of a problem → what its rule asks, and how a person mends what breaks it: one table for all rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What content or a site is held to."""

    code: str
    """Its name in every message; it stays."""
    area: str
    """What it is a rule of: a key of `AREAS`."""
    asks: str
    """What is asked, in a sentence."""
    mend: str
    """What to do where it is broken, in a sentence."""


AREAS: Mapping[str, str] = {
    "records": "Records and the files beside them",
    "settings": "Settings",
    "copies": "Sources, copies and readings",
    "evidence": "Evidence and quotes",
    "sentences": "Sentences of ours",
    "comparisons": "Comparisons",
    "history": "Changes since a commit",
    "site": "The built site and the hand-written pages",
}
"""What rules are about, in the order in which the page of rules lists them."""


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the order of the table."""
    text = Path(__file__).with_suffix(".txt").read_text("utf-8")
    return {rule.code: rule for rule in _rules(text.splitlines())}


def rules_of(area: str) -> Mapping[str, Rule]:
    """Return the rules of an area by their code."""
    return {code: rule for code, rule in rules().items() if rule.area == area or code in _ALSO.get(area, ())}


def _rules(lines: list[str]) -> Iterator[Rule]:
    area = ""
    for line in lines:
        if line.startswith("["):
            area = line.strip("[]")
        elif line and not line.startswith("#"):
            code, asks, mend = (part.strip() for part in line.split("|"))
            yield Rule(code=code, area=area, asks=asks, mend=mend)


_ALSO: Mapping[str, tuple[str, ...]] = {"site": ("symbolic-link", "not-utf-8", "too-large")}
"""Rules of records that hand-written pages are held to as well."""
