"""The strip under the bottom line: what agrees, what differs, what is an update, and what is open."""

from __future__ import annotations

import dataclasses

import pytest

from digest.model import Briefing, Evidence, Says
from digest.pages.escaping import own
from digest.pages.views.cards import counts
from digest.pages.views.comparison_view import comparison_view
from digest.pages.views.differences import differing
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.matrix import matrix
from digest.pages.views.strip import Strip, strip
from tests.pages import edition as invented

CONTEXT = invented.context()


def made(briefing: Briefing) -> Strip | None:
    places = tuple((point, own(f"#point-{index}")) for index, point in enumerate(briefing.record.points))
    table = matrix(CONTEXT, briefing, places, Markers(CONTEXT))
    return strip(CONTEXT, briefing, places, table, comparison_view(CONTEXT, briefing))


def test_it_counts_and_lists_what_several_sources_state() -> None:
    shown = made(invented.briefing())
    assert shown is not None
    assert shown.agreed == f"{len(shown.agree)} statements"
    assert "Two harbours signed a pact on 12 May 2031." in [link.text for link in shown.agree]


def test_it_says_how_many_of_them_only_the_program_found_in_a_second_source() -> None:
    briefing = invented.briefing()
    places = tuple((point, own(f"#point-{index}")) for index, point in enumerate(briefing.record.points))
    table, compared = matrix(CONTEXT, briefing, places, Markers(CONTEXT)), comparison_view(CONTEXT, briefing)
    shown = strip(CONTEXT, briefing, places, table, compared)
    assert shown is not None
    assert table is not None
    assert compared is not None
    read = [row for row in table.rows if [cell.kind for cell in row.cells].count("states") > 1]
    number = len(shown.agree) - len(read)
    assert number
    assert shown.found == f"also found: {number} statement{'s' if number > 1 else ''}"


def test_what_a_person_read_as_denied_comes_before_what_the_program_found() -> None:
    shown = made(invented.briefing())
    assert shown is not None
    first = shown.differ[0]
    assert (first.by_person, first.sign) == (True, "↔")
    assert {line.by_person for line in shown.differ} == {True, False}


def without_marks() -> Briefing:
    """The briefing of which no person said in what its figures differ."""
    briefing = invented.briefing()
    return dataclasses.replace(
        briefing, figures=tuple(dataclasses.replace(row, evidence=()) for row in briefing.figures)
    )


def test_a_finding_shows_each_value_with_its_outlets() -> None:
    shown = made(without_marks())
    assert shown is not None
    conflict = next(line for line in shown.differ if line.what == "tugs")
    assert [(side.value, [outlet.text for outlet in side.outlets]) for side in conflict.sides] == [
        ("30", ["The North Courier"]),
        ("40", ["Lantern Weekly"]),
    ]


def test_a_figure_that_a_person_marked_as_differing_is_told_once_with_its_value() -> None:
    shown = made(invented.briefing())
    assert shown is not None
    (line,) = (line for line in shown.differ if line.what == "tugs")
    assert (line.by_person, line.href) == (True, "#figure-tugs")
    assert [(side.value, side.in_marks, [outlet.text for outlet in side.outlets]) for side in line.sides] == [
        ("30", False, ["The North Courier"]),
        ("Nearly 40 tugs took part", True, ["Lantern Weekly"]),
    ]


def with_point(*evidence: Evidence) -> Briefing:
    """The briefing in which a point differs too, as far as this evidence says."""
    briefing = invented.briefing()
    point = dataclasses.replace(
        briefing.record.points[0], id="fleet", text="A fleet of tugs sailed.", evidence=evidence
    )
    return dataclasses.replace(briefing, record=dataclasses.replace(briefing.record, points=(point,)), comparison=None)


NO_TUGS = dataclasses.replace(invented.UNSEEN, says=Says.DIFFERS)


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ((invented.TUGS, invented.MORE_TUGS), ["#figure-tugs"]),
        ((invented.MORE_TUGS,), ["#figure-tugs"]),
        ((invented.TUGS, invented.MORE_TUGS, invented.SIGNED), ["#point-fleet"]),
        ((invented.SIGNED, invented.MORE_TUGS), ["#point-fleet", "#figure-tugs"]),
        ((invented.TUGS, NO_TUGS), ["#point-fleet", "#figure-tugs"]),
        ((invented.TUGS, dataclasses.replace(invented.MORE_TUGS, says=Says.DENIES)), ["#point-fleet", "#figure-tugs"]),
    ],
    ids=["in both", "its other side", "in the point with more", "of other words", "of words not found", "denied"],
)
def test_what_a_point_and_a_figure_mark_alike_is_told_once(evidence: tuple[Evidence, ...], told: list[str]) -> None:
    assert [line.href for line in differing(CONTEXT, with_point(*evidence))] == told


