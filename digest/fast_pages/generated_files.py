"""A generated page or file → the file that MkDocs takes it for, which is made, and written, only where it must be."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE, S_ISREG

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from digest.fast_pages.failures import failing_in_one_sentence
from digest.model import Output, Page


class _LaterFile(File):
    """A file whose content another plugin can still replace, as that of any generated file."""

    made: Page | None = None
    """What makes the content, until somebody gives another."""
    digest = ""
    """SHA-256 of what was made, in hexadecimal, where that is known."""
    _given: str | bytes | None = None

    @property
    def _content(self) -> str | bytes | None:  # MkDocs has an attribute there
        if not self.made:
            return self._given
        with failing_in_one_sentence():
            text = self.made.markdown
        self.digest = self.digest or _digest(text)
        return text

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self.made, self._given = None, content


class _StandingFile(File):
    """A file that is no page; where the site that stands has the same, that one stands in both."""

    site: Path | None = None
    """The folder of the site that stands; nobody writes into what it shares with the new one."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write the file, as MkDocs does and with the same result."""
        if self.site is None or not self._is_shared(self.site / self.dest_uri):
            super().copy_file(dirty)

    def _is_shared(self, standing: Path) -> bool:
        is_same = may_share(standing, Path(self.dest_dir)) and standing.read_bytes() == self._content
        return is_same and share(standing, Path(self.abs_dest_path))


def may_share(standing: Path, made: Path) -> bool:
    """Say whether a file that stands is one as would be made in a folder, but for its bytes."""
    try:
        mode = os.lstat(standing).st_mode
    except OSError:
        return False
    return S_ISREG(mode) and S_IMODE(mode) == S_IMODE(made.stat().st_mode) & _OF_FILES


_OF_FILES = 0o666
"""What files may have of the permissions of the folder that was made beside them: programs are none of them."""


def share(standing: Path, target: Path) -> bool:
    """Let a file stand at another place too; return False where the disk keeps no file in two places."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(standing, target)
    except OSError:
        return False
    return True


def output_file_of(output: Output, config: MkDocsConfig, site: Path | None) -> File:
    """Return what MkDocs copies to the site; Markdown too, which by its name it would take for a page.

    What the `site` that stands has alike is taken from there.
    """
    is_markdown = output.path.endswith(".md")
    path = f"{output.path}.txt" if is_markdown else output.path
    file = _StandingFile.generated(config, path, content=output.content)
    file.dest_uri = output.path
    file.site = site  # type: ignore[attr-defined] # as below
    return file


def file_of(page: Page, config: MkDocsConfig) -> File:
    """Return the file of a page."""
    file = _LaterFile.generated(config, page.path, content="")
    file.made, file.digest = page, page.digest  # type: ignore[attr-defined] # what MkDocs calls a file is one of ours
    return file


def is_known(file: File) -> bool:
    """Say whether the digest of a page's Markdown is known without making it."""
    return not isinstance(file, _LaterFile) or file.made is None or bool(file.digest)


def digest_of(file: File) -> str:
    """Return the SHA-256 of a page's Markdown in hexadecimal."""
    known = file.digest if isinstance(file, _LaterFile) and file.made else ""
    return known or _digest(file.content_string)


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()
