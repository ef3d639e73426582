"""Text → the spans whose numbers are no figures: parts of names, times of day, addresses, references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from digest.analysis.figures import ages, counted_nouns, non_quantity_patterns
from digest.analysis.figures.amount import Amount
from digest.analysis.language import search_windows
from digest.lexicon.english import nouns
from digest.lexicon.english.calendar import IN_SMALL_LETTERS, SHORT_MONTHS
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.lexicon.english.numbers import SCALES, TENS, TO_TWELVE
from digest.lexicon.tables import any_form, word_set
from digest.model import Span

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|(?<!\w)[#@]\w+")
_ANCHOR = re.compile(rf"[0-9]+|\b(?i:{any_form((*TO_TWELVE, *TENS, *SCALES[:2]))})(?:\b|fold\b)")
_MARGIN = 48
"""Longer than any name before or behind its number."""

_HUNDRED = 100
"""A bare number in brackets below it is an age or a note, and no quantity. A judgement."""

_TALLY = re.compile(r"(?<![\w.,$€£%])([0-9]{1,3})(-|–| to )([0-9]{1,3})(?![\w%]|[.,][0-9])")
_LIST_MARK = re.compile(r"(?<![\w(])[0-9]{1,2}\)(?=\s\S)")
"""A number with a bracket that no other opened, before the parts of a list in prose: 1) a wall, 2) a gate."""

_FROM = re.compile(r"\bfrom (?:\w+ ){0,3}$")

_REFERENCE = re.compile(
    r"\b(?:the|these|those|all)(?: (?:other|same|latter|previous|original|(first|last|next|final|remaining|top)))? $",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:[0-9]|\b(?:{any_form(TO_TWELVE)}|half|third|quarter|thirds|quarters)) of $",
    re.IGNORECASE,
)
"""A number before `of the seven`: the whole of which it is a part is told with it."""

_OF_THE = re.compile(r"(?:^|[.!?;:,“\"\n])[ “\"]*[Oo]f the $")
_TOLD_WITH_ITS_PART = re.compile(
    r" (?:who|that|which|[a-z-]{3,})\b[^.;\n]{0,60}?, (?:only |just |all but |about |some |at least |nearly )?"
    rf"(?:[0-9]+|{any_form(TO_TWELVE)}|none|half|most|a (?:third|quarter|dozen))\b"
)
"""Behind `of the five`: who set out, three came back."""

_SUPERLATIVE = re.compile(r" (?:most|least|[a-z]{3,}est)\b(?! (?:of|in)\b)")
"""Of the four oldest boats nothing was said before."""

_RATE = re.compile(r"\b(?:per|every|(?<!, )each|a million to|times) $", re.IGNORECASE)
_NAME_BEFORE = re.compile(
    r"(\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]n|[Tt]o|[Oo]f|[Ff]or) )?(?<![^\s“\"‘(])([a-z]?[^\W\d_a-z][\w.'’&-]*) $"
)
_PLACE_BEFORE = re.compile(
    r"(?:^|[.!?:;…•\n—]|[“\"‘'])[\s“\"‘'(]*(?:In|At|From|Near|On|Off|Across|Around|Outside)"
    r"(?: [A-ZÀ-Þ][\w.’'-]*){2,4} $"
)
"""A place of several words at the beginning of a sentence, behind which a count may stand: At Cape Orm 19 swimmers."""

_COST_BEFORE = re.compile(r"\b(?:cost|costs|costing|saved|earned)(?: [A-ZÀ-Þ][\w.’'-]*){1,3} $")
"""What has somebody and a count as its objects: cost Orbex 46 jobs."""

_GAPPED = re.compile(
    r"(?<![0-9])[0-9]+ (?:seats|votes|members|deputies|MPs|lawmakers|per cent|percent|points)\b[^.;]*(?:,"
    r"| and)(?: the)?(?: [A-ZÀ-Þ][\w’'-]+)+ $"
    r"|[0-9]%[^.;]*(?:,| and)(?: the)?(?: [A-ZÀ-Þ][\w’'-]+)+ $"
)
"""What goes on without its verb and noun: `the Greens have 74 seats and the Front 66`."""

_GAP_ENDS = re.compile(r"[.,;)]| and\b|$")
_OPENING = re.compile(
    r"(?:^|[.!?:;…•\n(–—]|[“\"‘']|(?:^|\n)[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?)[\s“\"‘'(]*$", re.IGNORECASE
)
"""Where a sentence begins, also behind the time that opens an entry."""

_NEVER_IN_NAMES = FUNCTION_WORDS | nouns.STOPS | nouns.DETERMINERS | IN_SMALL_LETTERS
_NEVER_IN_NAMES |= word_set("exactly roughly approximately estimated yes") | set(map(str.lower, SHORT_MONTHS))
_ONE_COUNTS_BEFORE = re.compile(
    r"\b(?:at least|only|just|by|with|were|had|has|have|more than|less than|or|minus|nearly|about|votes to|leaves|left"
    r"|survived by|lost|sank|shot down|bought|sold|won|plus|(?!seem|call|need|mark|provid|offer)[a-z]{3,}ed) $",
    re.IGNORECASE,
)
_SMALL = rf"(?:[0-9]+|{any_form(TO_TWELVE[1:])}|a dozen)"
_COORDINATED = re.compile(rf"(?: [\w-]+){{1,3}},? (?:and|or) (?:\w+ )?{_SMALL}\b")
_COORDINATED_BEFORE = re.compile(rf"\b{_SMALL}(?: [\w-]+){{1,3}}(?:,| and|, and) $", re.IGNORECASE)
_CASUALTY = re.compile(
    r"(?: [\w-]+){1,3} (?:(?:was|is|has been|had been|remains|were) (?:\w+ )?)?"
    r"(?:killed|injured|wounded|dead|missing|died|arrested|detained|hurt|rescued|destroyed|damaged)\b"
)


def find_non_quantities(text: str) -> Iterator[Span]:
    """Yield the spans, in no order; they may overlap."""
    for match in _ADDRESS.finditer(text):
        yield match.span()
    for start, end in search_windows.windows_around(_ANCHOR, text, _MARGIN):
        for pattern in non_quantity_patterns.PATTERNS:
            for match in pattern.finditer(text, start, end):
                yield match.span("number") if "number" in pattern.groupindex else match.span()
    for match in _LIST_MARK.finditer(text):
        line = max(text.rfind("\n", 0, match.start()), match.start() - _MARGIN)
        if text.rfind("(", line + 1, match.start()) <= text.rfind(")", line + 1, match.start()):
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
    if before and before[1] and counted_nouns.noun_after(text, amount.end, amount.end + 60):
        return False
    if before is None or (amount.value > 2 and _SUPERLATIVE.match(text, amount.end)):
        return False
    if _OF_THE.search(text, max(0, amount.start - 12), amount.start) and _TOLD_WITH_ITS_PART.match(text, amount.end):
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
    return joined and not amount.in_words and counted_nouns.noun_after(text, amount.end, amount.end + 60) is None


_LETTERS = frozenset("CFKVWhmspcglLt")
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
    if before[2] != "US" and before[2].lower().rstrip(".") in _NEVER_IN_NAMES:
        return False
    if before[2].endswith("ing") and _OPENING.search(text, max(0, before.start(2) - 8), before.start(2)):
        return False
    if _GAPPED.search(text, max(0, amount.start - 140), amount.start) and _GAP_ENDS.match(text, amount.end):
        return False
    return not _is_led(text, amount, before) or counted_nouns.noun_after(text, amount.end, amount.end + 60) is None


def _is_led(text: str, amount: Amount, name: re.Match[str]) -> bool:
    """Return whether what leads to the name, or how the number is written, lets it count what follows."""
    start = max(0, amount.start - 80)
    return bool(
        name[1]
        or "," in text[amount.number_start : amount.number_end]  # 1,300 is never a part of a name
        or _PLACE_BEFORE.search(text, start, amount.start)
        or _COST_BEFORE.search(text, start, amount.start)
    )


def _is_capitalised_inside(text: str, amount: Amount) -> bool:
    """Return whether it is a number in words with a capital where no sentence begins: `the Five Eyes`."""
    if not amount.in_words or not text[amount.number_start].isupper():
        return False
    return not _OPENING.search(text, max(0, amount.start - 16), amount.start) and amount.start > 0


def _is_pronoun(text: str, amount: Amount) -> bool:
    """Return whether `one` stands for someone or something, and `zero` for none."""
    if not amount.in_words or amount.value not in (0, 1) or amount.unit or amount.high is not None:
        return False
    if amount.value == 0 or text.startswith(("-", "‑"), amount.end):
        return amount.value == 0
    if text.startswith(" of ", amount.end):
        return True
    noun = counted_nouns.noun_after(text, amount.end, amount.end + 60, value=amount.value)
    if noun is None or noun.split()[-1] == "thing":
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
