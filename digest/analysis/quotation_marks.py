"""Text and its paragraphs → the words between quotation marks of any style, outermost marks only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model import Paragraph, ParagraphKind

_WITH_SPEECH = frozenset({ParagraphKind.BODY, ParagraphKind.QUOTE, ParagraphKind.LIST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words between marks."""

    start: int
    """Of the words, without the marks, as `end`."""
    end: int
    opened: int
    """Where the opening mark stands."""
    closed: int
    """Behind the closing mark; the paragraph's end where it is never closed."""
    paragraph: int
    unclosed: bool
    """Whether it runs to the paragraph's end without a closing mark."""


_CLOSERS: dict[str, str] = {
    "“": '”"“″',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "《": "》",
    '"': '"”',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "”": "”",
    "``": "''",
}
"""What may close a quotation that this mark opens; ” opens in Swedish and Finnish, » in German and Danish."""

_MARK = re.compile(r"``|''|[“”„‟«»‹›「」『』《》\"‘’‚'″]")
_ELISION = re.compile(r"['’](?:\d\ds?|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_SINGLE = frozenset("‘‚'")
_WIDE = frozenset("「『《")


def find(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quoted, ...]:
    """Return the quoted words in the order of the text, without empty ones."""
    return tuple(
        quoted
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind in _WITH_SPEECH
        for quoted in _in_paragraph(text, index, paragraph)
    )


def _in_paragraph(text: str, index: int, paragraph: Paragraph) -> Iterator[Quoted]:
    position = paragraph.start
    while mark := _MARK.search(text, position, paragraph.end):
        position = mark.end()
        if not _opens(text, mark, paragraph):
            continue
        closing = _closing(text, mark, paragraph)
        if closing is None and mark[0] in _SINGLE | _WIDE | {"»", "›", "”"}:
            continue
        stop = closing.start() if closing else _unclosed_end(text, mark, paragraph)
        position = closing.end() if closing else stop
        if words := text[mark.end() : stop].strip():
            start = text.index(words, mark.end())
            yield Quoted(
                start=start,
                end=start + len(words),
                opened=mark.start(),
                closed=position,
                paragraph=index,
                unclosed=closing is None,
            )


def _opens(text: str, mark: re.Match[str], paragraph: Paragraph) -> bool:
    if mark[0] not in _CLOSERS:
        return False
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    behind = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark[0] in _WIDE:
        return True
    if mark[0] in "'‘\"»›”" and (before.isalnum() or behind.isspace()):
        return False
    if mark[0] in "»›”" and behind in ".,;:!?)":
        return False
    return not _ELISION.match(text, mark.start())


def _closing(text: str, opening: re.Match[str], paragraph: Paragraph) -> re.Match[str] | None:
    """Return the mark that closes what `opening` opens; None where another one opens or the paragraph ends first."""
    closers = _CLOSERS[opening[0]]
    depth = 0
    for mark in _MARK.finditer(text, opening.end(), paragraph.end):
        if mark[0] == opening[0] and mark[0] not in closers and _opens(text, mark, paragraph):
            if _closers_left(text, mark, closers, paragraph) <= depth + 1:
                return None
            depth += 1
        elif mark[0] in closers and _closes(text, mark, opening, paragraph):
            if depth == 0:
                return mark
            depth -= 1
    return None


def _closers_left(text: str, mark: re.Match[str], closers: str, paragraph: Paragraph) -> int:
    return sum(1 for other in _MARK.finditer(text, mark.end(), paragraph.end) if other[0] in closers)


def _closes(text: str, mark: re.Match[str], opening: re.Match[str], paragraph: Paragraph) -> bool:
    before = text[mark.start() - 1]
    behind = text[mark.end()] if mark.end() < paragraph.end else " "
    if opening[0] in _WIDE:
        return True
    if opening[0] in _SINGLE:
        return not behind.isalnum() and not before.isspace()
    if mark[0] in '"“' and before.isspace() and not behind.isspace():
        return False
    return True


def _unclosed_end(text: str, opening: re.Match[str], paragraph: Paragraph) -> int:
    again = next(
        (
            mark.start()
            for mark in _MARK.finditer(text, opening.end(), paragraph.end)
            if mark[0] == opening[0] and _opens(text, mark, paragraph)
        ),
        paragraph.end,
    )
    return again
