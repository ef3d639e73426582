"""A clause and the place of a quotation in it → who speaks by what stands before: the minister said that “…”."""

from __future__ import annotations

from collections.abc import Sequence

from digest.analysis.quotations.clause_subjects import named_from, subject_before
from digest.analysis.quotations.cue_verbs import cues, ends, form
from digest.analysis.quotations.following_cues import TERMS, USING, is_short
from digest.analysis.quotations.opening_subject import begins_subject, leading_subject
from digest.analysis.quotations.speaker_phrases import last_name, whole
from digest.analysis.quotations.speech_verb_subjects import subject_of
from digest.analysis.quotations.tokens import MARKS, Clause, Token
from digest.analysis.quotations.word_classes import PRONOUNS, is_speaking_noun
from digest.lexicon.english import documents, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import Span

_NEAR_VERB = 4
_NEAR_AS = 7
_NEAR_THOUGHT = 10
"""Words between a verb that calls and what it calls so, without `as` and with it."""

_NEAR_STATED = 20
"""Words between a noun of speech and the quotation in what was stated."""

_NEAR_SHORT = 4
"""Words between a noun of speech and a quotation that has no more words than a scare quote."""

_NEAR_THAT = 6
"""Words between a verb of speech and what is said, the listener among them."""

_NEAR_NOUN = 6
"""Words between a noun of speech and the quotation behind it, and between it and its owner."""

_POSSESSIVES = word_set("his her their its my our")
_QUOTING = word_set("quote quotes quoted quoting cite cites cited citing")
_STOPS = frozenset(".;:?!,—–-")
_STRONG = speech_verbs.JUDGING | speech_verbs.TAGS | word_set("say tell tells telling saying write writing")
"""Verbs that bring somebody's own words, whoever reports them."""

_GOING = word_set("goes had has put puts ran runs went")
_SEEMING = word_set(
    "is was are were be been being 's remains remained seems seemed looks looked feels felt means meant sounds sounded"
)
"""Between the one in whose view something is so and what they call it."""

_NEAR_SEEMING, _LONGEST_VIEW = 4, 30
"""Words between such a verb and the quotation, and before it."""

_VIEWS = word_set(
    "account admission assessment estimation judgment judgement opinion phrase reckoning telling view words"
)
"""What is somebody's own behind `in` and `by`: it tells that the words are theirs."""


def quoted_as_saying(clause: Clause, at: int) -> Span | None:
    """The agency quoted the minister as saying “…”. The report quotes Smith: “…”"""
    for verb in range(len(clause) - 1, -1, -1):
        if clause[verb].lower not in _QUOTING or any(
            ends(token) for token in clause[min(verb, at) + 1 : max(verb, at)]
        ):
            continue
        whom = named_from(clause, verb + 1)
        behind = whom[1] if whom else verb + 1
        said_as = (place for place in range(behind, at if at > verb else len(clause)) if clause[place].lower == "as")
        if any(form(clause, place + 1).lower().endswith("ing") for place in said_as):
            return whom or subject_before(clause, verb)
        if whom and (verb > at or behind + 1 == at) and form(clause, behind) in (":", ",", "."):
            return whom
    return None


def called(clause: Clause, at: int) -> Span | None:
    """The minister called it a “…”. The minister rejected it as “…”."""
    with_as = form(clause, at - 1) == "as" or (
        form(clause, at - 2) == "as" and form(clause, at - 1) in ("a", "an", "the")
    )
    for verb in range(at - 1, max(-1, at - (_NEAR_AS if with_as else _NEAR_VERB) - 1), -1):
        if clause[verb].quoted is not None or ends(clause[verb]) or clause[verb].form == ",":
            return None
        calls = clause[verb].lower in speech_verbs.JUDGING or (with_as and clause[verb].lower in speech_verbs.CALLING)
        if calls and verb in cues(clause, verb, at):
            return subject_of(clause, verb, 0)
    return None


def said_before(clause: Clause, at: int) -> Span | None:
    """The minister said that the plan was “…”."""
    return _nearest(clause, at, [place for place in cues(clause, 0, at) if not _is_thought(clause[place])])


def thought_before(clause: Clause, at: int) -> Span | None:
    """The minister wants a “…”."""
    first = at - _NEAR_THOUGHT if is_short(clause[at]) else 0
    return _nearest(
        clause, at, [place for place in cues(clause, 0, at) if _is_thought(clause[place]) and place >= first]
    )


def owner(clause: Clause, at: int) -> Span | None:
    """His remark that “…”; the minister’s “…” comment."""
    near = [*range(max(0, at - _NEAR_NOUN), at), *range(at + 1, min(len(clause), at + 3))]
    noun = next((place for place in near if clause[place].lower in documents.STATEMENTS), _stated(clause, at))
    if noun is None or any(ends(token) for token in clause[min(noun, at) + 1 : max(noun, at)]):
        return None
    if is_short(clause[at]) and abs(noun - at) > _NEAR_SHORT and noun != _stated(clause, at):
        return None
    for place in range(min(noun, at) - 1, max(-1, min(noun, at) - _NEAR_NOUN), -1):
        if clause[place].lower in _POSSESSIVES:
            return place, place + 1
        if clause[place].lower.endswith(("'s", "s'")) and clause[place].capital:
            return last_name(clause, 0, place + 1)
    return None


