"""What a page says of a quote, and what the check says to the person who wrote it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.evidence.quotes.checks import check
from digest.evidence.quotes.receipts import receipts
from digest.model import CheckState, Confirmation
from digest.problems import Severity
from tests.evidence.reading_cases import article
from tests.evidence.values import HERE, evidence_of, stored_of

TEXT = "The council of Kell did not want 30 patrol boats.\n\nThe ice was gone, and the boats were gone."
COPY = article(TEXT)
WANTED = evidence_of("did not want 30 patrol boats")
STORED = stored_of(TEXT, receipts=receipts([WANTED], COPY))


def test_a_committed_copy_makes_a_quote_found() -> None:
    checked = check(WANTED, stored=None, article=COPY, is_committed=True)

    assert checked.problems == ()
    assert checked.check.state is CheckState.FOUND
    assert TEXT[checked.check.start : checked.check.end] == "did not want 30 patrol boats"


@pytest.mark.parametrize("copy", [None, COPY], ids=["without the copy", "with the private copy"])
def test_a_receipt_says_the_same_with_and_without_the_private_copy(copy: object) -> None:
    checked = check(WANTED, stored=STORED, article=copy)  # type: ignore[arg-type]

    assert checked.problems == ()
    assert checked.check.state is CheckState.RECEIPT
    assert checked.check.confirmed == 0


def test_it_counts_who_confirmed() -> None:
    by_two = tuple(Confirmation(by=name, on="2031-05-02") for name in ("Oda Mertel", "Pell Harrow"))
    stored = replace(STORED, receipts=tuple(replace(receipt, confirmed=by_two) for receipt in STORED.receipts))

    assert check(WANTED, stored=stored).check.confirmed == 2


@pytest.mark.parametrize("severity", Severity)
def test_without_copy_and_receipt_a_quote_is_not_checked(severity: Severity) -> None:
    checked = check(replace(WANTED, quote="did want 30 patrol boats"), stored=STORED, unchecked=severity)

    assert checked.check.state is CheckState.NOT_CHECKED
    (problem,) = checked.problems
    assert (problem.rule, problem.severity, problem.place) == ("quote-not-checked", severity, HERE)


def test_a_miss_says_what_is_closest_and_who_has_the_words() -> None:
    others = {"kell-post": COPY, "eastholm-echo": article("They did not want 40 patrol boats.")}

    checked = check(
        replace(WANTED, quote="did not want 40 patrol boats"),
        stored=None,
        article=COPY,
        is_committed=True,
        others=others,
    )

    (problem,) = checked.problems
    assert checked.check.state is CheckState.NOT_CHECKED
    assert problem.message == (
        "the quote “did not want 40 patrol boats” does not stand in kell-post; "
        "expected the words as the source has them, with … for what is left out and [ ] around what is the editor's; "
        "closest is “did not want 30 patrol boats”; the copy has “30” where the quote has “40”; "
        "the words do stand in eastholm-echo"
    )


def test_a_miss_far_from_everything_says_so() -> None:
    checked = check(evidence_of("Snow fell upon the vineyards"), stored=None, article=COPY, is_committed=True)

    assert checked.problems[0].hint == "nothing in it comes close"


def test_a_quote_in_several_places_is_a_fault_that_shows_them() -> None:
    (problem,) = check(evidence_of("gone"), stored=None, article=COPY, is_committed=True).problems

    assert problem.rule == "quote-in-several-places"
    assert problem.hint == (
        "the places: …30 patrol boats. The ice was gone, and the boats were gone.… / …gone, and the boats were gone.…"
    )


def test_near_that_does_not_help_is_told() -> None:
    (problem,) = check(evidence_of("gone", near="were and"), stored=None, article=COPY, is_committed=True).problems

    assert "the words of near stand beside none of them" in problem.found


def test_a_swallowed_negation_is_a_warning_with_the_words() -> None:
    checked = check(evidence_of("The council … want 30"), stored=None, article=COPY, is_committed=True)

    assert checked.check.state is CheckState.FOUND
    (problem,) = checked.problems
    assert (problem.rule, problem.severity) == ("ellipsis-swallows-negation", Severity.WARNING)
    assert problem.found == "the ellipsis leaves out a negation: “of Kell did not”"


def test_a_negation_in_brackets_is_a_warning() -> None:
    (problem,) = check(evidence_of("The ice was [not] gone"), stored=None, article=COPY, is_committed=True).problems

    assert (problem.rule, problem.severity) == ("brackets-add-negation", Severity.WARNING)


def test_a_private_copy_asks_for_the_receipt() -> None:
    checked = check(evidence_of("The ice was gone"), stored=STORED, article=COPY)

    assert checked.check.state is CheckState.NOT_CHECKED
    assert [problem.rule for problem in checked.problems] == ["receipt-missing"]
    assert checked.problems[0].hint == "digest read --write kell-post"


def test_a_private_copy_finds_out_a_forged_receipt() -> None:
    absent = evidence_of("wanted 30 patrol boats")
    forged = replace(STORED, receipts=receipts([absent], article("They wanted 30 patrol boats.")))

    checked = check(absent, stored=forged, article=COPY)

    assert [problem.rule for problem in checked.problems] == ["quote-not-found"]


def test_a_private_copy_finds_out_a_receipt_of_another_place() -> None:
    moved = replace(STORED, receipts=tuple(replace(receipt, start=3) for receipt in STORED.receipts))

    assert [problem.rule for problem in check(WANTED, stored=moved, article=COPY).problems] == ["receipt-elsewhere"]


def test_a_private_copy_finds_out_a_receipt_of_other_pieces() -> None:
    cut = evidence_of("did not … patrol boats")
    (made,) = receipts([cut], COPY)
    others = tuple((start, end - 1) if end < made.end else (start, end) for start, end in made.pieces)
    forged = stored_of(TEXT, receipts=(replace(made, pieces=others),))

    assert [problem.rule for problem in check(cut, stored=forged, article=COPY).problems] == ["receipt-elsewhere"]
