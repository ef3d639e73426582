"""A sentence of ours → a claim: the sentence with what must stand in its quotes; and the places that carry it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from digest.edtf import Date
from digest.model import Check, EntityMention, FigureMention, Reading, Receipt, Says, Span
from digest.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure of a sentence with what befell what it counts."""

    figure: FigureMention
    befell: frozenset[str]
    """Such as `killed`; empty where no word tells it."""
    told: frozenset[str]
    """What befell anything that the sentence counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of ours with the names and figures in it."""

    text: str
    figures: tuple[FigureMention, ...]
    entities: tuple[EntityMention, ...]
    unsupported: tuple[str, ...]
    """Words that may stand without evidence."""
    place: Place
    counted: tuple[Counted, ...] = ()
    """Those of its figures of which it may be known what befell what they count."""
    rhythms: tuple[FigureMention, ...] = ()
    """How often something happens: the twenty minutes of `every twenty minutes`, which are no figure of a thing."""
    date: Date | None = None
    """When it says that it happened, where that stands beside the sentence and not in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedWords:
    """Words of an article that a quote touches."""

    text: str
    quoted: tuple[Span, ...]
    """Where in them the quoted ones stand."""
    is_whole: bool
    """Whether they are the whole sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The places of one source that carry a claim."""

    reading: Reading
    spans: tuple[Span, ...]
    """Where its quotes stand."""
    says: Says = Says.STATES
    quote: str = ""
    """The words that are quoted."""
    text: str | None = None
    """The article; None without a copy at hand."""
    counted: tuple[Counted, ...] = ()
    """The figures of its words, read as a sentence of ours is: with references back, as `the two ministers`."""
    rhythms: tuple[FigureMention, ...] = ()
    """Those of its words."""

    @property
    def states(self) -> bool:
        """Whether it is held as support; what denies or differs says something else, as it should."""
        return self.says is Says.STATES

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences that its quotes touch; headings and captions have none, there the paragraph is the sentence."""
        return _spans(touching(self.reading.sentences, self.spans)) or self.paragraphs

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs that its quotes touch."""
        return _spans(touching(self.reading.paragraphs, self.spans))

    @property
    def cited(self) -> tuple[CitedWords, ...]:
        """What is known of its words: its sentences, where a copy is at hand, else what is quoted of them."""
        if self.text is None:
            whole = (CitedWords(text=self.quote, quoted=((0, len(self.quote)),), is_whole=self._quotes_whole_sentence),)
            return whole if self.quote else ()
        return tuple(
            CitedWords(
                text=self.text[start:end],
                quoted=tuple((first - start, last - start) for first, last in self.spans),
                is_whole=True,
            )
            for start, end in self.sentences
        )

    @property
    def _quotes_whole_sentence(self) -> bool:
        sentences = self.sentences
        if len(self.spans) != 1 or len(sentences) != 1:
            return False
        (start, end), (first, last) = sentences[0], self.spans[0]
        return first - start <= _MARKS and end - last <= _MARKS

    @property
    def is_english(self) -> bool:
        """Whether the words of bounds, days and negations are those that we know."""
        return (self.reading.language or "en").casefold().startswith("en")


_MARKS = 2
"""Code points: a full stop and a quotation mark, which a quote of a whole sentence leaves out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Words of a claim that its quotes do not carry."""

    rule: str
    span: Span | None
    """Where they stand in the claim; None for a date that stands beside it."""
    words: str
    why: str
    """Behind the words: what is wrong with them."""
    expected: str
    is_fault: bool = False


def spans_of(found: Check | Receipt) -> tuple[Span, ...]:
    """Return where the words of a checked quote stand: its pieces, without what its ellipses leave out."""
    if found.start is None or found.end is None:
        return ()
    return found.pieces or ((found.start, found.end),)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=_Placed)


def touching(items: Sequence[_Item], spans: Sequence[Span]) -> list[_Item]:
    """Return the items that share a code point with one of the spans."""
    first, last = min((start for start, _ in spans), default=0), max((end for _, end in spans), default=0)
    # Most of a reading lies far away: comparing with the outermost ends first halves the time.
    near = [item for item in items if item.start < last and first < item.end]
    return [item for item in near if any(overlap((item.start, item.end), span) for span in spans)]


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def _spans(items: Sequence[_Placed]) -> tuple[Span, ...]:
    return tuple((item.start, item.end) for item in items)
