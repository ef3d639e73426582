"""What may be shown of a paragraph stands together on the page of its source, with an anchor for each piece."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Excerpt, Paragraph, ParagraphKind
from digest.pages.views.source import PassageRow, source_view
from tests.pages import edition as invented

WHOLE = ((0, len(invented.COURIER_TEXT)),)
PIECES = tuple((item.start, item.end) for item in invented.COURIER_READING.excerpts)


def rows(paragraphs: tuple[tuple[int, int], ...], shown: tuple[tuple[int, int], ...] = PIECES) -> list[PassageRow]:
    """The passages of an invented source whose article has these paragraphs, and of which these words may be shown."""
    text = invented.COURIER_TEXT
    made = replace(
        invented.COURIER_READING,
        paragraphs=tuple(Paragraph(start=start, end=end, kind=ParagraphKind.BODY) for start, end in paragraphs),
        excerpts=tuple(Excerpt(start=start, end=end, text=text[start:end]) for start, end in shown),
    )
    edition = invented.edition()
    readings = {**edition.readings, "courier-pact": made}
    context = invented.context(replace(edition, readings=readings))
    view = source_view(context, edition.content.sources["courier-pact"])
    assert view.read is not None
    return list(view.read.shown)


def test_the_pieces_of_one_paragraph_are_one_passage() -> None:
    (row,) = rows(WHOLE)
    assert row.words == "signed a pact on Monday … We shall share every tug we have, … Some 30 tugs sailed"
    assert row.ids == tuple(f"passage-{start}" for start, _ in PIECES)
    assert str(row.open).endswith("#:~:text=signed%20a%20pact%20on%20Monday,Some%2030%20tugs%20sailed")


def test_those_of_another_paragraph_are_another() -> None:
    second = PIECES[1][0]
    assert [row.words for row in rows(((0, second - 1), (second, len(invented.COURIER_TEXT))))] == [
        "signed a pact on Monday",
        "We shall share every tug we have, … Some 30 tugs sailed",
    ]


@pytest.mark.parametrize(("first", "words"), [("a pact", "a pact on Monday"), ("a", "a … on Monday")])
def test_words_are_left_out_only_where_some_are(first: str, words: str) -> None:
    start = invented.COURIER_TEXT.index("a pact on Monday")
    (row,) = rows(WHOLE, ((start, start + len(first)), (start + len("a pact "), start + len("a pact on Monday"))))
    assert row.words == words


def test_a_passage_is_a_key_passage_where_a_piece_of_it_is() -> None:
    key = invented.COURIER_READING.key_passages[0]
    assert [row.key for row in rows(((0, key.end), (key.end + 1, len(invented.COURIER_TEXT))))] == [True, False]
