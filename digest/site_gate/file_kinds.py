"""A file of a site that is no page → whether a site may hold it: the theme's, a picture, data of a known form."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

from digest.problems import Problem, Severity
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.data import form_of
from digest.site_gate.placed import problem

PAGES = (".html", ".htm", ".xhtml", ".xht")
"""Endings of files that browsers read as pages."""

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico")
"""Endings of pictures in which nothing runs; SVG may hold scripts."""

DATA = (".json", ".jsonld", ".csv", ".tsv", ".txt", ".md", ".bib", ".ris")
"""Endings of data that runs in no browser."""

INDEX = "pagefind/"
"""The folder of the index of Explore."""

_RULES = {".js": "unknown-script", ".mjs": "unknown-script", ".css": "unknown-stylesheet"}
"""The rule by a file's ending; any other is an unknown file."""


def unknown(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for a file that a site does not hold, a warning for data of which no form is known."""
    told = os.fsencode(path).decode(errors="backslashreplace")
    if told != path:
        yield problem(
            told, 1, "unknown-file", "a file whose name is not UTF-8, which no address has", "a name in UTF-8"
        )
        return
    digest = sha256(content).hexdigest()
    if path.startswith(INDEX):
        if digest not in site.search:
            found, expected = (
                "a file that the search of Explore does not make of these pages",
                "its index, as it is made",
            )
            yield problem(path, 1, "search-index", found, expected, hint="build the site with the extra search")
        return
    if form_of(path) or path.endswith((*PAGES, *PICTURES)) or digest in site.theme.files:
        return
    rule = next((rule for ending, rule in _RULES.items() if path.endswith(ending)), "unknown-file")
    yield problem(
        path,
        1,
        rule,
        "a file that is not the theme's",
        "pages, pictures, what stands in the theme's folders, and data with a form in digest/site_gate/data.py",
        hint="what a project adds of its own stands in templates/theme/assets/",
        severity=Severity.WARNING if path.endswith(DATA) else Severity.FAULT,
    )
