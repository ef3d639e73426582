"""Which charset a copy's bytes are read in."""

from __future__ import annotations

import codecs

import pytest

from digest.extraction.decoding import decode, is_binary, markup_of

GERMAN = "Über die Brücke fuhren am Mittwoch größere Züge als üblich, sagte der Bürgermeister von Königsfähr. " * 3
POLISH = "Zażółć gęślą jaźń, powiedział w środę burmistrz miasteczka, którego nie ma na żadnej mapie. " * 3


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (codecs.BOM_UTF8 + GERMAN.encode(), GERMAN),
        (codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le"), GERMAN),
        (codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"), GERMAN),
        (GERMAN.encode("utf-16-le"), GERMAN),
        (GERMAN.encode(), GERMAN),
        (GERMAN.encode("cp1252"), GERMAN),
        (b'<meta charset="utf-8">' + GERMAN.encode("cp1252"), f'<meta charset="utf-8">{GERMAN}'),
        (b'<meta charset="iso-8859-2">' + POLISH.encode("iso-8859-2"), f'<meta charset="iso-8859-2">{POLISH}'),
        (b'<meta charset="iso-8859-1">' + POLISH.encode(), f'<meta charset="iso-8859-1">{POLISH}'),
        (b'<meta charset="hex">' + GERMAN.encode(), f'<meta charset="hex">{GERMAN}'),
        (GERMAN.encode() + b"\xff", GERMAN + "\ufffd"),
    ],
    ids=[
        "UTF-8 with its mark",
        "UTF-16 LE with its mark",
        "UTF-16 BE with its mark",
        "UTF-16 without a mark",
        "undeclared UTF-8",
        "undeclared Windows-1252",
        "declared UTF-8 that is not",
        "declared Latin-2",
        "declared Latin-1 that is UTF-8",
        "a codec that is no charset",
        "UTF-8 with a broken byte",
    ],
)
def test_a_copy_is_read_in_its_charset(content: bytes, text: str) -> None:
    assert decode(content) == text


def test_markup_loses_what_no_markup_may_hold() -> None:
    assert markup_of(b"<p>a\x00b\x0bc\td</p>") == "<p>abc\td</p>"


@pytest.mark.parametrize(
    ("content", "binary"),
    [
        (bytes(range(256)) * 4, True),
        (GERMAN.encode("utf-16-le"), False),
        (GERMAN.encode("cp1252"), False),
        (b"padded" + b"\0" * 500, False),
        ("日本の港".encode("iso2022_jp"), False),
    ],
)
def test_pictures_and_archives_are_told_from_text(content: bytes, binary: bool) -> None:
    assert is_binary(content) is binary
