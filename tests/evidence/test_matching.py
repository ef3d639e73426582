"""Quotes are found where they stand, and nowhere else: the cases of cases/matching.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.evidence.quotes.matching import QuoteAmbiguous, QuoteFound, QuoteMissed, find_in_article
from tests.evidence.reading_cases import Case, article, cases

CASES = cases(Path(__file__).parent / "cases" / "matching.md")

VERDICTS = {"found": QuoteFound, "missed": QuoteMissed, "several": QuoteAmbiguous}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_quote_gets_its_verdict_and_its_place(case: Case) -> None:
    found = find_in_article(case.quote, article(case.text), near=case.near)

    assert type(found) is VERDICTS[case.verdict]
    if isinstance(found, QuoteFound):
        assert found.pieces == case.pieces
        assert (found.start, found.end) == (case.pieces[0][0], case.pieces[-1][1])
        assert found.left_out == case.left_out
        assert found.swallowed_negation is case.swallows_negation
    else:
        assert case.why in found.why
        assert bool(case.why) is bool(found.why)


def test_there_are_enough_cases_and_each_has_a_name_of_its_own() -> None:
    assert len({case.title for case in CASES}) == len(CASES) >= 60
