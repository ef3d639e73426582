"""A clause and the place of a quotation in it → who speaks by what stands behind: “…,” the minister said."""

from __future__ import annotations

from digest.analysis.quotations.clause_subjects import bearer_from, named_from, subject_behind
from digest.analysis.quotations.cue_verbs import cues, ends, form, is_known
from digest.analysis.quotations.opening_subject import begins_subject
from digest.analysis.quotations.speaker_phrases import last_name, whole
from digest.analysis.quotations.speech_verb_subjects import subject_of
from digest.analysis.quotations.subject_boundaries import BETWEEN, is_adverb, without_helpers
from digest.analysis.quotations.tokens import MARKS, Clause, Token
from digest.analysis.quotations.word_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, is_name_word
from digest.lexicon.english import documents, media, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import Span

_LONGEST_TAG = 35
"""Words between a quotation and the verb behind it: a name with a long apposition."""

_LONGEST_INSERTION = 50
"""Words from who speaks to the verb behind what stands between commas."""

_SCARE = 2
"""Words of a quotation at most that is taken for a scare quote where the verb stands apart from it."""

_NEAR_PASSIVE = 6
"""Words between a passive verb and what something is called."""

_DASHES = frozenset("―—–-~")
_DONE = ["quoted", "described", "called", "asked", "told", "warned", "informed", "branded", "dubbed", "hailed"]
_BRINGING = frozenset([("according", "to"), ("words", "of"), *((verb, "by") for verb in _DONE)])

_NO_NAME_BEGINS = word_set(
    """
    and but or as that which who when while because if in on at to of for is was are were by with from than after before
    since until about into not so then
    """
)

TERMS = word_set("line mantra motto name phrase slogan term word words")
USING = word_set("coin coined coins prefer preferred prefers repeat repeated repeats use used uses using")
"""What somebody does with a term, so that it is theirs."""

_TAGS = speech_verbs.SAYING - speech_verbs.ALSO_NOUNS - documents.STATEMENTS

_CONTRASTING = word_set("but while whereas although though")

_TELLING = word_set("told tells tell telling asked asks assured informed reminded warned")
"""Verbs whose listener stands behind them."""


def according_behind(clause: Clause, at: int) -> Span | None:
    """“…,” according to the minister."""
    return _preposition(clause, _behind_commas(clause, at))


def according_anywhere(clause: Clause, at: int) -> Span | None:
    """According to the minister, the plan is “…”."""
    behind, before = range(at + 1, len(clause)), range(at)
    return next((voice for start in (*before, *behind) if (voice := _preposition(clause, start))), None)


def called_by(clause: Clause, at: int) -> Span | None:
    """The plan was called a “…” by the minister."""
    if form(clause, at + 1) != "by":
        return None
    near = range(max(0, at - _NEAR_PASSIVE), at)
    passive = (place for place in near if clause[place].lower in speech_verbs.JUDGING)
    return named_from(clause, at + 2) if any(_is_passive(clause, place) for place in passive) else None


def _is_passive(clause: Clause, verb: int) -> bool:
    """Return whether nobody is the subject of a verb (is called …; …, often called …)."""
    before = verb - 1
    while before > 0 and (is_adverb(clause[before]) or clause[before].lower in BETWEEN):
        before -= 1
    return verb == 0 or form(clause, before) in (",", "—", "–", "(", "―") or not any(cues(clause, verb, verb + 1))


def signed(clause: Clause, at: int) -> Span | None:
    """“…” — Maria Smith, teacher"""
    last = at + 2
    if form(clause, at + 1) not in _DASHES or last >= len(clause) or not clause[last].capital:
        return None
    while last + 1 < len(clause) and clause[last + 1].capital:
        last += 1
    return last_name(clause, at + 2, last + 1)


def said_behind_comma(clause: Clause, at: int) -> Span | None:
    """“…,” the minister said. “…,” said the minister."""
    return _tag(clause, at) if _is_ended(clause, at) else None


def verb_behind_comma(clause: Clause, at: int) -> Span | None:
    """“…,” she surmised. “…?” Smith pressed on."""
    start = end = _behind_commas(clause, at)
    while end < len(clause) and clause[end].capital and clause[end].lower not in PRONOUNS:
        end += 1
    if end == start and form(clause, start).lower() in ("he", "she", "they"):
        end += 1
    verb = form(clause, end)
    if end == start or end - start > 6 or not _is_ended(clause, at):
        return None
    return whole(clause, start, end) if verb[0:1].islower() and verb.endswith(("ed", "s")) else None


def said_behind(clause: Clause, at: int) -> Span | None:
    """“…” the minister said."""
    return None if is_short(clause[at]) and not _is_ended(clause, at) else _tag(clause, at)


def is_all_said(clause: Clause, at: int) -> Span | None:
    """“…” was all the minister would say."""
    if form(clause, at + 1) not in ("is", "was") or form(clause, at + 2) != "all":
        return None
    verb = _first_saying(clause, at + 3)
    return None if verb is None else subject_of(clause, verb, at + 3)


def used_by(clause: Clause, at: int) -> Span | None:
    """“…,” which the report uses; “…,” a term the minister coined."""
    start = _behind_commas(clause, at)
    if form(clause, start) in ("a", "the") and form(clause, start + 1).lower() in TERMS:
        start += 1
    elif form(clause, start) != "which":
        return None
    near = range(start + 2, min(len(clause), start + _NEAR_PASSIVE + 2))
    verb = next((place for place in near if clause[place].lower in USING), None)
    return None if verb is None else whole(clause, start + 1, without_helpers(clause, verb))


