"""Text and an amount in it without a unit → whether it is somebody's age."""

from __future__ import annotations

import re

from digest.analysis.figures.amount import Amount
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.english.what_befell import PERSON_ENDINGS
from digest.lexicon.tables import any_form

_OLDEST = 120
"""More than anyone's years."""

_GROWN = 16
"""Less than this in brackets behind a name is rather a reference or a score: a choice of ours."""

_REACH = 36
"""Characters before a number in which words of age stand: "at the age of" and a name between. A judgement."""

_AGED = re.compile(
    r"\b(?:turn(?:ed|s|ing)|aged?|ages|age of|ages of|aged (?:between|from|just))"
    r"(?: about| around| nearly| almost| over| under| between| only| just)? $",
    re.IGNORECASE,
)
_AGED_LIST = re.compile(r"\baged (?:(?:\w+|[0-9]+),? ){1,3}(?:and|or) $", re.IGNORECASE)
"""`Aged nine and 11`, `aged three, five and eight`."""

_OF_SEVERAL = re.compile(
    r"\b(?:sons|daughters|children|boys|girls|brothers|sisters|twins|kids|grandchildren|pupils|students), "
    r"(?:\w+, )*(?:\w+,? and )?$"
)
_GOES_ON_WITH_AGES = re.compile(
    rf"(?:, \w+)*,? and (?:[0-9]{{1,2}}|{any_form(TO_TWELVE)}|[a-z]+teen)"
    r"(?=[,.;)])|[,.;)]"
)
"""The ages of several, each behind the other: `her sons, 4 and 7, died`."""

_KIN = (
    r"(?:mother|father|mum|mom|dad|daughter|son|sister|brother|wife|husband|partner|girlfriend|boyfriend|baby|child"
    r"|twin|grandmother|grandfather|grandson|granddaughter|niece|nephew|aunt|uncle|cousin|friend|boy|girl|youngest"
    r"|eldest|oldest)"
)
_BEFORE = re.compile(
    rf"(?:\b(?:[Tt]urn(?:ed|ing|s)|(?:[Hh]e|[Ss]he|who|I|(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir"
    rf"|[Tt]he) (?:[a-z]+ )?{_KIN})(?: himself| herself| myself)? (?:is|was|am|will be"
    r"|shall be|would be)|(?:[Hh]e|[Ss]he|who|I)[’'](?:ll be|s|m|d be))"
    r"(?: (?:only|just|now|then|already|nearly|almost|about))?"
    rf"|\b(?:[a-z]+(?:{any_form(PERSON_ENDINGS[:-1])}|ain|im|ect|ief|ow|ster|boy|girl)|boy|girl|man|woman|teen"
    r"|toddler|infant|pilot|father|wife|son|child|farmhand|nurse|thief|uncle|aunt"
    r"|niece|nephew|cousin|husband|widow|baby|girlfriend|friend|twin|bride|groom|spouse|fiancee|fiancé),"
    r"|\b[^\W\d_a-z][\w’'.-]*[^\W\d_.],|, now|\bNow) $"
)
"""A name and a comma, or a pronoun: an age where the number ends its clause."""

