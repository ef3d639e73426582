"""Article files without records → readings as plain objects, as `digest read` prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from digest import analysis, extraction, intake
from digest.dates import Date
from digest.errors import CopyError
from digest.model import Article, Entity, Reading
from digest.settings import Settings

Plain = dict[str, object]
"""An object of JSON."""


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


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


def read_files(
    paths: Sequence[Path],
    *,
    published: Date | None = None,
    vocabulary: tuple[Entity, ...] = (),
    executor: Executor | None = None,
) -> Iterator[ReadFile | CopyError]:
    """Yield what is read in each file, or why it cannot be, in the order of the paths; nothing is written."""
    run = executor.map if executor else map
    yield from run(partial(read_file, published=published, vocabulary=vocabulary), paths)


def read_file(path: Path, *, published: Date | None, vocabulary: tuple[Entity, ...]) -> ReadFile | CopyError:
    """Return what is read in one file, or why it cannot be."""
    try:
        article = extraction.extract(path.read_bytes(), suffix=path.suffix.lstrip(".").lower())
    except OSError as error:
        return CopyError(f"{path}: {error.strerror}")
    except CopyError as error:
        return CopyError(f"{path}: {error}")
    day = published or article.published
    reading = analysis.read(article, published=day, language=article.language, vocabulary=vocabulary)
    unlisted = analysis.unlisted_names(article, reading, vocabulary)
    return ReadFile(path=path, article=article, published=day, reading=reading, unlisted=unlisted)


def vocabulary_of(settings: Settings) -> tuple[Entity, ...]:
    """The entities of a project, as far as they are without fault."""
    content, _ = intake.read_content(settings.content, root=settings.root)
    return tuple(content.entities.values())


def as_plain(read: ReadFile) -> Plain:
    """Return the reading as an object of JSON; `start` and `end` count code points of `text`."""
    article, reading = read.article, read.reading
    return {
        "file": str(read.path),
        "text": article.text,
        "title": article.title,
        "authors": list(article.authors),
        "published": read.published.text if read.published else None,
        "language": reading.language,
        "extraction": asdict(article.extraction),
        "paragraphs": [asdict(paragraph) for paragraph in reading.paragraphs],
        **{name: _with_text(items, article.text) for name, items in _spans(reading).items()},
        "unlisted": [{"name": name, "count": count} for name, count in read.unlisted],
        "terms": list(reading.terms),
    }


def _spans(reading: Reading) -> Mapping[str, Iterable[_Span]]:
    return {
        "sentences": reading.sentences,
        "key_passages": reading.key_passages,
        "quotations": reading.quotations,
        "figures": reading.figures,
        "dates": reading.dates,
        "entities": reading.entities,
    }


def _with_text(items: Iterable[_Span], text: str) -> list[Plain]:
    return [{"text": text[item.start : item.end], **asdict(item)} for item in items]  # type: ignore[call-overload]
