"""A sentence → whether it leans on the one before it, so that nobody understands it alone; and whether it concludes."""

from __future__ import annotations

import re

from digest.lexicon.english.calendar import SEASONS
from digest.lexicon.tables import any_form, word_set

_WORDS = word_set(
    """
    however but and or so also moreover furthermore meanwhile nevertheless nonetheless still yet instead thus hence
    therefore then he she it they his her hers its their him them this that these those such both neither nor either
    subsequently similarly likewise indeed another others conversely again consequently accordingly otherwise rather
    regardless
    """
)
"""Words that lean at the head of a sentence."""

_ALONE = (
    "it(?:['’]s| is| was| may be| would be) (?:not )?(?:"
    + "|".join(
        sorted(
            word_set(
                """
                clear unclear likely unlikely possible impossible hard difficult easy important worth true time
                expected customary unreasonable reasonable
                """
            )
        )
    )
    + ")",
    f"this (?:week|weekend|month|year|morning|afternoon|evening|{any_form(SEASONS)}|season|time)",
    "(?:that|those|these|he|she) who",
    "both (?:[^,.]+ )?and",
    "(?:n?either) [^,.]+ n?or",
    "(?:instead|regardless) of",
    "rather than",
    "so (?:far|many|much)",
    "such as",
    "the (?:report|statement|announcement) (?:says|said|states|stated|shows|showed|finds|found|warns|warned)",
)
"""What begins with one of these words and can be understood all the same."""

_PHRASES = (
    "the (?:latter|same|other|result|move|decision|meeting|report|statement|announcement)",
    "(?:the )?(?:former|first|second|third|last|secondly|thirdly|finally|lastly|additionally|too|more)(?=,| is | was )",
    "as (?:a result|a consequence|such|before)",
    "in (?:addition|contrast|turn|response|other words|that|this|short)",
    "for (?:example|instance|this|that)",
    "on the (?:other|contrary)",
    "at (?:the same|that|this|the) time",
    "(?:since|until|by|before) then",
    "(?:after|to|because of|despite|since|until|by|before|with) (?:this|that|these|those)(?=,)",
    "by contrast",
    "(?:all|some|many|most|few|none|one|two|half|each|any|neither|of) of (?:it|them|these|those)",
    "of (?:these|those|them|course)",
    "not only",
    "even so",
    "either way",
    "what is more",
)
_HEAD = re.compile(
    rf"\W*(?!(?:{'|'.join(_ALONE)})\b)(?:(?:{'|'.join(sorted(_WORDS))}|{'|'.join(_PHRASES)})\b)", re.IGNORECASE
)

_BEFORE_PRONOUN = re.compile(
    r"\W*(?:(?:in|on|at|by|after|before|since|from|during|until|for|last|later|today|now|soon) (?:[\w’'-]+,? ){0,3}"
    r"|(?:when|as|if|while|although|because|asked) (?:[\w’'-]+ )?)(?:he|she|they)\b",
    re.IGNORECASE,
)
"""A time or a place, and then somebody who was named before: In May she …"""

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
    return bool(_HEAD.match(sentence) or _BEFORE_PRONOUN.match(sentence) or _INSIDE.search(sentence))


def concludes(sentence: str) -> bool:
    """Return whether a sentence of an analysis or report tells that here is what it says."""
    return bool(_CONCLUDING.search(sentence))
