"""Text and its paragraphs → the words between quotation marks of any style, outermost marks only, and of interviews."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.analysis.quotations.interviews import LabelledSpeech, labelled_speech
from digest.analysis.quotations.nicknames import is_nickname
from digest.model import RUNNING, Paragraph, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words between marks."""

    start: int
    """Of the words, without the marks, as `end`."""
    end: int
    opened: int
    """Where the opening mark stands."""
    closed: int
    """Behind the closing mark; the paragraph's end, or the next opening mark, where it is never closed."""
    paragraph: int
    """Index of the paragraph."""
    unclosed: bool
    """Whether it runs on without a closing mark."""
    label: Span | None = None
    """Where its speaker is named, for the words behind a label in an interview."""


def find_quoted(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quoted, ...]:
    """Return the quoted words in the order of the text, without empty ones and nicknames inside names."""
    labelled = {speech.paragraph: speech for speech in labelled_speech(text, paragraphs)}
    return tuple(
        quoted
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind in RUNNING
        for quoted in (
            (_behind_label(labelled[index]),) if index in labelled else _in_paragraph(text, index, paragraph)
        )
    )


def _behind_label(speech: LabelledSpeech) -> Quoted:
    start, end = speech.words
    return Quoted(
        start=start,
        end=end,
        opened=start,
        closed=end,
        paragraph=speech.paragraph,
        unclosed=False,
        label=speech.label,
    )


_MARK = re.compile(r"``|''|(?<![\w,]),,(?=\w)|[“”„‟«»‹›「」『』《》\"‘’‚'`″]")

