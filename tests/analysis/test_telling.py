"""What tells more than its words do; all sentences are invented."""

from __future__ import annotations

import pytest

from digest.analysis.passages import telling

MORE_AND_LESS = [
    ("Freight on the line fell by 38 percent.", "Freight on the line is a matter of debate."),
    ("The council rejected the tolls.", "The council discussed the tolls."),
    ("The keeper opens the gate.", "He opens his gate."),
    ("The study concludes that tolls do harm.", "The study says that tolls do harm."),
]


@pytest.mark.parametrize(("more", "less"), MORE_AND_LESS)
def test_figures_changes_and_conclusions_tell_more_than_stories_of_persons(more: str, less: str) -> None:
    assert telling.factor(more) > telling.factor(less)


def test_a_speaker_s_own_words_are_no_story() -> None:
    assert telling.factor("“We lost my house,” Lind said.") == telling.factor("“They lost the house,” Lind said.")
