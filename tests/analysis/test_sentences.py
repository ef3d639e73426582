"""Sentences: where they end, in several languages and without white space at their edges."""

from __future__ import annotations

from hypothesis import given

from digest.analysis import sentences
from digest.model import ParagraphKind
from tests.analysis.cases import Case, article, each
from tests.analysis.texts import articles


@each("sentences.md")
def test_sentences_end_where_a_reader_ends_them(case: Case) -> None:
    read = article(case.text)
    found = sentences.split_sentences(read.text, read.paragraphs)
    assert [read.text[item.start : item.end] for item in found] == list(case.expected)


@given(articles())
def test_sentences_hold_all_words_of_their_paragraphs(read) -> None:
    found = sentences.split_sentences(read.text, read.paragraphs)
    for index, paragraph in enumerate(read.paragraphs):
        own = "".join(read.text[item.start : item.end] for item in found if item.paragraph == index)
        silent = paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.CAPTION)
        whole = "" if silent else read.text[paragraph.start : paragraph.end]
        assert "".join(own.split()) == "".join(whole.split())


@given(articles())
def test_sentences_have_no_white_space_at_their_edges_and_do_not_overlap(read) -> None:
    end = 0
    for item in sentences.split_sentences(read.text, read.paragraphs):
        words = read.text[item.start : item.end]
        assert words == words.strip() != ""
        assert item.start >= end
        end = item.end
