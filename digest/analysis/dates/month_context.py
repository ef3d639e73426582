"""A month's name among its neighbours → the month it names, or None where it is a person, a verb or any such month."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.analysis.dates.adjacent_words import word_before, word_behind
from digest.analysis.dates.calendar_dates import partial_date
from digest.analysis.dates.meanings import PartialDate
from digest.analysis.dates.tense import is_label
from digest.lexicon.english.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from digest.lexicon.tables import any_form, word_set

_PREPOSITIONS = word_set(
    """
    in since by until till from for during of through throughout before after between into around about as last this
    next past than on within over against versus outside amid following
    """
)
"""Words before a month that stands alone. Not `to`, `and` and `or`, which need a month or the like before them."""

_LISTED = re.compile(
    rf"\b(?:(?:{any_form(MONTHS)}|(?:{any_form(SHORT_MONTHS)})\.)(?: [12][0-9]{{3}})?,?|months?|years?|quarter"
    r"|(?:up|back|down|on|rose|fell|postponed|delayed|extended|moved|pushed|deferred|adjourned)[^.;]{0,16})"
    r"(?:,| and| or| to| through| until) (?:the )?(?:(?:early|late|mid|end of|start of|middle of)[ -])?$"
)
"""What makes `to`, `and`, `or` and a comma lead to a month: `May and June`, `the three months to June`."""

_DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|this|that|\w+['’]s?|\w+ly|upcoming|new|latest|previous) $", re.IGNORECASE
)
_DESCRIBED = re.compile(r"\ban? [a-z]{3,}(?<!est) $")
"""What a month is like, `a wet June`: no person is told so."""

_POSSESSIVE = re.compile(r"['’]s\b")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?:;…•\n“”\"(–—-])[\s“”\"‘'(]*$")
_IS_SUBJECT = re.compile(
    r" (?:saw|brought|marks|marked|(?:was|is|has been) (?:the|an?|also|one|already|hotter|colder|drier|wetter))\b"
)

_DAY_BEHIND = re.compile(r", [0-9]{1,2}, [12][0-9]{3}\b")
_AMBIGUOUS = frozenset(["march", "april", "may", "june", "august"])
"""Months whose names are also persons' or other words'."""

_ANY_SUCH = word_set("each every any most some red black that")
"""Words before a month that say no certain one, or make a name of it."""

_AFTER_THE = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Dd]espite) (?:the|its|their) (?:\w+-)?[a-z]+est $")
"""Behind these the driest August is this one."""

_SCENES = word_set("morning day evening night afternoon sky sun light air weather rain sunshine mornings evenings days")
"""Nouns behind a month that paint a scene: `a November morning` can be of any year."""

_OF_A_STORY = ("the ", "The ")
"""Before `following` and `previous`, which then tell a month from another one: by the following May."""

_NO_FIRST_NAMES = word_set("the a an this that these its their his her our mid late early and but or to by each every")
_NO_FIRST_NAMES |= frozenset(map(str.lower, WEEKDAYS))
_NO_NOUNS = word_set(
    "on for to of and or in at by with from is was will as the a an that who which he she it they we i"
)


def month(match: re.Match[str]) -> PartialDate | None:
    """Return the month that the group `month` names without a day or a year; None where it names none."""
    text, start, end = match.string, match.start(), match.end()
    if is_label(text, start, end):
        return partial_date(match)
    before, following = word_before(match), word_behind(match)
    word = before[1] if before else ""
    if _AFTER_THE.search(text, max(0, start - 40), start):
        return partial_date(match)
    if word.lower() in ("following", "previous") and text.endswith(_OF_A_STORY, 0, before.start() if before else 0):
        return None
    if word.lower() in _ANY_SUCH or word.endswith("est") or following.lower() in _SCENES:
        return None
    if _DAY_BEHIND.match(text, end):
        return None
    name = match["month"]
    if before and (word.lower() in _PREPOSITIONS or (match["vague"] and word == "the")):
        opens = _SENTENCE_OPENS.search(text, max(0, before.start() - 6), before.start())
        return None if _may_be_a_person(text, name, end, following, opens=opens is not None) else partial_date(match)
    if _LISTED.search(text, max(0, start - 48), start):
        return None if name == "March" and following in ("on", "for") else partial_date(match)
    if word in ("and", "or"):
        return None
    if len(name) < 4 and name != "May":
        return None
    is_month = _is_ambiguous_month if name.lower() in _AMBIGUOUS else _is_month
    return partial_date(match) if is_month(text, start, end, word, following) else None


def _may_be_a_person(text: str, name: str, end: int, following: str, *, opens: bool) -> bool:
    """Return whether `in May Brown's house` or `after May's defeat` may speak of a person."""
    if name.lower() not in _AMBIGUOUS:
        return False
    if following[:1].isupper():
        return not opens
    return _POSSESSIVE.match(text, end) is not None and _has_person(text, name)


@lru_cache(maxsize=16)  # each ambiguous month of a text asks again, and the whole text is searched
def _has_person(text: str, name: str) -> bool:
    """Return whether the name stands behind a word with a capital that is none of a date's."""
    return any(
        found[1].lower() not in _NO_FIRST_NAMES | _PREPOSITIONS
        for found in re.finditer(rf"\b([A-Z][\w.]+) {name}\b", text)
    )


def _is_month(text: str, start: int, end: int, word: str, following: str) -> bool:
    """Return whether `October` is the month where no preposition leads to it."""
    opens = _SENTENCE_OPENS.search(text, max(0, start - 6), start) is not None
    if _POSSESSIVE.match(text, end):
        return True
    if following[:1].isupper():
        return False
    return opens or word.islower() or _DETERMINED.search(text, max(0, start - 24), start) is not None


def _is_ambiguous_month(text: str, start: int, end: int, _: str, following: str) -> bool:
    """Return the same for `March`: only behind an article and before a noun, or as what a sentence is about."""
    if _has_person(text, text[start:end]):
        return False
    if _DESCRIBED.search(text, max(0, start - 24), start) or _DETERMINED.search(text, max(0, start - 24), start):
        return following[:1].islower() and following not in _NO_NOUNS
    opens = _SENTENCE_OPENS.search(text, max(0, start - 6), start) is not None
    return opens and _IS_SUBJECT.match(text, end) is not None
