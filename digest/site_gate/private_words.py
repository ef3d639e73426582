"""What must not be published → the pages and files of a site that have more words of it than the readings show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from digest.model import Id
from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.file_kinds import DATA
from digest.site_gate.placed import problem
from digest.site_gate.withheld import Run, runs_of


def on_page(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each article of which a page has words that the readings do not show."""
    for source, words in _found(page.text, site):
        yield _fault(page.path, page.line_of(words.split(" ")[0]), source, words)


def in_file(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield such a fault for a file that holds text."""
    if site.private and path.endswith((*DATA, ".xml")):
        for source, words in _found(_text_of(path, content), site):
            yield _fault(path, 1, source, words)


def whole_copies(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for a file that is a private copy, byte for byte."""
    if site.copies and sha256(content).hexdigest() in site.copies:
        expected = "no private copy on the site"
        yield problem(path, 1, "private-copy", "a file with the bytes of a private copy", expected, hint=_HINT)


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


def _text_of(path: str, content: bytes) -> str:
    text = content.decode("utf-8", "replace")
    if path.endswith(".json"):
        try:
            return json.dumps(json.loads(text), ensure_ascii=False)
        except ValueError:
            return text
    return text
