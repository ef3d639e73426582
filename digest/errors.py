"""Faults of the program: what stops a command, as few exceptions under one base; any other as one sentence too.

    DigestError
    ├── SettingsError      mkdocs.yml cannot be used as it is
    ├── CopyError          a copy cannot be read as an article
    │   ├── CutShortError  reading it takes more processor time or memory than a copy may
    │   └── SeveralArticlesError  it holds more than one article
    ├── TemplateError      a template cannot be rendered
    ├── FetchError         what stands at an address cannot be fetched
    ├── LockedError        another process is writing there
    └── ChangedError       a file is not any more what was read of it

Faults in content are values (see problems.py), never exceptions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.model import Article


class DigestError(Exception):
    """Base of all; its text is one sentence that says what was found and how to mend it."""


class SettingsError(DigestError):
    """The settings in mkdocs.yml cannot be used."""


class CopyError(DigestError):
    """The bytes of a copy cannot be read as an article."""


class CutShortError(CopyError):
    """Reading a copy takes more processor time or memory than one may, so that a faster machine may read it."""


class SeveralArticlesError(CopyError):
    """The bytes hold several articles, each of which is a copy of its own."""

    def __init__(self, titles: Sequence[str | None], articles: Callable[[], Sequence[Article]] = tuple) -> None:
        named = "; ".join(f"“{_shortened(title)}”" for title in titles[:_NAMED] if title)
        others = f"{'; ' if named else ''}and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
        told = f" ({named}{others})" if named or others else ""
        super().__init__(f"The copy holds {len(titles)} articles{told}; save each of them as a copy of its own.")
        self.titles = tuple(titles)
        self.articles = articles
        """Reads them, where that can be; else it gives none."""


class TemplateError(DigestError):
    """A page template cannot be found or rendered."""


class FetchError(DigestError):
    """What stands at an address of the web cannot be fetched."""

    def __init__(self, why: str, *, status: int | None = None, gone: bool = False) -> None:
        super().__init__(why)
        self.status = status
        """The number of the server's answer; None where there was none."""
        self.gone = gone
        """Whether there is nothing, as far as can be told."""


class LockedError(DigestError):
    """Another process, which the text names, is writing there."""


class ChangedError(DigestError):
    """Somebody changed a file after it was read, and it is not written over."""


def sentence_of(error: Exception) -> str:
    """Return in one sentence what an exception of whatever kind tells a person."""
    if isinstance(error, DigestError):
        return str(error)
    if isinstance(error, BrokenPipeError):
        return "The output was closed before all of it was written."
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    if isinstance(error, UnicodeDecodeError):
        return f"found the byte 0x{error.object[error.start]:02X} where text in {error.encoding.upper()} was expected"
    if isinstance(error, UnicodeEncodeError):
        character = f"U+{ord(error.object[error.start]):04X}"
        return f"The output cannot hold {character}, as its charset is {error.encoding}; set PYTHONIOENCODING=utf-8."
    if isinstance(error, MemoryError):
        return "There is not enough memory for it."
    said = " ".join(str(error).split())[:_LONGEST]
    return f"The program failed ({type(error).__name__}{said and ': '}{said}); please report it with what it was given."


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


_NAMED = 10
"""Titles that one sentence names; a download of a database may hold hundreds."""

_LONGEST_TITLE = 120
"""Characters; a title that was found wrongly can be a paragraph."""

_LONGEST = 200
"""Characters of an exception's own text, which may quote a whole page."""
