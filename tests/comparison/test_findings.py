"""Framing, the merged timeline, what one source alone has, and what is compared without a copy."""

from __future__ import annotations

from digest.comparison import compare, idf_in
from digest.model import EntityKind
from tests.comparison.telling import account, by_id, entity, values, without_copy, words_of

ORLEN = entity("Orlen", EntityKind.PLACE)
VOCABULARY = by_id(ORLEN)

HERALD = account(
    "herald",
    "Dorian envoys signed a defence pact with Ruvia in Orlen on 3 May 2031. "
    "The flood of 2029 destroyed 48 houses there.\n\n"
    "A baker gave away bread to the cold guards. The band of the border regiment lost its drum in the river.",
    entities=VOCABULARY,
)
MERCURY = account(
    "mercury",
    "On 3 May 2031, Ruvia and envoys of Dorian signed a roadmap for defence in Orlen. Deputies want to read it first."
    "\n\nTalks had begun in Orlen in April 2031. Pigeons sat on the roof of the town hall.",
    entities=VOCABULARY,
)


def test_terms_in_the_same_place_are_framing() -> None:
    comparison = compare([HERALD, MERCURY], entities=VOCABULARY)
    assert [framing.terms for framing in comparison.framing] == [(("herald", "defence pact"), ("mercury", "roadmap"))]


def test_dates_of_one_event_stand_on_one_line() -> None:
    timeline = compare([HERALD, MERCURY], entities=VOCABULARY).timeline
    assert [(line.edtf, [passage.source for passage in line.passages]) for line in timeline] == [
        ("2029", ["herald"]),
        ("2031-04", ["mercury"]),
        ("2031-05-03", ["herald", "mercury"]),
    ]
    assert not any(line.disagrees for line in timeline)


def test_a_disagreement_on_a_date_is_shown_on_the_line() -> None:
    other = account("mercury", (MERCURY.text or "").replace("3 May", "5 May"), entities=VOCABULARY)
    comparison = compare([HERALD, other], entities=VOCABULARY)
    disputed = [line for line in comparison.timeline if line.disagrees]
    assert [line.dates for line in disputed] == [("2031-05-03", "2031-05-05")]
    assert values(comparison)[0] == [("2031-05-03", "2031-05-05")]


def test_the_more_exact_date_leads_a_line() -> None:
    other = account("mercury", (MERCURY.text or "").replace("On 3 May", "In May"), entities=VOCABULARY)
    timeline = compare([HERALD, other], entities=VOCABULARY).timeline
    assert [(line.edtf, line.dates) for line in timeline][-1] == ("2031-05-03", ("2031-05-03", "2031-05"))


def test_a_statement_without_a_counterpart_is_told_by_one_source_only() -> None:
    only = compare([HERALD, MERCURY], entities=VOCABULARY).only
    told = words_of(only, HERALD, MERCURY)
    assert "The flood of 2029 destroyed 48 houses there." in told
    assert not any("signed" in sentence for sentence in told)


def test_what_an_agreement_holds_or_an_article_only_says_again_is_not_of_one_source() -> None:
    first = account(
        "herald",
        "A pact of Larnak and Ostrel on closer harbour ties could change the coast.\n\n"
        "Larnak and Ostrel signed a pact on closer harbour ties on Tuesday. Eva Holm sold nine boats to a school.",
    )
    second = account("mercury", "Larnak and Ostrel have signed a harbour pact on Tuesday. The weather was cold.")
    comparison = compare([first, second], entities={})
    agreed = {passage for item in comparison.agreements for passage in item.passages}
    told = words_of(comparison.only, first, second)
    assert agreed
    assert agreed.isdisjoint(comparison.only)
    assert [sentence for sentence in told if "pact" in sentence] == []
    assert "Eva Holm sold nine boats to a school." in told


def test_one_account_alone_is_compared_with_nothing() -> None:
    comparison = compare([HERALD], entities=VOCABULARY)
    assert (comparison.agreements, comparison.only, comparison.conflicts) == ((), (), ())
    assert len(comparison.timeline) == 2


def test_no_account_gives_an_empty_comparison() -> None:
    assert compare([], entities={}).sources == ()


def test_without_a_copy_figures_and_dates_are_compared_by_the_reading() -> None:
    first = account("herald", "The flood destroyed 48 houses in Orlen on 3 May 2031.", entities=VOCABULARY)
    second = account("mercury", "In Orlen 63 houses fell on 3 May 2031.", entities=VOCABULARY)
    comparison = compare([without_copy(first), second], entities=VOCABULARY)
    assert comparison.not_compared == ("herald",)
    assert (comparison.agreements, comparison.shared_wording, comparison.only) == ((), (), ())
    assert values(comparison)[0] == [("48 houses", "63 houses")]
    assert [(line.edtf, len(line.passages)) for line in comparison.timeline] == [("2031-05-03", 2)]


def test_a_corpus_can_say_which_words_are_common() -> None:
    corpus = idf_in(["Envoys signed a pact.", "Envoys signed a treaty.", "Envoys signed nothing."])
    scores = [compare([HERALD, MERCURY], entities=VOCABULARY, idf=idf).agreements[0].score for idf in (None, corpus)]
    assert scores[1] != scores[0]


def test_the_last_account_of_a_source_counts() -> None:
    again = account("herald", MERCURY.text or "", entities=VOCABULARY)
    assert compare([HERALD, again, MERCURY], entities=VOCABULARY) == compare([again, MERCURY], entities=VOCABULARY)


def test_languages_are_compared_by_their_own_stems() -> None:
    first = account("herald", "東京の港で火災が発生し、三人が負傷した。")
    second = account("mercury", "昨夜、東京の港で火災が発生し、三人が負傷したと警察は述べた。")
    assert len(compare([first, second], entities={}).agreements) == 1


def test_one_source_against_many_is_one_conflict() -> None:
    ways = [
        "The flood destroyed 48 houses in Orlen.",
        "In Orlen, 48 houses were destroyed by the flood.",
        "The flood in Orlen has destroyed some 48 houses.",
        "In Orlen the flood destroyed 63 houses.",
    ]
    accounts = [account(f"outlet-{number}", text, entities=VOCABULARY) for number, text in enumerate(ways)]
    (conflict,) = compare(accounts, entities=VOCABULARY).conflicts
    assert conflict.what == "houses"
    assert conflict.values == ("48 houses", "48 houses", "about 48 houses", "63 houses")


def test_what_many_sources_say_is_one_agreement() -> None:
    ways = [
        "The flood destroyed 48 houses in Orlen on 3 May 2031.",
        "On 3 May 2031, 48 houses in Orlen were destroyed by the flood.",
        "The flood in Orlen destroyed 48 houses on 3 May 2031, a reporter saw.",
        "In Orlen, where the flood came on 3 May 2031, 48 houses were destroyed.",
    ]
    accounts = [account(f"outlet-{number}", text, entities=VOCABULARY) for number, text in enumerate(ways)]
    (agreement,) = compare(accounts, entities=VOCABULARY).agreements
    assert [passage.source for passage in agreement.passages] == [one.source for one in accounts]


def test_a_long_sentence_may_agree_with_two_short_ones() -> None:
    first = account(
        "herald", "The mayor of Orlen closed the old sugar mill and sold its tall chimney to a museum abroad."
    )
    second = account("mercury", "The old sugar mill was closed by the mayor. A museum abroad bought its tall chimney.")
    agreements = compare([first, second], entities=VOCABULARY).agreements
    assert {tuple(passage.sentence for passage in one.passages) for one in agreements} == {(0, 0), (0, 1)}
