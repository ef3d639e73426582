"""What is left of a text when it is folded, and by what two renderings of the same words are told alike."""

from __future__ import annotations

import sys

from digest.extraction.blocks import INVISIBLE, fold, letters_of

ALL = "".join(map(chr, range(sys.maxunicode + 1)))


def test_nothing_that_is_invisible_is_left_in_a_folded_text() -> None:
    invisible = set(INVISIBLE.findall(ALL))

    assert {one for one in invisible if fold(f"har{one}bour") not in ("harbour", "har bour")} == set()


def test_the_letters_of_a_text_are_its_letters_and_digits_of_all_scripts_in_small() -> None:
    assert letters_of(ALL) == "".join(filter(str.isalnum, ALL.casefold()))
