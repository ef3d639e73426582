"""A sentence of ours and the readings of its sources → the names and figures that its quotes do not carry."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from digest.evidence.normalisation import normalise
from digest.evidence.searchable import lower
from digest.evidence.word_edges import inside
from digest.model import Check, EntityMention, Figure, FigureMention, Id, Number, Reading, Receipt, Span
from digest.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence of ours with the names and figures in it."""

    text: str
    figures: tuple[FigureMention, ...]
    entities: tuple[EntityMention, ...]
    unsupported: tuple[str, ...]
    """Words that may stand without evidence."""
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The places of one source that carry a claim."""

    reading: Reading
    spans: tuple[Span, ...]
    """Where its quotes stand."""


def spans_of(found: Check | Receipt) -> tuple[Span, ...]:
    """Return where the words of a checked quote stand: its pieces, without what its ellipses leave out."""
    if found.start is None or found.end is None:
        return ()
    return found.pieces or ((found.start, found.end),)


def support(claim: Claim, grounds: Sequence[Ground], names: Mapping[Id, str]) -> tuple[Problem, ...]:
    """Return a fault for each name and figure of the claim that stands in none of the places its quotes touch.

    A figure must occur by value in the sentences that a quote touches, an entity in their paragraphs, by whichever name
    the reading found it, or as the speaker of words there. Where one quote has no known place, nothing can be said.
    """
    if not grounds or any(not ground.spans for ground in grounds):
        return tuple(_not_in_text(claim))
    missing = [*_missing_figures(claim, grounds), *_missing_entities(claim, grounds, names)]
    allowed = [(word, _places_of(word, claim.text)) for word in claim.unsupported]
    faults = [_unsupported(claim, span, why) for span, why in missing if not _is_allowed(span, allowed)]
    return (*faults, *_not_in_text(claim), *_not_needed(claim, allowed, [span for span, _ in missing]))


def claim_of_figure(figure: Figure) -> Claim:
    """Return a figure's record as a claim: its value must stand with its quotes."""
    value = f"{figure.value}" if figure.value_high is None else f"{figure.value} to {figure.value_high}"
    text = " ".join(part for part in (value, figure.unit, figure.what) if part)
    mention = FigureMention(
        start=0,
        end=len(value),
        value=figure.value,
        value_high=figure.value_high,
        qualifier=None,
        unit=figure.unit,
        of=figure.what,
    )
    return Claim(text=text, figures=(mention,), entities=(), unsupported=(), place=figure.place)


def _missing_figures(claim: Claim, grounds: Sequence[Ground]) -> Iterator[tuple[Span, str]]:
    there = [figure for ground in grounds for figure in _figures_there(ground)]
    for figure in claim.figures:
        span = (figure.start, figure.end)
        is_name = any(overlap(span, (entity.start, entity.end)) for entity in claim.entities)
        if not is_name and not any(is_same_value(figure, other) for other in there):
            given = ", ".join(dict.fromkeys(_told(other) for other in there))
            yield span, f"the sentences that its quotes touch give {given or 'no figure'}"


def _figures_there(ground: Ground) -> list[FigureMention]:
    sentences = _spans(_touching(ground.reading.sentences, ground.spans))
    # Headings and captions have no sentences; there the paragraph is the sentence.
    return _touching(ground.reading.figures, sentences or _paragraphs(ground))


def _paragraphs(ground: Ground) -> list[Span]:
    return _spans(_touching(ground.reading.paragraphs, ground.spans))


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=_Placed)


def _touching(items: Sequence[_Item], spans: Sequence[Span]) -> list[_Item]:
    """Return the items that share a code point with one of the spans."""
    first, last = min((start for start, _ in spans), default=0), max((end for _, end in spans), default=0)
    # Most of a reading lies far away: comparing with the outermost ends first halves the time.
    near = [item for item in items if item.start < last and first < item.end]
    return [item for item in near if any(overlap((item.start, item.end), span) for span in spans)]


