"""What counts as a word, and which words are of one family."""

from __future__ import annotations

import pytest

from digest.comparison.sentences.stems import beginning, stemmed_words, stems


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The U.S. asked us.", ["the", "u.s.", "asked", "us"]),
        ("US and U.K. troops", ["u.s.", "and", "uk", "troops"]),
        ("100,000 men, 3.5 percent", ["100000", "men", "3.5", "percent"]),
        ("the minister’s “new” pact", ["the", "minister's", "new", "pact"]),
        ("Tu-95MS", ["tu", "95", "ms"]),
        ("東京 港", ["東", "京", "港"]),
        ("… — !", []),
    ],
)
def test_words_of_a_text(text: str, forms: list[str]) -> None:
    assert [word.form for word in stemmed_words(text, 0, len(text))] == forms


def test_words_keep_their_places() -> None:
    text = "A new “pact” for Kell"
    assert [text[word.start : word.end] for word in stemmed_words(text, 2, 12)] == ["new", "pact"]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [("bombers", "bomber", "en"), ("signed", "signing", "en"), ("Häuser", "Häusern", "de"), ("pactes", "pacte", "fr")],
)
def test_forms_of_a_word_have_one_stem(first: str, second: str, language: str) -> None:
    assert stems(first, language) == stems(second, language)


def test_words_of_one_family_begin_alike() -> None:
    assert beginning("western") == beginning("west")
    assert beginning("western") != beginning("eastern")
