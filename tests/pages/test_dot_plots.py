"""Laws of the plots: every source has its row, a dot lies between the lowest and the highest, a bar is as its count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.pages.dot_plots import bar_chart, dot_plot

ends = st.tuples(st.integers(-9, 9), st.integers(0, 9)).map(lambda pair: (float(pair[0]), float(sum(pair))))


@given(st.lists(ends, max_size=9))
def test_a_value_lies_within_the_plot_in_the_row_of_its_source(values: list[tuple[float, float]]) -> None:
    plot = dot_plot("tugs", [(f"Outlet {row}", "some", low, high) for row, (low, high) in enumerate(values)])
    if plot is None:
        assert len(set(values)) < 2
        return
    assert [dot.name for dot in plot.dots] == [f"Outlet {row}" for row in range(len(values))]
    assert all(plot.left <= dot.start <= dot.end <= plot.right for dot in plot.dots)
    assert all(0 < dot.y < plot.height for dot in plot.dots)
    assert [(dot.start, dot.end) for dot in plot.dots].count((plot.left, plot.left)) <= len(values)


@given(st.lists(st.integers(0, 99), max_size=30))
def test_a_bar_is_as_tall_as_its_count(counts: list[int]) -> None:
    chart = bar_chart([(str(count), count) for count in counts], step=20)
    if chart is None:
        assert not any(counts)
        return
    assert [bar.count for bar in chart.bars] == counts
    assert all(bar.y + bar.height == chart.base for bar in chart.bars)
    tallest = max(bar.height for bar in chart.bars)
    assert {bar.height for bar in chart.bars if bar.count == max(counts)} == {tallest}
