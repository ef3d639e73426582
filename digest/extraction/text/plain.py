"""A plain-text copy → an article: its head read, boilerplate out, captions and sub-headings marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import zip_longest

from digest.errors import SeveralArticlesError
from digest.extraction.blocks import Block, article_of, letters_of, word_count
from digest.extraction.decoding import decode
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.name_lists import people_named
from digest.extraction.lines.picture_credits import is_spoken_picture, without_credit
from digest.extraction.text.article_head import split_head
from digest.extraction.text.chats import without_stamps
from digest.extraction.text.drop_caps import whole_openings
from digest.extraction.text.foot_lines import told_at_foot
from digest.extraction.text.headings import mark_headings
from digest.extraction.text.mail_and_dumps import unwrapped, without_marks
from digest.extraction.text.note_fields import labelled_heads_in, title_block_of
from digest.extraction.text.paragraph_layout import Line, paragraphs_of
from digest.extraction.text.pasted_chrome import chrome_in, is_statement
from digest.extraction.text.pasted_running_heads import without_running_heads
from digest.extraction.text.several import spans_of_articles, without_counts
from digest.extraction.text.typed_paragraphs import TypedParagraph
from digest.extraction.text.un_documents import un_document
from digest.model import Article, Extraction, ParagraphKind

BULLET = re.compile(r"^[-*•·▪◦‣●○]\s+(?=\S)")
DASH = re.compile(r"^[–—]\s+(?=\S)")
END_OF_SPEECH = re.compile(r"[.!?…][»”\"]*$")
"""A dash opens an item, and in many languages also what somebody says."""

NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+(?=\S)")
QUOTE_MARK = re.compile(r"^(?:>\s?)+(?=\S)")
CAPTION_LABEL = re.compile(
    r"^(?:(?:image|photo|picture) caption[,:]|caption:|file photo:?|in pictures?:)\s*", re.IGNORECASE
)
YEAR_OF_RIGHTS = re.compile(r"^(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d\b", re.IGNORECASE)
"""Behind the last sentence it opens the page's line of rights; amid the text it can be a picture's credit."""

SIGNED_OFF = re.compile(
    r"(?<=[.!?”\"’»)。！？」』])\s*(?:Enditem|[■▪∎◼]|[-–—]30[-–—]|-0-|#\s?#\s?#|\(ends?\)|\(完\)|（完）)\s*$",
    re.IGNORECASE,
)
"""How agencies end a story, behind its last sentence."""

INITIALS = re.compile(r"(?:[a-z]{2,4}[-/]){1,5}[a-z]{2,4}")
"""Who wrote and edited an agency's story, under its last sentence: is-pd/lth."""

NOTEPAD = re.compile(r"^(?:#+ )?dpa-Notizblock$")
"""Heads what the German agency tells newsrooms under a story: addresses, contacts, files of initials."""

FORM_WORDS = 4
"""The fields and buttons of a sign-up form ("Email address", "Submit") that a copy keeps around its call."""

CAPTION_WORDS = 80
"""A judgement: a longer paragraph with a credit behind it is taken for the article's own."""

NEAR = 4
"""Lines within which a caption is told twice: caption, caption again, credit, and a line between."""


RULE = "-----"
"""What parts an article with a labelled head from the one before it."""

PLAIN = Extraction(engines=("plain text",), agreement=None)
"""How a text is read, by no library."""


def read_plain(content: bytes) -> Article:
    """Return the article of a plain-text copy."""
    text = decode(content).replace("\r\n", "\n").replace("\r", "\n")
    return read_text(with_usual_heads(text), PLAIN)


def with_usual_heads(text: str) -> str:
    """Return the text with its title block and its labelled heads, where it has such, as lines of a head."""
    if block := title_block_of(text):
        return "\n\n".join((*_usual_head(block["title"], [block["author"]], block["date"]), text[block.end() :]))
    parts, end = [], 0
    for start, behind, fields in labelled_heads_in(text):
        day = fields.published.edtf if fields.published else None
        parts += [text[end:start], *([RULE] if end else []), *_usual_head(fields.title, fields.authors, day)]
        end = behind
    return "\n\n".join((*parts, text[end:]))


