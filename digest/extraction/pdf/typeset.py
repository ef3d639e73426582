"""Typeset lines in reading order → the head and the blocks of a text, with hyphens at line ends mended."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from digest.extraction.blocks import Block
from digest.extraction.lines.bylines import END_OF_SENTENCE, is_name, names_in, people_in
from digest.extraction.lines.day_lines import only_day_of
from digest.extraction.lines.picture_credits import without_labelled_credit
from digest.extraction.pdf.columns import usual_size
from digest.extraction.pdf.typeset_line import TypesetLine
from digest.extraction.text.article_head import ArticleHead
from digest.extraction.text.block_head import split_block_head
from digest.extraction.text.headlines import is_small_print
from digest.extraction.text.paragraph_layout import HYPHEN_AT_END, Line, is_compound
from digest.extraction.text.several import spans_of_articles
from digest.model import ParagraphKind

PARAGRAPH_GAP = 1.35
"""Times the usual distance of two lines, a judgement; spacing between paragraphs adds half a line or more."""

INDENT = 0.7
"""Font sizes. Typesetters indent by one; less is a rounding of positions."""

MOST_INDENT = 3.0
"""Font sizes; what begins farther in is the row of a table, or a line that is centred."""

LARGER = 1.12
"""Times the size of the body's type, a judgement; headings step up by a fifth or more."""

HEADING_WORDS = 20
"""A heading over a report's chapter takes two lines."""

HEAD_PARAGRAPHS = 6
"""Headline, standfirst, byline, day, place and a credit; farther down, "By ..." is prose."""

BULLET = re.compile(r"^[•·▪◦‣●○–*-]\s+(?=\S)")

LEAST_GAPS = 3
"""Wide gaps; one or two stand under a headline and over a picture in any text."""

SAME_SIZE = 0.05
"""Share by which sizes of one type may differ: positions are rounded, and small capitals are set a little smaller."""

SAME_MARGIN = 0.6
"""Font sizes, a judgement, below an indent; on a printed page the ends of two centred lines differ by 0.4 at most."""

SHARE_OF_STEPS = 1 / 6
"""A judgement: a text whose paragraphs have two lines on average has its leading at half of its steps."""

SAME_STEP = 1.08
"""Times a step within which others are the same: browsers round lines to pixels, 16.5 and 17.2 points in turn."""

LEAST_STEP = 0.8
"""Font sizes below which two lines are of two columns, or one is raised."""

