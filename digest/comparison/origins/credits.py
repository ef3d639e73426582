"""The text of an account → the agencies and outlets from which it says that it has something, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.comparison.origins.media_names import ANY_MEDIUM, KNOWN_MEDIUM, MEDIUM, medium_named
from digest.lexicon.english.calendar import MONTHS, WEEKDAYS
from digest.lexicon.english.media import LABELS, SERVICE_ENDINGS, TITLE_ENDINGS
from digest.lexicon.tables import any_form
from digest.model import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A place where an account names a medium from which it has something."""

    start: int
    end: int
    name: str
    is_heard: bool = False
    """Whether someone told it to the medium, as in an interview."""
    is_survey: bool = False
    """Whether it is for a survey of the medium, which a story cites in passing."""


_TO = (
    r"(?:told|tells?|telling|(?:confirmed|speaking|spoke|spoken|speaks|said) (?:\w+ )?(?:to|with)"
    r"|(?:comments?|remarks?|appear(?:s|ed|ing|ance)?|interviews?)(?: [\w-]+){0,4}? (?:to|with|on|by|for))"
)
"""Stands before a medium to which someone told something."""

_ON_AIR = rf"(?:['’]s?)?,?(?: [“‘\"](?=\w)| (?:on |last )?(?:{'|'.join(WEEKDAYS)})\b)"
"""Stands behind a medium on which someone spoke: a programme, a weekday."""

_BY = (
    r"(?:[Aa]ccording to|[Cc]it(?:ing|es|ed)|[Qq]uot(?:ing|es|ed)"
    r"|(?:reported|published|obtained|seen|reviewed|cited|quoted|hosted|released)(?: \w+){0,2}? (?:by|in|on))"
)
"""Stands before a medium that is cited."""

_DOES = (
    r"(?:['’]s?)?(?: first| also| has| had| have| later| earlier| \w+ly)*"
    r" (?:report(?:ed|s|ing)?|contributed|learned|learnt|obtained|quoted|interview(?:ed|s)?|revealed|disclosed|wrote"
    r"|writes|said|says|cited|investigation)\b"
)
"""Stands behind a medium that is cited."""

_TOGETHER = rf"(?:(?:, ?| ?/ ?| and ){ANY_MEDIUM}){{0,2}}"
"""Further media that are named with one, as those that made a survey together."""

_HEARD = (re.compile(rf"\b{_TO} {MEDIUM}"), re.compile(rf"\b(?:[Oo]n|[Ii]n|[Ff]rom) {KNOWN_MEDIUM}{_ON_AIR}"))
_CITED = (
    re.compile(rf"\b{_BY} {MEDIUM}"),
    re.compile(rf"(?<![\w-]){MEDIUM}{_TOGETHER}{_DOES}"),
    re.compile(rf"\({KNOWN_MEDIUM}\)"),
)
_SURVEYS = (re.compile(rf"(?<![\w-]){MEDIUM}{_TOGETHER}(?:['’]s?)? (?:polls?|surveys?)\b"),)

_PLACE = r"[A-ZÀ-Þ][\w'’.-]*(?:[ ,/]+[A-ZÀ-Þ][\w'’.-]*){0,4}"
_DATELINE = re.compile(rf"(?:{_PLACE},? ?(?:\d{{1,2}},? ?)?)?\({KNOWN_MEDIUM}\)(?: ?[-–—:]|\s*$)")
_NO_NAME = rf"(?:{any_form([*WEEKDAYS, *MONTHS, *LABELS])})\b"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ ,/]+[A-ZÀ-Þ][A-ZÀ-Þ'’.-]*){0,3}"
_LIKE_A_MEDIUM = rf"(?:[A-Z]{{3,6}}|(?:[A-Z][\w&’']* ){{1,3}}(?i:{any_form(TITLE_ENDINGS | SERVICE_ENDINGS)}))"
"""An acronym, of two letters rather a country's or a province's, or a name whose last word is one of media."""

_DATELINE_OF_ANY = re.compile(
    rf"{_CAPITALS},? ?(?:\d{{1,2}},? ?)?\((?P<medium>(?!(?i:{_NO_NAME})){_LIKE_A_MEDIUM})\) ?[-–—]"
)
"""Between a place in capitals and a dash stands a medium that nobody knows, where its name is like that of one; what
else stands there may be the country, a party's name or a label: exclusive."""

_BYLINE = re.compile(rf"(?:[Bb]y |[-–—]+ ?|[Ss]ource: ?)(?:[Ss]taff and )?{KNOWN_MEDIUM}\.?")
_AUTHOR = re.compile(rf"(?<![\w-]){KNOWN_MEDIUM}")


def credits_in(account: Account) -> tuple[Credit, ...]:
    """Return the places where the account names a medium from which it has something, in their order."""
    return tuple(sorted(_credits(account.text or ""), key=lambda credit: (credit.start, credit.end, credit.name)))


def _credits(text: str) -> Iterator[Credit]:
    for patterns in (_CITED, _HEARD, _SURVEYS):
        for match in (match for pattern in patterns for match in pattern.finditer(text)):
            yield Credit(
                start=match.start(),
                end=match.end(),
                name=medium_named(match["medium"]),
                is_heard=patterns is _HEARD,
                is_survey=patterns is _SURVEYS,
            )


def whole_credit(account: Account) -> str | None:
    """Return the agency or outlet that the account credits with the whole article: dateline, byline or closing line."""
    return next(_whole_credits(account), None)


def _whole_credits(account: Account) -> Iterator[str]:
    paragraphs = (account.text or "").split("\n\n")
    for author in account.authors:
        yield from (medium_named(match["medium"]) for match in _AUTHOR.finditer(author))
    for paragraph in paragraphs[:2]:
        match = _DATELINE.match(paragraph) or _DATELINE_OF_ANY.match(paragraph) or _BYLINE.fullmatch(paragraph.strip())
        if match:
            yield medium_named(match["medium"])
    closing = _BYLINE.fullmatch(paragraphs[-1].strip()) or _DATELINE.fullmatch(paragraphs[-1].strip())
    if closing:
        yield medium_named(closing["medium"])
