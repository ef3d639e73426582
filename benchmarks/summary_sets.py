"""Folders of published summaries, and our fact set → texts with their sentences and what people wrote of them."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from digest.analysis import sentences
from digest.model import Paragraph, ParagraphKind, Sentence
from tests.analysis import fact_set

NEWS, REPORTING = "GUM news", "GUM analyses"
_GENRES = {
    "news": NEWS,
    **dict.fromkeys(
        ("academic", "bio", "essay", "interview", "textbook", "voyage", "whow"),
        REPORTING,
    ),
}
"""The treebank's genres that are read for what they say, without letters, fiction, speeches, court records and talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text to choose passages of."""

    title: str | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    references: tuple[str, ...] = ()
    """Summaries that people wrote."""
    facts: fact_set.FactArticle | None = None

    def words_of(self, index: int) -> str:
        """Return a sentence."""
        return self.text[self.sentences[index].start : self.sentences[index].end]


def read(folder: Path) -> dict[str, tuple[Text, ...]]:
    """Return the sets by their names."""
    gum = [item for part in ("train", "dev") for item in _gum((folder / "gum" / f"{part}.conllu").read_text("utf-8"))]
    return {
        "SummEval": tuple(_tokenised(folder / "summ" / "summeval.pkl")),
        "Newsroom": tuple(_tokenised(folder / "summ" / "newsroom.pkl")),
        NEWS: tuple(text for genre, text in gum if _GENRES.get(genre) == NEWS),
        REPORTING: tuple(text for genre, text in gum if _GENRES.get(genre) == REPORTING),
        "facts development": tuple(_with_facts("development")),
        "facts held-out": tuple(_with_facts("held-out")),
    }


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, dictionaries, texts and numbers only; a pickle that names anything else is refused."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"{module}.{name} is not plain")


def _tokenised(path: Path) -> Iterator[Text]:
    with path.open("rb") as file:
        entries = _PlainUnpickler(file).load()
    for entry in entries.values():
        written = _detokenised(entry["src"])
        whole = (Paragraph(start=0, end=len(written), kind=ParagraphKind.BODY),)
        found = entry.get("ref_summs") or [entry["ref_summ"]]
        yield Text(
            title=None,
            text=written,
            paragraphs=whole,
            sentences=sentences.split_sentences(written, whole),
            references=tuple(_detokenised(summary) for summary in found),
        )


_TOKENS = (
    (r"``\s*", "“"),
    (r"\s*''", "”"),
    (r" (n't|'(?:s|m|d|re|ve|ll))\b", r"\1"),
    (r" ([.,;:!?%)\]}])", r"\1"),
    (r"([(\[{$#]) ", r"\1"),
    (r"(?<=\s)([`‘]) ", r"\1"),
    (r" '(?=[\s.,;:!?]|$)", "'"),
)
"""The conventions of the Penn Treebank undone: quotation marks, endings cut off, spaces around marks."""


def _detokenised(tokens: str) -> str:
    for pattern, written in _TOKENS:
        tokens = re.sub(pattern, written, tokens)
    return tokens.strip()


def _gum(conllu: str) -> Iterator[tuple[str, Text]]:
    for document in conllu.split("# newdoc id = ")[1:]:
        genre, title, summaries = (
            re.findall(rf"^# meta::{key}(.*)$", document, re.MULTILINE)
            for key in ("genre = ", "title = ", r"summary\d+ = \(human\d*\) ")
        )
        text, paragraphs = _blocks(document)
        yield (
            genre[0],
            Text(
                title=title[0] if title else None,
                text=text,
                paragraphs=paragraphs,
                sentences=sentences.split_sentences(text, paragraphs),
                references=tuple(summaries),
            ),
        )


def _blocks(document: str) -> tuple[str, tuple[Paragraph, ...]]:
    text, paragraphs = "", []
    for block in re.split(r"^# newpar$", document, flags=re.MULTILINE)[1:]:
        written = " ".join(re.findall(r"^# text = (.*)$", block, re.MULTILINE))
        kind = re.search(r"^# newpar_block = (\w+)", block, re.MULTILINE)
        start = len(text) + 2 if text else 0
        text += ("\n\n" if text else "") + written
        paragraphs.append(Paragraph(start=start, end=len(text), kind=_KINDS.get(kind[1] if kind else "", _BODY)))
    return text, tuple(paragraphs)


_BODY = ParagraphKind.BODY
_KINDS = {"head": ParagraphKind.HEADING, "caption": ParagraphKind.CAPTION, "figure": ParagraphKind.CAPTION}


def _with_facts(part: str) -> Iterator[Text]:
    for article in fact_set.articles(part):
        yield Text(
            title=article.title,
            text=article.text,
            paragraphs=article.paragraphs,
            sentences=article.sentences,
            facts=article,
        )


def joined(text: Text, chosen: Sequence[int]) -> str:
    """Return the chosen sentences in the order of the text."""
    return " ".join(text.words_of(index) for index in sorted(chosen))
