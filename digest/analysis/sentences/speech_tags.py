"""Words behind quoted speech → whether they say who speaks, and so belong to the sentence that the speech ends."""

from __future__ import annotations

import re

from digest.lexicon.english import speech_verbs

_VERBS = "|".join(sorted(speech_verbs.SAYING | {"pressed"}))
_NAMELESS = (
    r"\s*(?!(?:No one|Nobody|None|Neither|Everybody|Everyone|Somebody|Someone|Anyone|Nothing|Silence|Then|Later|Now|But"
    r"|And|So|Few|Others|Many|Some|Most|Both|All|Only)\b)"
)
_NAMES = _NAMELESS + r"(?:[A-Z][\w.’'-]*\s+){1,5}(?:\([^()]{1,20}\)\s+)?(?:[a-z]+ly\s+)?"
_ROLE = r"\s*(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w.’'-]+\s+){1,5}"
_APPOSITION = r"\s*(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*, [^.,;“”\"]{2,90}, "
TAG = re.compile(rf"(?:{_NAMES}|{_ROLE}|{_APPOSITION})(?:{_VERBS})\b(?P<alone>[.,]|$)?")
"""Who asks, behind a quoted question or exclamation: it belongs to the sentence (“Why?” Smith asked).

With a colon behind the verb it begins the next one (“So it is.” Smith, a baker, said: “…”).
"""

SMALL_TAG = re.compile(rf"\s*(?:[\w.’'-]+\s+){{0,4}}(?:{_VERBS})\b")
"""The same in a text without capitals."""

_OPENING = {"”": "“", "’": "‘", "»": "«", "«": "»", "›": "‹"}
"""What opens a quotation that a mark closes; the same mark where nothing stands here."""

_LONGEST_SPEECH = 1000
"""Characters before a closing mark among which the opening one is looked for."""


def is_introduced(text: str, first: int, stop: re.Match[str]) -> bool:
    """Return whether who speaks stands before the speech that closes here (Veldt said: “…”), so not behind it."""
    opening = _OPENING.get(stop["closing"][0], stop["closing"][0])
    first = max(first, stop.start() - _LONGEST_SPEECH)
    opened = text.rfind(opening, first, stop.start())
    before = text[first : max(first, opened)].rstrip()
    return before.endswith(":") or (before.endswith(",") and before[:-1].rpartition(" ")[2] in speech_verbs.SAYING)
