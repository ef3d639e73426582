"""What a page's view read of the edition, or shows → the page of the build before, by its digest, if it is the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256

from digest.model import Edition, KeptTexts, Page
from digest.pages.noted_reads import Parts, Read, noting
from digest.pages.views.edition_index import Index

Make = Callable[[Edition, Index], str]
"""Makes the Markdown of a page from the edition alone, and what is told beside it."""


class KnownPages:
    """The pages of one edition."""

    def __init__(self, edition: Edition, index: Index, kept: KeptTexts | None, everywhere: str) -> None:
        """Take pages for the same only under the same `everywhere`, which tells what each is made with."""
        self._edition, self._index = edition, index
        self._kept = kept
        self._everywhere = everywhere
        self._parts = Parts(edition, index)

    def page(self, path: str, shown: object, told: str, make: Make) -> Page:
        """Return the page at a path that shows a part of the edition; one not known is made when somebody reads it.

        `told` is all on which `make` depends beside what is shown, what it reads, and `everywhere`.
        """
        kept = self._kept
        if kept is None:
            return Page(path=path, written=make(self._edition, self._index))
        told = sha256(f"{self._parts.digest_of(shown)} {told}".encode(errors="surrogatepass")).hexdigest()
        digest = self._known(path, told, kept)
        if digest:
            return Page(path=path, written=lambda: make(self._edition, self._index), digest=digest)
        return Page(path=path, written=lambda: self._made(path, told, make, kept))

    def _made(self, path: str, told: str, make: Make, kept: KeptTexts) -> str:
        """Return the Markdown of a page, and keep its digest under what it was made from."""
        reads: set[Read] = set()
        markdown = make(*noting(self._edition, self._index, reads))
        digest, listed = sha256(markdown.encode(errors="surrogatepass")).hexdigest(), sorted(reads, key=repr)
        kept.put(path, json.dumps([self._against(told, listed), digest, listed], separators=(",", ":")))
        return markdown

    def _known(self, path: str, told: str, kept: KeptTexts) -> str:
        """Return the digest of the page that would be made; empty where it is not known."""
        text = kept.get(path)
        if text is None:
            return ""
        try:
            against, digest, reads = json.loads(text)
            is_same = against == self._against(told, [(name, key) for name, key in reads])
        except (ValueError, KeyError, TypeError, AttributeError):  # not as it is written here
            return ""
        return str(digest) if is_same else ""

    def _against(self, told: str, reads: list[Read]) -> str:
        parts = (self._everywhere, told, *(f"{read}{self._parts.digest(read)}" for read in reads))
        return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
