"""Which statements, dates and sources have to do with an entity."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.pages.views.edition_index import Index, index_of
from tests.pages import edition as invented


def index_with(text: str, name: str) -> Index:
    """The index of an edition whose only point is `text`, and which knows Aldport by `name`."""
    aldport = dataclasses.replace(invented.content().entities["aldport"], name=name)
    content = dataclasses.replace(invented.content(), entities={"aldport": aldport})
    record = dataclasses.replace(invented.BARE, points=(invented.point(None, text),))
    briefing = dataclasses.replace(invented.bare_briefing(), record=record)
    return index_of(dataclasses.replace(invented.edition(), content=content, briefings=(briefing,)))


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Aldport", "In Aldport.", True),
        ("Aldport", "Aldport's harbour", True),
        ("Aldport", "Aldporters", False),
        ("Aldport", "NewAldport", False),
        ("Aldport", "aldport", False),
        ("Port of Aldport", "The Port of Aldport.", True),
        ("Port of Aldport", "Port of Brinmouth", False),
        ("’t Hoff", "See ’t Hoff there", True),
        ("U.S. News", "in U.S. News of today", True),
        ("Tu-95MS", "Two Tu-95MS flew", True),
        ("***", "see ***", True),
    ],
)
def test_a_name_is_found_between_word_boundaries(name: str, text: str, named: bool) -> None:
    assert bool(index_with(text, name).naming["aldport"].points) is named


@given(st.text(max_size=40), st.text(max_size=10))
def test_any_text_and_name_are_searched(text: str, name: str) -> None:
    points = index_with(text, name).naming["aldport"].points
    assert not points or name in text


def test_a_statement_belongs_to_those_from_whom_it_is_too() -> None:
    naming = index_of(invented.edition()).naming["wire-service"]
    assert [point.id for _, _, point in naming.points] == ["signing"]


def test_a_source_is_found_by_its_record_and_by_its_reading() -> None:
    naming = index_of(invented.edition()).naming["mira-tolland"]
    assert {source.id for source in naming.sources} == {"courier-pact", "lantern-pact", "gone-report", "unsigned-note"}
