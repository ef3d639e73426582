"""Evidence on a page: the state of each check in its exact words, quotation marks only around what was found."""

from __future__ import annotations

import dataclasses
import re

import pytest

from digest.model import Check, CheckState, Evidence, Says
from digest.pages.views.cited_sources import check_counts
from digest.pages.views.evidence_markers import Markers, anchor, meter, quoted_words
from digest.pages.views.page_context import PageContext
from tests.pages import edition as invented

MATCHES = "1 quote matches the contributor's receipt"


def context(**changes: object) -> PageContext:
    edition = dataclasses.replace(invented.edition(), **changes)  # type: ignore[arg-type]
    return invented.context(edition)


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (Check(state=CheckState.FOUND), "1 quote found in the copy"),
        (Check(state=CheckState.FOUND, confirmed=2), "1 quote found in the copy"),
        (Check(state=CheckState.RECEIPT), MATCHES),
        (
            Check(state=CheckState.RECEIPT, confirmed=1),
            "1 quote matches the contributor's receipt, confirmed by 1 other",
        ),
        (
            Check(state=CheckState.RECEIPT, confirmed=2),
            "1 quote matches the contributor's receipt, confirmed by 2 others",
        ),
        (Check(state=CheckState.NOT_CHECKED), "1 quote not checked"),
        (None, "1 quote not checked"),
    ],
)
def test_a_check_is_told_in_these_words(check: Check | None, words: str) -> None:
    checks = {invented.SIGNED: check} if check else {}
    markers = Markers(context(checks=checks))
    markers.of((invented.SIGNED,))
    (told,) = check_counts(context(), markers.words())
    assert told.words == words


@pytest.mark.parametrize(
    ("evidence", "in_marks"),
    [(invented.SIGNED, True), (invented.SHARED, True), (invented.FOUGHT, True), (invented.UNSEEN, False)],
)
def test_quotation_marks_stand_only_around_what_was_found(evidence: Evidence, in_marks: bool) -> None:
    shown = quoted_words(context(), evidence)
    assert shown is not None
    assert shown.in_marks is in_marks


def test_words_of_a_withdrawn_source_are_not_shown_and_count_as_unchecked() -> None:
    markers = Markers(context())
    sentence = markers.sentence("point--1", invented.point(None, "A sentence.", invented.TAKEN_BACK))
    (words,) = markers.words()
    assert quoted_words(context(), invented.TAKEN_BACK) is None
    assert sentence.open is True
    assert (words.quoted, words.open, words.archive, words.short_state) == (None, None, None, "not checked")


def test_the_same_words_have_one_number_and_a_way_back_for_each_sentence() -> None:
    markers = Markers(context())
    again = dataclasses.replace(invented.SIGNED, place=invented.HARBOUR_PACT.place)
    first = markers.of((invented.SIGNED,))
    markers.of((invented.SHARED,))
    second = markers.of((again,))
    assert [marker.number for marker in (*first, *second)] == [1, 1]
    words = markers.words()
    assert [item.number for item in words] == [1, 2]
    assert [back.href for back in words[0].backs] == [f"#{first[0].id}", f"#{second[0].id}"]


def test_a_quote_that_repeats_is_told_apart_by_what_stands_near_it() -> None:
    markers = Markers(context())
    other = dataclasses.replace(invented.FOUGHT, near="elsewhere")
    assert [marker.number for marker in markers.of((invented.FOUGHT, other))] == [1, 2]


def test_words_that_state_one_sentence_and_deny_another_are_told_twice() -> None:
    markers = Markers(context())
    sides = [dataclasses.replace(invented.SIGNED, says=says) for says in (Says.STATES, Says.DENIES, Says.DIFFERS)]
    made = markers.of(sides)
    assert [marker.number for marker in made] == [1, 2, 3]
    assert [(item.says, len(item.backs)) for item in markers.words()] == [
        ("states it", 1),
        ("denies it", 1),
        ("differs", 1),
    ]
    assert [markers.opened_by(side) for side in sides] == ["words-1", "words-2", "words-3"]


