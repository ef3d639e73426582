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


LABELLED = {
    ("Shift_JIS", "cp932"): "技師の髙橋と﨑山は①㈱を調べた。",
    ("x-sjis", "cp932"): "技師の髙橋と﨑山は①㈱を調べた。",
    ("euc-kr", "cp949"): "펲시와 똠방각하는 부두에 있었다.",
    ("ks_c_5601-1987", "cp949"): "펲시와 똠방각하는 부두에 있었다.",
    ("big5", "big5hkscs"): "碼頭啲工人話佢哋唔會停工，嗰日冇船。",
    ("gb2312", "gb18030"): "朱镕基之后，喆先生说€三十。",
    ("iso-8859-9", "cp1254"): "“Kış fırtınası” dedi İğdeci – ve gitti.",
    ("latin1", "cp1252"): "“Größer” – sagte er – „als je“ …",
    ("us-ascii", "cp1252"): "“Larger than ever” – so he said…",
    ("tis-620", "cp874"): "ท่าเรือ “ปิด” – สิบเอ็ดสัปดาห์",
    ("iso-8859-8-i", "iso8859-8"): "המזח ייסגר",
    ("x-cp1251", "cp1251"): "Пирс закроют на одиннадцать недель",
    ("macintosh", "mac-roman"): "Le port “fermé” – à l’été",
}
"""Text that the charset of the label's own name does not hold, or whose label Python does not know."""


@pytest.mark.parametrize(("label", "codec"), LABELLED, ids=lambda name: name)
def test_a_label_means_what_browsers_read_under_it(label: str, codec: str) -> None:
    text = f'<meta charset="{label}"><p>{LABELLED[label, codec]}</p>'
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"charset=euc-jp \xad\xa1 \xad\xea", "charset=euc-jp ① ㈱"),
        (b"charset=iso-2022-jp \x1b$B5;=Q-!\x1b(B ships", "charset=iso-2022-jp 技術① ships"),
    ],
    ids=["EUC-JP", "ISO-2022-JP"],
)
def test_the_rows_that_windows_added_are_read_in_the_other_japanese_charsets(content: bytes, text: str) -> None:
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
