"""Laws of the drawings: order, room between marks, bars as long as a date is imprecise."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edtf import Date, parse_edtf
from digest.pages.chart_geometry import bars, timeline_drawing

TEXTS = ["1904", "2014", "2021", "2021-08", "2021-10-01", "2021-11-09", "2021-11-09", "2021-23", "2021/2025", "../2020"]


def in_order(texts: list[str]) -> list[Date]:
    return sorted((parse_edtf(text) for text in texts), key=lambda date: date.sort_key)


dated = st.lists(
    st.one_of(
        st.integers(1, 9998).map(lambda year: f"{year:04}"),
        st.dates().map(lambda day: day.isoformat()),
        st.sampled_from([*TEXTS, "2020/..", "2020-24~", "0000"]),
    ),
    min_size=2,
    max_size=30,
).map(in_order)


@given(dated)
def test_marks_stand_in_the_order_of_the_dates_inside_the_drawing(rows: list[Date]) -> None:
    drawing = timeline_drawing(rows)
    if drawing is None:
        assert len({date.sort_key for date in rows}) == 1
        return
    assert [mark.number for mark in drawing.marks] == list(range(1, len(rows) + 1))
    assert all(0 < mark.x <= mark.end < drawing.width for mark in drawing.marks)
    assert all(0 < mark.y < drawing.axis <= drawing.height for mark in drawing.marks)
    for (one, date), (two, later) in itertools.pairwise(zip(drawing.marks, rows, strict=True)):
        if not date.edtf.startswith(("/", "..")):
            assert (one.x < two.x) == (date.earliest < later.earliest)


@given(dated)
def test_no_two_discs_touch(rows: list[Date]) -> None:
    drawing = timeline_drawing(rows)
    for one, two in itertools.combinations(drawing.marks if drawing else (), 2):
        assert abs(one.x - two.x) >= 22 or abs(one.y - two.y) >= 22


def test_a_day_has_no_bar_and_a_year_has_one() -> None:
    drawing = timeline_drawing(in_order(["2021-11-09", "2014"]))
    assert drawing is not None
    year, day = drawing.marks
    assert year.bar > 0 == day.bar


@pytest.mark.parametrize("texts", [[], ["2021"], ["2021", "2021"]])
def test_nothing_is_drawn_where_there_is_nothing_between(texts: list[str]) -> None:
    assert timeline_drawing(in_order(texts)) is None


def test_labels_are_as_exact_as_the_dates() -> None:
    drawing = timeline_drawing(in_order(["2004", "2011-08", "2016-23", "2022-03-01"]))
    assert drawing is not None
    assert [tick.label for tick in drawing.ticks] == ["2004", "Aug 2011", "autumn 2016", "Mar 2022"]


@pytest.mark.parametrize(
    ("values", "placed"),
    [
        ([(30, 30), (40, 40)], [(0, 0, (100,)), (100, 100, (0,))]),
        ([(10, 20), (20, 20)], [(0, 100, (100,)), (100, 100, (0,))]),
        ([(1, 1), (2, 3), (5, 5)], [(0, 0, (25, 100)), (25, 50, (0, 100)), (100, 100, (0, 25))]),
        ([(4, 4), (4, 4)], [(0, 0, ()), (0, 0, ())]),
    ],
)
def test_a_bar_shows_where_a_value_lies(
    values: list[tuple[float, float]], placed: list[tuple[int, int, tuple[int, ...]]]
) -> None:
    assert [(bar.start, bar.end, bar.others) for bar in bars(values)] == placed
