"""Text → the spans whose numbers are no figures: parts of names, times of day, addresses, references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from digest.analysis import ages, counted, windows
from digest.analysis.amounts import Amount
from digest.analysis.date_meaning import MONTHS, SHORT_MONTHS
from digest.analysis.words import table
from digest.model import Span

_DESIGNATORS = table(
    """
    Article Articles Section Sections Chapter Chapters Paragraph Clause Rule Rules Resolution Regulation Directive
    Title Protocol Annex Appendix Schedule Amendment Act Law Decree Bill Order Case Docket Exhibit Count Form Figure
    Figures Fig Table Tables Box Chart Page Pages Line Lines Verse Volume Vol Part Book Episode Season Flight Route
    Highway Interstate Motorway Junction Exit Gate Room Suite Apartment Flat Floor Level Ward District Zone Sector
    Block Unit Reactor Pier Platform Terminal Channel Area Site Camp Hill Lot Stage Phase Tier Grade Category Type
    Class Model Mark Project Version Series Group Pool Round Lap Week Game Set Heat Leg Match Race Day Year Stop
    Station Track Lane Hole Boeing Airbus Leopard Falcon Apollo Soyuz Patriot Formula Agenda Vision Expo Super Bowl
    Nikkei FTSE Stoxx Fortune Horizon Number Nr Size Step Option Question Item Point Plan Psalm Sonata Symphony Opus
    article section chapter paragraph clause rule page pages verse volume flight route highway junction exit gate room
    suite apartment floor ward zone sector block unit reactor pier platform terminal channel stage phase tier grade
    category type class version lane figure table seat resolution size berth bay tram bus
    """
)
"""Words whose number is a name."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NUMBER = r"(?:[0-9][0-9.,]*[0-9]|[0-9])"

_MONTHS = "|".join([*MONTHS, *SHORT_MONTHS])

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

