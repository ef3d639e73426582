"""Which articles tell of one event, and what is found of their figures, days and hours: reports.md beside."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from digest.comparison import compare
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.quantities.quantities import quantities_in
from digest.comparison.sentences.statements import statements_of
from digest.edtf import parse_edtf
from digest.model import Account, Comparison, Relation
from tests.comparison.telling import account


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
        published = parse_edtf(day)
        told.append(replace(account(source, text, published=published), published=published))
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
    assert sorted(_told(compare(report.accounts, entities={}))) == sorted(report.found)


def _told(comparison: Comparison) -> list[str]:
    found = [f"differ {' / '.join(one.values)}" for one in comparison.conflicts]
    found += [f"update {' / '.join(one.values)}" for one in comparison.updates]
    for one in comparison.agreements:
        if one.relation is Relation.NARROWER:
            found.append(f"narrower {one.why[0]}")
        elif one.why[0].startswith("same figure"):
            found.append(one.why[0].replace("same figure", "agree"))
    return found


def test_tables_of_english_words_judge_no_german() -> None:
    fires = (
        "Ein Feuer hat am Montag ein Möbelhaus in Ewelstadt zerstört. Die Polizei sucht die Ursache, sagte ein "
        "Sprecher. In dem Haus hielten 14 Menschen einen Kurs ab, als Alarm war.",
        "Bei einem Brand in Harlingen ist am Montag eine Schreinerei abgebrannt. Die Polizei sucht die Ursache des "
        "Feuers, sagte ein Sprecher. Dort wohnten 20 Menschen, deren Dach nun offen war.",
    )
    told = [account(source, text, language="de") for source, text in zip(("alder", "birch"), fires, strict=True)]
    statements = statements_of(told, {})
    assert not OneEvent(statements).is_told_by("alder", "birch")
    assert not any(quantity.befell for statement in statements for quantity in quantities_in(statement))
    assert not compare(told, entities={}).conflicts
