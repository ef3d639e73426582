"""Our prose is our own: eight words in a row that an article has too are quoted, or are a fault."""

from __future__ import annotations

import pytest

from digest.evidence.copied_prose import Prose, copied
from tests.evidence.values import HERE

ARTICLE = (
    "The council of Kell said on Friday that it did not want more patrol boats in the bay of Ilm.\n\n"
    "The Treaty of Friendship between the Republic of Northland and the Kingdom of Varn was signed there.\n\n"
    "理事会周五表示不希望在伊尔姆湾看到更多巡逻艇出现。"
)
NAMES = ("Treaty of Friendship between the Republic of Northland and the Kingdom of Varn", "Kell", "Ilm")


def words_of(text: str) -> list[str]:
    return [problem.found for problem in copied([Prose(text=text, place=HERE)], {"kell-post": ARTICLE}, NAMES)]


FAULTS = [
    ("eight words", "We read that on Friday that it did not want more of them.", "on Friday that it did not want more"),
    ("in other letters", "ON FRIDAY THAT IT DID NOT WANT MORE", "ON FRIDAY THAT IT DID NOT WANT MORE"),
    ("over punctuation", "On Friday, that: it did not want “more”—or on friday that it did not want more",
     "on friday that it did not want more"),
    ("a name does not break a run", "So the council of Kell said on Friday that it left.",
     "the council of Kell said on Friday that it"),
    ("letters of other scripts", "That оn Friday thаt it did nοt wаnt more.", "оn Friday thаt it did nοt wаnt more"),
    ("marks over letters", "That on Fríday that it di⃝d not wa‌nt more.",
     "on Fríday that it di⃝d not wa‌nt more"),
    ("letters in circles", "That ⓞⓝ Friday that it did not want more.", "on Friday that it did not want more"),
]  # fmt: skip

NO_FAULTS = [
    ("seven words", "We read that on Friday that it did not want boats."),
    ("in quotation marks", "We read “on Friday that it did not want more patrol boats”."),
    ("in straight marks", 'We read "on Friday that it did not want more patrol boats".'),
    ("broken by a word", "On Friday it said that it surely did not want more patrol boats."),
    ("seven words and a name", "The council of Kell said on Friday that boats were needed."),
    ("a name alone", "The Treaty of Friendship between the Republic of Northland and the Kingdom of Varn is old."),
    ("a few Chinese characters", "理事会周五表示不希望更多"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_copied_words_are_a_fault(text: str, words: str) -> None:
    assert words_of(text) == [f"{len(words.split())} words in a row stand in kell-post as well: “{words}”"]


def test_of_scripts_without_spaces_a_character_is_a_word() -> None:
    (found,) = words_of("他们说理事会周五表示不希望在伊尔姆湾看到")
    assert found == "17 words in a row stand in kell-post as well: “理事会周五表示不希望在伊尔姆湾看到”"


@pytest.mark.parametrize("text", [row[1] for row in NO_FAULTS], ids=[row[0] for row in NO_FAULTS])
def test_our_own_words_are_none(text: str) -> None:
    assert words_of(text) == []


@pytest.mark.parametrize("before", range(12))
def test_a_run_is_found_wherever_it_begins(before: int) -> None:
    article = " ".join(["word"] * before + ["one two three four five six seven eight"] + ["else"] * 9)
    prose = Prose(text="So one two three four five six seven eight it is.", place=HERE)

    assert [problem.rule for problem in copied([prose], {"kell-post": article})] == ["copied-prose"]


def test_each_article_is_named() -> None:
    prose = Prose(text="On Friday that it did not want more patrol boats.", place=HERE)

    problems = copied([prose], {"kell-post": ARTICLE, "echo": ARTICLE, "other": "Nothing of the sort is in this one."})

    assert [problem.found.split(":")[0] for problem in problems] == [
        "10 words in a row stand in kell-post as well",
        "10 words in a row stand in echo as well",
    ]