_PATTERNS: tuple[re.Pattern[str], ...] = (
    # Designators: Article 5, Section 12(b), page 4, No. 10, number one, Resolution 2231, and lists of them.
    re.compile(
        rf"\b(?:{'|'.join(sorted(_DESIGNATORS))})s?\.? "
        rf"{_NUMBER}\b(?! (?:percent|per cent|people|points)\b)"
        rf"(?:\([a-z0-9]+\))*(?:(?:, |-|–| and | or | to |, and ){_NUMBER}(?! (?:percent|per cent|people)\b)\b)?"
    ),
    re.compile(
        r"\b(?:No|Nos|no|nos|Number|number|num)\b\.? ?(?:[0-9]+(?:(?:, | and | to |-|–)[0-9]+)*|one|two|three|four"
        r"|five|six|seven|eight|nine|ten)\b"
    ),
    re.compile(
        r"\b(?:Article|Chapter|Part|Act|Phase|Stage|Day|Level|phase|stage|chapter|page|level|day|part|round|lap|clause"
        r"|article|section|paragraph|line|gate|platform|room|verse|runway|lane|hole|number)"
        r" (?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b"
    ),
    re.compile(
        r"\b(?:[Oo]n|[Bb]y|[Oo]f|[Ff]rom|[Ff]or|[Ii]n|[Aa]t|[Uu]ntil|[Tt]o) "
        r"(?:day|week|year|level|size|line|step|round|lap|hole|bus) "
        rf"{_NUMBER}\b"
    ),
    re.compile(r"\bthe year [0-9]{3,5}\b(?!,)"),
    re.compile(r"[§¶#№] ?[0-9][0-9.()a-z]*"),
    re.compile(r"\b[Tt]op (?:[0-9]+|three|four|five|six|eight|ten|twenty)\b"),
    # Groups and events known by their number.
    re.compile(r"\b(?:Group|Big|Gang|Council) (?:of )?(?:Three|Four|Five|Six|Seven|Eight|Ten|Twenty|[0-9]+)\b"),
    re.compile(r"\bWorld War (?:One|Two|Three|[0-9])\b"),
    re.compile(r"\bS&P [0-9]+\b"),
    # Times of day.
    re.compile(
        r"\b[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?(?:-|–|to|and) ?[0-9]{1,2}(?:[:.][0-9]{2})?)? ?"
        r"(?:a\.m|p\.m|am|pm|AM|PM|A\.M|P\.M)\b\.?"
    ),
    re.compile(r"\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?\b"),
    re.compile(
        r"\b(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?= (?:(?:this|yesterday|today|tomorrow|last night|tonight|in the"
        r"|local|train)\b"
        r"|from [A-Z]|to [A-Z]|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
    ),
    re.compile(r"\b[0-9]{2}[:.]?[0-9]{2} ?(?:GMT|UTC|BST|CET|EST|EDT|CEST|hours|hrs|local time|Moscow time|Z)\b"),
    re.compile(r"\b(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock\b"),
    re.compile(r"\b12 (?:noon|midnight)\b"),
    re.compile(
        rf"\b(?:half past|quarter past|quarter to|(?:at|by|until|about|around|after|before) (?:five|ten"
        rf"|twenty) (?:past|to)) (?:{_HOURS})\b"
    ),
    re.compile(
        rf"\b(?:{_HOURS})(?: or (?:{_HOURS}))?"
        r"(?= (?:(?:on|every|in the) (?:\w+ )?(?:morning|afternoon|evening)|at night|in the small hours)\b)"
    ),
    re.compile(r"\b(?:GMT|UTC) ?[+−-] ?[0-9]{1,2}\b"),
    # Addresses, telephone numbers, electronic addresses.
    re.compile(
        rf"\b[0-9]{{1,5}}[A-Za-z]? (?:{_CAPITAL}[\w.'’-]+ ){{1,3}}"
        r"(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Place|Court|Terrace|Crescent|Way|Close|Row|Parade|St|Rd|Ave|Blvd)\b"
    ),
    re.compile(r"\b10 Downing\b"),
    re.compile(
        r"\b[0-9]{1,5}(?: bis)?,? (?:Calle|Rue|rue|Avenida|Avenue|Via|Rua|Plaza|Piazza|Place|Boulevard|Jalan|Quai"
        r"|Paseo)\b"
    ),
    re.compile(r"\+[0-9][0-9 ().-]{6,}[0-9]"),
    re.compile(r"(?<![\w,.])\(?0?[0-9]{2,5}\)?[ -][0-9]{3,4}[ -][0-9]{4}\b"),
    re.compile(r"\b[0-9]{3}-[0-9]{4}\b"),
    re.compile(r"\b0[0-9]{2,5}[ -][0-9]{3,4}[ -]?[0-9]{3,4}\b"),
    # References, list marks, ratios, versions, scores.
    re.compile(r"\[[0-9, –-]+\]"),
    re.compile(r"(?m)^[ \t]*[0-9]{1,3}[.)](?=\s)"),
    re.compile(r"\b[0-9]+(?:\.[0-9]+){2,}\b"),
    re.compile(r"(?<![0-9] )\b[0-9]{1,4}(?:/[0-9]{1,4})+\b"),
    re.compile(r"\b[0-9]{1,3}(?::[0-9]{1,3})\b"),
    re.compile(r"(?<!\w)['’][0-9]{2}s?\b"),
    re.compile(r"\b(?:AD|BC|BCE|CE) [0-9]+\b|\b[0-9]+ (?:BC|BCE|AD|CE)\b"),
    # Days listed with their month, of which the date has the first or last.
    re.compile(rf"\b(?:{_MONTHS})\.? [0-9]{{1,2}}(?:, [0-9]{{1,2}})*,? (?:and|or) [0-9]{{1,2}}\b"),
    re.compile(rf"\b[0-9]{{1,2}}(?:, [0-9]{{1,2}})*,? (?:and|or) [0-9]{{1,2}} (?:{_MONTHS})\b"),
    # Idioms.
    re.compile(r"\b(?:one|two|three|[0-9]+)[- ](?:on|to|by)[- ](?:one|two|three)\b(?! \w+s\b)"),
    re.compile(r"\b[Oo]ne[ -](?:day|by one|another|or more of|off|sided|time|way)\b"),
    re.compile(r"\bmile [0-9]+\b"),
    re.compile(r"[0-9]+(?:\.[0-9]+)?(?:°| degrees) ?(?:[NSEW]\b|north\b|south\b|east\b|west\b)"),
)
"""Each a kind of number that counts nothing."""


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|(?<!\w)[#@]\w+")
_ANCHOR = re.compile(r"[0-9]+|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b")
_MARGIN = 48
"""Longer than any name before or behind its number."""

_HUNDRED = 100
_TALLY = re.compile(r"(?<![\w.,$€£%])([0-9]{1,3})(-|–| to )([0-9]{1,3})(?![\w%]|[.,][0-9])")
_FROM = re.compile(r"\bfrom (?:\w+ ){0,3}$")

_REFERENCE = re.compile(
    r"\b(?:the|these|those|all)(?: (?:other|same|latter|previous|original|(first|last|next|final|remaining|top)))? $",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|third|quarter|thirds|quarters)) of $",
    re.IGNORECASE,
)
"""A number before `of the seven`: the whole of which it is a part is told with it."""

