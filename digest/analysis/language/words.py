"""Text → its words with their places; and which words say nothing of what a text is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table that is written as one text."""
    return frozenset(words.split())


def names_of(table: Mapping[str, str]) -> dict[str, str]:
    """Return the name for each of its forms, which a table writes as one text with | between them."""
    return {form: name for name, forms in table.items() for form in forms.split("|")}


def any_form(forms: Iterable[str]) -> str:
    """Return the alternatives of a pattern for any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_WIDE = r"\u3040-\u30ff\u3400-\u9fff"
_LETTER = rf"[^\W_{_WIDE}]"
_WORD = re.compile(
    rf"[{_WIDE}]{{1,2}}|[^\W\d_{_WIDE}]\.(?:[^\W\d_{_WIDE}]\.)+"
    rf"|{_LETTER}+(?:[.,]\d+)*(?:['’\-‑–]{_LETTER}+)*"
)
# Two characters of a script without spaces; an acronym with points; letters and digits with what joins them in a word.

FUNCTION_WORDS = word_set(
    """
    a about above across after again against all almost along already also although always am amid among an and
    another any anyone anything are aren't around as at away back be became because become been before behind being
    below beside besides between beyond both but by can can't cannot could couldn't did didn't do does doesn't doing
    don't done down during each either else enough especially even ever every everyone everything except far few first
    for former from further get gets getting give given go goes going gone good got had hadn't has hasn't have haven't
    having he he's her here hers herself him himself his how however i i'm i've if in indeed instead into is isn't it
    it's its itself just keep kind know known last later least less let let's like likely made make makes making many
    may maybe me meanwhile might more moreover most much must my myself near nearly need neither never nevertheless
    new next no none nor not nothing now of off often on once one only onto or other others ought our ours ourselves
    out over own part per perhaps put quite rather really s same saw say saying says seem seemed seems see seen set
    several shall she should shouldn't since so some someone something sometimes soon still such t take taken than
    that that's the their theirs them themselves then there there's these they they're this those though three through
    throughout thus to together told too took toward towards two under unless until up upon us use used using very via
    want wants was wasn't way we we're well went were weren't what when where whether which while who whom whose why
    will with within without won't would wouldn't yes yet you you're your yours yourself added according asked called
    came come comes said told announced reported noted stated monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec today yesterday tomorrow day days week weeks month months year years time times people thing
    things lot number mr mrs ms dr aber als am an auch auf aus bei bis das dass dem den der des die doch dort du durch
    ein eine einem einen einer eines er es für gegen habe haben hat hatte hier ich ihm ihn ihr ihre im in ist ja kann
    kein keine man mehr mit nach nicht noch nun nur ob oder ohne sagte sei sein seine sich sie sind so über um und uns
    unter vom von vor war waren was wenn werden wie wieder will wir wird worden wurde wurden zu zum zur zwischen au
    aux avec ce ces cette comme dans de des du elle en est et été eu il ils je la le les leur lui mais même ne nous
    ont ou où par pas plus pour qu que qui sa sans se ses son sont sous sur un une vous y al ante aunque con contra
    cual cuando del desde donde el ella ellos entre era es esa ese esta este fue ha han hasta las lo los más mi muy ni
    nos o para pero por porque que se según ser si sin sobre son su sus también un una y ya alla anche che chi ci col
    come con da dal dalla degli dei del della delle di e ed gli ha hanno i il io la le lo loro ma nel nella non o per
    più quando questa questo sono stato su sua sul tra un una uno а без бы был была были было быть в вы все для до его
    ее если есть еще же за и из или им их к как ко когда который ли между мы на над не нет но о об он она они от по
    под при с со так также то только у уже что чтобы это этот я
    """
)
"""Words that hold sentences together, of English and the commonest of German, French, Spanish, Italian and Russian."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    start: int
    end: int
    form: str
    """As it is written."""
    key: str
    """In small letters, without possessive or plural ending."""

    @property
    def wide(self) -> bool:
        """Whether it is of a script without spaces, so that where words begin is not known."""
        return "\u3040" <= self.form[0] <= "\u9fff"

    @property
    def content(self) -> bool:
        """Whether it says something of what the text is about."""
        return len(self.key) > 1 and self.form.lower() not in FUNCTION_WORDS and not self.form[0].isdigit()


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words between `start` and `end`."""
    for match in _WORD.finditer(text, start, end):
        yield Word(match.start(), match.end(), match[0], _key(match[0]))


def _key(form: str) -> str:
    """Return the word in small letters without an ending that only bends it."""
    key = form.lower().replace("’", "'")
    key = key.removesuffix("'s").removesuffix("'").replace(".", "")
    if len(key) > 4 and key.endswith("ies"):
        return key[:-3] + "y"
    if len(key) > 3 and key.endswith("s") and key[-2] not in "siu":
        return key[:-1]
    return key