def _usual_head(title: str | None, authors: Sequence[str], day: str | None) -> Iterator[str]:
    """Yield the lines of a head that say it."""
    names = [name for author in authors for name in people_named(author)]
    yield from filter(None, (title, f"By {', '.join(names)}" if names else ", ".join(authors), day))


def read_text(copied: str, extraction: Extraction) -> Article:
    """Return the article of a text whose lines end in line feeds."""
    text, notes = without_marks(paragraphs_of(unwrapped(without_stamps(without_running_heads(copied)))))
    opened = whole_openings(text)
    if spans := spans_of_articles(opened):
        parts = [without_counts(opened[start:end]) for start, end in spans]
        titles = [split_head(part)[0].title for part in parts]
        raise SeveralArticlesError(titles, lambda: [_article(part, notes, extraction) for part in parts])
    return _article(opened, notes, extraction)


def _article(opened: Sequence[Line], notes: Sequence[str], extraction: Extraction) -> Article:
    head, lines = un_document(opened) or split_head(opened)
    names, day, places = told_at_foot([line.text for line in lines])
    lines = [line for place, line in enumerate(lines) if place not in places]
    lines = lines[: next((place for place, line in enumerate(lines) if NOTEPAD.match(line.text)), None)]
    last = max((place for place, line in enumerate(lines) if is_statement(line.text)), default=len(lines))
    lines = [line for place, line in enumerate(lines) if place < last or not INITIALS.fullmatch(line.text)]
    own = blocks_of([line for line in lines if not presents(line.text, head.authors)], head.standfirst)
    return article_of(
        (*own, *(Block(text=note) for note in notes)),
        extraction=extraction,
        title=head.title,
        authors=head.authors or names,
        published=head.published or day,
    )


def presents(text: str, authors: Sequence[str]) -> bool:
    """Tell whether a paragraph names one of the article's authors and no more, or presents them to the reader."""
    return text in authors or any(
        re.match(rf"{re.escape(author)}(?:,| is an? | (?:covers|reports|writes)\b)", text) for author in authors
    )


def blocks_of(lines: Sequence[Line], standfirst: Set[str] = frozenset()) -> Iterator[Block]:
    """Yield the paragraphs that are the article's own, each with its kind; lines of the standfirst are no headings."""
    pieces = _pieces(lines)
    for step in (
        _mark_captions,
        _drop_twice_told,
        _drop_furniture,
        _mark_lists,
        _drop_boilerplate,
        _drop_form_fields,
    ):
        pieces = step(pieces)
    for piece in mark_headings(pieces, standfirst):
        if not piece.dropped:
            yield Block(text=piece.text, kind=piece.kind or ParagraphKind.BODY)


def _pieces(lines: Sequence[Line]) -> list[TypedParagraph]:
    gapless = not any(line.gap for line in lines[1:])
    return [
        TypedParagraph(
            text=SIGNED_OFF.sub("", line.text),
            gap=line.gap,
            under=not (gapless or line.gap),
            alone=gapless or (line.gap and (following is None or following.gap)),
        )
        for line, following in zip_longest(lines, lines[1:])
    ]


