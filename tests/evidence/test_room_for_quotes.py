"""What a comparison tells of an article leaves room for quotes; what says least goes first."""

from __future__ import annotations

from dataclasses import replace

from digest.evidence import Known, with_room
from digest.model import Agreement, Comparison, Difference, Framing, Origins, Passage

SIDES = tuple(Passage(source=source, start=0, end=60) for source in ("ours", "theirs"))

BEST = Agreement(passages=SIDES, score=0.9, why=("same date 3 May 2026", "same words: dike, broke, ebb"))
LEAST = Agreement(passages=SIDES, score=0.4, why=("same words: crew, sand", "both name Marrowby"))
CONFLICT = Difference(
    what="houses", passages=SIDES, values=("63 houses", "48 houses"), why=("same circumstance: flood, mud",)
)
FRAMING = Framing(terms=(("ours", "the great flood"), ("theirs", "high water")))

FOUND = Comparison(
    agreements=(BEST, LEAST),
    shared_wording=(),
    origins=Origins(),
    only=(),
    conflicts=(CONFLICT,),
    to_look_at=(),
    framing=(FRAMING,),
    timeline=(),
)
"""Of `ours` it tells twelve words: two of the terms, three and three of the agreements, four of the conflict."""


def kept(most: int | None, others: int | None = None) -> Comparison:
    return with_room(FOUND, {"ours": most, "theirs": others}, Known())


def test_all_is_told_where_half_of_the_words_are_left_or_there_is_no_limit() -> None:
    assert kept(24) == kept(None) == FOUND


def test_terms_go_first() -> None:
    assert kept(23) == replace(FOUND, framing=())


def test_then_the_words_of_the_least_agreement_go() -> None:
    shorter = replace(LEAST, why=("same words", "both name Marrowby"))
    assert kept(17) == replace(FOUND, framing=(), agreements=(BEST, shorter))


def test_what_differs_stays_with_its_values_however_few_words_are_left() -> None:
    made = kept(0)
    assert [item.why for item in made.agreements] == [
        ("same date 3 May 2026", "same words"),
        ("same words", "both name Marrowby"),
    ]
    assert made.conflicts == (replace(CONFLICT, why=("same circumstance",)),)
    assert with_room(made, {"ours": 0}, Known()) == made


def test_what_is_told_of_another_article_goes_where_that_one_is_short() -> None:
    assert kept(None, 0).framing == ()
    assert kept(None, 0).conflicts[0].values == CONFLICT.values
