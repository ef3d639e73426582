"""Words of others → the same in quotation marks, the one place that puts them there; and whether some are cut."""

from __future__ import annotations

import re

_MARK = re.compile(r"""(?P<before>^|[\s(\[{—–-])?(?P<mark>[“”„"])""")
"""A double mark, and whether it stands where a word begins."""

_SINGLE = {"“": "‘", "”": "’", "„": "‚"}


def in_marks(words: str) -> str:
    """Return `words` in double quotation marks; double marks within are single ones, as of a quotation in another.

    A straight mark opens where a word begins, and closes where one was opened; any other, as of inches, is left. In
    words that open with „ the mark “ closes: its single one is ‘, as at the beginning of English ones.
    """
    opened = 0

    def single(found: re.Match[str]) -> str:
        nonlocal opened
        before, mark = found["before"] or "", found["mark"]
        if mark != '"':
            return before + _SINGLE[mark]
        begins = found["before"] is not None
        if not begins and not opened:
            return found[0]
        opened += 1 if begins else -1
        return before + ("‘" if begins else "’")

    return f"“{_MARK.sub(single, words)}”"


def is_whole(words: str) -> bool:
    """Say whether nothing is cut before the words or behind them."""
    return not (words.startswith("… ") or words.endswith(" …"))
