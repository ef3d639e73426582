"""What was found or made before, as any stage may be handed it: short texts under keys, of one program alone."""

from __future__ import annotations

from typing import Protocol


class KeptTexts(Protocol):
    """Where a stage keeps what it need not find or make again; what a key and its text say is the stage's own."""

    def get(self, key: str) -> str | None:
        """Return the text that was kept under the key."""

    def put(self, key: str, text: str) -> None:
        """Keep a text of one line."""
