"""Articles that are made to keep the program busy are read in a moment."""

from __future__ import annotations

import pytest

from digest import analysis
from digest.extraction import extract
from tests.examples import by_day_and_night

MANY = by_day_and_night(2_000, 5_000)
"""Where the work grew with the square of the length, each of these would take minutes."""

pytestmark = pytest.mark.hypothesis  # so that all are read in the nightly profile

LEAD = "“We stay,” said Ada Holt, who was there when the harbour of Varn was shut for the winter on Monday."


@pytest.mark.parametrize("repeated", ['"a" ', "'a' ", "“a ", "“a” ", "„a“ ", "«a» ", "‘a’ ", "「漢」", "“A B,” ", "« "])
def test_a_sentence_may_hold_quotations_without_end(repeated: str) -> None:
    article = extract(f"{LEAD}\n\n{repeated * MANY}".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert reading.quotations[0].speaker == "Ada Holt"


@pytest.mark.parametrize(
    "repeated",
    [
        "Ruth Malik and she and her boat ",
        'Ruth "Rocky ',
        "head of the head of the ",
        "de van der ",
        "He works for Orvan Inc. Shares ",
        ". . ",
        "road.The ",
        "For Holt, a baker, ",
    ],
)
def test_a_sentence_may_hold_what_names_are_made_of_without_end(repeated: str) -> None:
    article = extract(f"{LEAD}\n\nIt is {repeated * MANY}here.".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert reading.quotations[0].speaker == "Ada Holt"


def test_an_interview_may_have_labels_without_end() -> None:
    asked = "\n\n".join(f"Q: Who came?\n\nAda H{_letters(number)}: We came at noon." for number in range(MANY // 2))
    article = extract(f"{LEAD}\n\n{asked}\n\nA: We left.".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert reading.quotations[-1].speaker == "Ada Holt"


def test_a_sentence_may_hold_dates_without_end() -> None:
    article = extract(f"{LEAD}\n\nIt was shut on{' May 5, 2020' * MANY} too.".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert [date.edtf for date in reading.dates] == ["2020-05-05"] * MANY


def test_a_number_may_have_digits_without_end() -> None:
    article = extract(f"{LEAD}\n\nIts keel bears the number {'2020' * MANY} in white.".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert reading.quotations[0].speaker == "Ada Holt"


def test_what_is_quoted_may_be_signs_without_end() -> None:
    article = extract(f"{LEAD}\n\n“{'— ' * MANY * 10}so it ends,” said Ada Holt.".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert len(reading.quotations) == 2


def test_an_article_may_name_people_without_end() -> None:
    names = " ".join(f"We met Ada{_letters(number)} Holt{_letters(number)} there." for number in range(MANY))
    article = extract(f"{LEAD}\n\n{names}".encode(), suffix="txt")
    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert len(analysis.unlisted_names(article, reading, ())) > MANY


@pytest.mark.parametrize("speaker", ["the 27-year-old", "the paper", "the defence minister", "he"])
def test_any_number_of_people_may_be_named_before_who_speaks(speaker: str) -> None:
    people = " ".join(
        f"Ada{_letters(number)} Holt{_letters(number)}, the minister, came. “We will go home now,” {speaker} said."
        for number in range(MANY // 2)
    )
    article = extract(f"{LEAD}\n\n{people}".encode(), suffix="txt")

    reading = analysis.read(article, published=None, language=None, vocabulary=())

    assert len(reading.quotations) == MANY // 2 + 1


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:05d}")
