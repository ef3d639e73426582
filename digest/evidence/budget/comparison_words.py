"""A comparison → what it says of one source in words that may be the article's, apart from the program's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.evidence.budget.counted_words import parts_of
from digest.evidence.budget.fact_words import Fact
from digest.evidence.budget.known_names import Known
from digest.lexicon.english.calendar import IN_SMALL_LETTERS
from digest.lexicon.english.occasions import OCCASIONS
from digest.model import Comparison, Difference, Id, Opposition, Passage, Update, read_reason


def said_of(source: Id, found: Comparison, known: Known) -> Iterator[Fact]:
    """Yield what the comparison says of a source in words, but for the vocabulary's and the program's own."""
    yield from dict.fromkeys(map(Fact, _texts(source, found, known)))


def _texts(source: Id, found: Comparison, known: Known) -> Iterator[str]:
    for finding in found.findings:
        if isinstance(finding, Passage):
            continue
        places = [index for index, passage in enumerate(finding.passages) if passage.source == source]
        if places:
            opposed = _OPPOSED.join(finding.words) if isinstance(finding, Opposition) else ""
            yield from _reasons((why for why in finding.why if why != opposed), known)
            yield from _sides(finding, places)
    yield from (term for framing in found.framing for name, term in framing.terms if name == source)
    yield from (text for text in _credits(source, found) if text.casefold() not in _OCCASIONS and not known.has(text))


_OPPOSED = " ↔ "

_INTERVIEW = "interview with "

_OCCASIONS = frozenset(OCCASIONS)

_FIXED = frozenset(("date", "number"))
"""What the program calls a thing that no article names."""

_OF_MOMENTS = IN_SMALL_LETTERS | frozenset(("article", "of", "a", "m", "p"))
"""Words of a moment that are no article's: `article of 3 May 2021`, `10 a.m.`."""


def _reasons(reasons: Iterable[str], known: Known) -> Iterator[str]:
    for why in reasons:
        reason = read_reason(why)
        if reason is None:
            yield why
            continue
        yield from (*reason.words, *reason.figures, *map(_bare_moment, reason.moments))
        if reason.name and not known.has(reason.name):
            yield reason.name


def _sides(finding: object, places: Iterable[int]) -> Iterator[str]:
    if isinstance(finding, Opposition):
        yield from (finding.words[index] for index in places)
    elif isinstance(finding, Difference | Update):
        yield from (what for what in finding.what.split(" / ") if what not in _FIXED)
        yield from (finding.values[index] for index in places)
        if isinstance(finding, Update):
            yield from (_bare_moment(finding.moments[index]) for index in places)


def _credits(source: Id, found: Comparison) -> Iterator[str]:
    """From whom the source has what it tells, and who says what it shares with others."""
    for one in found.origins.attributions:
        if one.passage.source == source:
            occasion = (one.occasion or "").removeprefix(_INTERVIEW)
            yield from filter(None, (one.name, occasion, one.via))
    yield from (link.name for link in found.origins.links if source in link.sources)
    for run in found.shared_wording:
        if run.speaker and any(passage.source == source for passage in run.passages):
            yield run.speaker


def _bare_moment(text: str) -> str:
    return " ".join(part for part in parts_of(text) if part not in _OF_MOMENTS)
