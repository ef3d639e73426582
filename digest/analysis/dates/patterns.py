"""The patterns of date expressions, each with the function that reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from digest.analysis.dates import (
    calendar_dates,
    month_context,
    relative_dates,
    weekday_context,
    year_context,
    years_and_parts,
)
from digest.analysis.dates.meanings import Meaning
from digest.lexicon.english.calendar import (
    BEFORE_A_DATE,
    DECADES,
    MONTHS,
    ROMAN_MONTHS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from digest.lexicon.english.moments import PARTS_OF_DAY
from digest.lexicon.english.numbers import BELOW_HUNDRED, ONES, ORDINALS, SCALES, TEENS, TENS
from digest.lexicon.english.units import PERIODS
from digest.lexicon.streets import STREETS_BEFORE_NAME
from digest.lexicon.tables import any_form


def nothing(_: re.Match[str]) -> None:
    """Return no meaning: the words name a thing, or a day that cannot be known."""


def _cased(words: Sequence[str]) -> str:
    return "|".join(sorted([*words, *(word.upper() for word in words)], key=len, reverse=True))


_MONTH = rf"(?:{_cased(MONTHS)}|(?:{_cased(SHORT_MONTHS)})\b\.?)"
_WEEKDAY = rf"(?:{_cased(WEEKDAYS)}|(?:{any_form(SHORT_WEEKDAYS)})\b\.?)"
_M = rf"(?P<month>{_MONTH})"
_FULL_M = rf"(?P<month>{_cased(MONTHS)})"
_PART_OF_DAY = rf"(?:\ (?i:{any_form(PARTS_OF_DAY)}))"
_W = rf"(?:\b(?:(?i:last|this|next)\ )?(?P<weekday>{_WEEKDAY}){_PART_OF_DAY}?,?\ (?:the\ )?)?"
_FULL_W = rf"(?P<weekday>{_cased(WEEKDAYS)})"
_YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})(?![0-9])"
_THAT = r"(?:(?:of|in)\ )?(?P<that>that|(?:that|the)\ same|the\ (?:following|next|previous))\ year\b"
_Y = rf"(?:(?:,\ ?|\ (?:in\ )?)(?P<year>{_YEAR})|,?\ (?P<whose>(?i:last|this|next))\ year\b|,?\ {_THAT})?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_TH = r"(?:st|nd|rd|th)?"
_D, _LAST_D = rf"(?P<day>{_DAY}){_TH}", rf"(?P<last_day>{_DAY}){_TH}"
_BETWEEN = r"(?:\b(?i:from|between)\ )?"
_TO = r"(?:\ ?[-–—]\ ?|\ (?P<joint>to|and|through|until|or)\ )(?:the\ )?"
_VAGUE = r"(?P<vague>\b(?i:early|mid|late|end\ of|start\ of|beginning\ of|middle\ of)(?:[ -]|-\ )(?:to[ -]late[ -])?)"
_AROUND = r"(?P<about>\b(?i:around|about|circa|ca?\.|roughly|approximately)\ )"
_WHICH = r"\b(?P<which>(?i:last|this|next|earlier\ this|later\ this|this\ past|this\ coming))\ "
_NOT_THE = r"(?<!\bthe\ )(?<!\bThe\ )"
""""The last month" is the thirty days behind us, and no calendar month."""
_COUNT = rf"(?P<count>(?<![\d,.])[0-9]{{1,3}}|(?i:an?|{any_form(BELOW_HUNDRED)}))"
_SEASONS = any_form(SEASONS)
_FIRST_FOUR = any_form(ORDINALS[:4])
_ORDINAL = rf"(?P<ordinal>(?i:{_FIRST_FOUR}))"
_ORDINAL_OF_YEAR = rf"(?P<ordinal>(?i:{_FIRST_FOUR}|final|last)(?=\ quarter)|(?i:first|second))"
_DECADES = f"(?:{'|'.join([*DECADES, *(word.title() for word in DECADES)])})"
_RESULTS = (
    r"(?:profits?|earnings|sales|revenues?|results?|growth|GDP|income|loss|losses|report|figures|output|deliveries"
    r"|turnover|forecasts?|estimates?|guidance|outlook|targets?|production|demand|exports|imports|shipments|orders"
    r"|margins?|net|volumes?|prices?|data|numbers|performance|dividend|bookings|supply|inflation|consumption"
    r"|spending)"
)
_NAMED_BEFORE = rf"(?:{any_form(STREETS_BEFORE_NAME)})(?:\ (?:du|de|del|of))?"
_NAMED_BEHIND = (
    r"(?:Street|Square|Avenue|Boulevard|Bridge|Road|Stadium|Hospital|University|Movement|Brigade|Revolution)"
)
_NTH = rf"(?P<nth>(?i:{_FIRST_FOUR}|last))"
_SCALES = rf"{any_form(SCALES[:5])}|dozen|percent|per\ cent|km|kg|kilomet|tonnes"
_NO_CLOCK = rf"(?![\w%]|[:,.][0-9]|\ (?:{_SCALES})\b)"
_SHORT = r"(?P<short>[0-9]{2})"

Read = Callable[[re.Match[str]], Meaning | None]

_ABOUT_WORDS = (
    r"(?i:around|about|roughly|approximately|some|nearly|almost|more\ than|(?<!took\ )over|just\ over|just\ under)"
)
_OF_MONTHS: tuple[tuple[str, Read], ...] = (
    (
        r"\b(?:September|Sept\.)\ 11\ (?:attacks|terror)|\b(?:January|Jan\.)\ 6\ (?:attack|riot|committee)",
        nothing,
    ),
    (rf"\b[Ff]ourth\ of\ July\b(?!,?\ {_YEAR})", nothing),
    (rf"\b{_NAMED_BEFORE}\ {_DAY}\ {_MONTH}\b|\b{_DAY}\ {_MONTH}\ {_NAMED_BEHIND}\b", nothing),
    (rf"(?<![\w,.$€£/-])(?P<year>{_YEAR})\ {_M}\ {_D}{_NO_CLOCK}", calendar_dates.partial_date),
    (rf"\b{_D}[-/]{_M}[-/]{_SHORT}(?![\w/-])", calendar_dates.partial_date),
    (
        rf"\b(?:{_D}\ {_M}|(?P<month_first>{_MONTH})\ (?P<day_behind>{_DAY}){_TH},?)\ [’']{_SHORT}\b",
        calendar_dates.short_day,
    ),
    (
        rf"\b{_D}\ (?P<month>(?:{_cased(SHORT_MONTHS)})\b\.?)\ {_SHORT}(?=[.,;:)]|$)(?![.,:][0-9])",
        calendar_dates.partial_date,
    ),
    (rf"\bweek\ (?:of|beginning|starting|commencing)\ (?:on\ )?{_W}{_D}\ {_M}{_Y}(?!\w)", calendar_dates.week_of),
    (rf"\bweek\ (?:of|beginning|starting|commencing)\ (?:on\ )?{_W}{_M}\ {_D}{_Y}{_NO_CLOCK}", calendar_dates.week_of),
    (rf"{_AROUND}?{_W}\b{_D}(?:\ of)?\ {_M}{_Y}(?!\w)", calendar_dates.partial_date),
    (rf"{_AROUND}?{_W}\b{_M}\ (?:the\ )?{_D}{_Y}{_NO_CLOCK}", calendar_dates.day_of_month),
    (rf"{_BETWEEN}\b{_M}\ {_D}{_TO}{_LAST_D}{_Y}{_NO_CLOCK}(?!\ {_MONTH})", calendar_dates.days),
    (rf"(?:{_VAGUE}|{_AROUND})?\b{_M},?(?:\ of|\ in)?\ (?P<year>{_YEAR})", calendar_dates.partial_date),
    (rf"{_VAGUE}?\b{_M}(?:\ of)?\ (?P<whose>last|this|next)\ year\b", calendar_dates.partial_date),
    (rf"{_VAGUE}?\b{_M},?\ {_THAT}", calendar_dates.partial_date),
    (rf"{_VAGUE}?\b{_M}(?!\w|-[A-Z])", month_context.month),
    (rf"\b{_NTH}\ {_FULL_W}\ (?:of|in)\ {_M}{_Y}(?!\w)", calendar_dates.partial_date),
    (rf"{_WHICH}{_FULL_M}\b(?!\ [0-9])", calendar_dates.partial_date),
    (rf"\b{_D}-{_M}-(?P<year>{_YEAR})(?![\w-])", calendar_dates.partial_date),
    (rf"{_BETWEEN}{_W}\b(?:the\ )?{_D}{_TO}(?:{_WEEKDAY},?\ )?{_LAST_D}(?:\ of)?\ {_M}{_Y}(?!\w)", calendar_dates.days),
    (
        rf"\b(?P<month>{_cased(MONTHS)})(?:-|–)"
        rf"(?P<last_month>{_cased(MONTHS)})\b(?!\ [12][0-9]{{3}})"
        r"(?:(?:,?\ (?i:period|months?|quarter|half|season))?(?:\ of)?,?\ (?P<whose>(?i:last|this|next))\ year\b)?",
        calendar_dates.months,
    ),
    (rf"{_BETWEEN}\b{_M}{_TO}(?P<last_month>{_MONTH}),?\ (?P<year>{_YEAR})", calendar_dates.months),
)
_OF_YEARS: tuple[tuple[str, Read], ...] = (
    (rf"\b[Rr]esolutions?\ [0-9]+\ \({_YEAR}\)", nothing),
    (rf"(?m:^)(?P<year>{_YEAR})(?=:\ |\ [–—-]\ )", calendar_dates.partial_date),
    (rf"\b{_D}\.(?P<roman>{any_form(ROMAN_MONTHS)})\.(?P<year>{_YEAR})(?!\w)", calendar_dates.roman),
    (
        r"(?<![\w/-])(?P<year>[12][0-9]{3})-(?P<number>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![\w-])",
        calendar_dates.numeric_date,
    ),
    (
        r"(?<![\w/-])(?P<year>[12][0-9]{3})/(?P<number>0[1-9]|1[0-2])/(?P<day>[0-3][0-9])(?![\w/-])",
        calendar_dates.numeric_date,
    ),
    (
        r"(?<![\w./-])(?P<one>[0-3]?[0-9])(?P<mark>[./-])(?P<two>[0-3]?[0-9])(?P=mark)(?P<year>[12][0-9]{3})(?![\w/-])",
        calendar_dates.numeric_day,
    ),
    (
        rf"{_VAGUE}?\b(?P<season>(?i:{_SEASONS}))(?:\ of|\ in|,)?\ (?P<year>{_YEAR})(?:[-–/](?:20)?[0-9]{{2}})?(?!\w)",
        calendar_dates.partial_date,
    ),
    (
        rf"(?<![0-9])(?P<year>{_YEAR})\ ?[年년]"
        rf"(?:\ ?(?P<number>1[0-2]|0?[1-9])\ ?[月월](?:\ ?(?P<day>{_DAY})\ ?[日일号])?)?",
        calendar_dates.numeric_date,
    ),
    (
        rf"(?:(?<![\w.,$€£/-])|(?<=\bFY))(?P<year>{_YEAR})(?:-|–|—|/)(?P<last_year>{_YEAR}|[0-9]{{2}})(?![\w/-])",
        years_and_parts.years,
    ),
    (
        rf"(?:{_VAGUE}|{_AROUND})?(?:(?<![\w.,$€£¥/:\#+–—])(?<![\d)]-)|(?<=\bFY))(?P<year>{_YEAR})(?![\w%/°]"
        rf"|:\S|[,.][0-9]|[-–][0-9])",
        year_context.year,
    ),
    (rf"{_VAGUE}?\b(?P<decade>(?:1[0-9]|20)[0-9]0)[’']?s\b", years_and_parts.decade),
    (
        rf"{_VAGUE}?\b(?P<decade>(?:1[0-9]|20)[0-9]0)[’']?s\ and\ (?:early\ )?[’']?(?P<other>[0-9]0)[’']?s\b",
        years_and_parts.decades,
    ),
    (rf"\b(?P<part>[QH])(?P<ordinal>[1-4])(?:\ of)?(?:\ FY)?\ (?P<year>{_YEAR})\b", years_and_parts.part_of_year),
    (rf"\b(?P<ordinal>[1-4])(?P<part>[QH])(?:\ of)?\ (?P<year>{_YEAR})\b", years_and_parts.part_of_year),
    (
        rf"\b{_ORDINAL_OF_YEAR}[ -](?P<part>half|quarter)\ (?:of\ )?(?P<year>{_YEAR})(?P<split>[-–/](?:20)?"
        r"[0-9]{2})?\b",
        years_and_parts.part_of_year,
    ),
)
_OF_WEEKDAYS: tuple[tuple[str, Read], ...] = (
    (rf"{_WHICH}{_FULL_W}\b", calendar_dates.partial_date),
    (rf"\b{_FULL_W}\ (?:of\ )?(?P<of_week>last|this|next)\ week\b", calendar_dates.partial_date),
    (rf"\b{_FULL_W},?\ the\ {_D}(?<=st|nd|rd|th)\b(?!\ (?:of\ )?{_MONTH})", calendar_dates.partial_date),
    (rf"\b{_FULL_W}\b", weekday_context.weekday),
)
_OF_OTHER_WORDS: tuple[tuple[str, Read], ...] = (
    (
        rf"{_NOT_THE}(?<!\bago\ )(?<!\brest\ of\ (?=this\ (?:century|decade))){_WHICH}"
        rf"(?P<unit>{any_form(set(PERIODS) - {'fortnight'})})\b(?!\ or\ |-)",
        relative_dates.relative,
    ),
    (
        r"\b(?:(?P<ahead>[Bb]y|[Bb]efore|[Uu]ntil)|(?i:over|at|during|on|since))\ the\ (?P<date>weekend)\b(?!\ of\ )",
        relative_dates.weekend,
    ),
    (
        r"\b(?i:(?:the\ day\ before\ )?yesterday|today|(?:the\ day\ after\ )?tomorrow|tonight|last\ night"
        r"|this\ (?:morning|afternoon|evening))\b",
        relative_dates.day,
    ),
    (
        rf"(?:\b(?P<about>{_ABOUT_WORDS})\ )?\b{_COUNT}\ "
        rf"(?P<unit>day|{any_form(set(PERIODS) - {'weekend', 'quarter'})})s?\ ago\b",
        relative_dates.ago,
    ),
    (
        r"(?:\b(?P<about>nearly|almost|about|around|some|more\ than|over)\ )?"
        r"\b(?P<part>(?i:half\ a|a\ half|a\ quarter(?:\ of\ a)?))[ -]century\ ago\b",
        relative_dates.part_of_century_ago,
    ),
    (rf"\b(?:half\ a\ year|{_COUNT}\ (?:years?\ and\ a\ half|and\ a\ half\ years))\ ago\b", nothing),
    (
        r"\b(?i:in|during)\ the\ (?P<date>(?P<which>previous)\ (?P<unit>decade|century))\b",
        relative_dates.relative,
    ),
    (
        r"\b(?i:(?:start|beginning|middle|end)\ of\ the\ (?P<unit>week|month|quarter|decade|century))\b"
        r"(?P<earlier>(?!))?(?!\ (?:in|after|before|of|that|when)\b|['’])",
        relative_dates.part_of_current,
    ),
    (
        r"\b(?i:(?:(?P<earlier>earlier)|later|late|early)\ in\ the\ (?P<unit>week|month|quarter|year))\b"
        r"(?!\ (?:in|after|before|of|that|when)\b|['’])",
        relative_dates.part_of_current,
    ),
    (rf"{_WHICH}(?P<season>{_SEASONS})\b", calendar_dates.partial_date),
    (rf"{_VAGUE}?\b(?P<season>(?i:{_SEASONS}))\ {_THAT}", calendar_dates.partial_date),
    (
        r"\b(?i:in|since|during|by|until)\ (?:the\ )?"
        r"(?P<date>(?:early\ |late\ |mid-)?(?P<season>spring|summer|autumn|winter))\b(?!\ of\ )",
        calendar_dates.partial_date,
    ),
    (r"\b[Ii]n\ the\ (?P<date>(?P<season>fall))\b(?!\ (?:of|in)\b)", calendar_dates.partial_date),
    (
        rf"\b{_ORDINAL}[ -](?P<part>half|quarter)\ (?:of\ )?(?P<which>last|this|next|the)\ year\b",
        years_and_parts.part_of_year,
    ),
    (
        r"\b(?P<date>(?i:start|beginning|middle|end)\ of\ the\ year)\b(?!\ (?:in|after|before|of)\b)",
        relative_dates.year_of_publication,
    ),
    (
        rf"\b[Tt]he\ (?P<date>(?P<which>current)\ (?P<unit>{any_form(set(PERIODS) - {'fortnight', 'weekend'})}))\b",
        relative_dates.relative,
    ),
    (
        rf"\b(?:on|by|until|till|before|after|from|since|of)\ the\ (?P<date>(?P<day>{_DAY})(?:st|nd|rd|th))\b"
        r"(?=[.,;:)”]|$|\ (?:and|to|at|in|with|when|after|before|by|for|of\ that\ month)\b)",
        calendar_dates.partial_date,
    ),
    (
        rf"\b(?i:in|for|during|since|of|by|until|from|to|on|over)\ (?:the\ |its\ "
        rf"|their\ )?(?P<date>(?:(?:(?<=the\ )|(?<=its\ )|(?<=their\ )){_ORDINAL}\ quarter"
        r"|Q(?P<number>[1-4])))\b(?!\ of\b|-)",
        years_and_parts.quarter,
    ),
    (rf"\b(?P<date>{_ORDINAL}-quarter)(?=\ (?:[A-Za-z]+\ ){{0,2}}{_RESULTS}\b)", years_and_parts.quarter),
    (
        rf"{_VAGUE}?\b(?P<century>(?:[1-9]|1[0-9]|2[01])(?=th|st|nd|rd)|(?i:{any_form(ORDINALS)}))(?:th|st|nd"
        rf"|rd)?[- ]"
        r"(?:[Cc]entury|[Cc]enturies)\b(?!\ B\.?C)",
        years_and_parts.century,
    ),
    (
        rf"\b(?i:in|since|until|before|after|from|by|of|{_SEASONS})\ "
        r"(?P<date>[’'](?P<short>[0-9]{2}))\b(?![’'-])",
        years_and_parts.short_year,
    ),
    (rf"{_VAGUE}?(?<!\w)[’'](?P<decade>[2-9]0)s\b", years_and_parts.decade),
    (r"\b[Tt]he\ (?P<date>(?:(?:early|late|mid)[ -])?(?P<decade>[2-9]0)[’']s)\b", years_and_parts.short_decade),
    (r"\b[Tt]he\ (?P<date>(?:early|late|mid)[ -](?P<decade>[2-9]0)s)\b", years_and_parts.short_decade),
    (
        rf"\b[Tt]he\ {_DECADES}\ (?:and|or)\ (?P<date>(?:early\ |late\ |mid-)?(?P<decade>{_DECADES}))\b",
        years_and_parts.decade,
    ),
    (rf"\b[Tt]he\ (?P<date>(?:early\ |late\ |mid-|mid\ )?(?P<decade>{_DECADES}))\b(?!['’])", years_and_parts.decade),
)

_OF_SHORT_YEARS: tuple[tuple[str, Read], ...] = (
    (
        rf"(?<![\w./-])(?P<one>[0-3][0-9])(?P<mark>\.)(?P<two>[0-1][0-9])\.{_SHORT}(?![\w/-]|\.[0-9])",
        calendar_dates.short_numeric_day,
    ),
    (
        rf"(?<![\w./-])(?P<one>[0-3]?[0-9])(?P<mark>[/-])(?P<two>[0-3]?[0-9])(?P=mark){_SHORT}(?![\w/-]|\.[0-9])",
        calendar_dates.short_numeric_day,
    ),
)
_HUNDREDS, _TENS, _UNITS = any_form((*TEENS[3:], TENS[0])), any_form(TENS[4:]), any_form(ONES)
_BELOW_HUNDRED = rf"(?:(?:{any_form(TENS)})(?:[- ](?:{_UNITS}))?|{any_form(TEENS)})"
_GOES_ON = (
    r"(?=[.,;:!?)”\"’'—–]|$|\ (?:and|or|but|to|until|when|while|as|that|which|who|because|after|before|by|on|in|at|with"
    r"|for|from|under|is|was|were|had|has|it|he|she|they|we|I|the|a|an|this|his|her|its|their|there|then|no|not)\b"
)
"""How a text goes on behind a year in words, and not behind a count: with no noun."""

_HUNDREDS_W = rf"(?P<hundreds>{_HUNDREDS})"
_REST = rf"(?P<rest>{_BELOW_HUNDRED})"
_MORE = rf"(?:oh|nought|hundred\ and)[ -](?P<more>{_BELOW_HUNDRED}|{_UNITS})"
_LED_TO_BY = f"{any_form(BEFORE_A_DATE)}|around|about|circa|year|{_SEASONS}|{any_form(MONTHS)}"
_OF_YEARS_IN_WORDS: tuple[tuple[str, Read], ...] = (
    (
        rf"\b(?i:{_LED_TO_BY})[ -](?P<date>(?i:{_HUNDREDS_W}[ -](?:{_REST}|{_MORE})))\b{_GOES_ON}|\ [A-Z])",
        years_and_parts.year_in_words,
    ),
    (
        r"\b(?i:in|since|by|until|from|of|before|after|to)\ "
        rf"(?P<date>(?i:(?P<hundreds>ten|eleven|twelve)[ -](?P<rest>(?:{_TENS})(?:[- ](?:{_UNITS}))?)))\b{_GOES_ON})",
        years_and_parts.year_in_words,
    ),
    (
        r"\b(?i:in|since|until|till|from|before|after|during|to|year)\ "
        rf"(?P<date>(?i:(?P<hundreds>two\ thousand)\ (?:and\ )?(?P<rest>{_BELOW_HUNDRED}|{_UNITS})))\b{_GOES_ON})",
        years_and_parts.year_in_words,
    ),
    (
        r"\b(?i:in|since|the\ year)\ "
        rf"(?P<date>(?i:(?P<hundreds>two\ thousand|(?:{_HUNDREDS})(?=\ hundred))(?:\ hundred)?))\b(?!\ and\b)"
        rf"{_GOES_ON})",
        years_and_parts.year_in_words,
    ),
    (
        rf"\b[Tt]he\ (?P<date>(?:early\ |late\ |mid-)?(?i:{_HUNDREDS_W}[ -](?P<decade>{'|'.join(DECADES)})))\b",
        years_and_parts.decade_in_words,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Patterns of date expressions that have one sort of word in common."""

    anchor: re.Pattern[str]
    """A word that each of them has."""
    patterns: tuple[tuple[re.Pattern[str], Read], ...]
    """Each with the function that reads what it matched."""


