"""The title of a copy → the same without the outlet's name behind it or the wire's mark before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.extraction.blocks import letters_of

BEHIND = re.compile(r"\s+(?P<mark>[|·»–—-])\s+(?P<name>[^|·»–—]{2,40})$")

OUTLET = re.compile(
    r"\b(?:news|times|post|weekly|daily|today|magazine|review|journal|tribune|herald|gazette|courier|observer|mail|"
    r"telegraph|chronicle|press|radio|tv|television|broadcasting|standard|globe|mirror|monitor|online|agency|"
    r"zeitung|rundschau|anzeiger|tagblatt|blatt|rundfunk|новости|газета|вестник)\b|\.[a-z]{2,6}$",
    re.IGNORECASE,
)
"""Words of which names of outlets are made; with a dash alone, what stands behind could be the title's own end."""

MASTHEAD_WORDS = 4
"""Words of an outlet's name beside a title, at most. A judgement."""

SMALL = frozenset(("the", "of", "and", "for", "de", "la", "le", "der", "die", "das"))


WIRE_MARK = re.compile(
    r"(?:(?:UPDATE|WRAPUP) \d+|REFILE|RPT|CORRECTED|EXCLUSIVE|INSIGHT|ANALYSIS|FOCUS|FEATURE|FACTBOX|EXPLAINER|"
    r"TIMELINE)-(?=[A-ZÀ-Þ])"
)
"""What wires set before a headline to say which version it heads, or of which kind the piece is."""


def is_outlet(text: str) -> bool:
    """Tell whether a line holds only a name that is made as outlets' are."""
    return len(text.split()) <= MASTHEAD_WORDS and _is_name(text) and bool(OUTLET.search(text))


def without_wire_mark(title: str) -> str:
    """Return a wire's headline without the marks before it."""
    while mark := WIRE_MARK.match(title):
        title = title[mark.end() :]
    return title


def without_outlet(title: str, known: Sequence[str] = ()) -> str:
    """Return the title without a name behind a bar, or behind a dash where the name is known or made as outlets' are.

    `known` holds what else the copy says of its outlet: its name, its host. A name longer than what stands before it is
    the title itself, behind a label ("Opinion | The Ferry That Nobody Ordered").
    """
    behind = BEHIND.search(title)
    if not behind:
        return title
    name = behind["name"]
    is_known = any(letters_of(name) in letters_of(said) for said in known if letters_of(name))
    is_longer = len(title[: behind.start()].split()) < len(name.split())
    belongs = is_known or (_is_name(name) and not is_longer and (behind["mark"] == "|" or bool(OUTLET.search(name))))
    return title[: behind.start()] if belongs else title


def _is_name(text: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL for word in text.split())
