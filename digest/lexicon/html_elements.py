"""Names of elements of HTML → what they are within a line, as the HTML standard has them under phrasing content."""

from __future__ import annotations

from digest.lexicon.tables import word_set

STRESSED = word_set("b em i strong")
"""What is stressed among other words."""

SET_APART = word_set("a abbr bdi bdo cite data del dfn ins kbd label mark output q s samp small span sub sup u var")
"""What is set apart there without being stressed."""

QUOTATION_MARKS = {
    "": ("“", "”"),
    **dict.fromkeys(("de", "cs", "sk", "sl", "hr", "is", "lt", "bg", "et"), ("„", "“")),
    **dict.fromkeys(("pl", "hu", "ro"), ("„", "”")),
    **dict.fromkeys(("sv", "fi"), ("”", "”")),
    **dict.fromkeys(("es", "it", "pt", "el", "ru", "uk", "be", "no", "nb", "nn", "ca", "hy", "sq", "fa"), ("«", "»")),
    "fr": ("« ", " »"),
    **dict.fromkeys(("ja",), ("「", "」")),
}
"""What a browser draws before and behind the words of a `q`, by the page's language, as the CLDR has them."""

WITHIN_A_LINE = STRESSED | SET_APART | word_set("code rt")
"""Elements that stand among the words of a sentence."""
