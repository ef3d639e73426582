"""The files for other programs: each as the build writes it passes, and each with a slip is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.site_gate.built_site import built_site
from digest.site_gate.data import form_of
from digest.site_gate.theme import theme_of
from tests.exports.test_exports import FILES

WRONG = {
    "feed.xml": (
        b"<feed/>",
        b"<feed",
        FILES["feed.xml"].replace(b"<updated>", b"<older>").replace(b"</updated>", b"</older>"),
    ),
    "feed.json": (b"[]", b"{", FILES["feed.json"].replace(b'"id":', b'"name":')),
    "api/v1/index.json": (b"[]", b"", b"{"),
    "x/cite.csl.json": (b"{}", b"[1]", b'[{"id": "x"}]'),
    "x/cite.bib": (b"@article{x,\n  title = {x}\n}\n<script>", b"\\input{x}"),
    "x/cite.ris": (b"TY  - NEWS\r\n", b"<p>x</p>"),
    "data/figures.csv": (b"a,b\r\n1\r\n", b"a\r\n=1+1\r\n", b"a\r\n-1+cmd\r\n"),
    "datapackage.json": (b"[]",),
    "opensearch.xml": (b"<x/>", b"x"),
    "llms.txt": (b"x", b""),
}
"""By the path of a file what must not stand there."""


def wrong(tmp_path: Path, path: str, content: bytes) -> list[str]:
    site = built_site(tmp_path, theme=theme_of([]), private=(), copies=frozenset())
    form = form_of(path)
    assert form is not None
    return list(form(content, site))


@pytest.mark.parametrize("path", sorted(FILES))
def test_a_file_as_it_is_written_has_its_form(tmp_path: Path, path: str) -> None:
    assert wrong(tmp_path, path, FILES[path]) == []


@pytest.mark.parametrize(
    ("path", "content"), [(path, content) for path, contents in WRONG.items() for content in contents]
)
def test_a_file_with_a_slip_is_found(tmp_path: Path, path: str, content: bytes) -> None:
    assert wrong(tmp_path, path, content) != []
