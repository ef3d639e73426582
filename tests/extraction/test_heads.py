"""What of a copy's head is the article's own, and which lines head its parts."""

from __future__ import annotations

import pytest

from digest.extraction import extract
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.day_lines import day_in, only_month_of
from digest.extraction.lines.title_affixes import without_outlet, without_wire_mark
from digest.extraction.text.live_reports import entries_in


@pytest.mark.parametrize(
    ("title", "known", "alone"),
    [
        ("Boar in the vineyards - Pellam Weekly", (), "Boar in the vineyards"),
        ("Ferries wait | Marsh", (), "Ferries wait"),
        ("Ferries wait – Marsh", (), "Ferries wait – Marsh"),
        ("Ferries wait – Marsh", ("www.marsh.example",), "Ferries wait"),
        ("The ships are late - analysis", (), "The ships are late - analysis"),
        ("Opinion | The Ferry That Nobody Ordered", (), "Opinion | The Ferry That Nobody Ordered"),
        ("Twelve ships - the first news from the yard", (), "Twelve ships - the first news from the yard"),
    ],
)
def test_a_title_goes_without_its_outlet(title: str, known: tuple[str, ...], alone: str) -> None:
    assert without_outlet(title, known) == alone


@pytest.mark.parametrize(
    ("title", "alone"),
    [
        ("UPDATE 2-Norland orders ferries", "Norland orders ferries"),
        ("RPT-WRAPUP 1-Storm sinks three", "Storm sinks three"),
        ("ANALYSIS-Why the yard won", "Why the yard won"),
        ("Analysis-minded ministers", "Analysis-minded ministers"),
        ("UPDATE on the ferries", "UPDATE on the ferries"),
    ],
)
def test_a_headline_goes_without_the_marks_of_its_wire(title: str, alone: str) -> None:
    assert without_wire_mark(title) == alone


LEAD = "The ministry has ordered twelve ferries for the five islands, which had asked for them since March."


@pytest.mark.parametrize(
    ("over", "title", "day"),
    [
        (
            "PRESS RELEASE No. 41/2031\nFor immediate release\nMarsh, 4 May 2031\n\n",
            "Twelve ferries ordered",
            "2031-05-04",
        ),
        ("Pressemitteilung\n\n", "Twelve ferries ordered", None),
        ("4 May 2031, 10:12\n", "Twelve ferries ordered", "2031-05-04"),
        ("The Marsh Courier\n\nSubscribe to our newsletter\n\n", "Twelve ferries ordered", None),
        ("NORLAND-FERRIES/\n", "Twelve ferries ordered", None),
        ("", "News release delayed twelve ferries", None),
        ("", "Media statement by minister angers islands", None),
    ],
)
def test_what_stands_over_a_headline_goes_and_may_date_it(over: str, title: str, day: str | None) -> None:
    article = extract(f"{over}{title}\n\n{LEAD}\n\nThey will be built in Lindmark.".encode(), suffix="txt")
    assert (article.title, article.published.edtf if article.published else None) == (title, day)
    assert article.text.split("\n\n")[0] == LEAD


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("MARSH, May 4, 2031 (Northwire) - ", "2031-05-04"),
        ("The treaty of May 4, 1999 (the long one) - which nobody read - ", None),
    ],
)
def test_a_wire_is_dated_by_its_dateline(dateline: str, day: str | None) -> None:
    article = extract(f"Twelve ferries ordered\n\n{dateline}{LEAD}".encode(), suffix="txt")
    assert (article.published.edtf if article.published else None) == day


def test_times_over_entries_are_headings_and_a_single_time_is_none() -> None:
    lines = ["10:15 CEST", "Sluice holds", "The sluice has held.", "9 a.m.", "The trains have stopped.", "11.30"]
    assert entries_in(lines, [True, False, False, True, False, True]) == {0, 1, 3}
    assert entries_in(lines[:3], [True, False, False]) == frozenset()


def test_a_short_question_over_a_short_answer_is_a_heading_in_an_interview_only() -> None:
    lead = "For thirty years she has counted the ships that pass the strait, and she has kept every list she made."
    asked = "\n\nQ: Why ships?\n\nA: They are few.\n\nQ: Who reads it?\n\nA: A museum."
    question = "\n\nDo you want a successor?\n\nNo, not before the winter.\n\nShe laughed."
    kinds = [
        next(one.kind for one in article.paragraphs if article.text[one.start : one.end].startswith("Do you"))
        for article in (extract(f"{lead}{between}{question}".encode(), suffix="txt") for between in (asked, ""))
    ]
    assert kinds == ["heading", "body"]


def test_the_line_of_rights_is_no_credit_behind_the_text() -> None:
    picture = "A ferry in the harbour of Sarn\n© Ada Lund"
    text = f"The yard has welders again, the union said.\n\n{picture}\n\nThe first ships sail in May."
    end = "The union has said that it will wait.\n© 2031 Invented Institute"
    article = extract(f"Lindmark reopens\n\n{text}\n\n{end}".encode(), suffix="txt")
    assert [one.kind for one in article.paragraphs] == ["body", "caption", "body", "body"]


def test_the_writer_is_told_from_whose_the_pictures_are() -> None:
    assert names_in("Words by Una Fell. Photographs by Jo Arden") == ("Una Fell",)
    assert names_in("By Una Fell | Photos: Jo Arden") == ("Una Fell",)


def test_the_lines_of_a_poem_are_not_joined() -> None:
    poem = (
        "The Harbour\n\nThe sea comes in\nThe sea goes out\nAnd no one knows\nWhat it is about\n\nA gull stands still\n"
    )

    article = extract(poem.encode(), suffix="txt")

    assert article.title == "The Harbour"
    assert article.text.split("\n\n")[:2] == ["The sea comes in", "The sea goes out"]


@pytest.mark.parametrize("line", ["3 Auguſt 1914", "3 Aprıl 1914"])
def test_a_month_that_no_table_has_gives_no_day(line: str) -> None:
    assert day_in(line) is None
    assert only_month_of(line.removeprefix("3 ")) is None


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        ("Saudi Arabia", ()),
        ("Costa Rica", ()),
        ("Hong Kong", ()),
        ("Bosnia and Herzegovina", ()),
        ("Buenos Aires", ()),
        ("Kuala Lumpur", ()),
        ("Edda Holmberg", ("Edda Holmberg",)),
    ],
)
def test_a_place_behind_a_day_is_no_author(behind: str, authors: tuple[str, ...]) -> None:
    article = extract(f"Twelve ferries ordered\n\n14 October 2026 {behind}\n\n{LEAD}".encode(), suffix="txt")
    assert (article.authors, article.published.edtf if article.published else None) == (authors, "2026-10-14")
