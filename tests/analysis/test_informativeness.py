"""What tells more than its words do; all sentences are invented."""

from __future__ import annotations

import pytest

from digest.analysis.key_passages import informativeness

MORE_AND_LESS = [
    ("Freight on the line fell by 38 percent.", "Freight on the line is a matter of debate."),
    ("The council rejected the tolls.", "The council discussed the tolls."),
    ("The keeper opens the gate.", "He opens his gate."),
    ("The study concludes that tolls do harm.", "The study says that tolls do harm."),
]


@pytest.mark.parametrize(("more", "less"), MORE_AND_LESS)
def test_figures_changes_and_conclusions_tell_more_than_stories_of_persons(more: str, less: str) -> None:
    assert informativeness.factor(more, spoken=0) > informativeness.factor(less, spoken=0)


def test_a_speaker_s_own_words_are_no_story() -> None:
    ours, theirs = "“We lost my house,” Lind said.", "“They lost the house,” Lind said."
    assert informativeness.factor(ours, spoken=16) == informativeness.factor(theirs, spoken=19)


SPEECH = [
    ("“We are very old friends,” Lind said.", True),
    ("“We rejected both offers,” Lind said.", False),
    ("“We had 300 lorries here,” Lind said.", False),
]


@pytest.mark.parametrize(("sentence", "is_mere"), SPEECH)
def test_speech_that_gives_neither_a_figure_nor_a_change_is_seldom_news(sentence: str, *, is_mere: bool) -> None:
    spoken = sentence.index("”") - 1
    assert (informativeness.factor(sentence, spoken=spoken) < informativeness.factor(sentence, spoken=0)) == is_mere
