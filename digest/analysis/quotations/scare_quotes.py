"""Quoted words and the clause around them → whether somebody speaks them, as nobody does titles and scare quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.analysis.language import speech_words
from digest.analysis.language.words import table
from digest.analysis.quotations.clauses import Clause
from digest.analysis.quotations.cues import cues
from digest.analysis.quotations.quotation_marks import Quoted

_NICKNAME = 3
_SCARE = 2
_SENTENCE = 5
_FRAGMENT = 11
_TITLE = 8
# Words: of a nickname and of a scare quote at most, of a sentence that stands without a verb of speech at least, of a
# fragment at most, of the title of a work at most. The best of those tried on PolNeAR's training part.

_WHOLE = re.compile(r"[.!?…。！？,—–-]$")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|\S+")
# Two characters of a script without spaces count as a word.

_WORKS = table(
    """
    podcast show film movie book song series program programme album novel play documentary magazine column episode
    sitcom titled entitled headlined hit musical drama memoir poem comedy opera blog
    """
)
"""Words before the title of a work."""

_SMALL_IN_TITLES = table("a an the of in on to for and or with at by from vs. de la le is")


def is_speech(text: str, clause: Clause, at: int, quoted: Quoted, *, named: bool, goes_on: bool) -> bool:
    """Return whether quoted words are speech.

    `named` says that the clause names who speaks, `goes_on` that the words may continue speech that went before.
    """
    words = _WORD.findall(text, quoted.start, quoted.end)
    if _is_nickname(clause, at, words) or _is_title(clause, at, words):
        return False
    if named:
        return True
    if at > 1 and clause[at - 1].form == ":" and clause[at - 2].low in speech_words.LISTING:
        return False
    if next(cues(clause, 0, len(clause)), None) is not None:
        return len(words) > _SCARE
    return _is_sentence(text, quoted, words, shortest=1 if goes_on else _SENTENCE)


def _is_nickname(clause: Clause, at: int, words: Sequence[str]) -> bool:
    """Return whether the words stand inside a name (Ruth “the Rock” Malik)."""
    if len(words) > _NICKNAME or not 0 < at < len(clause) - 1:
        return False
    return clause[at - 1].capital and clause[at + 1].capital


def _is_title(clause: Clause, at: int, words: Sequence[str]) -> bool:
    """Return whether all words but the small ones have capitals, as in the title of a programme or a book."""
    if len(words) > _TITLE or at == 0 or not words[0][0].isupper() or clause[at - 1].form in (":", ","):
        return False
    if any(token.low in speech_words.JUDGING for token in clause[max(0, at - _TITLE) : at]):
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL_IN_TITLES for word in words):
        return False
    return len(words) > 1 or clause[at - 1].low in _WORKS


def _is_sentence(text: str, quoted: Quoted, words: Sequence[str], *, shortest: int) -> bool:
    """Return whether quoted words are whole sentences, so that they are speech without a verb that says so."""
    if len(words) < shortest or words[0][0].islower():
        return False
    return bool(_WHOLE.search(text, quoted.start, quoted.end)) or quoted.unclosed or len(words) > _FRAGMENT
