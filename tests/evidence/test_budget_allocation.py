"""The budget is spent on quotes, speech, figures and key passages, in this order, and never gone over."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from digest.evidence.budget.budget import runs_of
from digest.evidence.budget.budget_allocation import spend
from digest.evidence.texts.word_spans import count_words
from digest.model import Excerpt, Rights, Span
from tests.evidence.invented import invented_article
from tests.evidence.reading_cases import sentences
from tests.evidence.values import known_of, reading_of, rights_of

TEXT = (
    "The crews of the northern harbour wait for better weather and for news of their ships.\n\n"
    "“We have waited here since the early autumn and nobody has come to tell us anything at all,” said Oda Mertel. "
    "“So it is,” said a passer-by.\n\n"
    "Of the vessels that went out before the storm came up, 30 have not yet been seen by anyone on the coast again."
)
SPEECH = "We have waited here since the early autumn and nobody has come to tell us anything at all,"
READING = reading_of(
    TEXT,
    names={"Oda Mertel": "oda-mertel"},
    speakers={SPEECH: "Oda Mertel", "So it is,": "a passer-by"},
    key=("The crews of the northern harbour wait for better weather and for news of their ships.",),
)

KNOWN = known_of({"Oda Mertel": "oda-mertel"})


# The speaker of the second quotation has no name; his role stands in the reading and costs two words.


def spent(rights: Rights, *, cited: tuple[Span, ...] = (), differing: tuple[Span, ...] = ()) -> list[str]:
    reading = spend(READING, TEXT, rights, cited=cited, differing=differing, known=KNOWN)
    return [excerpt.text for excerpt in reading.excerpts]


def place(words: str) -> Span:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_speech_goes_before_key_passages() -> None:
    assert spent(rights_of(total_words=20)) == [SPEECH]


def test_what_speech_leaves_goes_to_key_passages() -> None:
    assert spent(rights_of(total_words=27)) == ["The crews of the northern harbour wait", SPEECH]


def test_speech_is_cut_to_the_run_limit() -> None:
    assert spent(rights_of(longest_run=8, total_words=10)) == ["We have waited here since the early autumn"]


def test_words_around_a_differing_figure_go_before_key_passages() -> None:
    shown = spent(rights_of(total_words=30), differing=(place("30"),))

    assert shown == [SPEECH, "before the storm came up, 30 have not yet been seen"]


def test_cited_quotes_come_first() -> None:
    assert spent(rights_of(total_words=8), cited=(place("before the storm came up"),)) == ["before the storm came up"]


def test_a_crumb_is_not_worth_its_words() -> None:
    assert spent(rights_of(total_words=4)) == []


def test_cited_quotes_over_the_budget_leave_nothing_for_the_rest() -> None:
    assert spent(rights_of(total_words=2), cited=(place("before the storm"),)) == ["before the storm"]


def test_a_cut_joins_up_with_a_cited_quote_into_one_run() -> None:
    shown = spent(rights_of(longest_run=10), cited=(place("We have waited here since the early autumn"),))

    assert shown[1] == "We have waited here since the early autumn and nobody"


def test_where_only_speech_may_stand_there_is_only_speech() -> None:
    shown = spent(rights_of(speech_only=True), cited=(place("before the storm"),), differing=(place("30"),))

    assert shown == [SPEECH]


def test_rights_without_limits_get_the_whole_text() -> None:
    assert spent(rights_of()) == [TEXT]


@given(st.data())
def test_the_budget_is_never_gone_over(data: st.DataObject) -> None:
    text = invented_article(data.draw(st.integers(0, 20)), sentences=8)
    places = [(sentence.start, sentence.end) for sentence in sentences(text)]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=4))
    key = tuple(text[start:end] for start, end in data.draw(st.lists(st.sampled_from(places), max_size=4)))
    speakers = {text[start + 3 : end - 3]: "Oda van Mertel" for start, end in chosen}
    reading = reading_of(text, speakers=speakers, key=key)
    run, total = data.draw(st.integers(0, 30)), data.draw(st.integers(0, 80))
    share = data.draw(st.sampled_from([0.0, 0.05, 0.15, 1.0]))

    excerpts = spend(reading, text, rights_of(longest_run=run, total_words=total, share=share), known=KNOWN).excerpts

    counted = [each.words for each in runs_of(excerpts, reading, KNOWN)]
    assert max(counted, default=0) <= run
    assert sum(counted) <= min(total, share * count_words(text))
    assert all(text[each.start : each.end] == each.text for each in excerpts)
    assert _is_apart(excerpts)


def _is_apart(excerpts: tuple[Excerpt, ...]) -> bool:
    return all(before.end < after.start for before, after in pairwise(excerpts))