def test_a_point_that_differs_in_two_figures_hides_one_of_them_at_most() -> None:
    briefing = with_point(invented.TUGS, invented.MORE_TUGS, invented.SIGNED)
    again = dataclasses.replace(briefing.figures[0], id="boats", what="boats")
    lines = differing(CONTEXT, dataclasses.replace(briefing, figures=(*briefing.figures, again)))
    assert [line.href for line in lines] == ["#point-fleet", "#figure-boats"]


def test_what_differs_in_other_words_than_a_person_cited_is_told_too() -> None:
    briefing = invented.briefing()
    found = dataclasses.replace(
        invented.COMPARISON.conflicts[0], what="days", passages=(invented.COURIER_DAY, invented.LANTERN_YEAR)
    )
    comparison = dataclasses.replace(invented.COMPARISON, conflicts=(*invented.COMPARISON.conflicts, found))
    shown = made(dataclasses.replace(briefing, comparison=comparison))
    assert shown is not None
    assert [line.what for line in shown.differ] == [
        "Two harbours signed a pact on 12 May 2031.",
        "tugs",
        "days",
        "Opposed",
    ]


def test_words_of_a_withdrawn_source_are_no_difference() -> None:
    briefing = invented.briefing()
    taken_back = dataclasses.replace(invented.TAKEN_BACK, says=Says.DIFFERS)
    first = dataclasses.replace(briefing.record.points[0], evidence=(invented.SIGNED, taken_back))
    record = dataclasses.replace(briefing.record, points=(first, *briefing.record.points[1:]))
    lines = differing(CONTEXT, dataclasses.replace(briefing, record=record, comparison=None))
    assert [line.what for line in lines] == ["tugs"]


def test_a_card_counts_the_differences_that_the_strip_tells() -> None:
    for briefing in (invented.briefing(), without_marks(), dataclasses.replace(invented.briefing(), comparison=None)):
        shown = made(briefing)
        assert shown is not None
        counted = {count.noun: count.number for count in counts(CONTEXT, briefing)}
        assert counted["differences"] == len(shown.differ) > 1


def test_a_card_does_not_say_that_there_is_no_difference() -> None:
    bare = dataclasses.replace(
        without_marks(), comparison=dataclasses.replace(invented.COMPARISON, conflicts=(), opposed=())
    )
    agreeing = dataclasses.replace(bare, record=dataclasses.replace(bare.record, points=()))
    assert [count.noun for count in counts(CONTEXT, agreeing)][1:] == [
        "statement of several origins",
        "statements more than one source carries",
    ]


def test_an_update_is_told_in_the_order_of_its_moments() -> None:
    shown = made(invented.briefing())
    assert shown is not None
    assert [[(side.value, side.moment) for side in line.sides] for line in shown.update] == [
        [("12", "by noon"), ("19", "by evening")]
    ]


def test_open_is_what_one_source_alone_states_and_what_a_person_asks() -> None:
    briefing = invented.briefing()
    asking = dataclasses.replace(briefing, record=dataclasses.replace(briefing.record, open=("who pays",)))
    shown = made(asking)
    assert shown is not None
    assert [(line.who.text, line.what) for line in shown.open][-1] == ("Nobody", "who pays")


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ([0], [("The North Courier", "row 0", 0)]),
        ([0, 1, 0], [("The North Courier", "2 statements", 2), ("Lantern Weekly", "row 1", 0)]),
        ([1, 0, 0, 1], [("Lantern Weekly", "2 statements", 2), ("The North Courier", "2 statements", 2)]),
    ],
)
def test_what_stands_in_one_source_only_is_told_by_source(states: list[int], told: list[tuple[str, str, int]]) -> None:
    briefing = invented.briefing()
    places = tuple((point, own(f"#point-{index}")) for index, point in enumerate(briefing.record.points))
    table = matrix(CONTEXT, briefing, places, Markers(CONTEXT))
    assert table is not None
    says, silent = table.rows[2].cells[1], table.rows[2].cells[0]
    rows = tuple(
        dataclasses.replace(
            table.rows[2],
            text=f"row {number}",
            columns=table.columns[:2],
            cells=(says, silent) if state == 0 else (silent, says),
            carried=1,
        )
        for number, state in enumerate(states)
    )
    shown = strip(CONTEXT, briefing, places, dataclasses.replace(table, columns=table.columns[:2], rows=rows), None)
    assert shown is not None
    assert [(line.who.text, line.what, len(line.items)) for line in shown.open if line.who.href] == [
        (f"Only found in {name}", what, number) for name, what, number in told
    ]


def test_without_points_and_comparison_there_is_no_strip() -> None:
    briefing = without_marks()
    record = dataclasses.replace(briefing.record, points=(), open=())
    assert made(dataclasses.replace(briefing, record=record, comparison=None, origins=None)) is None


def test_words_against_a_sentence_never_look_like_its_support() -> None:
    markers = Markers(CONTEXT)
    evidence = [item for point in invented.briefing().record.points for item in point.evidence]
    shown = {item.says: marker for item, marker in zip(evidence, markers.of(evidence), strict=True)}
    assert (shown[Says.STATES].symbol, shown[Says.DENIES].symbol, shown[Says.DENIES].says) == ("", "✕", "denies")