def _stated(clause: Clause, at: int) -> int | None:
    """Return the noun of speech of which the quotation is what is said (his claim that …; her answer was that …)."""
    for noun in range(at - 1, max(-1, at - _NEAR_STATED), -1):
        if clause[noun].quoted is not None or ends(clause[noun]) or clause[noun].form == ",":
            return None
        if clause[noun].lower in documents.STATEMENTS and "that" in (form(clause, noun + 1), form(clause, noun + 2)):
            return noun
    return None


def used(clause: Clause, at: int) -> Span | None:
    """The minister used the phrase “…”."""
    if form(clause, at - 1).lower() not in TERMS:
        return None
    verb = next((place for place in range(at - 2, max(-1, at - 6), -1) if clause[place].lower in USING), None)
    return subject_before(clause, verb) if verb is not None else None


def in_view(clause: Clause, at: int) -> Span | None:
    """The plan is, in the minister's view, “…”."""
    for noun in range(len(clause)):
        if clause[noun].lower not in _VIEWS or any(ends(token) for token in clause[min(noun, at) : max(noun, at)]):
            continue
        for place in range(noun - 1, max(0, noun - 3), -1):
            preceding = form(clause, place - 1).lower()
            if clause[place].lower in _POSSESSIVES and preceding in ("in", "by"):
                return place, place + 1
            if clause[place].lower.endswith(("'s", "s'")) and clause[place].capital:
                name = last_name(clause, 0, place + 1)
                return name if name and form(clause, name[0] - 1).lower() in ("in", "by") else None
    return None


def seen_by(clause: Clause, at: int) -> Span | None:
    """For the minister, a lawyer, the plan is “…”."""
    start = next((place + 1 for place in range(at - 1, -1, -1) if ends(clause[place])), 0)
    if form(clause, start).lower() not in ("for", "to"):
        return None
    near = range(at - 1, max(start, at - _NEAR_SEEMING - 1), -1)
    verb = next((place for place in near if clause[place].lower in _SEEMING), None)
    voice = named_from(clause, start + 1) if verb is not None and verb - start < _LONGEST_VIEW else None
    if voice is None or verb is None or voice[1] >= verb or not _is_viewer(clause, voice):
        return None
    return voice if form(clause, voice[1]) == "," or begins_subject(clause[voice[1]]) else None


def _is_viewer(clause: Clause, voice: Span) -> bool:
    """Return whether a name or a noun for persons is one whose view may be told (for years, the plan was …)."""
    last = clause[voice[1] - 1]
    return clause[voice[0]].lower not in PRONOUNS and (last.capital or is_speaking_noun(last))


def as_it_goes(clause: Clause, at: int) -> Span | None:
    """As the proverb has it, “…”. As the ministry puts it: “…”"""
    end = at - (form(clause, at - 1) in (",", ":"))
    verb = end - 2 if form(clause, end - 1) == "it" else end - 1
    if form(clause, verb).lower() not in _GOING:
        return None
    start = next(
        (place for place in range(verb - 1, max(-1, verb - _NEAR_AS), -1) if clause[place].lower == "as"), None
    )
    return whole(clause, start + 1, verb) if start is not None and start + 1 < verb else None


def name_with_colon(clause: Clause, at: int) -> Span | None:
    """SMITH: “…”"""
    if form(clause, at - 1) != ":" or at < 2 or not clause[at - 2].capital:
        return None
    return last_name(clause, 0, at - 1)


def introduced(clause: Clause, at: int) -> Span | None:
    """The senator had a short answer: “…”"""
    if form(clause, at - 2).lower() in documents.LISTING or is_short(clause[at]):
        return None
    if form(clause, at - 1) not in (":", ",") or not clause[at].form.strip(MARKS)[:1].isupper():
        return None
    return leading_subject(clause, at)


def _nearest(clause: Clause, at: int, verbs: Sequence[int]) -> Span | None:
    """Return the subject of the nearest of the verbs before the quotation that has one and stands in its sentence."""
    for verb in reversed(verbs):
        if any(ends(token) for token in clause[verb:at]):
            return None
        if voice := subject_of(clause, verb, 0):
            return _reporting(clause, verb, voice) or voice
    return None


def _reporting(clause: Clause, verb: int, voice: Span) -> Span | None:
    """Return who says that somebody says or does it, as words in a report are theirs (she said he wanted a “…”)."""
    if clause[verb].lower in _STRONG and clause[voice[0]].lower not in PRONOUNS:
        return None
    first = min(verb, voice[0])  # the subject may stand behind its verb (“…,” said I, “…”)
    for outer in reversed([place for place in cues(clause, 0, first) if not _is_thought(clause[place])]):
        between = clause[outer + 1 : first]
        if any(token.quoted is not None or token.form in _STOPS for token in between):
            return None
        if not between or (between[-1].lower == "that" and len(between) <= _NEAR_THAT):
            own = subject_of(clause, outer, 0)
            return (_reporting(clause, outer, own) or own) if own else None
    return None


def _is_thought(token: Token) -> bool:
    return token.lower in speech_verbs.THINKING
