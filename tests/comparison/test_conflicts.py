"""Which figures and dates conflict, which are updates or narrower, and which are to be looked at: the tables beside.

conflicts.md has those of one moment, updates.md those of several, narrower.md bounds and ranges.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from digest.comparison import compare
from digest.edtf import parse_edtf
from digest.model import Comparison, EntityKind, Relation
from tests.comparison.telling import PUBLISHED, account, by_id, entity, values

VOCABULARY = by_id(entity("Ada Voss", EntityKind.PERSON), entity("Olaf Brand", EntityKind.PERSON))

AROUND = (
    "Winter came early to the valley. {} A choir rehearsed in the old granary.\n\nNobody had swept the market square.",
    "The harbour smelled of tar. {} Children flew kites behind the mill.\n\nAn inspector lost his umbrella.",
)
"""What else the two articles say."""


def rows_of(name: str) -> list[list[str]]:
    table = (Path(__file__).parent / name).read_text(encoding="utf-8")
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def _compared(first: str, second: str, days: str = "") -> Comparison:
    published = [parse_edtf(day) for day in days.split(" ; ")] if days else [PUBLISHED, PUBLISHED]
    told = zip(("alder-post", "birch-times"), AROUND, (first, second), published, strict=True)
    accounts = [
        replace(account(name, around.format(text), entities=VOCABULARY), published=day)
        for name, around, text, day in told
    ]
    return compare(accounts, entities=VOCABULARY)


def _parts(cell: str) -> list[tuple[str, ...]]:
    return [tuple(cell.split(" ; "))] if cell else []


@pytest.mark.parametrize(("first", "second", "conflict", "look_at"), rows_of("conflicts.md"))
def test_figures_and_dates_of_one_moment(first: str, second: str, conflict: str, look_at: str) -> None:
    comparison = _compared(first, second)
    assert list(values(comparison)) == [_parts(conflict), _parts(look_at)]
    assert comparison.updates == ()


@pytest.mark.parametrize(("first", "second", "days", "update"), rows_of("updates.md"))
def test_counts_of_several_moments(first: str, second: str, days: str, update: str) -> None:
    comparison = _compared(first, second, days)
    found = [
        tuple(f"{value} ({moment})" for value, moment in zip(one.values, one.moments, strict=True))
        for one in comparison.updates
    ]
    assert found == _parts(update)
    assert comparison.conflicts == ()


@pytest.mark.parametrize("turned", [False, True], ids=["wide first", "narrow first"])
@pytest.mark.parametrize(("first", "second", "narrower"), rows_of("narrower.md"))
def test_bounds_and_ranges(first: str, second: str, narrower: str, turned: bool) -> None:
    comparison = _compared(second, first) if turned else _compared(first, second)
    reasons = [one.why[0] for one in comparison.agreements if one.relation is Relation.NARROWER]
    assert reasons == [f"{value} is within {bound}" for bound, value in _parts(narrower)]
    assert (comparison.conflicts, comparison.updates) == ((), ())


@pytest.mark.parametrize(("first", "second"), [case[:2] for case in rows_of("conflicts.md") if case[2]])
def test_what_conflicts_is_listed_once(first: str, second: str) -> None:
    comparison = _compared(first, second)
    shown = {frozenset(passage.source for passage in one.passages) for one in comparison.conflicts}
    sentence = {passage for one in comparison.conflicts for passage in one.passages}
    assert shown == {frozenset({"alder-post", "birch-times"})}
    assert not any(sentence >= set(one.passages) for one in comparison.agreements)


def test_an_update_says_what_befell_what_is_counted_and_when() -> None:
    (update,) = _compared(
        "The fire in the Tarn hills had destroyed 20 farms by Tuesday morning.",
        "By Tuesday night the fire in the Tarn hills had destroyed 33 farms.",
    ).updates
    assert re.match("both of farms, destroyed", update.why[0])
    assert update.why[1] == "of two moments: 23 December 2031, morning, then 23 December 2031, night"


@pytest.mark.parametrize("verb", ["had reached", "have now reached"])
def test_two_counts_of_as_many_ballots_are_no_update(verb: str) -> None:
    text = "With 30 percent of the votes counted in Ruvia, the Greens {} {} percent."
    compared = _compared(text.format(verb, 41), text.format(verb, 43), "2031-12-20 ; 2031-12-21")
    assert compared.updates == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Orlen museum will open in March 2032.", "The Orlen museum will open its cafe on 4 March 2032."),
        ("The tram line to Tarn will open in March 2032.", "Test runs on the tram line to Tarn begin on 4 March 2032."),
    ],
)
def test_plans_of_two_things_agree_in_nothing(first: str, second: str) -> None:
    assert _compared(first, second).agreements == ()
