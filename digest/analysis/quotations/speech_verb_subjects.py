"""A clause and a verb of speech in it, of any form → the words that name who speaks by it."""

from __future__ import annotations

from digest.analysis.quotations.clause_subjects import subject_before, subject_behind
from digest.analysis.quotations.cue_verbs import BEING, cues, form
from digest.analysis.quotations.opening_subject import leading_subject
from digest.analysis.quotations.speaker_phrases import last_name, named_in
from digest.analysis.quotations.subject_boundaries import BETWEEN, LINKING, is_adverb, is_part, without_helpers
from digest.analysis.quotations.tokens import Clause
from digest.analysis.quotations.word_classes import DETERMINERS, PREPOSITIONS, WHEN, is_title
from digest.lexicon.english import documents, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import Span

_NEAR_WITH = 10
"""Words between `with` and the participle of which it brings the subject."""

_NEAR_MESSAGE = 6
"""Words between what was issued and `saying`, and between it and who issued it."""

_LONGEST_PHRASE = 5
"""Words of a subject that no other rule knows."""

_ISSUING = word_set(
    """
    circulate circulated circulating issue issued issues issuing pen penned posted posting posts publish published
    publishes publishing put release released releases releasing send sending sends sent share shared sharing sign
    signed tweeted wrote writes
    """
)
"""Verbs of those who let a message go out."""

_MESSAGES = (documents.STATEMENTS | word_set("document paper photo picture press video")) - word_set(
    "sign signs ad caption"
)

_PLACING = word_set("at in near on to via")
"""Before a place, a medium or a listener, which is not who speaks."""

_POINTING = word_set("this that these those")


def subject_of(clause: Clause, verb: int, start: int) -> Span | None:
    """Return who is the subject of the verb, looked for from `start` on."""
    if span := _inverted(clause, verb):
        return span
    part, own = clause[start:], verb - start
    if clause[verb].lower.endswith("ing") and not (own and part[own - 1].lower in BEING):
        span = _of_participle(part, own)
        if span is None and start:
            return subject_of(clause, verb, 0)
    else:
        span = _of_infinitive(part, own) or subject_before(part, own) or _phrase_before(part, own)
    return (span[0] + start, span[1] + start) if span else None


def _phrase_before(clause: Clause, verb: int) -> Span | None:
    """Return the noun before a verb by which nobody but a speaker can be meant (the town said)."""
    low = clause[verb].lower
    return _noun_before(clause, verb) if low in speech_verbs.SAYING and low not in speech_verbs.ALSO_NOUNS else None


def _noun_before(clause: Clause, verb: int) -> Span | None:
    """Return the noun with its article or owner that stands before a verb, unless a preposition governs it."""
    start = end = without_helpers(clause, verb)
    while start > 0 and end - start < _LONGEST_PHRASE and is_part(clause, start - 1):
        start -= 1
        if clause[start].lower in PREPOSITIONS or clause[start].lower == "of":
            return None
        if clause[start].lower in DETERMINERS or (clause[start].capital and clause[start].lower.endswith("'s")):
            is_governed = start > 0 and (clause[start - 1].lower in PREPOSITIONS or clause[start - 1].lower == "of")
            return (start, end) if end - start > 1 and clause[end - 1].lower not in WHEN and not is_governed else None
    return None


def _inverted(clause: Clause, verb: int) -> Span | None:
    """Return the subject behind a verb that a comma separates from what is said: `…, said the minister.`"""
    if clause[verb].lower not in speech_verbs.TAGS or clause[verb].lower == "told":
        return None
    if verb and clause[verb - 1].form != "," and clause[verb - 1].quoted is None:
        return None
    span = subject_behind(clause, verb)
    if span is None or (span[1] - span[0] == 1 and clause[span[0]].lower in _POINTING):
        return None
    return span if _ends_tag(clause, verb, span[1]) else None


def _ends_tag(clause: Clause, verb: int, at: int) -> bool:
    """Return whether a sign, or behind a quotation what tells whence and when, follows who is the subject of a verb."""
    low = form(clause, at).lower()
    if low in (".", ",", ":", ";", "(", "", "—"):
        return True
    is_behind = any(token.quoted is not None for token in clause[:verb])
    if not is_behind:
        return False
    return low in PREPOSITIONS or low == "of" or low in WHEN or is_adverb(clause[at])


def _of_infinitive(clause: Clause, verb: int) -> Span | None:
    """Return who wants, promises or is expected to say something: the subject of the words that `to` goes with."""
    to = verb - 1
    while to > 0 and is_adverb(clause[to]):
        to -= 1
    if to < 1 or clause[to].lower != "to" or clause[to - 1].lower in LINKING | BETWEEN:
        return None
    earlier = [place for place in cues(clause, 0, to) if not clause[place].lower.endswith("ing")]
    if earlier and (span := subject_before(clause, earlier[-1])):
        return span
    return leading_subject(clause, to)


def _of_participle(clause: Clause, verb: int) -> Span | None:
    """Return who is saying: who issued a statement, whom `with` brings, the name before, the subject."""
    end = without_helpers(clause, verb)
    if span := _who_issued(clause, end) or _brought_by_with(clause, end):
        return span
    if end and clause[end - 1].capital and (span := _name_before(clause, end)):
        return span
    if end > 1 and clause[end - 1].lower == "and" and (same := _participles(clause, end)):
        return _of_participle(clause, same[-1])
    if span := leading_subject(clause, verb):
        return span
    earlier = [place for place in cues(clause, 0, verb) if not clause[place].lower.endswith("ing")]
    return subject_before(clause, earlier[-1]) if earlier else None


def _participles(clause: Clause, end: int) -> list[int]:
    return [place for place in cues(clause, 0, end) if clause[place].lower.endswith("ing")]


def _who_issued(clause: Clause, end: int) -> Span | None:
    """Return who issued the statement, or posted the message, that is saying something."""
    noun = next((at for at in range(end - 1, max(-1, end - _NEAR_MESSAGE), -1) if clause[at].lower in _MESSAGES), None)
    if noun is None or not all(_tells_where(clause, at) for at in range(noun + 1, end)):
        return None
    before = range(noun - 1, max(-1, noun - _NEAR_MESSAGE), -1)
    verb = next((at for at in before if clause[at].lower in _ISSUING), None)
    if verb is None:
        return None
    if clause[verb].lower.endswith("ing"):
        return leading_subject(clause, verb)
    return subject_before(clause, verb) or _noun_before(clause, verb)


def _tells_where(clause: Clause, at: int) -> bool:
    """Return whether a word belongs to where or when a message was issued."""
    token = clause[at]
    return token.capital or token.lower in PREPOSITIONS or token.lower in WHEN or token.form == ","


def _brought_by_with(clause: Clause, end: int) -> Span | None:
    """Return whom `with` brings before a participle (…, with many of the marchers chanting “…”)."""
    for at in range(end - 1, max(-1, end - _NEAR_WITH), -1):
        if clause[at].lower == "with":
            return named_in(clause, at + 1, end) if at + 1 < end else None
        if clause[at].form in (",", ";", ":") or clause[at].quoted is not None:
            return None
    return None


def _name_before(clause: Clause, end: int) -> Span | None:
    """Return the name before `end`, unless it tells where (footage of Maria Smith saying; on Facebook, saying)."""
    name = last_name(clause, 0, end)
    first = name[0] if name else end
    while first > 0 and (is_title(clause[first - 1]) or clause[first - 1].lower in DETERMINERS):
        first -= 1
    before = clause[first - 1].lower if first else ""
    if before in _PLACING:
        return None
    return name if before in ("of", "from", "like") else subject_before(clause, end) or name