def said_later(clause: Clause, at: int) -> Span | None:
    """The “…” plan is dead, the minister said."""
    verb = _first_saying(clause, at + 1)
    if verb is None or any(ends(clause[place]) or _contrasts(clause, place) for place in range(at + 1, verb)):
        return None
    voice = subject_of(clause, verb, at + 1)
    return None if voice and is_short(clause[at]) and not _closes(clause, verb, voice) else voice


def _closes(clause: Clause, verb: int, voice: Span) -> bool:
    """Return whether verb and subject stand between signs, so that they go with all that is before them."""
    first, last = min(verb, voice[0]), max(verb + 1, voice[1])
    return form(clause, first - 1) == "," and (last >= len(clause) or clause[last].form in ".,;")


def _contrasts(clause: Clause, at: int) -> bool:
    """Return whether a word begins what somebody else says (“…”, but the minister says …)."""
    return clause[at].lower in _CONTRASTING and begins_subject(clause[at + 1])


def is_short(token: Token) -> bool:
    """Return whether a quotation has no more words than a scare quote."""
    return len(token.form.split()) <= _SCARE


def _tag(clause: Clause, at: int) -> Span | None:
    start = _behind_commas(clause, at)
    start += form(clause, start) == "as"
    if voice := _before_insertion(clause, start):
        return voice
    verb = _first_saying(clause, start)
    if verb is None or verb - start > _LONGEST_TAG or any(_separates(token) for token in clause[start:verb]):
        return None
    if all(is_adverb(token) and not token.capital for token in clause[start:verb]):
        return None if clause[verb].lower.endswith("ing") else subject_behind(clause, verb)
    if not _begins_name(clause[start]) or (_says_more(clause, verb) and any(cues(clause, 0, at))):
        return None
    is_word = clause[start].lower in PREPOSITIONS or is_known(clause[start])
    if verb == start + 1 and is_word and clause[start].capital:
        return start, verb
    voice = subject_of(clause, verb, start) or whole(clause, start, max(start, without_helpers(clause, verb)))
    return None if voice and _is_medium(clause, voice) and _is_told_before(clause, at) else voice


def _before_insertion(clause: Clause, start: int) -> Span | None:
    """Return who begins at `start`, where what stands between commas has verbs of its own (“…,” Veldt, who …, said)."""
    named = named_from(clause, start) if start < len(clause) and begins_subject(clause[start]) else None
    if named is None or form(clause, named[1]) != ",":
        return None
    inside = named[1] + 1
    for at in range(inside, min(len(clause) - 1, start + _LONGEST_INSERTION)):
        if _separates(clause[at]):
            return None
        verb = _behind_helpers(clause, at + 1) if clause[at].form == "," else at
        if verb > at and clause[verb].lower in _TAGS and any(cues(clause, verb, verb + 1)):
            is_name = all(token.capital for token in clause[inside:at])
            return None if is_name or is_name_word(clause[inside]) else named
    return None


def _behind_helpers(clause: Clause, start: int) -> int:
    """Return the first place from `start` on where no auxiliary or adverb stands."""
    at = start
    while at < len(clause) - 1 and (clause[at].lower in BETWEEN or is_adverb(clause[at])):
        at += 1
    return at


def _is_medium(clause: Clause, voice: Span) -> bool:
    last = clause[voice[1] - 1]
    return last.is_paper or last.form in media.MEDIA or (last.lower in media.PAPERS and last.lower != "report")


def _is_told_before(clause: Clause, at: int) -> bool:
    """Return whether somebody says the quotation already, so that a medium behind it only reports."""
    told = [place for place in cues(clause, 0, at) if clause[place].lower in speech_verbs.SAYING]
    return bool(told) and not any(ends(token) for token in clause[told[-1] : at])


def _says_more(clause: Clause, verb: int) -> bool:
    """Return whether a verb behind a quotation brings what is said in other words (“…,” but Smith said the plan …)."""
    if clause[verb].lower in _TELLING or verb + 1 >= len(clause):
        return False
    behind = clause[verb + 1]
    return behind.lower == "that" or behind.lower in DETERMINERS or behind.lower in PRONOUNS or is_name_word(behind)


def _preposition(clause: Clause, start: int) -> Span | None:
    pair = (form(clause, start).lower(), form(clause, start + 1).lower())
    return bearer_from(clause, start + 2) if pair in _BRINGING else None


def _first_saying(clause: Clause, start: int) -> int | None:
    return next((at for at in cues(clause, start, len(clause)) if clause[at].lower in speech_verbs.SAYING), None)


def _is_ended(clause: Clause, at: int) -> bool:
    """Return whether a comma or its like tells that the sentence goes on behind what is said."""
    return clause[at].form.rstrip(MARKS)[-1:] in ",?!—–-…" or form(clause, at + 1) == ","


def _behind_commas(clause: Clause, at: int) -> int:
    start = at + 1
    while form(clause, start) in (",", "—", "–", "-"):
        start += 1
    return start


def _begins_name(token: Token) -> bool:
    """Return whether a word behind a quotation can begin the name of who speaks it."""
    if token.quoted is not None or not token.form[0].isalpha():
        return False
    if token.capital or token.lower in PRONOUNS:
        return True
    return (
        token.lower not in _NO_NAME_BEGINS
        and token.lower not in speech_verbs.CALLING
        and not token.lower.endswith("ing")
    )


def _separates(token: Token) -> bool:
    return token.quoted is not None or token.form == ":" or ends(token)
