"""What one engine finds in a copy."""

from __future__ import annotations

from dataclasses import dataclass

from digest.extraction.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOutput:
    """What one engine finds; what it does not find is None or empty."""

    engine: str
    """Its name and version."""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    """People."""
    bodies: tuple[str, ...] = ()
    """Organisations that sign."""
    sites: tuple[str, ...] = ()
    """Names of the site and of who publishes it."""
    published: str | None = None
    """EDTF."""
    dateline: str | None = None
    """The day printed beside the headline, EDTF."""
    language: str | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    """Texts of paragraphs that stand beside each other in one part of the page."""
