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

_ADDRESS = " at 0x"
"""In what Python says of a value that it cannot tell; the next process would say it of another one."""


class KnownPages:
    """The pages of one edition."""

    def __init__(self, edition: Edition, index: Index, kept: KeptTexts | None, everywhere: str) -> None:
        """Take pages for the same only under the same `everywhere`, which tells what each is made with."""
        self._edition, self._index = edition, index
        self._kept = kept
        self._everywhere = everywhere
        self._parts = Parts(edition, index)

    def page(self, path: str, thing: object, told: str, make: Make) -> Page:
        """Return the page of a thing of the edition at a path.

        `told` is all on which `make` depends beside the thing, what it reads, and `everywhere`.
        """
        if self._kept is None:
            return Page(path=path, written=make(self._edition, self._index))
        told = f"{self._parts.digest_of(thing)} {told}"
        digest = self._known(path, told)
        if digest:
            return Page(path=path, written=lambda: make(self._edition, self._index), digest=digest)
        reads: set[Read] = set()
        markdown = make(*noting(self._edition, self._index, reads))
        return self._kept_as(path, markdown, told, sorted(reads, key=repr))

    def laid_out(self, path: str, view: object, told: str, make: Callable[[], str]) -> Page:
        """Return the page at a path that shows a view; `told` is all else on which `make` depends but `everywhere`.

        The view of a list reads most of the edition, so that it is made each time, and only the page is known.
        """
        shown = repr(view)
        if self._kept is None or _ADDRESS in shown:
            return Page(path=path, written=make())
        told = f"{sha256(shown.encode(errors='surrogatepass')).hexdigest()} {told}"
        digest = self._known(path, told)
        return Page(path=path, written=make, digest=digest) if digest else self._kept_as(path, make(), told, [])

    def _kept_as(self, path: str, markdown: str, told: str, reads: list[Read]) -> Page:
        """Return a page that was made, and keep its digest under what it was made from."""
        digest = sha256(markdown.encode(errors="surrogatepass")).hexdigest()
        if self._kept is not None:
            self._kept.put(path, json.dumps([self._against(told, reads), digest, reads], separators=(",", ":")))
        return Page(path=path, written=markdown, digest=digest)

    def _known(self, path: str, told: str) -> str:
        """Return the digest of the page that would be made; empty where it is not known."""
        text = None if self._kept is None else self._kept.get(path)
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
