"""Text → the parts of it around certain words, so that slow patterns need not read the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model import Span


def windows_around(anchor: re.Pattern[str], text: str, margin: int) -> Iterator[Span]:
    """Yield what reaches from `margin` before to `margin` behind each match of the anchor, joined where it meets."""
    start = end = -1
    for match in anchor.finditer(text):
        if start < 0:
            start = max(0, match.start() - margin)
        elif match.start() - margin > end:
            yield start, end
            start = match.start() - margin
        end = min(len(text), match.end() + margin)
    if start >= 0:
        yield start, end
