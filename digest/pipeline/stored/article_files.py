"""Article files, or sources' copies by their ids → what is read in them, or why nothing can be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from digest import intake
from digest.edtf import Date
from digest.errors import CopyError, sentence_of
from digest.model import (
    Article,
    Content,
    Entity,
    Id,
    Reading,
    Source,
)
from digest.pipeline.state.private_folders import keep_out_of_git
from digest.pipeline.state.side_by_side import side_by_side
from digest.reading_task import Job, opened, read_in_sandbox, shared
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to read, with what is known of the article."""

    path: Path
    published: Date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """An article file with what was read in it."""

    path: Path
    article: Article
    published: Date | None
    """As it was told, otherwise as the article gives it."""
    reading: Reading
    unlisted: tuple[tuple[str, int], ...]
    """Names that the vocabulary lacks, with how often they stand there."""


def read_named(
    names: Sequence[str], settings: Settings | None, *, published: Date | None
) -> Iterator[ReadFile | CopyError]:
    """Yield what is read under each name, or why it cannot be; nothing is written.

    A name is a path, or else the id of a source of the project, which means its copy and what its record tells. One
    that is neither is taken for a path, so that reading it says that there is none. `published` goes before the record.
    """
    content = _content_of(settings) if settings else None
    if settings:
        list(keep_out_of_git(settings))
    vocabulary = tuple(content.entities.values()) if content else ()
    ids = [name for name in names if content and name in content.sources and not Path(name).exists()]
    copies = intake.find_copies(settings.content, settings.copies, ids) if settings else {}
    found = [
        _named(name, content.sources[name] if content and name in copies else None, copies, published, content)
        for name in names
    ]
    read = partial(read_file, vocabulary=vocabulary)
    yield from side_by_side(lambda file: file if isinstance(file, CopyError) else read(file), found)


ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
"""How an address begins, and no path that anybody has."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""A name that was meant for an id: of several words, and without the dot and the slashes of a path."""


def _named(
    name: str,
    source: Source | None,
    copies: Mapping[Id, Sequence[intake.CopyFile]],
    published: Date | None,
    content: Content | None,
) -> File | CopyError:
    """Return the file that a name means, with what is known of its article; or that there is none."""
    if source is None and not Path(name).exists():
        return CopyError(f"{name if ADDRESS.match(name) else printable(Path(name))}: {_no_article(name, content)}")
    return File(
        path=copies[name][0].path if source else Path(name),
        published=published or (source.published if source else None),
        language=source.language if source else None,
    )


def _no_article(name: str, content: Content | None) -> str:
    """Say why there is nothing to read under a name, and what would be."""
    if ADDRESS.match(name):
        return "found an address; expected a file or the id of a source; digest add fetches what stands there"
    if content and name in content.briefings:
        sources = sorted(source.id for source in content.sources.values() if name in source.briefings)
        return f"this is a briefing; expected a file or a source{f', such as {sources[0]}' if sources else ''}"
    if content and name in content.sources:
        return "no file, and no copy of this source is at hand; expected its copy in the folder of private copies"
    near = intake.did_you_mean(name, content.sources) if content and _ID.fullmatch(name) else ""
    ways = near or ("digest status lists the sources" if content else "expected the path of an article")
    return f"no file, and no source of this id has a copy at hand; {ways}"


def read_file(file: File, *, vocabulary: tuple[Entity, ...]) -> ReadFile | CopyError:
    """Return what is read in one file, or why it cannot be: the outermost edge of what one file can do."""
    name = printable(file.path)
    try:
        return _read(file, vocabulary)
    except OSError as error:
        return _because(error, f"{name}: {error.strerror or sentence_of(error)}")
    except Exception as error:  # whatever a file does to the program, the others are read
        return _because(error, f"{name}: {sentence_of(error)}")


def printable(path: Path) -> str:
    """Return the path as text that can be printed, also where its name is in another charset than the system's."""
    return os.fsencode(path).decode("utf-8", "replace")


def _because(error: Exception, why: str) -> CopyError:
    failure = CopyError(why)
    failure.__cause__ = error
    return failure


def _read(file: File, vocabulary: tuple[Entity, ...]) -> ReadFile:
    path = file.path
    job = Job(
        content=opened(path),
        suffix=path.suffix.lstrip(".").lower(),
        published=file.published,
        language=file.language,
    )
    read = read_in_sandbox(job, shared(vocabulary))
    return ReadFile(
        path=path,
        article=read.article,
        published=file.published or read.article.published,
        reading=read.full.reading,
        unlisted=read.unlisted,
    )


def vocabulary_of(settings: Settings) -> tuple[Entity, ...]:
    """The entities of a project, as far as they are without fault."""
    return tuple(_content_of(settings).entities.values())


def _content_of(settings: Settings) -> Content:
    return intake.read_content(settings.content, root=settings.root)[0]
