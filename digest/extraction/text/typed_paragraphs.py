"""A paragraph of a text copy → the same with what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedParagraph:
    """A paragraph while it is being judged."""

    text: str
    gap: bool = True
    """Whether a blank line stands before it in the copy."""
    under: bool
    """Whether it stands directly under the one before; never so in a copy without blank lines."""
    alone: bool
    """Whether no other stands directly over or under it; always so in a copy without blank lines."""
    kind: ParagraphKind | None = None
    """None as long as it is not known."""
    dropped: bool = False
