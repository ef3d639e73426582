"""Quoted words and the clause around them → whether they are the title of a work rather than what somebody says."""

from __future__ import annotations

from collections.abc import Sequence

from digest.analysis.quotations.cue_verbs import form, is_known
from digest.analysis.quotations.tokens import Clause, Token
from digest.analysis.quotations.word_classes import without_possessive
from digest.lexicon.english import media, speech_verbs
from digest.lexicon.tables import word_set

_LONGEST = 8
_LONGEST_OF_WORK = 16
"""Words of a title at most: of one that nothing but its capitals gives away, and of one beside the word for a work."""

_WORKS = word_set(
    """
    podcast show film movie book song series program programme album novel play documentary magazine column episode
    sitcom titled entitled headlined hit musical drama memoir poem comedy opera blog biography autobiography painting
    exhibition sequel single track title videogame
    """
)
"""Words beside the title of a work."""

_OF_WORKS = word_set(
    """
    star stars actor actress host hosts co-host creator co-creator author singer alum fame franchise contestant
    director producer cast fans episode series show soundtrack
    """
)
"""Words behind the title of a work, for what belongs to it."""

_UTTERING = speech_verbs.SAYING - word_set(
    "write writes wrote written writing read reads reading post posted posting text"
)
"""Verbs before what is said rather than before the title of what is made."""

_SMALL = word_set("a an the of in on to for and or with at by from vs. de la le is")
_QUOTING_MARKS = "‘’'\"“”("


def is_title(clause: Clause, at: int, words: Sequence[str]) -> bool:
    """Return whether the quotation at `at` is a title: by its capitals, its author or the word for a work beside it."""
    if _has_author_behind(clause, at):
        return True
    if not _has_capitals(words) or words[-1].rstrip(_QUOTING_MARKS).endswith("!"):
        return False
    if len(words) <= _LONGEST_OF_WORK and (_stands_behind_work(clause, at) or _stands_before_work(clause, at)):
        return True
    if len(words) > _LONGEST or len(words) == 1 or at == 0 or clause[at - 1].form in (":", ","):
        return False
    if clause[at - 1].lower in _UTTERING:
        return False
    return not any(token.lower in speech_verbs.JUDGING for token in clause[max(0, at - _LONGEST) : at])


def _has_capitals(words: Sequence[str]) -> bool:
    """Return whether all words but the small ones have capitals."""
    bare = [word.lstrip(_QUOTING_MARKS) or word for word in words]
    if not bare[0][0].isupper() and not (bare[0][0].isdigit() and len(bare) > 1):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in bare)


def _has_author_behind(clause: Clause, at: int) -> bool:
    """Return whether the author stands behind and nobody speaks before (“A Winter,” by Ruth Malik)."""
    if form(clause, at + 1) != "by" or not form(clause, at + 2)[:1].isupper():
        return False
    return not any(is_known(token) for token in clause[:at])


def _stands_behind_work(clause: Clause, at: int) -> bool:
    """Return whether the word for a work, or the medium that carries it, stands before (her novel, “The Winter”)."""
    if at == 0:
        return False
    noun = clause[at - 2] if clause[at - 1].form in (",", ":") and at > 1 else clause[at - 1]
    return noun.lower in _WORKS or (noun is clause[at - 1] and _owns_programme(noun))


def _owns_programme(token: Token) -> bool:
    return token.lower.endswith("'s") and without_possessive(token.form) in media.MEDIA


def _stands_before_work(clause: Clause, at: int) -> bool:
    """Return whether what belongs to a work, or what it is, stands behind (“The Winter” star; “…,” a film about)."""
    if form(clause, at + 1).lower() in _OF_WORKS:
        return True
    behind = at + 2 if form(clause, at + 1) == "," else at + 1
    if form(clause, behind).lower() not in ("a", "an", "the", "his", "her", "their"):
        return False
    return any(form(clause, place).lower() in _WORKS for place in range(behind + 1, behind + 4))
