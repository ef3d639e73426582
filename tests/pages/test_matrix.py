"""Statements by sources: who states, denies, was also found, is silent, was not compared."""

from __future__ import annotations

import dataclasses

from digest.model import Agreement, Briefing
from digest.pages.escaping import own
from digest.pages.views.evidence_markers import Markers
from digest.pages.views.matrix import Matrix, matrix
from tests.pages import edition as invented

CONTEXT = invented.context()


def made(briefing: Briefing) -> Matrix | None:
    markers = Markers(CONTEXT)
    for point in briefing.record.points:
        markers.of(point.evidence)
    return matrix(CONTEXT, briefing, tuple((point, own("#p")) for point in briefing.record.points), markers)


def cells(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    table = made(briefing)
    assert table is not None
    return {row.text: tuple(cell.word for cell in row.cells) for row in table.rows}


def test_each_cell_says_what_is_known() -> None:
    table = made(invented.briefing())
    assert table is not None
    assert [column.text for column in table.columns] == [
        "The North Courier",
        "Lantern Weekly",
        "Untitled note on the pact",
    ]
    assert cells(invented.briefing()) == {
        "Two harbours signed a pact on 12 May 2031.": ("states", "also found", "denies"),
        "Mira Tolland promised to share all tugs of Aldport.": ("states", "also found", "not compared"),
        "They had fought over pilots for years.": ("no mention found", "states", "not compared"),
        "Nobody asked the pilots.": ("cited by nobody", "cited by nobody", "not compared"),
    }


def test_what_most_sources_carry_comes_first() -> None:
    table = made(invented.briefing())
    assert table is not None
    carried = [row.carried for row in table.rows]
    assert carried == sorted(carried, reverse=True) == [2, 2, 1, 0]


def test_without_a_comparison_silence_is_not_claimed() -> None:
    alone = dataclasses.replace(invented.briefing(), comparison=None, agreeing=())
    words = {word for row in cells(alone).values() for word in row}
    assert words == {"states", "denies", "not compared"}


def test_where_no_place_of_the_evidence_is_known_silence_is_not_claimed() -> None:
    edition = dataclasses.replace(invented.edition(), checks={})
    unplaced = invented.context(edition)
    point = invented.point(None, "A statement.", invented.FOUGHT)
    briefing = dataclasses.replace(invented.briefing(), agreeing=())
    table = matrix(unplaced, briefing, ((point, own("#p")),), Markers(unplaced))
    assert table is not None
    assert [cell.word for cell in table.rows[0].cells] == ["cited by nobody", "states", "not compared"]


def test_every_symbol_has_its_word_and_differs_from_the_others() -> None:
    table = made(invented.briefing())
    assert table is not None
    pairs = {(cell.symbol, cell.word) for row in table.rows for cell in row.cells}
    assert len({symbol for symbol, _ in pairs}) == len({word for _, word in pairs}) == len(pairs) == 6


def test_the_origins_of_a_statement_are_those_that_the_briefing_counts() -> None:
    table = made(invented.briefing())
    assert table is not None
    assert [[origin.text for origin in row.origins] for row in table.rows] == [
        ["Mira Tolland"],
        ["Mira Tolland"],
        ["Wire Service", "Lantern Weekly"],
        [],
    ]


def test_what_is_all_our_own_stands_in_no_row() -> None:
    briefing = invented.briefing()
    ours = dataclasses.replace(briefing.record.points[0], own=(briefing.record.points[0].text,))
    places = tuple((point, own("#p")) for point in (ours, *briefing.record.points[1:]))
    table = matrix(CONTEXT, briefing, places, Markers(CONTEXT))
    assert table is not None
    assert [row.text for row in table.rows] == [point.text for point, _ in places[1:]]


def test_without_a_comparison_an_origin_is_the_last_of_the_chain_or_the_outlet_itself() -> None:
    table = made(dataclasses.replace(invented.briefing(), origins=None))
    assert table is not None
    assert [[origin.text for origin in row.origins] for row in table.rows] == [
        ["Mira Tolland"],
        ["Mira Tolland"],
        ["Lantern Weekly"],
        [],
    ]


def test_a_withdrawn_source_has_no_column() -> None:
    table = made(invented.briefing())
    assert table is not None
    assert invented.GONE in invented.briefing().sources
    assert len(table.columns) == len(invented.briefing().sources) - 1


def test_points_without_evidence_make_no_table() -> None:
    assert made(invented.bare_briefing()) is None


def test_an_agreement_elsewhere_in_the_article_says_nothing_of_a_point() -> None:
    moved = tuple(
        dataclasses.replace(passage, start=9000, end=9001) for passage in invented.COMPARISON.agreements[0].passages
    )
    words = agreeing_but_for_the_quotes(Agreement(passages=moved, score=1.0, why=()))
    assert words.isdisjoint({"also found", "something near it found"})


def test_a_source_that_agrees_on_other_words_of_the_sentence_is_neither_silent_nor_carries_the_point() -> None:
    words = agreeing_but_for_the_quotes(*invented.COMPARISON.agreements)
    assert "something near it found" in words
    assert "also found" not in words


def agreeing_but_for_the_quotes(*agreements: Agreement) -> set[str]:
    """Return the words of all cells, where the comparison has agreements of which no point tells one."""
    comparison = dataclasses.replace(invented.COMPARISON, agreements=agreements)
    table = cells(dataclasses.replace(invented.briefing(), comparison=comparison, agreeing=()))
    return {word for row in table.values() for word in row}


def test_points_without_any_evidence_make_no_matrix() -> None:
    assert (
        matrix(CONTEXT, invented.briefing(), ((invented.point(None, "A statement."), own("#p")),), Markers(CONTEXT))
        is None
    )


def test_what_the_program_found_is_a_link_where_its_words_may_be_shown_and_else_the_page_says_why_not() -> None:
    table = made(invented.briefing())
    assert table is not None
    found = [cell for row in table.rows for cell in row.cells if cell.kind == "also"]
    assert [str(cell.href).rpartition("/")[2] for cell in found] == ["None", "#passage-65"]
    assert table.unshown is True
    without = dataclasses.replace(table, rows=tuple(row for row in table.rows if found[0] not in row.cells))
    assert without.unshown is False
