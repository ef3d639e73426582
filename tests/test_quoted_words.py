"""Words in quotation marks: those within are single ones, and nothing else changes."""

from __future__ import annotations

import pytest

from digest.model.quoted_words import in_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The bridge is closed", "“The bridge is closed”"),
        ("“We closed it", "“‘We closed it”"),
        ("“We closed it,” he said; “why?”", "“‘We closed it,’ he said; ‘why?’”"),
        ('"We closed it," he said.', "“‘We closed it,’ he said.”"),
        ('They call it ("the toll").', "“They call it (‘the toll’).”"),
        ("„Die Maut“ sagt er", "“‚Die Maut‘ sagt er”"),
        ('a pipe of 12" and one of 14"', '“a pipe of 12" and one of 14"”'),
        ("the city’s toll", "“the city’s toll”"),
        ("", "“”"),
    ],
)
def test_double_marks_within_are_single_ones(words: str, shown: str) -> None:
    assert in_marks(words) == shown
