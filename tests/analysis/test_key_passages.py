"""Key passages: what a reader would choose, and nothing that cannot stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given

from digest.analysis import key_passages, quotations, sentences
from digest.model import Article
from tests.analysis.cases import Case, article, each
from tests.analysis.texts import articles


def chosen(read: Article) -> Sequence[str]:
    found = sentences.split_sentences(read.text, read.paragraphs)
    speech = quotations.find_quotations(read.text, read.paragraphs, found, (), ())
    return [
        read.text[item.start : item.end]
        for item in key_passages.choose_key_passages(read.text, found, title=read.title, quotations=speech)
    ]


@each("passages.md")
def test_passages_are_those_that_a_reader_would_choose(case: Case) -> None:
    found = chosen(article(case.text))
    for line in case.expected:
        sign, _, sentence = line.partition(" ")
        holds = {"first": found[:1] == [sentence], "+": sentence in found, "-": sentence not in found}
        assert holds[sign], f"{line}\nfound: {found}"


def test_words_of_the_title_count_more() -> None:
    lead = "The ministers of both countries spoke for three hours about this and that, and about what they did before."
    bridge = (
        "The bridge at Marsh is to be closed to lorries from March on, and to all other traffic in the winter after."
    )
    weather = "Rain and wind are expected in the north until Thursday, and on the coast from Saturday morning on."
    text = f"{weather}\n\n{lead}\n\n{bridge}"
    of_the_bridge = chosen(article(text, title="Bridge at Marsh closed to lorries"))
    of_the_ministers = chosen(article(text, title="Ministers of both countries speak"))
    assert of_the_bridge.index(bridge) < of_the_bridge.index(lead)
    assert of_the_ministers.index(lead) < of_the_ministers.index(bridge)


@given(articles())
def test_passages_are_at_most_five_different_sentences(read: Article) -> None:
    found = sentences.split_sentences(read.text, read.paragraphs)
    speech = quotations.find_quotations(read.text, read.paragraphs, found, (), ())
    best = key_passages.choose_key_passages(read.text, found, title=read.title, quotations=speech)
    assert len({item.sentence for item in best}) == len(best) <= key_passages.MOST
    assert all((found[item.sentence].start, found[item.sentence].end) == (item.start, item.end) for item in best)
