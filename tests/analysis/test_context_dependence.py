"""What leans on the sentence before it, and what can be understood alone."""

from __future__ import annotations

import pytest

from digest.analysis.key_passages.context_dependence import leans

LEANING = [
    "However, he would not say when.",
    "It was raining in Marsh.",
    "Both are possible under the treaty.",
    "Neither of them holds.",
    "Those were the days of salt.",
    "In February she read out the list.",
    "At five, she makes porridge.",
    "When he came, the house was empty.",
    "The second, of the water board's head, was broken off.",
    "Some of them have left.",
    "Nor will carriers hold back.",
    "“But the story is another,” Lind said.",
    "Instead, the tolls were raised.",
    "Because of this, the line was closed.",
    "Until then the council waits.",
    "The report followed in May.",
    "The statement added that nobody had been told.",
]

STANDING = [
    "It is not clear that Norland can pay.",
    "The report says that the ministers met in Marsh.",
    "Both the council and the mayor refused.",
    "Neither Norland nor Sudria came.",
    "Those who gain are the banks.",
    "This week the council votes.",
    "In the hearing the minister was asked what he would do.",
    "So far nobody has answered.",
    "The first three convoys could sail in March.",
    "There is nobody in the village who remembers the flood.",
    "Instead of tolls, Norland wants a tax.",
    "Until this autumn, the staffs held it for impossible.",
]


@pytest.mark.parametrize("sentence", LEANING)
def test_an_opening_that_points_back_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize("sentence", STANDING)
def test_an_opening_that_points_nowhere_does_not_lean(sentence: str) -> None:
    assert not leans(sentence)
