"""Accounts of any text whatever, with readings that place anything anywhere in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st

from digest.edtf import parse_edtf
from digest.model import (
    Account,
    DateMention,
    EntityKind,
    EntityMention,
    FigureMention,
    KeyPassage,
    Quotation,
    Reading,
    Sentence,
)
from tests.comparison.telling import by_id, entity

VOCABULARY = by_id(entity("Ada Voss", EntityKind.PERSON), entity("Orlen", EntityKind.PLACE))

_WORDS = [
    "flood",
    "houses",
    "Orlen",
    "north",
    "said",
    "the",
    "of",
    "in",
    "30",
    "US",
    "“",
    "”",
    ".",
    "\n\n",
    "été",
    "東京",
]
_TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(_WORDS), max_size=80).map(" ".join)
_ISO = ["2031", "2031-05", "2031-05-03", "2031-05-03~", "2031/2033", "2031-23", "../2031"]


@st.composite
def accounts(draw: st.DrawFn, *, least: int = 0, most: int = 4) -> Sequence[Account]:
    """Draw accounts of different sources, some without a copy at hand."""
    count = draw(st.integers(least, most))
    return [_account(draw, f"source-{number}") for number in range(count)]


def _account(draw: st.DrawFn, source: str) -> Account:
    text = draw(_TEXTS)
    return Account(
        source=source,
        outlet=draw(st.sampled_from(["alder-post", "birch-times", None])),
        text=draw(st.sampled_from([text, text, None])),
        reading=_reading(draw, len(text)),
        attributed_to=tuple(draw(st.lists(st.sampled_from([("ada-voss",), ("a wire", "ada-voss"), ()]), max_size=2))),
    )


def _reading(draw: st.DrawFn, length: int) -> Reading:
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=12)))
    sentences = [Sentence(start=start, end=end, paragraph=0) for start, end in pairwise(cuts) if draw(st.booleans())]
    return Reading(
        language=draw(st.sampled_from(["en", "de", "zh", "x-unknown", None])),
        paragraphs=(),
        sentences=tuple(sentences),
        key_passages=tuple(
            KeyPassage(start=one.start, end=one.end, sentence=place) for place, one in enumerate(sentences[:2])
        ),
        quotations=tuple(_quotation(draw, *span) for span in _spans(draw, length)),
        figures=tuple(_figure(draw, *span) for span in _spans(draw, length)),
        dates=tuple(_date(draw, *span) for span in _spans(draw, length)),
        entities=tuple(
            EntityMention(id=draw(st.sampled_from([*VOCABULARY, "unlisted"])), start=start, end=end)
            for start, end in _spans(draw, length)
        ),
        terms=(),
    )


def _spans(draw: st.DrawFn, length: int) -> list[tuple[int, int]]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda pair: (min(pair), max(pair)))
    return draw(st.lists(ends, max_size=4))


def _quotation(draw: st.DrawFn, start: int, end: int) -> Quotation:
    speaker = draw(st.sampled_from([None, "Ada Voss", "the minister"]))
    known = "ada-voss" if speaker == "Ada Voss" else None
    return Quotation(start=start, end=end, speaker=speaker, speaker_id=known, speaker_start=None, speaker_end=None)


def _figure(draw: st.DrawFn, start: int, end: int) -> FigureMention:
    return FigureMention(
        start=start,
        end=end,
        value=draw(st.integers() | st.floats(allow_nan=False, allow_infinity=False)),
        value_high=draw(st.none() | st.integers()),
        qualifier=draw(st.sampled_from([None, "about", "nearly", "at least", "at most", "more than", "less than"])),
        unit=draw(st.sampled_from([None, "percent", "kilometre"])),
        of=draw(st.sampled_from([None, "", "houses", "of the", "strategic bombers"])),
    )


def _date(draw: st.DrawFn, start: int, end: int) -> DateMention:
    edtf = draw(st.sampled_from(_ISO))
    date = parse_edtf(edtf)
    return DateMention(start=start, end=end, edtf=edtf, precision=date.precision, approximate=date.approximate)
