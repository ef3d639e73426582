"""What a comparison of a few accounts says."""

from __future__ import annotations

from digest.comparison import compare
from tests.comparison.reading import account


def test_a_statement_of_two_sources_is_an_agreement() -> None:
    first = account("harbour-post", "The ferry Halla ran aground off Tern Island on Sunday. Fog hid the lights.")
    second = account("island-news", "Off Tern Island the ferry Halla has run aground. Its owners promised a statement.")
    comparison = compare([first, second], entities={})
    assert [[passage.sentence for passage in one.passages] for one in comparison.agreements] == [[0, 0]]
