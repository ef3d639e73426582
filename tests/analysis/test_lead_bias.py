"""How far first sentences carry the news; all texts are invented."""

from __future__ import annotations

import pytest

from digest.analysis.key_passages import lead_bias
from digest.analysis.language.words import words_in

REPORT = [
    "Norland and Sudria signed a treaty with the Northern League in Marsh on Monday, Norland's foreign ministry said.",
    "Anna Veldt, the foreign minister of Norland, told the Harbour Times that Sudria would vote on Friday.",
    "The Harbour Times reported in May that talks in Marsh had failed.",
]
SCENE = [
    "The rain had stopped when the old man opened the gate.",
    "A dog came out, looked at the sky and went back to its straw.",
    "Nobody spoke for a while.",
]
BODY = ["Trade through the corridor has doubled within two years."] * 20


def carries(*sentences: str) -> float:
    return lead_bias.carries([list(words_in(sentence, 0, len(sentence))) for sentence in sentences])


def test_a_report_opens_with_names_days_and_verbs_of_reporting() -> None:
    assert carries(*REPORT, *BODY) > 0.9


def test_a_scene_is_a_mere_opening() -> None:
    assert carries(*SCENE, *BODY) < 0.05


def test_the_longer_a_text_the_less_its_first_sentences_carry() -> None:
    assert carries(*REPORT[:2], *BODY) > carries(*REPORT[:2], *BODY, *BODY, *BODY)


@pytest.mark.parametrize("written", [str.lower, str.upper, str.title])
def test_a_report_that_lost_its_capitals_or_has_nothing_else_still_opens_with_the_news(written) -> None:
    reported = ["The ministry said that nobody was hurt.", "The ferry waits."] * 6
    assert carries(*map(written, [*REPORT, *reported])) > 0.9


@pytest.mark.parametrize("written", [str.lower, str.upper, str.title])
def test_a_scene_that_lost_its_capitals_is_still_a_mere_opening(written) -> None:
    assert carries(*map(written, [*SCENE, *BODY])) < 0.05


def test_a_script_without_capitals_is_taken_for_news() -> None:
    assert carries("诺兰政府星期一与苏德里亚签署了关于奥伦河用水的新条约。") == 1.0
