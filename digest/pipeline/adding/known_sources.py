"""The draft of a new source, and the project → the source that is the same article, or that has much of its wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest import intake
from digest.model import SHARED_RUN, Content, Id, Source
from digest.pipeline.adding.source_drafts import SourceDraft
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.project_state import ProjectState

SAME_SHARE = 0.8
"""Share of the shorter text's runs that the other has, from which both are one article; a judgement: of two versions
of one article some sentences differ, of two reports of one event hardly any run is shared."""

NOTED_SHARE = 0.3
"""The same, from which it is said: one has its text from the other, or both from an agency; a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A source of the project that a new one is, or is like."""

    source: Id
    why: str
    """In words that follow its id."""
    is_same: bool
    """Whether it is the same article; one of another outlet with the same words is not."""
    by_words: bool = False
    """Whether nothing but its words says so, so that the outlet counts."""
    may_be_same: bool = False
    """Whether it may be the same article after all, since the outlet of one is not known."""


def known_source(draft: SourceDraft, state: ProjectState) -> KnownSource | None:
    """Return the source that is the article by address, DOI or text, or that is most like it; None where none is.

    Where the outlet of one is not known, only the very same text is the same article: one that is nearly the same may
    be another outlet's, and a source that is there twice is mended sooner than one that is missing.
    """
    if known := known_by_address(draft.url, draft.doi, state.content):
        return known
    for source in state.content.sources.values():
        if _has_text(draft, source, state):
            return KnownSource(source=source.id, why="has this text", is_same=True, by_words=True)
    runs = frozenset(_runs(draft.read.article.text))
    shares = {
        source: _shared(runs, text_of(full)) for source, full in state.full.items() if source in state.content.sources
    }
    nearest = max(shares, key=lambda source: shares[source], default=None)
    if nearest is None or shares[nearest] < NOTED_SHARE:
        return None
    is_near = shares[nearest] >= SAME_SHARE and _may_be_of_one_outlet(draft, state.content.sources[nearest])
    outlets = (draft.outlet, state.content.sources[nearest].outlet)
    return KnownSource(
        source=nearest,
        why=f"shares {shares[nearest]:.0%} of its wording",
        is_same=is_near and None not in outlets,
        by_words=True,
        may_be_same=is_near and None in outlets,
    )


def known_by_address(url: str | None, doi: str | None, content: Content) -> KnownSource | None:
    """Return the source that has the address or the DOI; None where none has."""
    for source in content.sources.values():
        if why := _same_place(url, doi, source):
            return KnownSource(source=source.id, why=why, is_same=True)
    return None


def _same_place(url: str | None, doi: str | None, source: Source) -> str:
    """Return in words by which address both are one; empty where by none."""
    addresses = [address for address in (source.url, source.archive_url) if address]
    if url and intake.identity_of(url) in map(intake.identity_of, addresses):
        return "has this address"
    if doi and doi in map(intake.doi_in, addresses):
        return f"has this DOI ({doi})"
    return ""


def _has_text(draft: SourceDraft, source: Source, state: ProjectState) -> bool:
    texts = {held[source.id].text for held in (state.stored, state.full) if source.id in held}
    return draft.read.full.text in texts and _may_be_of_one_outlet(draft, source)


def _may_be_of_one_outlet(draft: SourceDraft, source: Source) -> bool:
    """Say whether both are of one outlet, as far as it is known."""
    return draft.outlet is None or source.outlet is None or draft.outlet_id == source.outlet


def _shared(runs: frozenset[str], other: str) -> float:
    others = frozenset(_runs(other))
    return len(runs & others) / min(len(runs), len(others)) if runs and others else 0.0


def _runs(text: str) -> Iterator[str]:
    words = ["".join(filter(str.isalnum, word)).casefold() for word in text.split()]
    words = [word for word in words if word]
    return (" ".join(words[place : place + SHARED_RUN]) for place in range(len(words) - SHARED_RUN + 1))
