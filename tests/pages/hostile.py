"""The hostile strings that reach a page, and the harmless words that each is compared with."""

from __future__ import annotations

import json
import re
from pathlib import Path

from digest.intake.refused_characters import REFUSED

CORPUS = Path(__file__).parents[1] / "corpora" / "hostile-strings.json"

ALL: tuple[str, ...] = tuple(json.loads(CORPUS.read_text("utf-8")))

REACHING: tuple[str, ...] = tuple(text for text in ALL if not REFUSED.search(text))
"""All but those with a control, direction or invisible character, which intake refuses."""

ACTIVE: tuple[str, ...] = tuple(json.loads(CORPUS.with_name("active-strings.json").read_text("utf-8")))
"""Markup that acts: a page that holds one of these as it is typed runs a script, asks another site or leads away."""

LONGEST = 600
"""Characters of a string that stand in every field at once; the built site is tried with whole ones."""

WORD = "Qharmlessq"
"""A word that stands nowhere else on a page."""


def harmless_for(text: str) -> str:
    """Return the harmless text that must make the same page: an address where an outlet's statement would be a link."""
    return f"https://example.org/{WORD}" if re.match(r"https?://[^/?#]", text) else WORD