_RATE = re.compile(r"\b(?:per|every|each|a million to|times) $", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"(\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]n|[Tt]o|[Oo]f|[Ff]or) )?(?<![^\s“\"‘(])([a-z]?[^\W\d_a-z][\w.'’&-]*) $"
)
_GAPPED = re.compile(
    r"[0-9]+ (?:seats|votes|members|deputies|MPs|lawmakers|per cent|percent|points)\b[^.;]*(?:,"
    r"| and)(?: the)?(?: [A-ZÀ-Þ][\w’'-]+)+ $"
    r"|[0-9]%[^.;]*(?:,| and)(?: the)?(?: [A-ZÀ-Þ][\w’'-]+)+ $"
)
"""What goes on without its verb and noun: `the Greens have 74 seats and the Front 66`."""

_GAP_ENDS = re.compile(r"[.,;)]| and\b|$")
_OPENING = re.compile(r"(?:^|[.!?:;…•\n(–—]|[“\"‘'])[\s“\"‘'(]*$")
_FUNCTION_WORDS = table(
    """a an the some about around nearly almost over under only just at in on of for from to with by and or but so as
    than more less up least most between within after before since until when while where if that this these those
    there here all both another exactly roughly approximately estimated was were is are had has have by into per
    every each other not no yes he she it they we you i his her its their our my who which what
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday"""
)
_ONE_COUNTS_BEFORE = re.compile(
    r"\b(?:at least|only|just|more than|less than|or|minus|nearly|about|votes to|leaves|left|survived by|scored|lost"
    r"|sank|destroyed|killed|injured|captured|shot down|seized|bought|sold|won|fired|plus) $",
    re.IGNORECASE,
)
_SMALL = r"(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_COORDINATED = re.compile(rf"(?: [\w-]+){{1,3}},? and (?:\w+ )?{_SMALL}\b")
_COORDINATED_BEFORE = re.compile(rf"\b{_SMALL}(?: [\w-]+){{1,3}} and $", re.IGNORECASE)
_CASUALTY = re.compile(
    r"(?: [\w-]+){1,3} (?:(?:was|is|has been|had been|remains|were) (?:\w+ )?)?"
    r"(?:killed|injured|wounded|dead|missing|died|arrested|detained|hurt|rescued|destroyed|damaged)\b"
)


def find(text: str) -> Iterator[Span]:
    """Yield the spans, in no order; they may overlap."""
    for match in _ADDRESS.finditer(text):
        yield match.span()
    for start, end in windows.around(_ANCHOR, text, _MARGIN):
        for pattern in _PATTERNS:
            for match in pattern.finditer(text, start, end):
                yield match.span()
    for match in _TALLY.finditer(text):
        if int(match[1]) >= int(match[3]) and not _FROM.search(text, max(0, match.start() - 32), match.start()):
            yield match.span()


def counts_nothing(text: str, amount: Amount) -> bool:
    """Return whether the amount is a name's part, a reference back, a rate's base, a score or an idiom."""
    return any(test(text, amount) for test in _TESTS)