_YOUNG_OR_OLD = re.compile(
    r"\b(?:[Cc]hildren|[Bb]oys|[Gg]irls|[Pp]eople|[Tt]hose|[Aa]nyone|[Ee]veryone|[Aa]dults|[Ww]omen|[Mm]en"
    r"|[Pp]atients|[Kk]ids|[Ii]nfants|[Tt]oddlers|[Tt]eenagers|[Ss]tudents|[Vv]isitors|[Pp]assengers|[Cc]itizens"
    r"|[Yy]oungsters|[Vv]oters|[Rr]esidents|[Ww]orkers|[Pp]layers|[Dd]rivers|[Pp]upils|[Cc]onscripts"
    r"|(?<=[^\s] )(?:was|were|is|are))"
    r" (?:who (?:is|are) )?(?:under|over|below|above|more than|less than|older than|younger than) $"
)
_STAGE_OF_LIFE = re.compile(
    r"\b(?:school|home|married|retired|died|orphaned|widowed|began|started|debut|career|learned|blind"
    r"|apprenticed|swimming|riding)(?: [a-z]+)? at $|, at $"
    r"|\b(?:took up|gave up|started|began|learned|quit|stopped)(?: [a-z]+)? at $"
    r"|\b(?:girl|boy|man|woman|child|lad|youth|lady|gentleman) of $"
)
_CHILD_OF = re.compile(r"\b(?:girl|boy|baby|toddler) of $")
_CHILD_GOES_ON = re.compile(r" (?:was|is|has|had|who|died|and)\b")
_AGE_FROM_TO = re.compile(r"\bage of [a-z]+ from (?:[0-9]+ to )?$")
_IN_BRACKETS = re.compile(r"(?<![^\s“\"(])[A-ZÀ-Þ][\w’'.-]+ (?:[a-z]{1,4} )?[A-ZÀ-Þ][\w’'-]+ \($")
_BRACKET_CLOSES = re.compile(r"\)(?:[,.;]| [a-z])")
_MEDIAN = re.compile(r"\b(?:median|mean|average|minimum|maximum|pension|retirement|voting) age (?:is|was|of|at|to) $")
_GROUP = re.compile(
    rf"\b(?:[0-9]+|{any_form(TO_TWELVE[1:])}|most|many|half|all|some|percent|per cent|%)"
    r"(?: of (?:them|those))? (?:are|were|is|was) (?:aged )?(?:over|under|above|below) $"
)
_AGE_BEHIND = re.compile(r" (?:or (?:older|younger|over|under)|and (?:over|older|under|younger))\b")
"""Behind an age: people of 65 or older."""

_NAMED_IN_BRACKETS = re.compile(r"\b(?:[Aa]ges?|[Aa]ged) \($")
_AT = re.compile(r"\b[Aa]t $")
_PRONOUN = re.compile(
    r",? (?:he|she|I|they)\b|, (?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:is|was|has|had|still)\b"
)
_VERB = re.compile(r" (?:are|were|is|have|had|must|should|can|get|go|pay|who|and|in|to)\b")
_CLAUSE_ENDS = re.compile(
    r"[,.;:)”\"]|$|\n| (?:and|who|when|in|now|then|at the time|today|tomorrow|this|next|last"
    r"|on [A-Z][a-z]+day)\b"
)


def is_age(text: str, amount: Amount) -> bool:
    """Return whether the number is an age: `Anna Weber, 34, said`, `aged 34`, `at nine she sang`."""
    if amount.unit or amount.scale > 1 or not 0 < amount.value <= _OLDEST or amount.value % 1:
        return False
    if _stands_behind(_AGED, text, amount):
        return True
    if _stands_behind(_OF_SEVERAL, text, amount) and _GOES_ON_WITH_AGES.match(text, amount.end):
        return True
    if _stands_behind(_AGED_LIST, text, amount) and _CLAUSE_ENDS.match(text, amount.end):
        return True
    if _stands_behind(_MEDIAN, text, amount) or _stands_behind(_AGE_FROM_TO, text, amount):
        return True
    if _stands_behind(_IN_BRACKETS, text, amount) and _BRACKET_CLOSES.match(text, amount.end):
        return amount.value >= _GROWN
    if _AGE_BEHIND.match(text, amount.end) or _stands_behind(_NAMED_IN_BRACKETS, text, amount):
        return True
    if _stands_behind(_AT, text, amount) and _PRONOUN.match(text, amount.end):
        return True
    if _stands_behind(_YOUNG_OR_OLD, text, amount) and _VERB.match(text, amount.end):
        return True
    if _stands_behind(_CHILD_OF, text, amount) and _CHILD_GOES_ON.match(text, amount.end):
        return True
    if not _CLAUSE_ENDS.match(text, amount.end):
        return False
    return any(_stands_behind(pattern, text, amount) for pattern in (_BEFORE, _YOUNG_OR_OLD, _STAGE_OF_LIFE, _GROUP))


def _stands_behind(pattern: re.Pattern[str], text: str, amount: Amount) -> bool:
    # From the number's own start: a qualifier or `between` may stand before the amount's.
    return pattern.search(text, max(0, amount.number_start - _REACH), amount.number_start) is not None
