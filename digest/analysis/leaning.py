"""A sentence → whether it leans on the one before it, so that nobody understands it alone; and whether it concludes."""

from __future__ import annotations

import re

from digest.analysis.words import table

_WORDS = table(
    """
    however but and or so also moreover furthermore meanwhile nevertheless nonetheless still yet instead thus hence
    therefore then he she it they his her hers its their him them this that these those such both neither either there
    here subsequently similarly likewise indeed another others some one conversely again too first second secondly
    third finally lastly additionally consequently accordingly otherwise rather regardless
    """
)
"""Words that lean at the head of a sentence."""

_PHRASES = (
    "the (?:latter|former|same|other|first|second|third|result|move|decision|meeting|report|statement|announcement)",
    "as a result",
    "in (?:addition|contrast|turn|response|other words|that|this|short)",
    "for (?:example|instance|this|that)",
    "on the (?:other|contrary)",
    "at the (?:same|time)",
    "(?:after|to|because of|despite) (?:this|that)",
    "since then",
    "by (?:contrast|then)",
    "of (?:these|those|course)",
    "not only",
    "even so",
    "what is more",
)
_HEAD = re.compile(rf"\W*(?:{'|'.join(sorted(_WORDS))}|{'|'.join(_PHRASES)})\b", re.IGNORECASE)

_INSIDE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|he|she|they|it) also\b|\btoo\W*$", re.IGNORECASE
)
"""Words that lean wherever they stand."""

_CONCLUDING = re.compile(
    r"\b(?:conclud(?:e|es|ed)|in (?:conclusion|sum|summary)|overall|suggests? that|shows? that|ramifications?"
    r"|(?:we|study|report|paper|survey|authors?|researchers?) (?:find|finds|found|show|shows|argue|argues)"
    r"|(?:main|key|clear) (?:finding|message|point|warning|lesson)|the (?:upshot|bottom line|lesson|point) is)\b",
    re.IGNORECASE,
)


def leans(sentence: str) -> bool:
    """Return whether a sentence leans on the one before it."""
    return bool(_HEAD.match(sentence) or _INSIDE.search(sentence))


def concludes(sentence: str) -> bool:
    """Return whether a sentence of an analysis or report tells that here is what it says."""
    return bool(_CONCLUDING.search(sentence))
