"""What one engine finds in a copy."""

from __future__ import annotations

from dataclasses import dataclass

from digest.extraction.blocks import Block
from digest.model import ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of text that a page shows as its own, in its place."""

    text: str
    kind: ParagraphKind
    within: bool
    """Whether it stands behind the headline, in the headline's part of the page."""
    is_article: bool
    """Whether that part is an article element."""
    foreign: bool
    """Whether it stands in a part that is named as holding other articles, or in an article beside the headline's."""
    is_standfirst: bool
    """Whether its part is marked as what introduces an article."""
    parent: int
    """The part of the page beside whose other runs it stands."""
    signature: int
    """How it and that part are marked; -1 where they are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOutput:
    """What one engine finds; what it does not find is None or empty."""

    engine: str
    """Its name and version."""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    headlines: tuple[str, ...] = ()
    """What the page shows as its headline, by its letters, a kicker with it."""
    authors: tuple[str, ...] = ()
    """People."""
    bodies: tuple[str, ...] = ()
    """Organisations that sign."""
    letters: str = ""
    """Those of the lines that the page shows as its own."""
    beside: str = ""
    """Those of the parts in which it announces other articles."""
    handles: tuple[str, ...] = ()
    """What somebody calls themselves whom the page marks as its author, where it is written as no person's name is."""
    signed: tuple[str, ...] = ()
    """People of a line that no mark tells to be a byline: behind a label, beside a day, alone under the text."""
    sites: tuple[str, ...] = ()
    """Names of the site and of who publishes it."""
    published: str | None = None
    """EDTF."""
    days: tuple[str, ...] = ()
    """EDTF: what the day of publication is in other places, or what other days stand on the page."""
    addressed: str | None = None
    """The day in the page's address, EDTF."""
    dateline: str | None = None
    """The day printed beside the headline, EDTF."""
    labelled: str | None = None
    """The day that a line anywhere on the page gives as its own, EDTF."""
    alone: str | None = None
    """The only day that stands alone on a line, EDTF."""
    language: str | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    """Texts of paragraphs that stand beside each other in one part of the page."""
    runs: tuple[Run, ...] = ()
    """What the page shows as its own, in its order."""
