"""Laws of every article: its paragraphs cover its text, and nothing invisible is in it."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import CopyError
from digest.extraction import extract
from digest.extraction.blocks import fold
from digest.model import Article
from tests.examples import times

WORDS = (
    "the harbour",
    "“opened”,",
    "said mayor Lund.",
    "Sign up for our newsletter",
    "(photo credit: X)",
    "-",
    "1.",
    ">",
    "#",
)
WORDS += ("*", "|", "2031", "By Ann Lund", "\n", "\n\n", "\t", "\0")

copies = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(st.sampled_from(WORDS), max_size=60).map(lambda words: " ".join(words).encode()),
)


def assert_is_sound(article: Article) -> None:
    paragraphs = [article.text[one.start : one.end] for one in article.paragraphs]
    assert "\n\n".join(paragraphs) == article.text
    assert all(paragraph == fold(paragraph) != "" for paragraph in paragraphs)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]", article.text)
    assert article.title is None or article.title == fold(article.title) != ""
    assert all(0 <= index < len(paragraphs) for index in article.extraction.doubtful)


@pytest.mark.parametrize("suffix", ["txt", "md"])
@given(content=copies)
@times(2)
def test_any_bytes_give_a_sound_article_or_a_copy_error(content: bytes, suffix: str) -> None:
    with suppress(CopyError):
        assert_is_sound(extract(content, suffix=suffix))


@pytest.mark.parametrize("suffix", ["html", "pdf"])
@given(content=copies)
@times(0.5)
def test_any_bytes_give_a_sound_article_or_a_copy_error_from_the_engines_too(content: bytes, suffix: str) -> None:
    with suppress(CopyError):
        assert_is_sound(extract(content, suffix=suffix))


@given(text=st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("content", "suffix", "words"),
    [
        (b"", "txt", "empty"),
        (b" \n\t", "html", "empty"),
        (b"Words.", "xyz", "expected one of .html, .txt, .md, .pdf, .mhtml"),
        (b"Words.", "docx", "not a document of Word, as its ending .docx says"),
        (b"%PDF-1.7 and so on", "txt", "damaged"),
        (b"\x89PNG\r\n" + bytes(range(256)), "html", "a picture"),
        (bytes(range(256)), "html", "not text"),
        (b"* * *\n\n---", "txt", "no text of an article"),
        (b"<html><body><script>let words</script></body></html>", "html", "no text of an article"),
        (b"not a PDF", "pdf", "not PDF, as its ending .pdf says"),
    ],
)
def test_what_is_no_article_is_one_clear_problem(content: bytes, suffix: str, words: str) -> None:
    with pytest.raises(CopyError, match=re.escape(words)):
        extract(content, suffix=suffix)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (" two\u00a0 words\t\n", "two words"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u202eevil\u202c", "evil"),
        ("bell\x07 \x00 rings", "bell rings"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("cafe\u0301", "cafe\u0301"),
    ],
)
def test_white_space_folds_and_the_unseen_goes(text: str, folded: str) -> None:
    assert fold(text) == folded
