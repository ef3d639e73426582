"""A verb in its sentence → whether what it tells has happened, is to come, may be, or is asked for."""

from __future__ import annotations

from collections.abc import Container, Sequence
from enum import StrEnum

from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.verbs import IRREGULAR_PASTS, infinitives, is_past

_NEAR = 4
"""Words before a verb in which it is said to be of a time before: previously said he opposed."""

_FAR = 5
"""Words before a verb in which its auxiliary stands."""

_TO_SOMEBODY = 12
"""Words before `to` in which stands who is made to do something: forced the pilots of a jet to land."""


class Modality(StrEnum):
    """How a statement holds what it tells."""

    DONE = "done"
    OPEN = "open"
    """In the present, which in headlines tells what has happened and what is about to."""
    FORMER = "former"
    """Of a time before, as what somebody once held."""
    PLANNED = "planned"
    POSSIBLE = "possible"
    ASKED = "asked for"


_COMPATIBLE = {
    frozenset([Modality.OPEN, Modality.DONE]),
    frozenset([Modality.FORMER, Modality.DONE]),
    frozenset([Modality.OPEN, Modality.PLANNED]),
}

_AUXILIARIES = {
    **dict.fromkeys(["will", "shall", "won't", "would", "wouldn't", "must", "mustn't"], Modality.PLANNED),
    **dict.fromkeys(["may", "might"], Modality.POSSIBLE),
    **dict.fromkeys(["should", "ought", "shouldn't"], Modality.ASKED),
}

_BEFORE_TO = {
    **dict.fromkeys(
        ["plan", "intend", "aim", "expect", "schedule", "prepare", "promise", "pledge", "vow", "agree", "decide"],
        Modality.PLANNED,
    ),
    **dict.fromkeys(["set", "due", "about", "ready", "going", "poised"], Modality.PLANNED),
    **dict.fromkeys(["want", "hope", "consider", "mull", "weigh", "threaten", "offer", "try"], Modality.POSSIBLE),
    **dict.fromkeys(
        ["demand", "urge", "ask", "call", "order", "seek", "request", "need", "require", "tell", "instruct", "command"],
        Modality.ASKED,
    ),
}
"""Before `to` and a verb."""

_BROUGHT_ABOUT = frozenset(["force", "compel", "oblige", "manage"])
"""Before `to` and a verb, which tells what has happened where these do, as `had to` does."""

_BEFORE_A_NOUN = {
    **dict.fromkeys(["plan", "propose", "expect"], Modality.PLANNED),
    **dict.fromkeys(["demand", "urge", "seek", "request"], Modality.ASKED),
}
"""Before the noun of a deed, or a verb in -ing: demands the closure, plans building."""

_OF_A_DEED = frozenset(["accuse", "suspect"])
"""Before `of` and a verb in -ing: what somebody is said to have done."""

_HELPED = frozenset(["was", "were", "been", "has", "have", "had"])
"""Between a word such as `planned` and a verb, which is no deed that was planned: planned surgery was put off."""

_BEFORE = frozenset(["previously", "formerly", "once", "initially", "originally"])
"""Up to `_NEAR` words before a verb: what was so before, and need not be so now."""

_STOPS = frozenset(",;:—–")


def compatible(first: Modality, second: Modality) -> bool:
    """Say whether two statements can mean the same by what they tell so."""
    return first == second or frozenset([first, second]) in _COMPATIBLE


def modality_of(words: Sequence[StemmedWord], index: int, aside: Container[int] = ()) -> Modality:
    """Return the modality of the verb at `index`; words `aside`, such as the month of May, are no auxiliaries."""
    for place in range(index - 1, max(index - 1 - _FAR, -1), -1):
        if _STOPS & set(words[place + 1].pause):
            break
        if place in aside:
            continue
        form, verbs = words[place].form, infinitives(words[place].form)
        if form in _AUXILIARIES or form.endswith("'ll"):
            return _AUXILIARIES.get(form, Modality.PLANNED)
        if form == "to":
            return _before_to(words, place)
        if not _is_light(form, verbs) and form not in ("not", "also", "still", "be", "been", "being"):
            if set(verbs) & _OF_A_DEED:
                return Modality.POSSIBLE
            if "rule" in verbs and words[place + 1].form == "out":
                return Modality.PLANNED
            helped = any(words[one].form in _HELPED for one in range(place + 1, index))
            near = [_BEFORE_A_NOUN[verb] for verb in verbs if verb in _BEFORE_A_NOUN and not helped]
            if near:
                return near[0]
    if _is_done(words, index):
        before = [word.form for word in words[max(index - _NEAR, 0) : index]]
        return Modality.FORMER if not _BEFORE.isdisjoint(before) else Modality.DONE
    return Modality.OPEN


def _before_to(words: Sequence[StemmedWord], place: int) -> Modality:
    """Return what stands before `to`: plans to, is to, has been asked to; without any, as in headlines, a plan."""
    if place and infinitives(words[place - 1].form) == ("be",):
        return Modality.PLANNED
    for before in range(place - 1, max(place - 1 - _TO_SOMEBODY, -1), -1):
        if _BROUGHT_ABOUT.intersection(infinitives(words[before].form)):
            return modality_of(words, before)
    for before in range(place - 1, max(place - 4, -1), -1):
        form = words[before].form
        if form == "had":
            return Modality.DONE
        for word in (form, *infinitives(form)):
            if word in _BEFORE_TO:
                return _BEFORE_TO[word]
        if infinitives(form) and not form.endswith("s") and infinitives(form) != ("be",):
            return Modality.OPEN
    return Modality.PLANNED


def _is_light(form: str, verbs: Sequence[str]) -> bool:
    return not verbs or verbs[0] in ("be", "have", "do") or form.endswith("ly")


def _is_done(words: Sequence[StemmedWord], index: int) -> bool:
    before = [word.form for word in words[max(index - 3, 0) : index]]
    if any(form in ("is", "are", "am", "being", "be") for form in before):
        return False
    form, subject = words[index].form, words[index - 1] if index else None
    of_one = subject is not None and subject.content and not subject.form.endswith("s") and not words[index].pause
    past = is_past(form) or (of_one and form in IRREGULAR_PASTS and form in infinitives(form))  # an anchor cut a cable
    return past or any(helper in ("was", "were", "has", "had", "have", "did") for helper in before)
