"""What of a copy's head is the article's own, and which lines head its parts."""

from __future__ import annotations

import pytest

from digest.extraction import extract
from digest.extraction.live import entries_in
from digest.extraction.outlets import without_outlet


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