def test_the_chain_leads_from_the_nearest_to_the_origin() -> None:
    markers = Markers(context())
    markers.of((invented.SIGNED,))
    assert [link.text for link in markers.words()[0].chain] == ["Wire Service", "Mira Tolland"]


def test_unsupported_words_are_marked_where_they_stand() -> None:
    point = invented.point(None, "Aldport and 12 of Aldport's tugs.", invented.SIGNED, unsupported=("Aldport", "12"))
    runs = Markers(context()).sentence("point--1", point).runs
    assert "".join(run.text for run in runs) == point.text
    assert [run.text for run in runs if run.unsupported] == ["Aldport", "12", "Aldport"]


def test_a_sentence_counts_as_checked_when_any_of_its_evidence_is() -> None:
    markers = Markers(context())
    assert not markers.sentence("a", invented.POINTS[0]).open
    assert markers.sentence("b", invented.point(None, "x", invented.UNSEEN)).open
    assert markers.sentence("c", invented.point(None, "x")).open


@pytest.mark.parametrize(
    ("quote", "lines"), [("signed a pact", 0), ("a " * 27, 0), ("a " * 28, 2), ("協定" * 13, 0), ("協定" * 14, 2)]
)
def test_words_beside_a_sentence_fade_where_two_lines_do_not_hold_them(quote: str, lines: int) -> None:
    evidence = dataclasses.replace(invented.SIGNED, quote=quote)
    (beside,) = Markers(context()).sentence("a", invented.point(None, "A sentence.", evidence)).beside
    assert beside.outlets == "The North Courier"
    assert beside.lines == lines


def test_where_several_outlets_have_the_words_three_lines_are_shown() -> None:
    evidence = [
        dataclasses.replace(invented.SIGNED, source=name, quote="a " * 60) for name in ("courier-pact", "lantern-pact")
    ]
    (beside,) = Markers(context()).sentence("a", invented.point(None, "A sentence.", *evidence)).beside
    assert (len(beside.numbers), beside.lines) == (2, 3)


BELLS = "The bells rang for an hour, longer than was kind."


@pytest.mark.parametrize(
    ("own", "tag", "marked", "is_open"),
    [
        ((), "", [], True),
        ((BELLS,), "our own words", [], False),
        (("longer than was kind",), "marked: our own words", ["longer than was kind"], True),
        (("longer than was kind", "rang"), "marked: our own words", ["rang", "longer than was kind"], True),
        (("than was", "longer than"), "marked: our own words", ["longer than", " was"], True),
        (("The bells rang for an hour", "longer than was kind"), "our own words", [], False),
        (("ring", "ells"), "marked: our own words", [], True),
    ],
)
def test_what_is_our_own_is_told_and_marked(own: tuple[str, ...], tag: str, marked: list[str], is_open: bool) -> None:
    point = dataclasses.replace(invented.point(None, BELLS), own=own)
    sentence = Markers(context()).sentence("point--1", point)
    assert (sentence.own, [run.text for run in sentence.runs if run.own], sentence.open) == (tag, marked, is_open)
    assert "".join(run.text for run in sentence.runs) == BELLS


def test_own_words_beside_checked_ones_leave_the_sentence_checked() -> None:
    point = dataclasses.replace(invented.point(None, BELLS, invented.SIGNED), own=("longer than was kind",))
    assert (meter(context(), [point]).checked, meter(context(), [point]).own) == (1, 0)


def test_the_meter_counts_each_sentence_once() -> None:
    ours = [
        dataclasses.replace(invented.point(None, BELLS, *cited), own=(BELLS,)) for cited in ((), (invented.SIGNED,))
    ]
    counted = meter(context(), [invented.POINTS[0], invented.point(None, "x"), *ours])
    assert (counted.checked, counted.own, counted.sentences) == (1, 2, 4)
    assert counted.words == "1 of 4 sentences have checked evidence, 2 are our own words"


def test_no_counted_anchor_can_be_an_id() -> None:
    assert anchor("point", "a-1", 5) == "point-a-1"
    counted = anchor("point", None, 5)
    assert not re.fullmatch(r"point-[a-z0-9]+(-[a-z0-9]+)*", counted)