Paragraph = Sequence[TypesetLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a text is set."""

    leading: float
    """Usual distance of two lines."""
    size: float
    """Usual size of type."""
    spaced: bool
    """Whether space stands between its paragraphs."""


Told = tuple[ArticleHead, list[Block]]
"""What the head of an article says, and its blocks."""


def heads_and_blocks(lines: Sequence[TypesetLine], *, declared_title: str = "") -> list[Told]:
    """Return what the first paragraphs say of each article, and the others as blocks."""
    paragraphs = list(_paragraphs(lines))
    compounds = _compounds(lines)
    usual = usual_size(lines)
    texts = [_joined(paragraph, compounds) for paragraph in paragraphs]
    set_apart = [paragraph[0].size > LARGER * usual for paragraph in paragraphs]
    told = [Line(text=text, gap=True, ruled=large) for text, large in zip(texts, set_apart, strict=True)]
    spans = spans_of_articles(told) or [(0, len(texts))]
    declared = declared_title if len(spans) == 1 else ""
    return [_head_and_blocks(paragraphs[start:end], texts[start:end], usual, declared) for start, end in spans]


def _head_and_blocks(paragraphs: Sequence[Paragraph], texts: Sequence[str], usual: float, declared_title: str) -> Told:
    """Return what the first paragraphs say of one article, and the others as blocks."""
    title = _title_index(paragraphs, texts, usual, declared_title)
    over = [] if title is None else [text for text in texts[:title] if names_in(text) or only_day_of(text)]
    told, _ = split_block_head([Block(text=text) for text in over])
    blocks: list[Block] = []
    for index, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        if index != title and text not in over and not (index < (title or 0) and _is_label(text)):
            blocks += _block(paragraph, text, usual)
    head, own = split_block_head(blocks, within=HEAD_PARAGRAPHS)
    declared = declared_title if title is None and len(declared_title.split()) > 2 else None
    return (
        ArticleHead(
            title=declared if title is None else texts[title],
            authors=told.authors or head.authors,
            published=told.published or head.published,
        ),
        own,
    )


def _paragraphs(lines: Sequence[TypesetLine]) -> Iterator[Paragraph]:
    if not lines:
        return
    setting = _setting_of(lines)
    paragraph = [lines[0]]
    head = True
    for line, below in zip_longest(lines[1:], lines[2:]):
        opens = _opens_column_indented(paragraph[-1], line, below)
        if (
            not opens
            and _goes_on(paragraph, line, setting)
            and not (head and (_is_told(line) or _is_told(paragraph[-1])))
        ):
            paragraph.append(line)
        else:
            yield paragraph
            head = head and not (len(paragraph) > 1 and END_OF_SENTENCE.search(paragraph[-1].text))
            paragraph = [line]
    yield paragraph


def _is_told(line: TypesetLine) -> bool:
    """Tell whether a line of the head is a byline, the day below it or the like, that goes on with no other."""
    names = names_in(line.text) if line.text[:1].isupper() else ()
    return bool((names and is_name(people_in(line.text)[-1])) or only_day_of(line.text) or is_small_print(line.text))


def _setting_of(lines: Sequence[TypesetLine]) -> Setting:
    steps = sorted(
        one.bottom - other.bottom for one, other in pairwise(lines) if 0 < one.bottom - other.bottom < 4 * one.size
    )
    size = usual_size(lines)
    leading = _leading([step for step in steps if step > LEAST_STEP * size]) or size
    wide = sum(step > PARAGRAPH_GAP * leading for step in steps)
    return Setting(leading=leading, size=size, spaced=wide >= LEAST_GAPS)


def _leading(steps: Sequence[float]) -> float:
    """Return the least step that a share of the lines have, or else the lower quartile of all; 0 where there is none.

    In a wire's story, whose paragraphs have one or two lines, most steps are from one paragraph to the next.
    """
    for index, step in enumerate(steps):
        alike = bisect_right(steps, step * SAME_STEP) - index
        if alike >= max(1, SHARE_OF_STEPS * len(steps)):
            return step * (1 + SAME_STEP) / 2
    return steps[len(steps) // 4] if steps else 0.0


def _goes_on(paragraph: Paragraph, line: TypesetLine, setting: Setting) -> bool:
    last = paragraph[-1]
    if abs(last.size - line.size) > SAME_SIZE * max(last.size, line.size) or BULLET.match(line.text):
        return False
    step = last.bottom - line.bottom
    if step <= 0 or line.left > last.right:  # the next column or page
        return not END_OF_SENTENCE.search(last.text) or (len(paragraph) > 1 and not _has_room(paragraph, line))
    if step > PARAGRAPH_GAP * setting.leading * max(1.0, line.size / setting.size):
        return False
    if line.left - _edge(paragraph) > INDENT * line.size and not _is_centred(last, line):
        return len(paragraph) == 1 and bool(BULLET.match(paragraph[0].text))
    return setting.spaced or not (END_OF_SENTENCE.search(last.text) and _has_room(paragraph, line))


def _opens_column_indented(last: TypesetLine, line: TypesetLine, below: TypesetLine | None) -> bool:
    """Tell whether a line at the head of a column or page is indented, as the first of a paragraph is."""
    is_below = last.bottom > line.bottom and line.left <= last.right
    if below is None or is_below:
        return False
    is_one_column = 0 < line.bottom - below.bottom < 2 * line.size and line.size == below.size
    return is_one_column and INDENT < (line.left - below.left) / line.size < MOST_INDENT


def _is_centred(last: TypesetLine, line: TypesetLine) -> bool:
    """Tell whether a line is as much shorter than the one before it at its end as at its beginning."""
    return abs((line.left - last.left) - (last.right - line.right)) < SAME_MARGIN * line.size


def _edge(paragraph: Paragraph) -> float:
    """Return where the lines of a paragraph begin in its last column, its indented first line aside."""
    column = [paragraph[-1]]
    for line in reversed(paragraph[1:-1]):
        if line.bottom <= column[-1].bottom:
            break
        column.append(line)
    return min(line.left for line in column)


def _has_room(paragraph: Paragraph, line: TypesetLine) -> bool:
    """Tell whether the first word of `line` would have stood on the last line, so that a new paragraph began there."""
    last = paragraph[-1]
    word = line.text.split(" ", 1)[0]
    letter = (last.right - last.left) / max(1, len(last.text))
    return last.right + (len(word) + 1) * letter < max(row.right for row in paragraph)


def _compounds(lines: Sequence[TypesetLine]) -> set[str]:
    """Return the words that the text writes with a hyphen inside a line."""
    return {word.casefold() for line in lines for word in re.findall(r"\w+[-‐]\w+", line.text)}


def _joined(paragraph: Paragraph, compounds: set[str]) -> str:
    text = paragraph[0].text
    for line in paragraph[1:]:
        broken, rest = HYPHEN_AT_END.search(text), re.match(r"[^\W\d_]+", line.text)
        if not broken:
            text = f"{text} {line.text}"
        elif rest and rest[0][0].islower() and not _has_hyphen(broken["first"], rest[0], compounds):
            text = f"{text[:-1]}{line.text}"
        else:
            text = f"{text}{line.text}"
    return text


def _has_hyphen(first: str, rest: str, compounds: set[str]) -> bool:
    return f"{first}-{rest}".casefold() in compounds or is_compound(first, rest)


def _title_index(paragraphs: Sequence[Paragraph], texts: Sequence[str], usual: float, declared: str) -> int | None:
    """The headline is the declared title where the first paragraphs have it, otherwise their largest type."""
    first = range(min(HEAD_PARAGRAPHS, len(texts) - 1))
    said = next((index for index in first if declared and texts[index].casefold() == declared.casefold()), None)
    if said is not None:
        return said
    largest = max(first, key=lambda index: (paragraphs[index][0].size, -index), default=None)
    return largest if largest is not None and paragraphs[largest][0].size > LARGER * usual else None


def _is_label(text: str) -> bool:
    """Tell whether a paragraph over the headline names the series or the publisher."""
    return len(text.split()) <= HEADING_WORDS and not END_OF_SENTENCE.search(text)


def _block(paragraph: Paragraph, text: str, usual: float) -> Iterator[Block]:
    words, credited = without_labelled_credit(text)
    if not words:
        return
    if credited:
        kind = ParagraphKind.CAPTION
    elif BULLET.match(words):
        words, kind = BULLET.sub("", words), ParagraphKind.LIST
    elif paragraph[0].size > LARGER * usual and len(words.split()) <= HEADING_WORDS:
        kind = ParagraphKind.HEADING
    else:
        kind = ParagraphKind.BODY
    yield Block(text=words, kind=kind)
