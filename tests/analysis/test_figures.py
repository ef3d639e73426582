"""Figures: what is counted or measured, with its qualifier and unit; and what is only a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.analysis import figures
from digest.lexicon.english import qualifiers
from digest.model import FigureMention, Number
from tests.analysis import gold_set
from tests.analysis.cases import Row, each_row


def written(figure: FigureMention) -> str:
    """Return the figure as the tables write it: `about 40 percent, of voters`."""
    value = (
        _number(figure.value)
        if figure.value_high is None
        else f"{_number(figure.value)} to {_number(figure.value_high)}"
    )
    whole = " ".join(part for part in (figure.qualifier, value, figure.unit) if part)
    return f"{whole}, of {figure.of}" if figure.of else whole


def _number(value: Number) -> str:
    return f"{value:,}"


@each_row("figures.md")
def test_a_figure_has_its_words_value_unit_and_what_it_counts(row: Row) -> None:
    found = figures.find_figures(row.text, (), language=row.cells.get("language"))
    assert row.marking((figure.start, figure.end) for figure in found) == row.cells["text"]
    assert " ; ".join(map(written, found)) == row.cells["figures"]


def test_a_reference_back_is_a_value_of_a_single_sentence() -> None:
    assert [each.value for each in figures.figures_in_statement("The two ministers met.")] == [2]


def test_values_in_says_30_however_it_is_written() -> None:
    written = ["Some 30 ships sailed.", "Thirty ships sailed.", "30 ships sailed."]
    assert {figures.figures_in_statement(text)[0].value for text in written} == {30}


def test_every_qualifier_is_of_the_closed_set() -> None:
    closed = {"about", "at least", "at most", "more than", "less than", "nearly"}
    assert set(qualifiers.QUALIFIERS) == closed
    assert set(qualifiers.QUALIFIERS_BEHIND) <= closed


PIECES = st.sampled_from(
    [
        *"%$£.,-–½°“\n", "some ", "nearly ", "between ", "30", "one", "two ", "in ", "five", " and ", "half ",
        "a ", " to ", " million", " km", "-year-old", "1,000", "0.5", " people", "May ", "2021", "m ",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text_has_figures_in_order_without_overlaps(text: str) -> None:
    position = 0
    for figure in figures.find_figures(text, ()):
        assert position <= figure.start < figure.end <= len(text)
        assert figure.value_high is None or figure.value < figure.value_high
        assert figure.of is None or figure.of in text
        position = figure.end


def _items(found: tuple[FigureMention, ...]) -> list[gold_set.Item]:
    return [
        gold_set.Item(
            start=each.start,
            end=each.end,
            meaning=(float(each.value), None if each.value_high is None else float(each.value_high), each.unit),
            qualifier=each.qualifier,
            of=each.of,
        )
        for each in found
    ]


@pytest.mark.parametrize("part", gold_set.parts())
def test_the_gold_set_is_read_as_well_as_it_was(part: str) -> None:
    articles = gold_set.articles(part)
    found = [_items(figures.find_figures(article.text, article.sentences)) for article in articles]
    score = gold_set.score([article.figures for article in articles], found)
    floor = gold_set.FLOORS[part, "figures"]
    assert (score.precision >= floor.precision, score.recall >= floor.recall) == (True, True), score
