"""Which articles tell of one event, and what is found of their figures, days and hours: reports.md beside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from digest.comparison import compare
from digest.comparison.one_event import OneEvent
from digest.comparison.statements import statements_of
from digest.edtf import parse_edtf
from digest.model import Account, Comparison, Passage, Relation
from tests.comparison.telling import account, words_of


@dataclass(frozen=True, kw_only=True)
class Report:
    """Two invented articles."""

    title: str
    accounts: tuple[Account, Account]
    found: tuple[str, ...]

    @property
    def one_event(self) -> bool:
        return self.title.startswith("One event")


@cache
def reports() -> tuple[Report, ...]:
    text = (Path(__file__).parent / "reports.md").read_text(encoding="utf-8")
    return tuple(_report(*part.strip().splitlines()) for part in re.split(r"^## ", text, flags=re.M)[1:])


def _report(title: str, first: str, second: str, found: str) -> Report:
    told = []
    for source, line in (("alder-post", first), ("birch-times", second)):
        day, _, text = line.removeprefix("- ").partition(": ")
        told.append(replace(account(source, text), published=parse_edtf(day)))
    listed = found.removeprefix("- found: ")
    return Report(
        title=title, accounts=(told[0], told[1]), found=() if listed == "nothing" else tuple(listed.split("; "))
    )


def _title(report: Report) -> str:
    return report.title


@pytest.mark.parametrize("report", reports(), ids=_title)
def test_which_articles_tell_of_one_event(report: Report) -> None:
    event = OneEvent(statements_of(report.accounts, {}))
    assert event.is_told_by("alder-post", "birch-times") is report.one_event
    assert event.is_told_by("birch-times", "alder-post") is report.one_event


@pytest.mark.parametrize("report", reports(), ids=_title)
def test_what_is_found_of_their_figures(report: Report) -> None:
    assert sorted(_told(compare(report.accounts, entities={}), report)) == sorted(report.found)


def _told(comparison: Comparison, report: Report) -> list[str]:
    found = [f"differ {' / '.join(one.values)}" for one in comparison.conflicts]
    found += [f"update {' / '.join(one.values)}" for one in comparison.updates]
    for one in comparison.agreements:
        kind = "narrower" if one.relation is Relation.NARROWER else "agree"
        found.append(f"{kind} {_beginnings(one.passages, report)}")
    return found


def _beginnings(passages: tuple[Passage, ...], report: Report) -> str:
    """Return the first two words of each passage, by which a reader of the file finds it."""
    return " / ".join(" ".join(words.split()[:2]) for words in words_of(passages, *report.accounts))
