"""A generated page → the file that MkDocs takes it for; one that is known by its digest is made when it is read."""

from __future__ import annotations

from hashlib import sha256

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from digest.model import Page


class _LaterFile(File):
    """A file whose content another plugin can still replace, as that of any generated file."""

    made: Page | None = None
    """What makes the content, until somebody gives another."""
    _given: str | bytes | None = None

    @property
    def _content(self) -> str | bytes | None:  # MkDocs has an attribute there
        return self.made.markdown if self.made else self._given

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self.made, self._given = None, content


def file_of(page: Page, config: MkDocsConfig) -> File:
    """Return the file of a page."""
    if not page.digest:
        return File.generated(config, page.path, content=page.markdown)
    file = _LaterFile.generated(config, page.path, content="")
    file.made = page  # type: ignore[attr-defined] # what MkDocs calls a file is one of ours
    return file


def digest_of(file: File) -> str:
    """Return the SHA-256 of a page's Markdown in hexadecimal."""
    made = file.made if isinstance(file, _LaterFile) else None
    return made.digest if made else sha256(file.content_string.encode(errors="surrogatepass")).hexdigest()
