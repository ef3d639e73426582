"""A file of quote cases → the cases; and invented text → paragraphs and sentences, the way the cases need them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digest.evidence.texts.searchable import Searchable, searchable
from digest.model import Paragraph, ParagraphKind, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One quote and what is expected of it."""

    title: str
    text: str
    quote: str
    near: str | None
    verdict: str
    why: str
    pieces: tuple[Span, ...]
    left_out: tuple[str, ...]
    swallows_negation: bool


def cases(path: Path) -> list[Case]:
    """Return the cases of a Markdown file, one for each third-level heading."""
    blocks = re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_case(block) for block in blocks]


def article(text: str) -> Searchable:
    """Return invented text with its paragraphs at blank lines and its sentences at full stops."""
    return searchable(text, paragraphs(text), sentences(text))


@cache
def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return what stands between blank lines."""
    return tuple(
        Paragraph(start=match.start(), end=match.end(), kind=ParagraphKind.BODY)
        for match in re.finditer(r"(?:(?!\n\n).)+", text, flags=re.DOTALL)
    )


@cache
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return what ends in a full stop before white space, and what is left at a paragraph's end."""
    return tuple(
        Sentence(start=paragraph.start + match.start(), end=paragraph.start + match.end(), paragraph=index)
        for index, paragraph in enumerate(paragraphs(text))
        for match in re.finditer(
            r"\S.*?(?:[.!?。]”?(?=\s|$)|$)", text[paragraph.start : paragraph.end], flags=re.DOTALL
        )
    )


def _case(block: str) -> Case:
    title, _, body = block.partition("\n")
    fields = dict(re.findall(r"^- ([a-z ]+): (.*)$", body, flags=re.MULTILINE))
    marked = _unescaped(fields["text"]).replace(" ¶ ", "\n\n")
    verdict, _, why = fields["verdict"].partition(" — ")
    return Case(
        title=title,
        text=re.sub("[⟦⟧]", "", marked),
        quote=_unescaped(fields["quote"]),
        near=_unescaped(fields["near"]) if "near" in fields else None,
        verdict=verdict,
        why=why,
        pieces=_marked(marked),
        left_out=tuple(fields["left out"].split(" / ")) if "left out" in fields else (),
        swallows_negation="swallows a negation" in fields,
    )


def _marked(text: str) -> tuple[Span, ...]:
    spans, start, shift = [], 0, 0
    for position, character in enumerate(text):
        if character == "⟦":
            start, shift = position - shift, shift + 1
        elif character == "⟧":
            spans.append((start, position - shift))
            shift += 1
    return tuple(spans)


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
