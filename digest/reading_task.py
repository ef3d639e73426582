"""One copy's bytes, with what is known of it → its article and reading, made within a sandbox.

`read_in_sandbox` is called here, `load` and `answer` are called over there: questions cross as pickled values, which
the program writes to itself; answers cross as JSON, because what reads a copy is not to be trusted. It stands apart
from the pipeline so that a sandbox, which each command starts anew, loads only what reads a copy.
"""

from __future__ import annotations

import json
import pickle
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from digest import analysis, evidence, intake
from digest.edtf import Date, parse_edtf
from digest.errors import CopyError
from digest.model import Article, Entity, Excerpt, Imprint, StoredReading
from digest.sandbox import Sandboxes


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One copy to read; crosses into other processes, so it holds values only."""

    content: bytes
    suffix: str
    published: Date | None = None
    """Goes before the day that the article gives; so does the language."""
    language: str | None = None
    record: str = ""
    """SHA-256 of the fields of the record that a reading depends on."""
    with_imprint: bool = False
    """Whether what the copy says of its outlet and its address is wanted too."""
    in_parts: bool = False
    """Whether its articles are wanted each as a copy, and nothing is to be read."""


NO_IMPRINT = Imprint()
"""What a copy says of its outlet where nobody asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRead:
    """What was read in one copy."""

    article: Article
    full: StoredReading
    """With the whole text as its one excerpt."""
    unlisted: tuple[tuple[str, int], ...]
    """Names that the vocabulary lacks, with how often they stand there."""
    imprint: Imprint = NO_IMPRINT


MOST_BYTES = 64 << 20
"""Of a copy; a judgement: reports with pictures have 30 MiB at times, and a copy stands in memory up to four times."""


class _ByKind(dict[str, Sandboxes]):
    def __missing__(self, kind: str) -> Sandboxes:
        return self.setdefault(kind, Sandboxes(__name__, kind))


SANDBOXES: dict[str, Sandboxes] = _ByKind()
"""By kind of copy, those of a kind once one is read."""


def read_in_sandbox(job: Job, vocabulary: bytes) -> CopyRead:
    """Return what is read in a copy, with a vocabulary as `shared` gives it; raise CopyError saying why there is none.

    Raises CutShortError where it takes more processor time or memory than a copy may.
    """
    from digest import extraction  # here, since most commands read no copy, and it is slow to load

    sandboxes = SANDBOXES[extraction.kind_of(job.content, job.suffix)]
    answer = sandboxes.run(pickle.dumps(job), shared=vocabulary)
    try:
        return from_json(answer.decode("utf-8"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CopyError("The copy made what reads it answer amiss; store the article's text alone, as .txt.") from error


def parts_in_sandbox(content: bytes, suffix: str) -> tuple[bytes, ...]:
    """Return a copy of each article in a file that holds several; raise CopyError where nothing can be read."""
    from digest import extraction

    sandboxes = SANDBOXES[extraction.kind_of(content, suffix)]
    answer = sandboxes.run(pickle.dumps(Job(content=content, suffix=suffix, in_parts=True)), shared=shared(()))
    try:
        return tuple(str(part).encode() for part in json.loads(answer))
    except ValueError as error:
        raise CopyError("The copy made what reads it answer amiss; store its articles one by one, as .txt.") from error


def opened(path: Path) -> bytes:
    """Return the bytes of a copy; raise CopyError where there is no file, or they are too many to be an article's."""
    if path.exists() and not path.is_file():
        raise CopyError("this is a folder, or no file; expected the file of an article.")
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise CopyError(
            f"The copy has {size >> 20} MiB, of {MOST_BYTES >> 20} that it may have; store the article's text, as .txt."
        )
    return path.read_bytes()


def shared(vocabulary: tuple[Entity, ...]) -> bytes:
    """Return a vocabulary as it crosses into the sandbox."""
    return pickle.dumps(vocabulary)


def load(kind: str) -> None:
    """Read a small copy of each format of this kind."""
    from digest import extraction

    for content, suffix in extraction.first_copies_of(kind):
        with suppress(CopyError):  # what reads PDFs is an extra
            answer(shared(()), pickle.dumps(Job(content=content, suffix=suffix)))


def answer(vocabulary: bytes, question: bytes) -> bytes:
    """Return as JSON what is read in the copy of a job."""
    from digest import extraction

    job: Job = pickle.loads(question)  # noqa: S301 - written by `read_in_sandbox`
    if job.in_parts:
        parts = extraction.parts_of(job.content, suffix=job.suffix)
        return json.dumps([part.decode("utf-8") for part in parts]).encode()
    return as_json(read(job, _vocabulary(vocabulary))).encode()


def read(job: Job, vocabulary: tuple[Entity, ...]) -> CopyRead:
    """Return what is read in a copy; raise CopyError saying why there is nothing."""
    from digest import extraction

    article = extraction.extract(job.content, suffix=job.suffix)
    published, language = job.published or article.published, job.language or article.language
    reading = analysis.read(article, published=published, language=language, vocabulary=vocabulary)
    text = article.text
    return CopyRead(
        article=article,
        full=StoredReading(
            format=intake.READING.format,
            method=analysis.METHOD,
            copy=sha256(job.content).hexdigest(),
            text=sha256(text.encode()).hexdigest(),
            record=job.record,
            extraction=article.extraction,
            words=evidence.count_words(text),
            reading=replace(reading, excerpts=(Excerpt(start=0, end=len(text), text=text),)),
            receipts=(),
        ),
        unlisted=analysis.unlisted_names(article, reading, vocabulary),
        imprint=extraction.imprint_of(job.content, job.suffix) if job.with_imprint else NO_IMPRINT,
    )


@lru_cache(maxsize=1)
def _vocabulary(pickled: bytes) -> tuple[Entity, ...]:
    vocabulary: tuple[Entity, ...] = pickle.loads(pickled)  # noqa: S301 - written by `shared`
    return vocabulary


def as_json(read: CopyRead) -> str:
    """Return a line of what the reading does not hold, and the reading behind it."""
    article = read.article
    published = article.published.edtf if article.published else None
    head = (article.title, article.authors, published, article.language, read.unlisted, asdict(read.imprint))
    return f"{json.dumps(head)}\n{intake.reading_json(read.full)}"


def from_json(text: str) -> CopyRead:
    head, _, stored = text.partition("\n")
    title, authors, published, language, unlisted, imprint = json.loads(head)
    full = intake.reading_from(stored)
    article = Article(
        title=title,
        authors=tuple(authors),
        published=parse_edtf(published) if published else None,
        language=language,
        text=full.reading.excerpts[0].text,
        paragraphs=full.reading.paragraphs,
        extraction=full.extraction,
    )
    return CopyRead(
        article=article,
        full=full,
        unlisted=tuple((name, count) for name, count in unlisted),
        imprint=Imprint(**{field: tuple(map(str, said)) for field, said in imprint.items()}),
    )
