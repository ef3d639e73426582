"""In which sources a statement of ours stands, where they agree on a whole sentence of which a quote is a part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.briefing.carried_elsewhere import carried_elsewhere
from digest.comparison import compare
from digest.edtf import parse_edtf
from digest.model import Account, Agreement, Check, CheckState, Evidence, Passage, Says
from digest.problems import Place
from tests.comparison.telling import account

WIRE = """\
Two tugs pulled the ferry Marrow off the sandbank near Dunholt on Wednesday. About 900 litres of fuel leaked out, the \
harbour master said, and most of it was held by a boom of 300 metres around the hull. Three passengers were treated \
for bruises at the hospital in Orm."""
GAZETTE = """\
The ferry Marrow will be towed off the sandbank. A fuel tank was leaking, and a boom of 300 metres was laid around the \
hull. Three passengers were treated for bruises at the hospital in Orm, which is 40 kilometres away."""
HERE = Place(path="invented.yml")


def cited(quote: str, says: Says = Says.STATES) -> Evidence:
    return Evidence(source="wire", quote=quote, translation=None, says=says, attributed_to=(), near=None, place=HERE)


def accounts() -> tuple[Account, Account]:
    return account("wire", WIRE, published=parse_edtf("2031-05-13")), account(
        "gazette", GAZETTE, published=parse_edtf("2031-05-12")
    )


def carrying(text: str, item: Evidence) -> set[str]:
    """Return the sources that carry the sentence with this one quote."""
    found = compare(accounts(), entities={})
    start = WIRE.index(item.quote)
    checks = {item: Check(state=CheckState.RECEIPT, paragraph=0, start=start, end=start + len(item.quote))}
    readings = {each.source: each.reading for each in accounts()}
    return {
        passage.source
        for agreement in carried_elsewhere(text, (item,), found, readings, checks)
        for passage in agreement.passages
    }


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A boom of 300 metres was laid around the hull.", "a boom of 300 metres around the hull"),
        ("The fuel was held by a boom around the hull.", "held by a boom"),
        ("Three passengers had bruises.", "Three passengers were treated"),
    ],
)
def test_a_source_that_says_what_the_quote_says_carries_it(text: str, quote: str) -> None:
    assert carrying(text, cited(quote)) == {"wire", "gazette"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Some 900 litres of fuel leaked.", "About 900 litres of fuel leaked out"),
        ("The harbour master told of it.", "the harbour master said"),
    ],
)
def test_a_source_that_agrees_on_other_words_of_the_sentence_does_not(text: str, quote: str) -> None:
    assert carrying(text, cited(quote)) == set()


@pytest.mark.parametrize(
    ("words", "text", "is_told"),
    [
        ("航空母舰, 演习", "两艘航空母舰参加了演习。", True),
        ("航空母舰, 演习", "部长周二会见了记者。", False),
        ("boom, hull", "A boom lay around the hull.", True),
        ("boom, hull", "The minister met the press.", False),
    ],
)
def test_what_an_agreement_rests_on_is_found_in_any_writing(words: str, text: str, is_told: bool) -> None:
    first, second = accounts()
    places = tuple(Passage(source=one.source, paragraph=0, sentence=0, start=0, end=40) for one in (first, second))
    agreement = Agreement(passages=places, score=1, why=(f"same words: {words}",))
    found = replace(compare(accounts(), entities={}), agreements=(agreement,))
    item = cited("pulled the ferry")
    checks = {item: Check(state=CheckState.RECEIPT, paragraph=0, start=9, end=25)}
    readings = {one.source: one.reading for one in (first, second)}
    assert bool(carried_elsewhere(text, (item,), found, readings, checks)) is is_told


@pytest.mark.parametrize(("why", "is_told"), [("same words: boom, hull", True), ("same words", False)])
def test_an_agreement_whose_words_are_not_kept_is_told_of_no_statement(why: str, is_told: bool) -> None:
    first, second = accounts()
    places = tuple(Passage(source=one.source, paragraph=0, sentence=0, start=0, end=40) for one in (first, second))
    found = replace(compare(accounts(), entities={}), agreements=(Agreement(passages=places, score=1, why=(why,)),))
    item = cited("pulled the ferry")
    checks = {item: Check(state=CheckState.RECEIPT, paragraph=0, start=9, end=25)}
    readings = {one.source: one.reading for one in (first, second)}
    assert bool(carried_elsewhere("A boom lay around the hull.", (item,), found, readings, checks)) is is_told


def test_what_differs_is_carried_by_nobody() -> None:
    assert carrying("No boom was laid around the hull.", cited("a boom of 300 metres", Says.DIFFERS)) == set()
