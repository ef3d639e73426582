"""The text of a plain copy → its paragraphs, whether it is wrapped at a width or has one paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.extraction.blocks import fold
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.lexicon.english.known_words import is_known

WIDEST_WRAP = 120
"""Characters. Mail and news copies wrap at 60 to 100; a longer line means one paragraph a line."""

NARROWEST_WRAP = 30
"""Characters, as in the columns of a newspaper; shorter lines are verse, a table or a list."""

WRAPPED_BREAKS = 0.75
"""A judgement: the share of line breaks at which the next word would not have fitted. In wrapped text only those after
headings and last lines are others; in lists, verse and one paragraph a line nearly all are."""

TELLING = 0.5
"""A judgement: the share of the width that a line must reach for its break to count. Menus and lists around a wrapped
article break far earlier, and say nothing of how the article is written."""

SLACK = 6
"""Characters by which a wrapped line may fall short: hyphens, trailing spaces, editors that count differently."""

LEAST_LINES = 12
"""A judgement: in so many lines one that is longer than all others tells nothing of the width."""

MOST_LONGER = 0.03
"""A judgement: the share of lines that may be longer than the width; one may be in any text."""

RULE = re.compile(r"(?:[^\w\s]|_){3,}$|[^\w\s](?: [^\w\s]){2,}$")
"""A row of signs, which parts what is over it from what is under it."""

OPENS = re.compile(r"\[\d{1,3}\] ?\S|[•·▪◦‣●○] ")
"""What opens a note or an item, which never goes on with the line before."""

BYLINE = re.compile(r"By (?:[A-Z][^\W\d_]*[.’']? ?){2,3}(?:(?:,|and|&)(?: [A-Z][^\W\d_]*[.’']?){2,3})*$")
"""A line of authors, which never goes on with a headline over it."""

WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
LONGEST_PART = 60
"""Letters before a line's end in which the part of a broken word is looked for."""

BROKEN_LINES = 0.04
"""A judgement: the share of lines that end in a hyphen where words are broken at line ends. Mail breaks only
compounds."""

ITEM = re.compile(r"[-*•·–] ")
"""What opens an item, or goes on after a dash; a break before it does not tell how the copy is wrapped."""

INDENT = re.compile(r"(?:[ \u3000]{1,8}|\t)(?![-*•·–\d>|])\S")
"""The beginning of a line that opens a paragraph by being indented; items and quoted lines do, too, and open none."""

LEAST_INDENTED, MOST_INDENTED = 3, 0.5
"""Judgements: so many lines are indented where that is how paragraphs begin, and no more than this share of all."""

HYPHEN_AT_END = re.compile(r"(?P<first>[^\W\d_]+)[-‐]$")

ADDRESS = "://"
"""What makes a line longer than the width, since an address is not broken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of the copy as it stands there."""

    text: str
    gap: bool
    """Whether a blank line, or the beginning of the copy, stands before it."""
    ruled: bool = False
    """Whether a row of signs stands before it, or it is set as a heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the copy itself shows of how it writes words."""

    told: frozenset[str]
    breaks: bool
    """Whether words are broken at the ends of lines."""

    @classmethod
    def of(cls, text: str, groups: Sequence[Sequence[str]]) -> Words:
        lines = [line for group in groups for line in group]
        broken = sum(bool(HYPHEN_AT_END.search(line[-LONGEST_PART:])) for line in lines)
        return cls(told=frozenset(WORD.findall(text.casefold())), breaks=broken > BROKEN_LINES * len(lines))

    def is_one(self, first: str, rest: str) -> bool:
        """Tell whether the parts on both sides of a hyphen at a line's end are one word."""
        whole, compound = f"{first}{rest}".casefold(), f"{first}-{rest}".casefold()
        if whole in self.told or compound in self.told:
            return whole in self.told
        return is_known(whole) or (self.breaks and not is_compound(first, rest))


def is_compound(first: str, rest: str) -> bool:
    """Tell whether the parts on both sides of a hyphen are words of English that are written with it: long-term."""
    parts = (first.casefold(), rest.casefold())
    return all(map(is_known, parts)) and not is_known("".join(parts))


def paragraphs_of(text: str) -> list[Line]:
    """Return the paragraphs of `text`, with white space folded."""
    groups_and_rules = list(_groups(_parted(text.splitlines())))
    groups = [group for group, _ in groups_and_rules]
    width = _wrap_width(groups)
    words = Words.of(text, groups)
    return [
        Line(text=paragraph, gap=not index, ruled=ruled and not index)
        for group, ruled in groups_and_rules
        for index, paragraph in enumerate(_joined(group, width, words) if width else _mended(group, words))
    ]