def is_reference(text: str, amount: Amount) -> bool:
    """Return whether it refers to what was counted before: `the two ministers`."""
    if text.startswith(("-", "‑"), amount.end):
        return False  # the five-man crew
    if not amount.in_words or amount.unit or amount.value > 12 or amount.value < 1 or amount.high is not None:
        return False
    before = _REFERENCE.search(text, max(0, amount.start - 24), amount.start)
    if before and before[1] and counted.noun_after(text, amount.end, amount.end + 60):
        return False
    if before is None:
        return False
    return amount.value == 2 or not _WHOLE.search(text, max(0, before.start() - 16), before.start())


def _is_bracketed(text: str, amount: Amount) -> bool:
    """Return whether it stands in brackets as a reference or mark does, and not as the age of the person before."""
    in_brackets = text.startswith(")", amount.end) and text.endswith("(", 0, amount.start)
    return in_brackets and amount.unit is None and amount.value < _HUNDRED and not ages.is_age(text, amount)


def _is_rate_base(text: str, amount: Amount) -> bool:
    return _RATE.search(text, max(0, amount.start - 14), amount.start) is not None


def _is_score(text: str, amount: Amount) -> bool:
    if amount.unit or ages.is_age(text, amount):
        return False
    if amount.high is None:
        return re.match(r"[-–][0-9]", text[amount.end : amount.end + 2]) is not None
    joined = "-" in text[amount.start : amount.end] or "–" in text[amount.start : amount.end]
    return joined and not amount.in_words and counted.noun_after(text, amount.end, amount.end + 60) is None


_LETTERS = frozenset("CFKVhmspcglL")
"""Units of one letter, which behind a name's number are part of it: Courtroom 14C."""


def _is_named(text: str, amount: Amount) -> bool:
    """Return whether a capitalised word before it makes it part of a name: `Leopard 2 tanks`, not `in Paris 12 men`."""
    if amount.in_words or amount.scale > 1 or amount.high is not None:
        return False
    if amount.unit and text[amount.number_end : amount.end] not in _LETTERS:
        return False
    before = _NAME_BEFORE.search(text, max(0, amount.start - 30), amount.start)
    if not before or before[2].endswith(("'s", "’s")):
        return False
    if before[2] != "US" and before[2].lower().rstrip(".") in _FUNCTION_WORDS | counted.STOPS:
        return False
    if before[2].endswith("ing") and _OPENING.search(text, max(0, before.start(2) - 8), before.start(2)):
        return False
    if _GAPPED.search(text, max(0, amount.start - 140), amount.start) and _GAP_ENDS.match(text, amount.end):
        return False
    return not before[1] or counted.noun_after(text, amount.end, amount.end + 60) is None


def _is_capitalised_inside(text: str, amount: Amount) -> bool:
    """Return whether it is a number in words with a capital where no sentence begins: `the Five Eyes`."""
    if not amount.in_words or not text[amount.number_start].isupper():
        return False
    return not _OPENING.search(text, max(0, amount.start - 8), amount.start) and amount.start > 0


def _is_pronoun(text: str, amount: Amount) -> bool:
    """Return whether `one` stands for someone or something, and `zero` for none."""
    if not amount.in_words or amount.value not in (0, 1) or amount.unit or amount.high is not None:
        return False
    if amount.value == 0:
        return True
    if counted.noun_after(text, amount.end, amount.end + 60, value=amount.value) is None:
        return True
    before = _ONE_COUNTS_BEFORE.search(text, max(0, amount.start - 14), amount.start)
    coordinated = _COORDINATED_BEFORE.search(text, max(0, amount.start - 40), amount.start)
    return not (before or coordinated or _COORDINATED.match(text, amount.end) or _CASUALTY.match(text, amount.end))


_TESTS: tuple[Callable[[str, Amount], bool], ...] = (
    is_reference,
    _is_bracketed,
    _is_rate_base,
    _is_score,
    _is_named,
    _is_capitalised_inside,
    _is_pronoun,
)
