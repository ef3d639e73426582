"""Characters that a reader takes for others: letters of other scripts that look like Latin ones, and what is unseen.

Chosen by us from Unicode's table of confusable characters, of which only letters stand here, small as case folding
makes them. https://www.unicode.org/Public/security/latest/confusables.txt, © Unicode, Inc., under the Unicode License
v3, https://www.unicode.org/license.txt; its idea is that of https://www.unicode.org/reports/tr39/#Confusable_Detection
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from digest.lexicon.characters import UNSPACED_LETTERS, WITHOUT_WIDTH

_LOOKS = """
a ɑ α а Ꭺ ꓮ ᴀ
b ƅ β в ь Ꮟ Ᏼ ꓐ Ꞵ ʙ
c с Ꮯ ᴄ ⲥ ꓚ ƈ
d ԁ Ꭰ Ꮷ ꓓ ᴅ đ
e ε е ҽ Ꭼ ꓰ ꬲ ᴇ
f ϝ ք ẝ ꓝ Ꞙ ꬵ ꜰ ғ
g ƍ ɡ ԍ ց Ꮐ Ᏻ ᶃ ꓖ ɢ
h n v η н п һ հ Ꮋ Ꮒ ⲏ ꓧ ʜ ħ ν ո ռ ⲛ ꓠ ɴ ѵ Ꮩ ᴠ ꓦ
i l 1 ı ɩ ɪ ι і ӏ Ꭵ ꙇ ǀ Ꮮ ⲓ ⳑ ꓡ ꓲ ʟ ł ƚ ɨ լ
j ʝ ϳ ј Ꭻ ꓙ ᴊ յ
k κ к Ꮶ ⲕ ꓗ ᴋ
m μ ϻ м Ꮇ ⲙ ꓟ ᴍ
o 0 ο σ о օ ᴏ ᴑ ⲟ ꓳ ꬽ ø
p ρ р Ꮲ ⲣ ꓑ ᴘ
q ԛ գ զ ǫ ꞯ
r ʀ г Ꭱ Ꮁ Ꮢ ᴦ ⲅ ꓣ ꭇ ꭈ
s ƽ ѕ տ Ꮥ Ꮪ ꓢ ꜱ
t τ т Ꭲ ⲧ ꓔ ᴛ ŧ
u y ʋ υ ս ᴜ ꓴ Ꞟ ꭎ ꭒ ɣ ʏ γ у ү Ꭹ Ꮍ ᶌ ỿ ⲩ ꓬ ꭚ
w ɯ ѡ ԝ ա Ꮃ Ꮤ ᴡ ꓪ
x χ х ⲭ ꓫ ꭓ
z ζ Ꮓ ᴢ ꓜ
"""
"""What looks alike, a row each. Latin letters share a row where a capital of another script looks like one of them and
its small letter like the other, as those of eta, nu and upsilon do."""

_SHOWN_AS: Mapping[str, str] = {letter.casefold(): row[0] for row in _LOOKS.split("\n") for letter in row.split()}

MARK = "\u0300"
"""Stands for what joins the letters around it, and is not one: accents, and what has no width."""

_UNSEEN = WITHOUT_WIDTH | frozenset("\u200c\u200d") | frozenset(map(chr, range(0xE0000, 0xE0080)))
"""With the joiners, and with tags, in which a whole text can stand."""

_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing: Hangul fillers and the braille pattern without dots."""

_ENCLOSED = ((0x249C, 0x24B5), (0x1F110, 0x1F129), (0x1F150, 0x1F169), (0x1F170, 0x1F189), (0x1F1E6, 0x1F1FF))
"""Letters from A on in brackets, discs and squares, and those of flags, which Unicode takes for signs of their own."""

MIXED: Mapping[str, str] = {
    "Cyrillic": "аеорсухіјѕԁһԛԝӏАВЕКМНОРСТУХІЈЅҮѴԜԚ",
    "Greek": "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧνϲϳ",
    "Armenian": "օոսՕՏՍզհցք",
}
"""Letters that look just like Latin ones, by script; alpha, beta and mu beside Latin letters are those of sciences."""


class _AsSeen(dict[int, str]):
    """Fills itself, a character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _as_seen(code)
        return found


def _as_seen(code: int) -> str:
    character = chr(code)
    if character in _BLANKS:
        return " "
    if any(first <= character <= last for first, last in UNSPACED_LETTERS):
        return character
    if character in _UNSEEN or unicodedata.category(character).startswith("M"):
        return MARK
    for first, last in _ENCLOSED:
        if first <= code <= last:
            character = chr(ord("a") + code - first)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = "".join(part for part in plain if not unicodedata.category(part).startswith("M"))
    if letters == character and unicodedata.category(character) == "Lm" and letters not in _SHOWN_AS:
        return MARK  # an apostrophe, a stress or a stretch that counts as a letter
    return _SHOWN_AS.get(letters, letters if len(letters) == 1 else character)


AS_SEEN: Mapping[int, str] = _AsSeen()
"""For `str.translate`: each character → the one, in small letters, that stands for all that look like it, so that two
texts are one where a reader sees no difference. Every text keeps its length."""
