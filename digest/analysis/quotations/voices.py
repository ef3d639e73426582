"""A clause and the place of a quotation in it → the words that name who speaks, by the verb or noun that says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.analysis.language import speech_words
from digest.analysis.language.words import table
from digest.analysis.quotations.clauses import Clause, Token
from digest.analysis.quotations.cues import BEING, cues, ends, form
from digest.analysis.quotations.leading import leading_subject
from digest.analysis.quotations.parts import without_helpers
from digest.analysis.quotations.phrases import PREPOSITIONS, PRONOUNS, WHEN, last_name, whole
from digest.analysis.quotations.subjects import named_from, subject_before, subject_behind
from digest.model import Span

_LONGEST_TAG = 35
# Words between a quotation and the verb behind it: a name with a long apposition.

_NEAR_VERB = 4
# Words between a verb that calls and what it calls so.

_NEAR_NOUN = 6
# Words between a noun of speech and the quotation behind it, and between it and its owner.

_DASHES = frozenset("―—–-~")
_MARKS = "\"'”’»“‘„« "


def voice_of(clause: Clause, at: int) -> Span | None:
    """Return who speaks the quotation at `at`, by the first rule that tells; None where the clause does not say."""
    return next((voice for rule in _RULES if (voice := rule(clause, at))), None)


def _quoted_as_saying(clause: Clause, at: int) -> Span | None:
    """The agency quoted the minister as saying “…”. The report quotes Smith: “…”"""
    for verb in range(len(clause) - 1, -1, -1):
        if clause[verb].low not in _QUOTING or any(ends(token) for token in clause[min(verb, at) + 1 : max(verb, at)]):
            continue
        whom = named_from(clause, verb + 1)
        behind = whom[1] if whom else verb + 1
        said_as = (place for place in range(behind, at if at > verb else len(clause)) if clause[place].low == "as")
        if any(form(clause, place + 1).lower().endswith("ing") for place in said_as):
            return whom or subject_before(clause, verb)
        if whom and (verb > at or behind + 1 == at) and form(clause, behind) in (":", ",", "."):
            return whom
    return None


def _called(clause: Clause, at: int) -> Span | None:
    """The minister called it a “…”."""
    for verb in range(at - 1, max(-1, at - _NEAR_VERB - 1), -1):
        if clause[verb].quoted is not None or ends(clause[verb]) or clause[verb].form == ",":
            return None
        if clause[verb].low in speech_words.JUDGING and verb in cues(clause, verb, at):
            return _subject(clause, verb, 0)
    return None


def _according_behind(clause: Clause, at: int) -> Span | None:
    """“…,” according to the minister."""
    return _preposition(clause, _behind_commas(clause, at))


def _signed(clause: Clause, at: int) -> Span | None:
    """“…” — Maria Smith, teacher"""
    last = at + 2
    if form(clause, at + 1) not in _DASHES or last >= len(clause) or not clause[last].capital:
        return None
    while last + 1 < len(clause) and clause[last + 1].capital:
        last += 1
    return last_name(clause, at + 2, last + 1)


def _said_behind_comma(clause: Clause, at: int) -> Span | None:
    """“…,” the minister said. “…,” said the minister."""
    return _said_behind(clause, at) if _is_ended(clause, at) else None


def _verb_behind_comma(clause: Clause, at: int) -> Span | None:
    """“…,” she surmised. “…?” Smith pressed on."""
    start = end = _behind_commas(clause, at)
    while end < len(clause) and clause[end].capital and clause[end].low not in PRONOUNS:
        end += 1
    if end == start and form(clause, start).lower() in ("he", "she", "they"):
        end += 1
    verb = form(clause, end)
    if end == start or end - start > 6 or not _is_ended(clause, at):
        return None
    return whole(clause, start, end) if verb[0:1].islower() and verb.endswith(("ed", "s")) else None


def _said_before(clause: Clause, at: int) -> Span | None:
    """The minister said that the plan was “…”."""
    return _nearest_before(clause, at, [place for place in cues(clause, 0, at) if not _is_thought(clause[place])])


def _thought_before(clause: Clause, at: int) -> Span | None:
    """The minister wants a “…”."""
    return _nearest_before(clause, at, [place for place in cues(clause, 0, at) if _is_thought(clause[place])])


def _said_behind(clause: Clause, at: int) -> Span | None:
    """“…” the minister said."""
    start = _behind_commas(clause, at)
    start += form(clause, start) == "as"
    verb = _first_saying(clause, start)
    if verb is None or verb - start > _LONGEST_TAG or any(_separates(token) for token in clause[start:verb]):
        return None
    if all(token.low.endswith("ly") for token in clause[start:verb]):
        return None if clause[verb].low.endswith("ing") else subject_behind(clause, verb)
    if not _begins_name(clause[start]):
        return None
    return _subject(clause, verb, start) or whole(clause, start, max(start, without_helpers(clause, verb)))


def _owner(clause: Clause, at: int) -> Span | None:
    """His remark that “…”; the minister’s “…” comment."""
    near = [*range(max(0, at - _NEAR_NOUN), at), *range(at + 1, min(len(clause), at + 3))]
    noun = next((place for place in near if clause[place].low in speech_words.STATEMENTS), None)
    if noun is None or any(ends(token) for token in clause[min(noun, at) + 1 : max(noun, at)]):
        return None
    for place in range(min(noun, at) - 1, max(-1, min(noun, at) - _NEAR_NOUN), -1):
        if clause[place].low in _POSSESSIVES:
            return place, place + 1
        if clause[place].low.endswith(("'s", "s'")) and clause[place].capital:
            return last_name(clause, 0, place + 1)
    return None


def _said_later(clause: Clause, at: int) -> Span | None:
    """The “…” plan is dead, the minister said."""
    verb = _first_saying(clause, at + 1)
    if verb is None or any(ends(token) for token in clause[at + 1 : verb]):
        return None
    return _subject(clause, verb, at + 1)


def _according_anywhere(clause: Clause, at: int) -> Span | None:
    """According to the minister, the plan is “…”."""
    behind, before = range(at + 1, len(clause)), range(at)
    return next((voice for start in (*before, *behind) if (voice := _preposition(clause, start))), None)


def _name_with_colon(clause: Clause, at: int) -> Span | None:
    """SMITH: “…”"""
    if form(clause, at - 1) != ":" or at < 2 or not clause[at - 2].capital:
        return None
    return last_name(clause, 0, at - 1)


def _introduced(clause: Clause, at: int) -> Span | None:
    """The senator had a short answer: “…”"""
    if form(clause, at - 2).lower() in speech_words.LISTING:
        return None
    if form(clause, at - 1) not in (":", ",") or not clause[at].form.strip(_MARKS)[:1].isupper():
        return None
    return leading_subject(clause, at)


_RULES: tuple[Callable[[Clause, int], Span | None], ...] = (
    _quoted_as_saying,
    _called,
    _according_behind,
    _signed,
    _said_behind_comma,
    _verb_behind_comma,
    _said_before,
    _said_behind,
    _owner,
    _thought_before,
    _said_later,
    _according_anywhere,
    _name_with_colon,
    _introduced,
)

_POSSESSIVES = table("his her their its my our")

_QUOTING = table("quote quotes quoted quoting cite cites cited citing")

_DONE = ["quoted", "described", "called", "asked", "told", "warned", "informed", "branded", "dubbed", "hailed"]
_BRINGING = frozenset([("according", "to"), ("words", "of"), *((verb, "by") for verb in _DONE)])

_NO_NAME_BEGINS = table(
    """
    and but or as that which who when while because if in on at to of for is was are were by with from than after before
    since until about into not so then
    """
)


def _nearest_before(clause: Clause, at: int, verbs: Sequence[int]) -> Span | None:
    """Return the subject of the nearest of the verbs before the quotation that has one and stands in its sentence."""
    for verb in reversed(verbs):
        if any(ends(token) for token in clause[verb:at]):
            return None
        if voice := _subject(clause, verb, 0):
            return voice
    return None


def _is_thought(token: Token) -> bool:
    return token.low in speech_words.THINKING


def _preposition(clause: Clause, start: int) -> Span | None:
    pair = (form(clause, start).lower(), form(clause, start + 1).lower())
    return named_from(clause, start + 2) if pair in _BRINGING else None


def _subject(clause: Clause, verb: int, start: int) -> Span | None:
    """Return who is the subject of the verb, looked for from `start` on."""
    if span := _inverted(clause, verb):
        return span
    part, own = clause[start:], verb - start
    if clause[verb].low.endswith("ing") and not (own and part[own - 1].low in BEING):
        span = _subject_of_participle(part, own)
        if span is None and start:
            return _subject(clause, verb, 0)
    else:
        span = subject_before(part, own)
    return (span[0] + start, span[1] + start) if span else None


def _inverted(clause: Clause, verb: int) -> Span | None:
    """Return the subject behind a verb that a comma separates from what is said: `…, said the minister.`"""
    if clause[verb].low not in speech_words.TAGS or clause[verb].low == "told":
        return None
    if verb and clause[verb - 1].form != "," and clause[verb - 1].quoted is None:
        return None
    span = subject_behind(clause, verb)
    return span if span and _ends_tag(clause, verb, span[1]) else None


def _ends_tag(clause: Clause, verb: int, at: int) -> bool:
    """Return whether a sign, or behind a quotation what tells whence and when, follows who is the subject of a verb."""
    low = form(clause, at).lower()
    if low in (".", ",", ":", ";", "(", "", "—"):
        return True
    is_behind = any(token.quoted is not None for token in clause[:verb])
    return is_behind and (low in PREPOSITIONS or low == "of" or low in WHEN)


def _subject_of_participle(clause: Clause, verb: int) -> Span | None:
    """Return who is saying: the name just before, the subject of the sentence, or that of a verb of speech before."""
    if verb and clause[verb - 1].capital and (span := subject_before(clause, verb) or last_name(clause, 0, verb)):
        return span
    if span := leading_subject(clause, verb):
        return span
    earlier = [place for place in cues(clause, 0, verb) if not clause[place].low.endswith("ing")]
    return subject_before(clause, earlier[-1]) if earlier else None


def _first_saying(clause: Clause, start: int) -> int | None:
    return next((at for at in cues(clause, start, len(clause)) if clause[at].low in speech_words.SAYING), None)


def _is_ended(clause: Clause, at: int) -> bool:
    """Return whether a comma or its like tells that the sentence goes on behind what is said."""
    return clause[at].form.rstrip(_MARKS)[-1:] in ",?!—–-…" or form(clause, at + 1) == ","


def _behind_commas(clause: Clause, at: int) -> int:
    start = at + 1
    while form(clause, start) in (",", "—", "–", "-"):
        start += 1
    return start


def _begins_name(token: Token) -> bool:
    """Return whether a word behind a quotation can begin the name of who speaks it."""
    if token.quoted is not None or not token.form[0].isalpha():
        return False
    if token.capital or token.low in PRONOUNS:
        return True
    return token.low not in _NO_NAME_BEGINS and token.low not in speech_words.CALLING and not token.low.endswith("ing")


def _separates(token: Token) -> bool:
    return token.quoted is not None or token.form == ":" or ends(token)
