"""Quoted words and the clause around them → whether somebody speaks them, as nobody does titles and scare quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.analysis.quotations.cue_verbs import cues
from digest.analysis.quotations.quotation_marks import Quoted
from digest.analysis.quotations.tokens import Clause
from digest.analysis.quotations.work_titles import is_title
from digest.lexicon.english import documents
from digest.lexicon.tables import word_set

_NICKNAME = 3
_SCARE = 2
_UNTOLD = 3
_ALONE = 5
_SENTENCE = 8
_FRAGMENT = 11
"""Words: of a nickname and of a scare quote at most; of one where nothing tells who speaks; of sentences without a verb
of speech at least, where they stand alone and among other words; of a fragment at most. The best of those tried on
PolNeAR's training part."""

_WHOLE = re.compile(r"[.!?…。！？,—–-]$")
_CRIES = word_set("call calls chant chants cries cry shout shouts yells")

_NO_WORDS = re.compile(r"\W*|[\[(][^\])]*[\])]|\w+://\S+")
"""Signs alone, a stage direction, an address."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|\S+")
"""Two characters of a script without spaces count as a word."""


def is_speech(text: str, clause: Clause, at: int, quoted: Quoted, *, named: bool, goes_on: bool, alone: bool) -> bool:
    """Return whether quoted words are speech.

    `named` says that the clause names who speaks, `goes_on` that the words may continue speech that went before,
    `alone` that their sentence has no other words.
    """
    words = _WORD.findall(text, quoted.start, quoted.end)
    if _NO_WORDS.fullmatch(text, quoted.start, quoted.end):
        return False
    if _is_nickname(clause, at, words) or is_title(clause, at, words):
        return False
    if named or _is_cry(clause, at):
        return True
    if at > 1 and clause[at - 1].form == ":" and clause[at - 2].lower in documents.LISTING:
        return False
    if next(cues(clause, 0, len(clause)), None) is not None:
        return len(words) > _UNTOLD
    if goes_on and alone and len(words) > _SCARE:
        return True
    return _is_sentence(text, quoted, words, shortest=1 if goes_on else _ALONE if alone else _SENTENCE)


def _is_nickname(clause: Clause, at: int, words: Sequence[str]) -> bool:
    """Return whether the words stand inside a name (Ruth “the Rock” Malik)."""
    if len(words) > _NICKNAME or not 0 < at < len(clause) - 1:
        return False
    return clause[at - 1].capital and clause[at + 1].capital


def _is_cry(clause: Clause, at: int) -> bool:
    """Return whether the words are what many shout (to chants of “…”)."""
    return at > 1 and clause[at - 1].lower == "of" and clause[at - 2].lower in _CRIES


def _is_sentence(text: str, quoted: Quoted, words: Sequence[str], *, shortest: int) -> bool:
    """Return whether quoted words are whole sentences, so that they are speech without a verb that says so."""
    if len(words) < shortest or words[0][0].islower():
        return False
    return bool(_WHOLE.search(text, quoted.start, quoted.end)) or quoted.unclosed or len(words) > _FRAGMENT