def _spans(items: Sequence[_Placed]) -> list[Span]:
    return [(item.start, item.end) for item in items]


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def is_same_value(claimed: FigureMention, given: FigureMention) -> bool:
    """Say whether a figure of ours is what a source gives: 30, thirty and some 30 are, 30 % and 30 boats are not."""
    if claimed.unit != given.unit and (
        (claimed.unit and given.unit) or _is_strict(claimed.unit) or _is_strict(given.unit)
    ):
        return False
    ours, theirs = (claimed.value, claimed.value_high), (given.value, given.value_high)
    if claimed.qualifier in _BOUNDS and claimed.value_high is None:
        # "up to 30" is one end of "20 to 30".
        return any(_is_equal(claimed.value, end) for end in theirs)
    return all(_is_equal(our, their) for our, their in zip(ours, theirs, strict=True))


def _is_strict(unit: str | None) -> bool:
    """Say whether a figure with the unit is another thing than the same figure without: a share, or money."""
    return unit is not None and (unit in ("percent", "%") or bool(_CURRENCY.fullmatch(unit)))


_CURRENCY = re.compile(r"[A-Z]{3}|[$€£¥₽₴]")

_BOUNDS = frozenset(("at least", "at most", "more than", "less than", "nearly"))


def _is_equal(one: Number | None, other: Number | None) -> bool:
    return one == other or (one is not None and other is not None and math.isclose(one, other, rel_tol=1e-9))


def _told(figure: FigureMention) -> str:
    ends = [end for end in (figure.value, figure.value_high) if end is not None]
    value = " to ".join(f"{int(end) if end == int(end) else end:,}" for end in ends)
    return f"{value} {figure.unit}" if figure.unit else value


def _missing_entities(claim: Claim, grounds: Sequence[Ground], names: Mapping[Id, str]) -> Iterator[tuple[Span, str]]:
    there = {entity for ground in grounds for entity in _entities_there(ground)}
    for entity in {entity.id: entity for entity in reversed(claim.entities)}.values():
        if entity.id not in there:
            given = ", ".join(sorted(names.get(other, other) for other in there))
            yield (entity.start, entity.end), f"the paragraphs of its quotes name {given or 'nobody that is known'}"


def _entities_there(ground: Ground) -> Iterator[Id]:
    paragraphs = _paragraphs(ground)
    yield from (entity.id for entity in _touching(ground.reading.entities, paragraphs))
    speech = _touching(ground.reading.quotations, paragraphs)
    yield from (quotation.speaker_id for quotation in speech if quotation.speaker_id)


def _places_of(word: str, text: str) -> list[Span]:
    whole, wanted = normalise(text), lower(normalise(word).text)
    lowered = lower(whole.text)
    edges = inside(whole)
    places = []
    start = lowered.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if start not in edges and end not in edges:
            places.append((whole.starts[start], whole.ends[end - 1]))
        start = lowered.find(wanted, start + 1)
    return places


def _is_allowed(span: Span, allowed: Sequence[tuple[str, list[Span]]]) -> bool:
    return any(overlap(span, place) for _, places in allowed for place in places)


def _unsupported(claim: Claim, span: Span, why: str) -> Problem:
    word = claim.text[span[0] : span[1]]
    return Problem(
        place=claim.place,
        rule="not-in-evidence",
        found=f"“{word}” is not in the words that are cited: {why}",
        expected=f"a quote beside which “{word}” stands, or unsupported: [{word}] with a reason",
        hint=f"the word is underlined:\n{underlined(claim.text, span)}",
    )


def underlined(text: str, span: Span) -> str:
    """Return the text with a line below it that marks the span; wide characters are marked twice."""
    line = "".join(" " if character.isspace() else character for character in text)
    return f"{line}\n{' ' * _width(line[: span[0]])}{'^' * max(1, _width(line[span[0] : span[1]]))}"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _not_in_text(claim: Claim) -> Iterator[Problem]:
    for word in claim.unsupported:
        if not _places_of(word, claim.text):
            yield _needless(claim, word, "does not stand in the sentence")


def _not_needed(claim: Claim, allowed: Sequence[tuple[str, list[Span]]], missing: Sequence[Span]) -> Iterator[Problem]:
    for word, places in allowed:
        if places and not any(overlap(span, place) for span in missing for place in places):
            yield _needless(claim, word, "is in the words that are cited, or is neither a name nor a figure")


def _needless(claim: Claim, word: str, why: str) -> Problem:
    return Problem(
        place=claim.place,
        rule="unsupported-not-needed",
        found=f"unsupported has “{word}”, which {why}",
        expected="only names and figures that the cited words lack",
        hint=f"take “{word}” out of unsupported",
    )
