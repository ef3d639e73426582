"""What must not be published → the pages and files of a site that have more words of it than the readings show."""

from __future__ import annotations

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from html import unescape

from digest.model import Id
from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.file_kinds import DATA, PICTURES
from digest.site_gate.placed import problem
from digest.site_gate.withheld import Run, first_places, runs_of


def on_page(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each article of which a page has words that the readings do not show."""
    for source, words in _found(page.text, site):
        yield _fault(page.path, page.line_of(words.split(" ")[0]), source, words)


def in_file(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield such a fault for a file that holds text, or that is called a picture and does."""
    if site.private and path.endswith((*DATA, *PICTURES, ".xml")):
        for source, words in _found(_text_of(path, content), site):
            yield _fault(path, 1, source, words)


def whole_copies(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for a file that is a private copy, byte for byte."""
    if site.copies and sha256(content).hexdigest() in site.copies:
        expected = "no private copy on the site"
        yield problem(path, 1, "private-copy", "a file with the bytes of a private copy", expected, hint=_HINT)


def in_published(path: str, content: bytes, *, private: Mapping[Run, Id], copies: frozenset[str]) -> Iterator[Problem]:
    """Yield a fault for a file of a repository that is a private copy, else for each article of which it has words."""
    if sha256(content).hexdigest() in copies:
        expected = "no private copy in a repository"
        yield problem(path, 1, "private-copy", "a file with the bytes of a private copy", expected, hint=_OUT_OF_GIT)
        return
    text = unescape(_text_of(path, content))
    for source, (run, place) in first_places(text, private).items():
        line = text.count("\n", 0, place) + 1
        yield replace(_fault(path, line, source, " ".join(run)), hint=_OUT_OF_GIT)


def _found(text: str, site: BuiltSite) -> Iterator[tuple[Id, str]]:
    """Yield each source with a run of its words that stands in the text."""
    first: dict[Id, Run] = {}
    for run in runs_of(text) if site.private else ():
        if run in site.private:
            source = site.private[run]
            first[source] = min(first.get(source, run), run)
    for source, run in sorted(first.items()):
        yield source, " ".join(run)


def _fault(path: str, line: int, source: Id, words: str) -> Problem:
    found = f"words of {source} that its reading does not show: “{words}”"
    expected = "no more words of a private copy than its reading shows"
    return problem(path, line, "private-words", found, expected, hint=_HINT)


_HINT = "take them out of content/ and templates/, or cite them as a quote and run digest read --write"


_OUT_OF_GIT = (
    "take them out before you commit, or cite them as a quote and run digest read --write; a commit that holds them is "
    "public once it is pushed: git filter-repo takes them out of every commit"
)


def _text_of(path: str, content: bytes) -> str:
    is_utf_16 = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = content.decode("utf-16" if is_utf_16 else "utf-8", "replace")
    if path.endswith(".json"):
        try:
            return json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return text
    return text
