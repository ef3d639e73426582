"""A receipt stands for a quote as it was found: another quote, or another copy, has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.evidence.quotes.receipts import confirm, quote_digest, receipt_of, receipts
from digest.model import Confirmation, StoredReading
from tests.evidence.reading_cases import article
from tests.evidence.values import evidence_of, stored_of

TEXT = "The pact was signed in Kell.\n\nThe crews will not leave before the ice is gone, said the master."
PACT, CREWS = evidence_of("pact was signed"), evidence_of("The crews … the ice is gone")
ILKA = Confirmation(by="Ilka Torrin", on="2031-05-02")


def stored(text: str = TEXT) -> StoredReading:
    return stored_of(text, receipts=receipts([CREWS, PACT], article(text)))


SAME = [
    ("“the” ice — gone", '"the" ice - gone'),
    ("the … gone", "the ... gone"),
    ("the … gone", "the […] gone"),
    ("the … gone", "the…gone"),
    ("café", "cafe\u0301"),
    ("the  ice", " the ice "),
]

DIFFERENT = [
    ("30 boats", "40 boats"),
    ("did not go", "did go"),
    ("the ice is gone", "the ice … gone"),
    ("the … ice is", "the ice … is"),
    ("the [thick] ice", "the [thin] ice"),
    ("the [thick] ice", "the ice"),
    ("The ice", "the ice"),
    ("1.5", "15"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spelling_makes_no_difference_to_a_receipt(one: str, other: str) -> None:
    assert quote_digest(one) == quote_digest(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_any_other_change_makes_another_quote(one: str, other: str) -> None:
    assert quote_digest(one) != quote_digest(other)


def test_near_is_part_of_what_a_receipt_is_for() -> None:
    digests = {
        quote_digest("the ice"),
        quote_digest("the ice", "gone"),
        quote_digest("the ice gone"),
        quote_digest("the"),
    }

    assert len(digests) == 4


def test_receipts_stand_in_the_order_of_the_text_and_keep_the_pieces() -> None:
    pact, crews = stored().receipts

    assert (pact.paragraph, TEXT[pact.start : pact.end], pact.pieces) == (0, "pact was signed", ())
    assert crews.paragraph == 1
    assert [TEXT[start:end] for start, end in crews.pieces] == ["The crews", "the ice is gone"]


def test_a_quote_that_is_not_found_gets_no_receipt() -> None:
    assert receipts([evidence_of("pact was torn"), evidence_of("The")], article(TEXT)) == ()


def test_a_changed_quote_loses_its_receipt() -> None:
    assert receipt_of(PACT, stored()) is not None
    assert receipt_of(replace(PACT, quote="pact was not signed"), stored()) is None


def test_reading_again_keeps_what_was_confirmed() -> None:
    confirmed = confirm(stored(), [PACT], article(TEXT), by=ILKA.by, on=ILKA.on).stored

    again = receipts([PACT, CREWS], article(TEXT), [confirmed])

    assert [receipt.confirmed for receipt in again] == [(ILKA,), ()]


def test_a_changed_copy_keeps_what_was_confirmed() -> None:
    confirmed = confirm(stored(), [PACT], article(TEXT), by=ILKA.by, on=ILKA.on).stored

    again = receipts([PACT], article("So it was. " + TEXT), [confirmed])

    assert [receipt.confirmed for receipt in again] == [(ILKA,)]


def test_who_confirmed_in_one_of_two_readings_did_so_in_both() -> None:
    by_ilka = confirm(stored(), [PACT], article(TEXT), by=ILKA.by, on=ILKA.on).stored
    by_both = confirm(stored(), [PACT, CREWS], article(TEXT), by="Oren", on="2031-01").stored
    again = receipts([PACT, CREWS], article(TEXT), [by_ilka, by_both])
    assert [{one.by for one in receipt.confirmed} for receipt in again] == [{ILKA.by, "Oren"}, {"Oren"}]


def test_a_second_person_confirms_what_stands_in_the_same_place() -> None:
    confirmed = confirm(stored(), [PACT, CREWS], article(TEXT), by=ILKA.by, on=ILKA.on)

    assert [receipt.confirmed for receipt in confirmed.stored.receipts] == [(ILKA,), (ILKA,)]
    assert confirmed.problems == ()


def test_one_person_confirms_once() -> None:
    once = confirm(stored(), [PACT], article(TEXT), by=ILKA.by, on="2031-05-02").stored

    assert confirm(once, [PACT], article(TEXT), by=ILKA.by, on="2031-06-01").stored == once


def test_another_extraction_of_the_article_confirms_what_it_has() -> None:
    shifted = article("By our reporter.\n\nThe pact was signed in Kell.")

    confirmed = confirm(stored(), [PACT, CREWS], shifted, by=ILKA.by, on=ILKA.on)

    assert [receipt.confirmed for receipt in confirmed.stored.receipts] == [(ILKA,), ()]
    assert [problem.found for problem in confirmed.problems] == [
        "the quote “The crews … the ice is gone” from kell-post is not confirmed: "
        "it does not stand in one place of this article"
    ]


def test_a_receipt_with_a_false_place_is_not_confirmed() -> None:
    before = stored()
    forged = replace(before, receipts=tuple(replace(receipt, start=receipt.start + 1) for receipt in before.receipts))

    confirmed = confirm(forged, [PACT], article(TEXT), by=ILKA.by, on=ILKA.on)

    assert confirmed.stored == forged
    assert [problem.rule for problem in confirmed.problems] == ["receipt-not-confirmed"]
    assert "another place than its receipt says" in confirmed.problems[0].found


def test_a_quote_without_receipt_cannot_be_confirmed() -> None:
    confirmed = confirm(stored(), [evidence_of("in Kell")], article(TEXT), by=ILKA.by, on=ILKA.on)

    assert "it has no receipt" in confirmed.problems[0].found
