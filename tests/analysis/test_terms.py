"""Terms: phrases in the form in which the article has them."""

from __future__ import annotations

from hypothesis import given

from digest.analysis import sentences, terms
from digest.model import Article
from tests.analysis import fact_set
from tests.analysis.cases import Case, article, each
from tests.analysis.texts import articles


@each("terms.md")
def test_terms_are_the_phrases_that_a_reader_would_mark(case: Case) -> None:
    read = article(case.text)
    found = terms.find_terms(read.text, sentences.split_sentences(read.text, read.paragraphs), title=None)
    for line in case.expected:
        sign, _, term = line.partition(" ")
        assert (term in found) is (sign == "+"), f"{line}\nfound: {found}"


@each("article-terms.md")
def test_terms_of_whole_articles(case: Case) -> None:
    given = next(item for item in fact_set.articles("development") if item.name == case.name)
    found = terms.find_terms(given.text, given.sentences, title=given.title)
    for line in case.expected:
        sign, _, term = line.partition(" ")
        assert (term in found) is (sign == "+"), f"{line}\nfound: {found}"


def test_a_phrase_of_the_title_comes_first() -> None:
    read = article("Patrol boats left the naval base. Patrol boats came back to the naval base.", title=None)
    found = sentences.split_sentences(read.text, read.paragraphs)
    assert terms.find_terms(read.text, found, title="Trouble at the naval base")[0] == "naval base"
    assert terms.find_terms(read.text, found, title="Patrol boats at sea")[0].lower() == "patrol boats"


def test_a_phrase_that_says_a_word_again_is_one_term() -> None:
    read = article("The Mora Mora Mora ran aground. Nobody saw the Mora Mora Mora again.")
    found = terms.find_terms(read.text, sentences.split_sentences(read.text, read.paragraphs))
    assert [term for term in found if "Mora" in term] == ["Mora Mora Mora"]


@given(articles())
def test_terms_are_at_most_twelve_and_stand_in_the_text(read: Article) -> None:
    found = terms.find_terms(read.text, sentences.split_sentences(read.text, read.paragraphs), title=read.title)
    assert len(set(found)) == len(found) <= terms.MOST
    assert all(term and term in read.text for term in found)
