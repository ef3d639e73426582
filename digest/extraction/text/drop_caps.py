"""Paragraphs of a text copy → the same with their first words whole, where a large initial was set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.extraction.text.paragraph_layout import Line

APART = re.compile(r"^(?P<initial>[^\W\d_a-z])(?: (?P<rest>[^\W\d_]+))?")
WORDS = frozenset("AIO")
"""Initials that are English words themselves: "A new law" is no "Anew law"; only one capital behind them is sure."""


def whole_openings(lines: Sequence[Line]) -> list[Line]:
    """Join an initial with the rest of its word ("T HE minister") where the whole word stands elsewhere too."""
    told = set(re.findall(r"\w+", " ".join(line.text for line in lines).casefold()))
    return list(_joined(lines, told))


def _joined(lines: Sequence[Line], told: set[str]) -> Iterator[Line]:
    initial: Line | None = None
    for line in lines:
        if initial is not None:
            whole = re.split(r"\W", initial.text + line.text, maxsplit=1)[0]
            if whole.casefold() in told and not line.gap:
                yield replace(initial, text=initial.text + line.text)
                initial = None
                continue
            yield initial
            initial = None
        apart = APART.match(line.text)
        if apart and apart.end() == len(line.text) and not apart["rest"]:
            initial = line
        elif apart and apart["rest"] and _belongs(apart["initial"], apart["rest"], told):
            yield replace(line, text=apart["initial"] + line.text[2:])
        else:
            yield line
    if initial is not None:
        yield initial


def _belongs(initial: str, rest: str, told: set[str]) -> bool:
    sure = initial not in WORDS or (len(rest) == 1 and rest.isupper())
    return sure and (initial + rest).casefold() in told
