"""Quotations: the words between marks that somebody speaks, and who."""

from __future__ import annotations

from digest.analysis import names, quotations, sentences
from digest.model import Quotation
from tests.analysis.cases import VOCABULARY, Case, article, each


def written(text: str, item: Quotation) -> str:
    return f"{text[item.start : item.end]} | {item.speaker or '-'} | {item.speaker_id or '-'}"


@each("quotations.md")
def test_quotations_have_the_speaker_whom_a_reader_gives_them(case: Case) -> None:
    read = article(case.text)
    found = sentences.split(read.text, read.paragraphs)
    mentions = names.find(read.text, VOCABULARY)
    spoken = quotations.find(read.text, read.paragraphs, found, mentions, VOCABULARY)
    assert [written(read.text, item) for item in spoken] == list(case.expected)
