"""What stands of an article with us is counted once, in runs, without names and figures, and held to its rights."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.evidence.budget.budget import over_budget, quoted, runs_of
from digest.evidence.budget.fact_words import Fact
from digest.model import Check, CheckState, EntityMention, Excerpt, Reading, Rights
from digest.problems import Problem
from tests.evidence.values import HERE, evidence_of, known_of, reading_of, rights_of

TEXT = (
    "Anselm Brack met the weary crews of Kell on the quay. He counted 30 patrol boats there.\n\n"
    "“We need a great many more,” said Oda Mertel, who has kept the harbour for years. Nobody answered."
)
NAMES = {"Anselm Brack": "anselm-brack", "Kell": "kell", "Oda Mertel": "oda-mertel"}
READING = reading_of(
    TEXT,
    names=NAMES,
    speakers={"We need a great many more,": "Oda Mertel"},
)
KNOWN = known_of(NAMES)
WORDS = len(TEXT.split())


def excerpt(words: str) -> Excerpt:
    start = TEXT.index(words)
    return Excerpt(start=start, end=start + len(words), text=words)


def problems(
    rights: Rights,
    *passages: str,
    unplaced: tuple[str, ...] = (),
    facts: tuple[Fact, ...] = (),
    reading: Reading = READING,
) -> list[Problem]:
    return list(
        over_budget(
            [excerpt(words) for words in passages],
            reading,
            rights,
            words=WORDS,
            source="kell-post",
            place=HERE,
            unplaced=unplaced,
            facts=facts,
            known=KNOWN,
        )
    )


def test_words_count_once_where_passages_overlap() -> None:
    (run,) = runs_of([excerpt("the weary crews"), excerpt("weary crews of"), excerpt("crews")], READING, KNOWN)

    assert (run.words, run.text) == (4, "the weary crews of")


def test_names_and_figures_do_not_count() -> None:
    (run,) = runs_of([excerpt("Anselm Brack met the weary crews of Kell")], READING, KNOWN)
    (other,) = runs_of([excerpt("counted 30 patrol boats")], READING, KNOWN)

    assert (run.words, other.words) == (5, 3)


def test_the_noun_of_a_figure_counts() -> None:
    start = TEXT.index("30 patrol boats")
    figure = replace(READING.figures[0], start=start, end=start + len("30 patrol boats"), of="patrol boats")

    (run,) = runs_of([excerpt("counted 30 patrol boats")], replace(READING, figures=(figure,)), KNOWN)

    assert run.words == 3


def test_passages_that_adjoin_are_one_run() -> None:
    (run,) = runs_of([excerpt("on the quay"), excerpt("He counted")], READING, KNOWN)

    assert run.words == 5


def test_passages_apart_are_runs_of_their_own() -> None:
    assert [run.words for run in runs_of([excerpt("Nobody"), excerpt("on the quay")], READING, KNOWN)] == [3, 1]


def test_within_the_limits_there_is_no_problem() -> None:
    assert problems(rights_of(longest_run=4, total_words=6, share=0.3), "the weary crews of", "on the") == []


def test_without_limits_everything_may_stand() -> None:
    assert problems(rights_of(), TEXT) == []


def test_a_run_over_the_limit_is_a_fault() -> None:
    (problem,) = problems(rights_of(longest_run=3), "the weary crews of", "on the quay")

    assert problem.message == (
        "of kell-post, 4 words in one run of the article stand in the repository; "
        "expected at most 3 words in one run (Some rights); "
        "shorten or drop quotes; the longest of what stands there, with its words: "
        "“the weary crews of” (4), “on the quay” (3)"
    )


def test_too_many_words_and_too_large_a_share_are_faults() -> None:
    words, share = problems(rights_of(total_words=6, share=0.1), "the weary crews of", "on the quay")

    assert (words.rule, share.rule) == ("over-budget", "over-budget")
    assert words.found == "of kell-post, 7 words of the article stand in the repository"
    assert share.found == f"of kell-post, 7 of the {WORDS} words of the article stand in the repository"


def test_a_quote_that_was_found_nowhere_counts_as_it_is() -> None:
    (problem,) = problems(rights_of(total_words=6), "the weary crews of", unplaced=("on the [old] quay …",))

    assert "“the weary crews of” (4), “on the quay” (3)" in problem.hint


def test_a_quote_that_was_found_nowhere_is_free_where_the_passages_show_its_words() -> None:
    assert problems(rights_of(total_words=4), "the weary crews of", unplaced=("the weary … crews",)) == []
    assert problems(rights_of(total_words=4), "the weary crews of", unplaced=("crews the weary",)) != []


def test_where_only_speech_may_stand_other_words_are_a_fault() -> None:
    (problem,) = problems(rights_of(speech_only=True), "a great many more", "Nobody answered")

    assert problem.rule == "not-speech"
    assert "“Nobody answered”" in problem.found


def test_speech_of_somebody_without_a_name_is_no_speech_of_a_named_person() -> None:
    nameless = tuple(replace(each, speaker="the harbour master", speaker_id=None) for each in READING.quotations)
    named = tuple(replace(each, speaker="Pell van Harrow", speaker_id=None) for each in READING.quotations)

    assert problems(rights_of(speech_only=True), "a great many", reading=replace(READING, quotations=named)) == []
    assert problems(rights_of(speech_only=True), "a great many", reading=replace(READING, quotations=nameless)) != []


def test_a_quote_shows_its_pieces_and_not_what_it_leaves_out() -> None:
    evidence = evidence_of("met the … crews [there] of Kell")
    pieces = tuple((TEXT.index(words), TEXT.index(words) + len(words)) for words in ("met the", "crews of Kell"))
    check = Check(state=CheckState.RECEIPT, start=pieces[0][0], end=pieces[1][1], pieces=pieces)

    assert [shown.text for shown in quoted(evidence, check)] == ["met the", "crews of Kell"]
    assert sum(run.words for run in runs_of(quoted(evidence, check), READING, KNOWN)) == 4


def test_a_quote_without_a_place_shows_nothing_in_a_place() -> None:
    assert quoted(evidence_of("met the crews"), Check(state=CheckState.NOT_CHECKED)) == ()


def words_of(text: str, reading: Reading = READING) -> int:
    return runs_of([Excerpt(start=0, end=len(text), text=text)], reading, KNOWN)[0].words


@pytest.mark.parametrize("joiner", ["_", "-", "‑", ".", "/", "’", "\u200c", "\u3164", "\u2800", "·", "&"])
def test_words_count_however_they_are_joined(joiner: str) -> None:
    assert words_of(joiner.join(["they", "never", "came", "back", "from", "there"])) == 6


def test_words_that_are_written_without_spaces_count_by_their_letters() -> None:
    assert words_of("theyneveropenedtheharbouragainbecausenobodyhadcometolookatit") == 6


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. bombers", 2),
        ("the S-400s of 1,200 men", 3),
        ("on the 20th of May", 4),
        ("don’t ask the mayor’s son", 5),
        ("un 3 de l’eau", 3),
        ("the1 quay2 lies3 there4", 4),
        ("می\u200cروم به خانه", 3),
        ("हिन्दी में", 2),
        ("ⓣⓗⓔⓨ 🅽ever 🇨ame 𝐛𝐚𝐜𝐤", 4),
        ("thеy nеvеr саmе b⃝ack", 4),
    ],
)
def test_a_word_counts_as_one(text: str, words: int) -> None:
    assert words_of(text, replace(READING, entities=(), figures=())) == words


def test_the_place_of_a_name_frees_no_other_words() -> None:
    text = "Nobody answered in Kell"
    reading = replace(READING, entities=(EntityMention(id="kell", start=0, end=len(text)),), figures=())

    assert words_of(text, reading) == 3


def test_the_place_of_a_figure_frees_no_other_words() -> None:
    text = "some thirty million crews were lost"
    figure = replace(READING.figures[0], start=0, end=len(text), of=None)

    assert words_of(text, replace(READING, entities=(), figures=(figure,))) == 4


def test_the_place_of_a_name_that_the_vocabulary_lacks_frees_nothing() -> None:
    text = "Kell"
    reading = replace(READING, entities=(EntityMention(id="no-kell", start=0, end=4),), figures=())

    assert words_of(text, reading) == 1


def test_facts_beside_the_passages_count_once() -> None:
    texts = ("weary crews", "northern quay", "Northern quay", "a northern", "Oda Mertel", "30", "three kilometres")

    (problem,) = problems(rights_of(total_words=6), "the weary crews of", facts=tuple(map(Fact, texts)))

    assert problem.found == "of kell-post, 7 words of the article stand in the repository"
    assert "“northern quay” (2), “a northern” (1)" in problem.hint


def test_a_fact_with_a_place_counts_as_often_as_it_is_told_but_where_the_passages_show_it() -> None:
    start = TEXT.index("weary crews")
    facts = (Fact("crews", (start, start + 11)), Fact("boats", (90, 95)), Fact("boats", (120, 125)))

    (problem,) = problems(rights_of(total_words=5), "the weary crews of", facts=facts)

    assert problem.found == "of kell-post, 6 words of the article stand in the repository"
