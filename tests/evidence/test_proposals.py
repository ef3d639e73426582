"""For a sentence of ours, the passages that could carry it come best first, can be quoted, and fit the budget."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.evidence.budget.fact_words import Fact
from digest.evidence.claims.claims import Claim
from digest.evidence.proposals import LeftOut, Proposal, Proposals, Refusal, propose
from digest.evidence.quotes.matching import QuoteFound, find_in_article
from digest.evidence.texts.searchable import searchable
from digest.evidence.texts.word_spans import count_words
from digest.model import Account, Rights, Span
from tests.evidence.values import HERE, entities_in, figures_in, known_of, reading_of, rights_of

NAMES = {"Anselm Brack": "anselm-brack", "Oda Mertel": "oda-mertel", "Kell": "kell"}
POST = (
    "It rained for days along the coast. The council of Kell decided on Friday, after a long debate that went on until "
    "the morning hours, to buy 30 patrol boats from the yards of Varn, which had offered them at half the price.\n\n"
    "“We shall never buy a boat from Varn again,” said Oda Mertel, who keeps the harbour. The bells rang at noon."
)
ECHO = (
    "As some tell it, the bells rang at noon. As others have it, the bells rang at noon. "
    "Anselm Brack counted 40 boats in the bay."
)
KNOWN = known_of(NAMES)
READINGS = {
    "kell-post": reading_of(POST, names=NAMES, speakers={"We shall never buy a boat from Varn again,": "Oda Mertel"}),
    "echo": reading_of(ECHO, names=NAMES),
}
TEXTS = {"kell-post": POST, "echo": ECHO}


def proposals(text: str, rights: Rights | None = None, cited: tuple[Span, ...] = ()) -> tuple[Proposal, ...]:
    return proposed(text, rights, cited).offered


def proposed(
    text: str, rights: Rights | None = None, cited: tuple[Span, ...] = (), told: tuple[str, ...] = ()
) -> Proposals:
    claim = Claim(text=text, figures=figures_in(text), entities=entities_in(text, NAMES), unsupported=(), place=HERE)
    accounts = [
        Account(source=source, outlet=None, text=TEXTS[source], reading=reading) for source, reading in READINGS.items()
    ]
    accounts.append(replace(accounts[0], source="without-copy", text=None))
    given = dict.fromkeys((*TEXTS, "without-copy"), rights or rights_of())
    return propose(
        claim, accounts, rights=given, cited={"kell-post": cited}, known=KNOWN, told={"kell-post": [*map(Fact, told)]}
    )


BEST = [
    ("Kell will buy 30 boats from Varn.", "to buy 30 patrol boats from the yards of Varn"),
    ("Mertel wants no further boat from Varn.", "We shall never buy a boat from Varn again"),
    ("Anselm Brack saw 40 boats.", "Anselm Brack counted 40 boats"),
]


@pytest.mark.parametrize(("sentence", "words"), BEST)
def test_the_best_passage_comes_first(sentence: str, words: str) -> None:
    assert words in proposals(sentence)[0].quote


@pytest.mark.parametrize(
    "sentence", [sentence for sentence, _ in BEST] + ["At six the bells rang.", "Bells rang at noon."]
)
def test_each_proposal_can_be_typed_as_it_is(sentence: str) -> None:
    made = proposals(sentence)

    assert made
    for proposal in made:
        text, reading = TEXTS[proposal.source], READINGS[proposal.source]
        article = searchable(text, reading.paragraphs, reading.sentences)
        found = find_in_article(proposal.quote, article, near=proposal.near)
        assert isinstance(found, QuoteFound)
        assert (found.start, found.end) == (proposal.start, proposal.end)


def test_scores_fall_and_stay_between_0_and_1() -> None:
    scores = [proposal.score for proposal in proposals("Kell will buy 30 boats from Varn at noon on Friday.")]

    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_words_that_stand_twice_come_with_words_near_them() -> None:
    made = proposals("Bells rang at noon.")

    assert any(proposal.near for proposal in made if proposal.source == "echo")


def test_a_passage_is_cut_to_the_run_limit() -> None:
    made = proposals("Kell will buy 30 boats from Varn.", rights_of(longest_run=8))

    assert made[0].source == "kell-post"
    assert count_words(made[0].quote) <= 10


def test_what_is_cited_already_is_paid_for() -> None:
    rights = rights_of(total_words=12)
    start = POST.index("after a long debate")
    cited = (start, POST.index(", to buy"))

    made = proposed("Kell will buy 30 boats.", rights, (cited,))
    assert "kell-post" not in {each.source for each in made.offered}
    assert made.left_out == (LeftOut(source="kell-post", why=Refusal.BUDGET),)
    assert proposed("Kell will buy 30 boats.").left_out == ()


def test_where_only_speech_may_stand_only_speech_is_proposed() -> None:
    made = proposals("Kell will never buy boats from Varn.", rights_of(speech_only=True))

    assert [proposal.quote for proposal in made] == ["We shall never buy a boat from Varn again"]


def test_a_sentence_that_nothing_carries_has_no_proposals() -> None:
    assert proposals("Grapes ripen slowly upon northern hillsides.") == ()


def test_where_no_person_may_be_quoted_that_is_the_reason() -> None:
    made = proposed("Anselm Brack counted 40 boats in the bay.", rights_of(speech_only=True))

    assert LeftOut(source="echo", why=Refusal.SPEECH) in made.left_out


def test_words_that_a_comparison_tells_are_paid_for_unless_a_quote_shows_them() -> None:
    rights = rights_of(total_words=8)
    best = proposals("Kell will buy 30 boats from Varn.", rights)[0]
    shown = " ".join(best.quote.split()[-2:])

    assert proposed("Kell will buy 30 boats from Varn.", rights, told=(shown,)).offered[0] == best
    assert proposed("Kell will buy 30 boats from Varn.", rights, told=("eight other words " * 2,)).offered[0] != best


@pytest.mark.parametrize("speech_only", [False, True])
def test_where_no_phrase_can_be_cut_that_is_the_reason(monkeypatch: pytest.MonkeyPatch, speech_only: bool) -> None:
    monkeypatch.setattr("digest.evidence.proposals.cuts", lambda *_, **__: iter(()))
    made = proposed("Anselm Brack counted 40 boats in the bay.", rights_of(speech_only=speech_only))

    assert LeftOut(source="echo", why=Refusal.PHRASE) in made.left_out
