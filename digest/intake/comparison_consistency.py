"""A stored comparison → what in it cannot be, whatever the articles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from digest.model import (
    Agreement,
    Comparison,
    Difference,
    Finding,
    Id,
    Opposition,
    Origins,
    Passage,
    SharedWording,
    StoredComparison,
    Update,
)


def impossible_in_comparison(stored: StoredComparison) -> Iterator[str]:
    """Yield what cannot be, in words, the first of each kind first; the texts of the comparison are fit."""
    found, sources = stored.comparison, stored.inputs.keys()
    if stored.method < 0:
        yield f"a way of comparing {stored.method}"
    yield from _superfluous(found)
    for group in stored.compared:
        if len(set(group)) < len(group):
            yield f"one is there twice of {', '.join(group)}"
    together = (name for group in stored.compared for name in group)
    yield from _none_of("the sources", (*together, *_sources(found)), sources)
    yield from _passages(found, sources)
    yield from _findings(found, len(sources))
    yield from _shared(found.shared_wording)
    yield from _origins(found.origins)
    yield from _timeline(found)


_MOST_FINDINGS = 5_000
"""Of several sources each: a briefing has some hundred, and each is held against the readings; a judgement."""

_MOST_PASSAGES = 300
"""Of one finding of few sources; a judgement, as the next three are."""

_MOST_OF_A_SOURCE = 4
"""Of one finding of many sources, where each seldom has more than two."""

_MOST_IN_FINDINGS = 20_000
"""Passages of all findings of a few sources."""

_MOST_OF_A_SOURCE_IN_FINDINGS = 200
"""Of all findings of many sources."""

_MOST_HELD = 20_000_000
"""Pairs of a passage in findings and one of which it is said from whom its source has it: each is held against each of
the same source, and these take 1 s of the processor."""

_MOST_REASONS = 24
"""Of one finding: the program gives a handful."""


def _superfluous(found: Comparison) -> Iterator[str]:
    """What the readings tell, so that the program neither writes nor reads it, stands in no file."""
    counts = replace(found.origins, links=(), attributions=())
    if found.sources or found.not_compared or counts != Origins() or any(item.origins for item in found.agreements):
        yield "sources or origins that follow from the readings"


def _sources(found: Comparison) -> Iterator[str]:
    """Every source that is named beside those of passages."""
    yield from (source for framing in found.framing for source, _ in framing.terms)
    yield from (source for link in found.origins.links for source in link.sources)


def _passages(found: Comparison, sources: Collection[Id]) -> Iterator[str]:
    for passage in _all_passages(found):
        if passage.source not in sources:
            yield f"{passage.source} is none of the sources"
        elif not 0 <= passage.start < passage.end:
            yield f"a passage from {passage.start} to {passage.end}"


def _all_passages(found: Comparison) -> Iterator[Passage]:
    for finding in found.findings:
        yield from (finding,) if isinstance(finding, Passage) else finding.passages
    yield from (passage for run in found.shared_wording for passage in run.passages)
    yield from (passage for line in found.timeline for passage in line.passages)
    yield from (passage for link in found.origins.links for passage in link.passages)
    yield from (attribution.passage for attribution in found.origins.attributions)


def _findings(found: Comparison, sources: int) -> Iterator[str]:
    several = len(found.findings) - len(found.only)
    if several > _MOST_FINDINGS:
        yield f"{several} findings of several sources, at most {_MOST_FINDINGS}"
        return
    yield from _too_many(found, sources)
    counts = Counter((item.id, _told(item)) for item in found.findings)
    yield from islice((f"{name} is there twice" for (name, _), times in counts.items() if times > 1), 1)
    for finding in found.findings:
        if isinstance(finding, Passage):
            continue
        yield from _sides(finding.id, finding.passages)
        yield from _parts(finding)
        if not 0 < len(finding.why) <= _MOST_REASONS:
            yield f"{finding.id} has {len(finding.why)} reasons"


def _too_many(found: Comparison, sources: int) -> Iterator[str]:
    """More than the program finds, which grows with the sources."""
    several = [item for item in found.findings if not isinstance(item, Passage)]
    most = max(_MOST_PASSAGES, _MOST_OF_A_SOURCE * sources)
    for item in several:
        if len(item.passages) > most:
            yield f"{item.id} has {len(item.passages)} passages, at most {most}"
    told = Counter(passage.source for item in several for passage in item.passages)
    most = max(_MOST_IN_FINDINGS, _MOST_OF_A_SOURCE_IN_FINDINGS * sources)
    if told.total() > most:
        yield f"{told.total()} passages in findings of several sources, at most {most}"
    attributed = Counter(one.passage.source for one in found.origins.attributions)
    if sum(told[source] * count for source, count in attributed.items()) > _MOST_HELD:
        source, count = max(attributed.items(), key=lambda item: told[item[0]] * item[1])
        yield f"whose words {source} tells is said of {count} passages, with {told[source]} in findings"


def _told(finding: Finding) -> tuple[str, ...]:
    """What tells findings of the same passages apart: two sentences may differ in two figures."""
    return finding.values if isinstance(finding, Difference | Update) else ()


def _sides(name: str, passages: Collection[Passage]) -> Iterator[str]:
    if len({passage.source for passage in passages}) < 2:
        yield f"{name} is of less than two sources"


def _parts(finding: Agreement | Opposition | Difference | Update) -> Iterator[str]:
    """What stands beside the passages is one for each."""
    count = len(finding.passages)
    if isinstance(finding, Agreement):
        if not 0 <= finding.score <= 1:
            yield f"{finding.id} has the score {finding.score}"
    elif isinstance(finding, Opposition):
        if len(finding.words) != count:
            yield f"{finding.id} has not one pair of words for each passage"
    elif len(finding.values) != count:
        yield f"{finding.id} has not one value for each passage"
    elif isinstance(finding, Update) and len(finding.moments) != count:
        yield f"{finding.id} has not one moment for each passage"


def _shared(runs: Iterable[SharedWording]) -> Iterator[str]:
    for run in runs:
        yield from _sides("a run of shared words", run.passages)
        shortest = min((passage.end - passage.start for passage in run.passages), default=0)
        if not 0 <= run.unquoted <= run.words <= (shortest + 1) // 2:
            yield f"a run of {run.words} words, {run.unquoted} of them not quoted, in {shortest} characters"


def _origins(origins: Origins) -> Iterator[str]:
    yield from (f"a link carries {link.share}" for link in origins.links if not 0 <= link.share <= 1)


def _timeline(found: Comparison) -> Iterator[str]:
    for line in found.timeline:
        if not len(line.passages) == len(line.dates) > 0:
            yield f"{line.edtf} has not one date for each passage"
        elif line.edtf not in line.dates:
            yield f"{line.edtf} is none of the dates that its passages give"


def _none_of(what: str, named: Iterable[str], known: Collection[str]) -> Iterator[str]:
    yield from (f"{name} is none of {what}" for name in named if name not in known)