def _rules(anchor: str, rows: tuple[tuple[str, Read], ...]) -> Rules:
    return Rules(
        anchor=re.compile(anchor), patterns=tuple((re.compile(pattern, re.VERBOSE), read) for pattern, read in rows)
    )


RULES: tuple[Rules, ...] = (
    _rules(rf"\b(?:{_cased([*MONTHS, *SHORT_MONTHS])})\b", _OF_MONTHS),
    _rules(r"[12][0-9]{3}", _OF_YEARS),
    _rules(rf"\b(?:{_cased(WEEKDAYS)})\b", _OF_WEEKDAYS),
    _rules(
        r"\bQ[1-4]\b|\bthe\ [0-9]{1,2}(?:st|nd|rd|th)\b|\b(?:in|of)\ the\ (?:week|month|year|decade)\b"
        r"|\b(?i:current|previous|last|this|next|ago|today|tomorrow|tonight"
        r"|yesterday"
        r"|weekend|century|centuries|quarter|half|spring|summer|autumn|fall|winter)\b|\bof\ the\ year\b"
        rf"|\b[2-9]0[’']?s\b|(?<=\ )[’'][0-9]{{2}}\b|\b(?:{_DECADES})\b",
        _OF_OTHER_WORDS,
    ),
    _rules(r"[0-9][./-][0-9]{1,2}[./-][0-9]{2}(?![0-9])", _OF_SHORT_YEARS),
    _rules(rf"\b(?i:ten|eleven|twelve|{_HUNDREDS}|two\ thousand)\b", _OF_YEARS_IN_WORDS),
)
