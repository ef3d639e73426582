"""The values that several pages show: links, dates in words, sentences with their markers, source words."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import east_asian_width

from markupsafe import Markup

from digest.edtf import Date, Precision
from digest.pages.escaping import own
from digest.translation import ENGLISH, Translation, message

NOT_KNOWN = message("not known")
"""What a page says where a record says unknown."""

_LINE = 36
"""Letters, a wide one of Chinese or Japanese as two, of a line beside a sentence (Chromium, 1280 pixels wide)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that is not the page's."""

    tag: str
    direction: str
    """`ltr` or `rtl`; `auto` where it is not known."""

    @property
    def of_heading(self) -> tuple[Markup, Markup]:
        """Tag and direction as they stand behind a heading in Markdown."""
        return own(self.tag), own(self.direction)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that may lead somewhere."""

    text: str
    href: str | None = None
    language: Language | None = None
    """Of the words, where it is not the page's; so in the other values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInWords:
    """A date in words."""

    words: str
    edtf: str | None
    """For machines, where the date is exact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Where a page is edited, and where an error on it is reported."""

    path: str
    href: str | None
    report: str = ""
    """Where a reader reports an error, with the address of the page; empty where the settings say no place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number with what it counts."""

    number: int
    noun: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedWords:
    """Words of a source as a page may show them."""

    text: str
    in_marks: bool
    """Whether they were found and may stand in quotation marks."""
    language: Language | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun:
    """A part of a sentence."""

    text: str
    unsupported: bool = False
    own: bool = False
    """Whether the words are the writer's own, in a sentence that also has words of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The small number behind a sentence that leads to its source words."""

    number: int
    id: Markup
    words: Markup
    """Id of the source words, which it opens where it stands."""
    outlet: str
    language: Language | None
    """Of the outlet's name."""
    quoted: QuotedWords | None
    """None where the source is withdrawn."""
    says: str
    """`differs` or `denies`, where the source does; empty where it states the sentence."""
    symbol: str
    """The sign of it, which stands before the number; or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsBeside:
    """Source words that show beside a sentence on a wide screen, once for all sources that have the same."""

    numbers: tuple[int, ...]
    symbol: str
    quoted: QuotedWords
    outlets: str
    language: Language | None
    """Of the outlets' names, where they have one."""
    says: str

    @property
    def lines(self) -> int:
        """After how many lines the outlets and the words fade, three where there are several; 0 where all is shown."""
        shown = sum(2 if east_asian_width(letter) in "FW" else 1 for letter in self.outlets + self.quoted.text)
        lines = min(len(self.numbers) + 1, 3)
        return lines if shown > lines * _LINE else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSentence:
    """A sentence of ours."""

    id: Markup
    runs: tuple[TextRun, ...]
    markers: tuple[Marker, ...]
    beside: tuple[WordsBeside, ...]
    open: bool
    """Whether it rests on evidence, and none of it was checked."""
    own: str
    """`our own words` of a sentence or of those of its words that are marked; empty of one that has none."""
    reason: str | None
    """Why its unsupported words stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A source in which the program found something."""

    outlet: str
    title: str
    href: Markup
    """To the passage on the source's own page."""
    open: str | None
    """To the passage in the article."""
    language: Language | None = None
    """Of the outlet's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """How many sentences have checked evidence, and how many are our own words."""

    checked: int
    sentences: int
    own: int = 0
    translation: Translation = ENGLISH

    @property
    def words(self) -> str:
        """It in words."""
        told = self.translation.gettext(
            "%(checked)s of %(sentences)s sentences have checked evidence",
            checked=self.checked,
            sentences=self.sentences,
        )
        own = self.translation.ngettext("%(number)s is our own words", "%(number)s are our own words", self.own)
        return self.translation.gettext("%(told)s, %(own)s", told=told, own=own) if self.own else told


def date_in_words(date: Date | None, words: Translation = ENGLISH) -> DateInWords:
    """Return a date in words; for machines too, where it is exact."""
    if date is None:
        return DateInWords(words=words.gettext(NOT_KNOWN), edtf=None)
    exact = not (date.approximate or date.uncertain) and date.precision in (
        Precision.DAY,
        Precision.MONTH,
        Precision.YEAR,
    )
    return DateInWords(words=words.date(date), edtf=date.edtf if exact else None)
