"""A figure or name in a sentence of ours must stand beside the words that the sentence cites."""

from __future__ import annotations

import pytest

from digest.evidence.claims.claim_support import support, underlined
from digest.evidence.claims.claims import Claim, Ground
from digest.model import FigureMention, Reading
from tests.evidence.values import HERE, entities_in, figures_in, reading_of

TEXT = (
    "Anselm Brack met the crews of Kell. He counted 30 patrol boats, at a cost of $1,500 each.\n\n"
    "“We need 47 more,” said the harbour master. Of these, 18% are old."
)
NAMES = {"Anselm Brack": "anselm-brack", "Brack": "anselm-brack", "Kell": "kell", "Oda Mertel": "oda-mertel"}
SHOWN = {"anselm-brack": "Anselm Brack", "kell": "Kell", "oda-mertel": "Oda Mertel"}
READING = reading_of(TEXT, names=NAMES, speakers={"We need 47 more,": "Oda Mertel"})


def ground(*quotes: str, reading: Reading = READING) -> Ground:
    return Ground(reading=reading, spans=tuple((TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes))


def claim(text: str, *unsupported: str) -> Claim:
    return Claim(
        text=text,
        figures=figures_in(text),
        entities=entities_in(text, NAMES),
        unsupported=unsupported,
        place=HERE,
    )


CARRIED = [
    ("the figure stands in the sentence", "There were 30 boats.", "counted 30"),
    ("the figure stands beside the quote", "There were 30 boats.", "at a cost"),
    ("thousands without comma", "Each cost $1500.", "at a cost"),
    ("the same figure with decimals", "There were 30.0 boats.", "counted 30"),
    ("the name stands in the paragraph", "Brack saw 30 boats.", "counted 30"),
    ("another alias of the name", "Anselm Brack came to Kell.", "met the crews"),
    ("the speaker of words in the paragraph", "Oda Mertel wants 47.", "We need 47 more"),
    ("a sentence without names and figures", "There were boats.", "counted 30"),
]

NOT_CARRIED = [
    ("another figure", "There were 40 boats.", "counted 30", "40"),
    ("a figure of the next sentence", "There were 18% of them.", "We need 47", "18%"),
    ("per cent of what is a count", "There were 30% of them.", "counted 30", "30%"),
    ("a count of what is money", "There were $30 boats.", "counted 30", "$30"),
    ("a name of another paragraph", "Brack wants 47.", "We need 47", "Brack"),
]


@pytest.mark.parametrize(("text", "quote"), [row[1:] for row in CARRIED], ids=[row[0] for row in CARRIED])
def test_what_the_cited_words_carry(text: str, quote: str) -> None:
    assert support(claim(text), [ground(quote)], SHOWN) == ()


@pytest.mark.parametrize(
    ("text", "quote", "word"), [row[1:] for row in NOT_CARRIED], ids=[row[0] for row in NOT_CARRIED]
)
def test_what_they_do_not_carry(text: str, quote: str, word: str) -> None:
    (problem,) = support(claim(text), [ground(quote)], SHOWN)

    assert problem.rule == "not-in-evidence"
    assert problem.found.startswith(f"“{word}” is not in the words that are cited")


def test_the_word_is_underlined_and_what_stands_there_is_told() -> None:
    (problem,) = support(claim("Brack saw 40 boats."), [ground("counted 30")], SHOWN)

    assert problem.message == (
        "“40” is not in the words that are cited: the sentences that its quotes touch give 30, 1,500 USD; "
        "expected a quote beside which “40” stands, or unsupported: [40] with a reason; "
        "the word is underlined:\n"
        "Brack saw 40 boats.\n"
        "          ^^"
    )


def test_a_missing_name_is_told_beside_those_that_are_there() -> None:
    (problem,) = support(claim("Oda Mertel saw 30 boats."), [ground("counted 30")], SHOWN)

    assert "the paragraphs of its quotes name Anselm Brack, Kell" in problem.found


def test_each_source_that_is_cited_may_carry_a_part() -> None:
    assert (
        support(claim("Brack saw 30 boats, Mertel wants 47."), [ground("counted 30"), ground("We need")], SHOWN) == ()
    )


def test_what_an_ellipsis_leaves_out_carries_nothing() -> None:
    (problem,) = support(claim("There were 30 boats."), [ground("met the crews", "We need 47")], SHOWN)

    assert problem.found.startswith("“30”")


def test_one_quote_without_a_place_leaves_the_question_open() -> None:
    nowhere = Ground(reading=READING, spans=())

    assert support(claim("There were 40 boats."), [ground("counted 30"), nowhere], SHOWN) == ()
    assert support(claim("There were 40 boats."), [], SHOWN) == ()


@pytest.mark.parametrize("word", ["40", "40 boats", "saw 40"])
def test_a_word_may_stand_unsupported(word: str) -> None:
    assert support(claim("Brack saw 40 boats.", word), [ground("counted 30")], SHOWN) == ()


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("30", "is in the words that are cited"),
        ("boats", "is nothing that is looked for there"),
        ("50", "does not stand in the sentence"),
        ("3", "does not stand in the sentence"),
    ],
)
def test_an_unsupported_word_must_be_needed(word: str, why: str) -> None:
    (problem,) = support(claim("Brack saw 30 boats.", word), [ground("counted 30")], SHOWN)

    assert problem.rule == "unsupported-not-needed"
    assert why in problem.found


def test_a_range_is_not_one_of_its_ends_but_a_bound_is() -> None:
    text = "They sent 20 to 30 boats."
    reading = reading_of(text)
    ranged = FigureMention(start=10, end=18, value=20, value_high=30, qualifier=None, unit=None, of="boats")
    there = Ground(reading=Reading(**{**fields(reading), "figures": (ranged,)}), spans=((0, 9),))

    def about(qualifier: str | None, value: int, high: int | None = None) -> Claim:
        mention = FigureMention(start=0, end=2, value=value, value_high=high, qualifier=qualifier, unit=None, of=None)
        return Claim(text="30 boats", figures=(mention,), entities=(), unsupported=(), place=HERE)

    assert support(about(None, 20, 30), [there], {}) == ()
    assert support(about("at most", 30), [there], {}) == ()
    assert support(about(None, 30), [there], {}) != ()


def test_a_heading_has_no_sentences_and_counts_as_one() -> None:
    reading = Reading(**{**fields(READING), "sentences": ()})

    assert support(claim("There were 30 boats."), [ground("at a cost", reading=reading)], SHOWN) == ()


@pytest.mark.parametrize(
    ("text", "word", "line"),
    [("30 boats", "boats", "   ^^^^^"), ("両国は30隻", "30", "      ^^"), ("cafe\u0301 30", "30", "     ^^")],
)
def test_the_mark_stands_under_the_word(text: str, word: str, line: str) -> None:
    start = text.index(word)

    assert underlined(text, (start, start + len(word))) == f"{text}\n{line}"


def fields(reading: Reading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in Reading.__slots__}
