"""Bytes → what the program makes of them; an exception where it fails on them."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from digest.intake.rules import RULES

from digest import intake
from digest.errors import CopyError
from digest.model import Reading
from digest.reading_task import Job, as_json, from_json, read

RECORD = "content/sources/one/source.yml"

FOLDER = Path(tempfile.mkdtemp(prefix="digest-fuzz-"))
"""A project of one record."""


def read_record(content: bytes) -> None:
    """Read a source's record; fail where a problem is no problem with a place."""
    path = FOLDER / RECORD
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    _, problems = intake.read_content(FOLDER / "content", root=FOLDER)
    assert {problem.rule for problem in problems} <= RULES.keys()
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)


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
    "yaml": read_record,
    **{suffix: reader_of(suffix) for suffix in ("txt", "md", "html")},
}
"""By name."""

SEEDS: Mapping[str, str] = {
    "yaml": "records/*/**/*.yml",
    "txt": "extraction/articles/*.txt",
    "md": "extraction/articles/*.md",
    "html": "extraction/pages/*.html",
}
"""The invented files of the tests from which each target begins."""


def _assert_sound(reading: Reading, text: str) -> None:
    spans = itertools.chain(
        reading.paragraphs, reading.sentences, reading.quotations, reading.figures, reading.dates, reading.entities
    )
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
