"""Bytes → what the program makes of them; an exception where it fails on them."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from digest import intake, site_gate
from digest.errors import CopyError
from digest.model import Reading
from digest.problems import Problem
from digest.reading_task import Job, as_json, from_json, read
from digest.rule_book import rules

RECORDS = {"yaml": "content/sources/one/source.yml", "briefing": "content/briefings/one.yml"}
"""Of each target that reads a record, where it stands."""

FOLDER = Path(tempfile.mkdtemp(prefix="digest-fuzz-"))
"""Of each target a project with one file."""

ARTICLE = (
    "The harbour of Aldport was closed on Tuesday after eleven tugs broke loose in the storm. Nobody was hurt, said "
    "the pilot who saw it first, and the last tug was found near Cove at noon."
)
"""Invented: what must not be published."""

PRIVATE = site_gate.whose((site_gate.withheld("port", ARTICLE, shown=(), elsewhere=site_gate.shown_texts(())),))


def record_reader(name: str) -> Callable[[bytes], None]:
    """Return what reads a record; it fails where a problem is no problem with a place."""

    def read_record(content: bytes) -> None:
        folder = FOLDER / name
        _written(folder / RECORDS[name], content)
        _, problems = intake.read_content(folder / "content", root=folder)
        _assert_placed(problems)

    return read_record


def read_stored(content: bytes) -> None:
    """Read a stored reading and a stored comparison; fail where one that passes does not come back as it was."""
    path = _written(FOLDER / "stored" / "reading.json", content)
    reading, problems = intake.read_reading(path, root=FOLDER)
    _assert_placed(problems)
    assert reading is None or intake.committed_reading_from(intake.reading_json(reading)) == reading
    comparison, problems = intake.read_comparison(path, root=FOLDER)
    _assert_placed(problems)
    assert comparison is None or intake.comparison_from(intake.comparison_json(comparison)) == comparison


def read_page(content: bytes) -> None:
    """Look at a hand-written page as the check does."""
    _written(FOLDER / "page" / "about.md", content)
    _assert_placed(site_gate.hand_written(FOLDER / "page", root=FOLDER))


def search_words(content: bytes) -> None:
    """Look for private words in any file; fail where an article that is put before the input is not found."""
    copies = frozenset[str]()
    _assert_placed(site_gate.in_published("notes.md", content, private=PRIVATE, copies=copies))
    known = ARTICLE.encode() + b"\n\n" + content
    assert any(site_gate.in_published("notes.md", known, private=PRIVATE, copies=copies))


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _assert_placed(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    assert {problem.rule for problem in found} <= rules().keys()
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in found)


def reader_of(suffix: str) -> Callable[[bytes], None]:
    """Return what reads a copy of this format; it fails where a reading does not fit its text."""

    def read_copy(content: bytes) -> None:
        try:
            found = read(Job(content=content, suffix=suffix), ())
        except CopyError:
            return
        _assert_sound(found.full.reading, found.article.text)
        assert from_json(as_json(found)) == found

    return read_copy


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{name: record_reader(name) for name in RECORDS},
    "stored": read_stored,
    "page": read_page,
    "words": search_words,
    **{suffix: reader_of(suffix) for suffix in ("txt", "md", "html")},
}
"""By name."""

SEEDS: Mapping[str, str] = {
    "yaml": "tests/records/*/**/*.yml",
    "briefing": "tests/records/*/**/*.yml",
    "stored": "content/*/**/*.json",
    "page": "tests/site_gate/*.md",
    "words": "tests/site_gate/*.md",
    "txt": "tests/extraction/articles/*.txt",
    "md": "tests/extraction/articles/*.md",
    "html": "tests/extraction/pages/*.html",
}
"""The files from which each target begins: invented ones of the tests, and what this program wrote."""


def _assert_sound(reading: Reading, text: str) -> None:
    spans = itertools.chain(
        reading.paragraphs, reading.sentences, reading.quotations, reading.figures, reading.dates, reading.entities
    )
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
