"""What the program found between articles is told where it stands, and in one place."""

from __future__ import annotations

import dataclasses

from digest.model import Agreement, Briefing, SharedWording
from digest.pages.views.comparison_view import ComparisonView, comparison_view
from tests.pages import edition as invented

CONTEXT = invented.context()
SPOKEN = (invented.IN_COURIER, invented.IN_LANTERN)
TOLD = (invented.COURIER_DAY, invented.LANTERN_YEAR)


def briefing() -> Briefing:
    """A briefing without points, of which the program found what is said and what is told."""
    made = invented.briefing()
    found = dataclasses.replace(
        invented.COMPARISON,
        agreements=tuple(Agreement(passages=passages, score=1, why=()) for passages in (SPOKEN, TOLD)),
        shared_wording=tuple(
            SharedWording(passages=passages, words=7, quoted=False, speaker=None) for passages in (SPOKEN, TOLD)
        ),
    )
    return dataclasses.replace(made, record=dataclasses.replace(made.record, points=()), comparison=found, agreeing=())


def view(of: Briefing) -> ComparisonView:
    context = invented.context()
    readings = {
        name: dataclasses.replace(reading, excerpts=(invented.excerpt(text, text),))
        for name, reading, text in (
            ("courier-pact", invented.COURIER_READING, invented.COURIER_TEXT),
            ("lantern-pact", invented.LANTERN_READING, invented.LANTERN_TEXT),
        )
    }
    shown = comparison_view(
        dataclasses.replace(context, edition=dataclasses.replace(context.edition, readings=readings)), of
    )
    assert shown is not None
    return shown


def test_speech_that_stands_under_quotations_is_not_told_again() -> None:
    shown = view(briefing())
    assert len(shown.agreed) == 2
    assert [[each.words for each in row.wordings] for row in shown.agreed_beside] == [["Monday", "2019"]]
    assert [run.words for run in shown.shared] == ["Monday"]
    assert "1 statement of several sources" in shown.more


def test_speech_of_one_source_that_another_has_in_the_same_words_is_told_by_these_two() -> None:
    made = briefing()
    (speech, *_) = made.quotations
    in_one = dataclasses.replace(made, quotations=(dataclasses.replace(speech, passages=(invented.IN_COURIER,)),))
    shown = view(in_one)
    assert [[each.words for each in row.wordings] for row in shown.agreed_beside] == [["Monday", "2019"]]
    assert len(shown.shared) == 2
    alone = dataclasses.replace(made.comparison or invented.COMPARISON, shared_wording=())
    assert len(view(dataclasses.replace(in_one, comparison=alone)).agreed_beside) == 2


def test_speech_that_stands_nowhere_else_is_told() -> None:
    shown = view(dataclasses.replace(briefing(), quotations=()))
    assert shown.agreed_beside == shown.agreed
    assert len(shown.shared) == 2


def test_a_sentence_of_which_a_few_words_are_quoted_is_told() -> None:
    whole = tuple(dataclasses.replace(each, start=0, end=each.end + 90) for each in SPOKEN)
    found = dataclasses.replace(
        briefing().comparison or invented.COMPARISON, agreements=(Agreement(passages=whole, score=1, why=()),)
    )
    assert len(view(dataclasses.replace(briefing(), comparison=found)).agreed_beside) == 1