def _mark_captions(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    """A credit makes its line a caption, or the line on which it directly stands."""
    marked: list[TypedParagraph] = []
    over, spoken = "", False
    last = max((index for index, piece in enumerate(pieces) if is_statement(piece.text)), default=0)
    for index, (piece, following) in enumerate(zip_longest(pieces, pieces[1:])):
        words, credited = without_credit(piece.text)
        under_label = piece.under and (spoken or bool(CAPTION_LABEL.fullmatch(over)))
        labelled = CAPTION_LABEL.sub("", words)
        over, spoken = piece.text, is_spoken_picture(piece.text) and following is not None and following.under
        if spoken or (index > last and YEAR_OF_RIGHTS.match(piece.text)):
            marked.append(replace(piece, dropped=True))
            continue
        if credited and not words:
            if marked and piece.under and marked[-1].kind is None and _could_be_caption(marked[-1].text):
                marked[-1] = replace(marked[-1], kind=ParagraphKind.CAPTION)
            marked.append(replace(piece, dropped=True))
        elif (credited or labelled != words or under_label) and _could_be_caption(words):
            marked.append(replace(piece, text=labelled, kind=ParagraphKind.CAPTION, dropped=not labelled))
        else:
            marked.append(piece)
    return marked


def _drop_furniture(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    """Drop boxes between the paragraphs and the page's end; captions are the article's."""
    standing = [piece for piece in pieces if not piece.dropped]
    gone = chrome_in([piece.text for piece in standing], [piece.gap for piece in standing])
    return [replace(piece, dropped=index in gone and piece.kind is None) for index, piece in enumerate(standing)]


def _could_be_caption(text: str) -> bool:
    return word_count(text) <= CAPTION_WORDS


def _drop_twice_told(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    """A paragraph told again within a few lines is a caption, which pages give once to the eye and once to the ear."""
    told = list(pieces)
    for index, piece in enumerate(pieces):
        for other in range(max(0, index - NEAR), index):
            if not told[other].dropped and not told[index].dropped and _same(told[other].text, piece.text):
                told[other] = replace(told[other], kind=ParagraphKind.CAPTION)
                told[index] = replace(piece, dropped=True)
    return told


def _same(one: str, other: str) -> bool:
    return letters_of(one) == letters_of(other) != ""


def _mark_lists(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    numbered = [bool(NUMBER.match(piece.text)) for piece in pieces]
    marked: list[TypedParagraph] = []
    for index, piece in enumerate(pieces):
        if piece.kind is None and QUOTE_MARK.match(piece.text):
            piece = replace(piece, text=QUOTE_MARK.sub("", piece.text), kind=ParagraphKind.QUOTE)
        elif piece.kind is None and BULLET.match(piece.text):
            piece = replace(piece, text=BULLET.sub("", piece.text), kind=ParagraphKind.LIST)
        elif piece.kind is None and _is_dashed(pieces, index):
            piece = replace(piece, text=DASH.sub("", piece.text), kind=ParagraphKind.LIST)
        elif (piece.kind is None and _goes_on_as_list(piece, marked)) or (
            piece.kind is None and numbered[index] and sum(numbered[max(0, index - 1) : index + 2]) > 1
        ):
            piece = replace(piece, kind=ParagraphKind.LIST)
        marked.append(piece)
    return marked


def _is_dashed(pieces: Sequence[TypedParagraph], index: int) -> bool:
    """Tell whether a line with a dash is an item: beside another, and not a speaker's sentence."""
    beside = [*pieces[max(0, index - 1) : index], *pieces[index + 1 : index + 2]]
    rest = DASH.sub("", pieces[index].text)
    is_said = rest[:1].isupper() and END_OF_SPEECH.search(rest)
    return rest != pieces[index].text and not is_said and any(DASH.match(other.text) for other in beside)


def _goes_on_as_list(piece: TypedParagraph, before: Sequence[TypedParagraph]) -> bool:
    """Tell whether a line with a small initial stands behind a colon, or under an item of a list."""
    if not before or not piece.text[0].islower():
        return False
    return before[-1].text.endswith(":") or (piece.under and before[-1].kind is ParagraphKind.LIST)


def _drop_boilerplate(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    captions = ParagraphKind.CAPTION
    return [
        replace(piece, dropped=piece.dropped or (piece.kind is not captions and is_boilerplate(piece.text)))
        for piece in pieces
    ]


def _drop_form_fields(pieces: Sequence[TypedParagraph]) -> list[TypedParagraph]:
    """Drop short labels between two calls to the reader, or between a call and the end."""
    kept = list(pieces)
    run: list[int] = []
    after_call = False
    for index, piece in enumerate([*pieces, TypedParagraph(text="", under=False, alone=True, dropped=True)]):
        if piece.dropped:
            for field in run if after_call else ():
                kept[field] = replace(kept[field], dropped=True)
            after_call, run = True, []
        elif piece.kind is None and word_count(piece.text) <= FORM_WORDS and not END_OF_SENTENCE.search(piece.text):
            run.append(index)
        else:
            after_call, run = False, []
    return kept
