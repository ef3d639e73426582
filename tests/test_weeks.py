"""Which weekly issue a source and a briefing come in; the days are those of an invented edition."""

from __future__ import annotations

import dataclasses

import pytest

from digest.edtf import parse_edtf
from digest.model import Edition, Source
from digest.model.weeks import weeks
from digest.pages.views.activity import activity
from digest.references import citations
from tests.pages import edition as invented


def source(number: int, *, captured: str | None, published: str | None) -> Source:
    return dataclasses.replace(
        invented.COURIER,
        id=f"source-{number}",
        captured=parse_edtf(captured) if captured else None,
        published=parse_edtf(published) if published else None,
    )


def edition(*sources: Source) -> Edition:
    content = dataclasses.replace(invented.content(), sources={item.id: item for item in sources}, briefings={})
    return Edition(content=content, briefings=(), sources=sources, readings={}, checks={})


@pytest.mark.parametrize(
    ("captured", "published", "issue"),
    [
        ("2031-05-12", "2031-04-01", ["2031-w20"]),
        (None, "2031-05-18", ["2031-w20"]),
        ("2031-05", "2031-05-19", ["2031-w21"]),
        (None, "2030-12-30", ["2031-w01"]),
        (None, "2027-01-02", ["2026-w53"]),
        (None, "2031-05-12~", []),
        (None, "2031-05", []),
        (None, None, []),
    ],
)
def test_a_source_comes_when_its_copy_was_taken_or_it_was_published(
    captured: str | None, published: str | None, issue: list[str]
) -> None:
    assert [week.id for week in weeks(edition(source(1, captured=captured, published=published)))] == issue


def test_the_last_week_of_the_calendar_ends_with_it() -> None:
    (week,) = weeks(edition(source(1, captured=None, published="9999-12-31")))
    assert week.days == ((9999, 12, 27), (9999, 12, 31))


def test_weeks_are_the_newest_first_and_hold_what_came_in_them() -> None:
    days = ("2031-05-12", "2031-05-18", "2030-01-07")
    found = weeks(edition(*(source(number, captured=day, published=None) for number, day in enumerate(days))))
    assert [(week.id, [item.id for item in week.sources]) for week in found] == [
        ("2031-w20", ["source-0", "source-1"]),
        ("2030-w02", ["source-2"]),
    ]
    assert (found[0].days, found[0].newest) == (((2031, 5, 12), (2031, 5, 18)), (2031, 5, 18))


def test_a_briefing_comes_with_its_newest_change() -> None:
    found = {week.id: [briefing.record.id for briefing in week.briefings] for week in weeks(invented.edition())}
    changed = invented.briefing().changed
    assert changed is not None
    assert "harbour-pact" in found[weeks(invented.edition())[0].id]


def test_a_briefing_without_a_day_of_its_own_comes_with_its_newest_article_and_gives_none_itself() -> None:
    dated = dataclasses.replace(invented.COURIER, captured=None, published=parse_edtf("2031-05-12"))
    record = dataclasses.replace(invented.briefing().record, corrections=())
    briefing = dataclasses.replace(invented.briefing(), record=record, sources=(dated,))
    undated = dataclasses.replace(invented.edition(), briefings=(briefing,))
    assert briefing.changed is None
    assert [item.record.id for week in weeks(undated) for item in week.briefings] == ["harbour-pact"]
    styles = citations(undated, invented.settings())["briefings/harbour-pact.md"].styles
    assert all("2031" not in text for _, text in styles)
    assert any("(n.d.)" in text for name, text in styles if name == "APA")


def test_activity_is_drawn_for_two_years_at_most() -> None:
    few = activity([source(1, captured="2031-05-12", published=None), source(2, captured="2031-03-01", published=None)])
    assert [(month.words, month.number) for month in few.months] == [
        ("March 2031", 1),
        ("April 2031", 0),
        ("May 2031", 1),
    ]
    assert [month.height for month in few.months] == [60, 0, 60]
    many = activity(
        [source(1, captured="2031-05-12", published=None), source(2, captured="1999-03-01", published=None)]
    )
    assert [many.months[0].words, many.months[-1].words, len(many.months)] == ["June 2029", "May 2031", 24]
    assert activity([]).months == ()