_CLOSERS = {
    "“": ("”", '"', "“", "″"),
    "„": ("“", '"', "”"),
    "‟": ("”", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "《": ("》",),
    '"': ('"', "”"),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "'": ("'",),
    "`": ("'",),
    "”": ("”",),
    "``": ("''", '"'),
    "''": ("''",),
    ",,": ("''", '"', "“", "”"),
}
"""What may close a quotation that a mark opens: ” opens in Swedish and Finnish, » in German and Danish; two apostrophes
open where a typewriter's mark was turned into them."""

_SINGLE = frozenset("‘‚'`")
_WIDE = frozenset("「『《")
_SURE = frozenset(["“", "„", "‟", "«", '"', "``"])
"""Marks whose quotation runs to the end of its paragraph when nothing closes it; the others are then something else."""

_ELISION = re.compile(r"['’‘](?:\d\ds?|em|t|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)
"""What an apostrophe begins that looks like a quotation mark."""

_OPENING_BEFORE_WORD = frozenset(["'", "‘", "`", '"', "»", "›", "”", "''"])
"""Marks that do not open behind a letter, or before a space; but for straight ones that have space on both sides."""

_SHORTEST_SPACED = {'"': 1, "'": 3}
"""Words at least between straight marks with space on both sides, which single ones seldom are."""

_FARTHEST = 200
"""Marks among which a closing one is looked for, so that a text of nothing but marks takes no quadratic time."""


def _in_paragraph(text: str, index: int, paragraph: Paragraph) -> Iterator[Quoted]:
    marks = _Marks(text, paragraph)
    at = 0
    while at < len(marks.found):
        closing = marks.closing(at) if marks.opens(at) else None
        if closing is None and not (marks.opens(at) and marks.found[at][0] in _SURE):
            at += 1
            continue
        opened = marks.found[at].start()
        inside = marks.found[at].end()
        following = closing if closing is not None else marks.opening_behind(at)
        stop = marks.found[following].start() if following is not None else paragraph.end
        words = text[inside:stop].strip()
        if words and not (closing is not None and is_nickname(text, opened)):
            start = inside + text[inside:stop].index(words)
            yield Quoted(
                start=start,
                end=start + len(words),
                opened=opened,
                closed=marks.found[closing].end() if closing is not None else stop,
                paragraph=index,
                unclosed=closing is None,
            )
        at = closing + 1 if closing is not None else (following if following is not None else len(marks.found))


class _Marks:
    """The quotation marks of one paragraph, and what each of them can be."""

    def __init__(self, text: str, paragraph: Paragraph) -> None:
        self.text = text
        self.paragraph = paragraph
        self.found = list(_MARK.finditer(text, paragraph.start, paragraph.end))
        self._sides = [self._sides_of(mark) for mark in self.found]
        self._closing: dict[str, Sequence[int]] = {}

    def opens(self, at: int) -> bool:
        """Return whether the mark can open a quotation."""
        mark = self.found[at]
        if mark[0] not in _CLOSERS or _ELISION.match(self.text, mark.start()):
            return False
        before, behind = self._beside(at)
        if mark[0] in _OPENING_BEFORE_WORD and (before.isalnum() or (behind.isspace() and not self._is_spaced(at))):
            return False
        return not (mark[0] in "»›”" and (behind in ".,;:!?)]" or before in ".,!?…"))

    def closing(self, at: int) -> int | None:
        """Return the mark that closes what this one opens; None where another one opens or the paragraph ends first."""
        opening = self.found[at][0]
        closers = _CLOSERS[opening]
        if opening in closers:
            return self._first_closing(at, opening)
        depth = 0
        for other in range(at + 1, min(len(self.found), at + _FARTHEST)):
            mark = self.found[other][0]
            if mark == opening == "`":
                return None
            if mark == opening and mark not in closers and self.opens(other):
                if self._closers_behind(other, closers) <= depth + 1:
                    return None
                depth += 1
            elif mark in closers and self._closes(other, opening):
                if depth == 0:
                    return other
                depth -= 1
        return None

    def _first_closing(self, at: int, opening: str) -> int | None:
        """Return the next mark that closes what a mark opens that closes too, so that no quotation is in another."""
        if opening not in self._closing:
            marks = enumerate(self.found)
            closing = (other for other, mark in marks if mark[0] in _CLOSERS[opening] and self._closes(other, opening))
            self._closing[opening] = tuple(closing)
        closing_marks = self._closing[opening]
        behind = bisect_right(closing_marks, at)
        near = behind < len(closing_marks) and closing_marks[behind] < at + _FARTHEST
        return closing_marks[behind] if near else None

    def opening_behind(self, at: int) -> int | None:
        """Return the next mark of the same form that opens a quotation."""
        opening = self.found[at][0]
        behind = range(at + 1, min(len(self.found), at + _FARTHEST))
        return next((other for other in behind if self.found[other][0] == opening and self.opens(other)), None)

    def _closers_behind(self, at: int, closers: Sequence[str]) -> int:
        return sum(1 for mark in self.found[at + 1 : at + _FARTHEST] if mark[0] in closers)

    def _closes(self, at: int, opening: str) -> bool:
        before, behind = self._beside(at)
        if opening in _WIDE:
            return True
        if opening in _SINGLE:
            return not behind.isalnum() and not before.isspace() and not self._is_possessive(at, opening)
        return not (self.found[at][0] in '"“' and before.isspace() and not (behind.isspace() or behind in ".,;:!?)"))

    def _is_spaced(self, at: int) -> bool:
        """Return whether a straight mark and the next one have space on both sides (he said " no " twice)."""
        mark = self.found[at][0]
        if mark not in _SHORTEST_SPACED or not all(side.isspace() for side in self._beside(at)):
            return False
        behind = range(at + 1, min(len(self.found), at + _FARTHEST))
        closing = next((other for other in behind if self.found[other][0] == mark), None)
        if closing is None:
            return False
        before, following = self._beside(closing)
        words = self.text[self.found[at].end() : self.found[closing].start()].split(None, _SHORTEST_SPACED[mark])
        return before.isspace() and not following.isalnum() and len(words) >= _SHORTEST_SPACED[mark]

    def _is_possessive(self, at: int, opening: str) -> bool:
        """Return whether a single mark is a plural’s apostrophe (the workers’ rights), as another one closes behind."""
        before, behind = self._beside(at)
        if before != "s" or not behind.isspace():
            return False
        later = range(at + 1, min(len(self.found), at + 3))
        return any(
            self.found[other][0] in _CLOSERS[opening] and not self._beside(other)[1].isalnum()
            for other in later
            if not any(self.found[between][0] == "‘" for between in range(at + 1, other))
        )

    def _beside(self, at: int) -> tuple[str, str]:
        """Return the characters before and behind a mark; white space at the paragraph's edges."""
        return self._sides[at]

    def _sides_of(self, mark: re.Match[str]) -> tuple[str, str]:
        before = self.text[mark.start() - 1] if mark.start() > self.paragraph.start else " "
        behind = self.text[mark.end()] if mark.end() < self.paragraph.end else " "
        return before, behind