def _mended(group: Sequence[str], words: Words) -> Iterator[str]:
    """Join a line that ends in the first part of a word with the next one, which begins with the rest."""
    paragraph = group[0]
    for line in group[1:]:
        broken, rest = HYPHEN_AT_END.search(paragraph[-LONGEST_PART:]), re.match(r"[^\W\d_]+", line)
        if broken and rest and rest[0][0].islower() and words.is_one(broken["first"], rest[0]):
            paragraph = _bound(paragraph, line, words)
        else:
            yield paragraph
            paragraph = line
    yield paragraph


def _parted(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines with a blank one before each that is indented, where indenting is how paragraphs begin."""
    filled = {place for place, line in enumerate(lines) if line.strip()}
    opening = {place for place in filled if INDENT.match(lines[place])}
    unopened = filled - opening
    over_others = {place for place in opening if place + 1 in unopened}
    is_usual = len(opening) >= LEAST_INDENTED and len(opening) <= MOST_INDENTED * len(filled)
    if not is_usual or 2 * len(over_others) < len(opening):
        return lines
    return [part for place, line in enumerate(lines) for part in (("", line) if place in opening else (line,))]


def _groups(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the runs of lines between blank ones and rules, each with whether a rule stands before it."""
    group: list[str] = []
    ruled = False
    for line in [*map(fold, lines), ""]:
        is_rule = bool(RULE.match(line))
        if line and not is_rule:
            group.append(line)
            continue
        if group:
            yield group, ruled
            group, ruled = [], False
        ruled = ruled or is_rule


def _wrap_width(groups: Sequence[Sequence[str]]) -> int | None:
    """Return the width at which the copy is wrapped, None where it is not.

    A single line, such as a paragraph that was pasted in or what stands under the text, may be as long as it likes.
    """
    lengths = sorted((len(line) for group in groups for line in group if ADDRESS not in line), reverse=True)
    few = int(MOST_LONGER * len(lengths)) or (len(lengths) >= LEAST_LINES)
    widths = (_usual_width(groups), *lengths[few : few + 1])
    return next((width for width in widths if _is_wrapped(groups, width)), None)


def _is_wrapped(groups: Sequence[Sequence[str]], width: int) -> bool:
    breaks = [
        (line, following)
        for group in groups
        for line, following in pairwise(group)
        if len(line) > TELLING * width and not ITEM.match(following)
    ]
    if not breaks or not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    full = sum(_is_full(line, following, width) for line, following in breaks)
    return full >= WRAPPED_BREAKS * len(breaks)


def _usual_width(groups: Sequence[Sequence[str]]) -> int:
    """Return the length of the longest line, without the few that end no sentence and may be a headline or a table's.

    Where each paragraph is one line, the longest end their sentences.
    """
    lines = sorted((line for group in groups for line in group if ADDRESS not in line), key=len, reverse=True)
    few = max(1, int(MOST_LONGER * len(lines)))
    first = next((index for index, line in enumerate(lines[:few]) if END_OF_SENTENCE.search(line)), few)
    return len(lines[first]) if first < len(lines) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the following line would not have fitted on this one.

    A line longer than the width, over a short one, was not wrapped: it is a headline over a byline.
    """
    if len(line) > width + SLACK and len(following) < TELLING * width:
        return False
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - SLACK


def _joined(group: Sequence[str], width: int, words: Words) -> Iterator[str]:
    paragraph = group[0]
    for line, following in pairwise(group):
        if not (OPENS.match(following) or BYLINE.match(following)) and (
            _is_full(line, following, width) or following[0].islower()
        ):
            paragraph = _bound(paragraph, following, words)
        else:
            yield paragraph
            paragraph = following
    yield paragraph


def _bound(paragraph: str, line: str, words: Words) -> str:
    """Join two lines, and mend a word broken at the end of the first."""
    broken, rest = HYPHEN_AT_END.search(paragraph[-LONGEST_PART:]), re.match(r"[^\W\d_]+", line)
    if not broken or not rest:
        return f"{paragraph} {line}"
    is_one_word = rest[0][0].islower() and words.is_one(broken["first"], rest[0])
    return f"{paragraph[:-1] if is_one_word else paragraph}{line}"
