"""A finding keeps its id while its relation, passages and values stay, whatever the order, score and reasons."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.briefing.dismissals import without_dismissed
from digest.edtf import parse_edtf
from digest.model import (
    FINDING_ID,
    Agreement,
    Comparison,
    DatedPassages,
    Difference,
    Dismissal,
    Opposition,
    Origins,
    Passage,
    Relation,
    Update,
)
from tests.evidence.values import HERE


def passage(source: str, start: int, end: int, sentence: int = 0) -> Passage:
    return Passage(source=source, paragraph=0, sentence=sentence, start=start, end=end)


PASSAGES = st.builds(passage, st.sampled_from(["a", "b", "c-2"]), st.integers(0, 99), st.integers(100, 200))
SEVERAL = st.lists(PASSAGES, min_size=2, max_size=4).map(tuple)

A, B = passage("a", 0, 10), passage("b", 5, 20)


@given(SEVERAL, st.floats(0, 1), st.text())
def test_order_score_and_reasons_make_no_other_id(passages: tuple[Passage, ...], score: float, why: str) -> None:
    turned = tuple(reversed(passages))
    assert Agreement(passages=passages, score=0.5, why=()).id == Agreement(passages=turned, score=score, why=(why,)).id


@given(SEVERAL, SEVERAL)
def test_other_passages_make_another_id(first: tuple[Passage, ...], second: tuple[Passage, ...]) -> None:
    ids = [Agreement(passages=passages, score=1.0, why=()).id for passages in (first, second)]
    places = [sorted((one.source, one.start, one.end) for one in passages) for passages in (first, second)]
    assert (ids[0] == ids[1]) == (places[0] == places[1])


@given(SEVERAL)
def test_every_id_has_the_form_that_a_record_takes(passages: tuple[Passage, ...]) -> None:
    assert all(re.match(FINDING_ID, item.id) for item in findings(passages))
    assert re.match(FINDING_ID, passages[0].id)


def test_each_relation_of_the_same_passages_has_an_id_of_its_own() -> None:
    ids = [item.id for item in findings((A, B))]
    assert [identity.split("-")[0] for identity in ids] == ["same", "narrower", "opposed", "differs", "update"]
    assert A.id.startswith("only-")


@pytest.mark.parametrize("kind", [Difference, Update])
def test_two_of_the_same_sentences_have_ids_of_their_own(kind: type[Difference] | type[Update]) -> None:
    def of(passages: tuple[Passage, ...], *values: str) -> str:
        more = {"moments": ("", "")} if kind is Update else {}
        return kind(what="", passages=passages, values=values, why=(), **more).id  # type: ignore[arg-type]

    ids = {of((A, B), "3 dead", "5 dead"), of((A, B), "3 hurt", "5 hurt"), of((A, B), "5 dead", "3 dead")}
    assert len(ids) == 3
    assert of((A, B), "3 dead", "5 dead") == of((B, A), "5 dead", "3 dead")


def test_two_that_are_narrower_in_the_same_sentences_have_ids_of_their_own() -> None:
    of = [
        Agreement(passages=(A, B), relation=Relation.NARROWER, score=1.0, why=(why, "more")).id
        for why in ("48 houses is within 40 to 50 houses", "4 people is within 3 to 5 people")
    ]
    assert of[0] != of[1]


def test_what_is_dismissed_leaves_the_other_of_the_same_sentences() -> None:
    dead, day = (
        Difference(what=what, passages=(A, B), values=values, why=())
        for what, values in (("people", ("3 dead", "5 dead")), ("date", ("2031-05-01", "2031-05-02")))
    )
    line = DatedPassages(edtf="2031-05-01", passages=(A, B), disagrees=True, dates=("2031-05-01", "2031-05-02"))
    comparison = Comparison(
        agreements=(),
        shared_wording=(),
        origins=Origins(),
        only=(),
        conflicts=(dead, day),
        to_look_at=(),
        framing=(),
        timeline=(line,),
    )
    without = {
        item: without_dismissed(
            comparison, [Dismissal(finding=item.id, reason="x", date=parse_edtf("2031"), place=HERE)]
        )
        for item in (dead, day)
    }
    assert without[dead].conflicts == (day,)
    assert without[day].conflicts == (dead,)
    assert [found.timeline[0].disagrees for found in without.values()] == [True, False]


def test_a_paragraph_that_is_counted_anew_makes_no_other_id() -> None:
    assert A.id == passage("a", 0, 10, sentence=4).id


def findings(passages: tuple[Passage, ...]) -> tuple[Agreement | Opposition | Difference | Update, ...]:
    return (
        Agreement(passages=passages, score=1.0, why=()),
        Agreement(passages=passages, relation=Relation.NARROWER, score=1.0, why=()),
        Opposition(passages=passages, words=(), why=()),
        Difference(what="", passages=passages, values=(), why=()),
        Update(what="", passages=passages, values=(), moments=(), why=()),
    )
