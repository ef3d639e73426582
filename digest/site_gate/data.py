"""What a site tells programs → where it has not its form; the tables say which form each file and type has."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase
from io import BytesIO

from lxml import etree
from pydantic import ValidationError

from digest.problems import Problem
from digest.site_gate import export_forms
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.json_forms import Form, Report, SearchIndex
from digest.site_gate.placed import problem


def linked(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each block of JSON-LD that has not the form of its type."""
    for element in page.elements:
        if element.name == "script" and element.attributes.get("type") == "application/ld+json":
            for found in _wrong_linked(element.text):
                yield problem(page.path, element.line, "structured-data", found, "the form of its @type")


def files(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each way in which a file has not the form of its name."""
    form = form_of(path)
    for found in form(content, site) if form else ():
        yield problem(path, 1, "data-form", found, "the form that belongs to this file")


def _wrong_linked(text: str) -> Iterator[str]:
    try:
        thing = json.loads(text)
    except ValueError:
        return  # what is no JSON is a fault as a script
    kind = thing.get("@type") if isinstance(thing, dict) else None
    form = _LINKED.get(kind) if isinstance(kind, str) else None
    if form is None:
        yield f"@type {kind}; known are {', '.join(_LINKED)}"
    else:
        yield from _wrong(form, text)


def _wrong(form: type[Form], text: str | bytes) -> Iterator[str]:
    try:
        form.model_validate_json(text)
    except ValidationError as error:
        for item in error.errors(include_url=False, include_input=False):
            where = ".".join(map(str, item["loc"]))
            yield f"{where}: {item['msg']}" if where else item["msg"]


def _search_index(content: bytes, site: BuiltSite) -> Iterator[str]:
    wrong = list(_wrong(SearchIndex, content))
    yield from wrong
    for entry in [] if wrong else SearchIndex.model_validate_json(content).docs:
        if site.led_to(entry.location.partition("#")[0]) is None:
            yield f"an entry for {entry.location}, which is no page"


def _site_map(content: bytes, site: BuiltSite) -> Iterator[str]:  # noqa: ARG001 - every form is asked alike
    try:
        root = etree.fromstring(content, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield str(error)
        return
    if root.tag != f"{{{_SITE_MAP}}}urlset":
        yield f"{root.tag}; expected urlset"
    for place in root.iter(f"{{{_SITE_MAP}}}loc"):
        if not (place.text or "").startswith(("https://", "http://", "/")):
            yield f"{place.text} as the address of a page"


def _packed_site_map(content: bytes, site: BuiltSite) -> Iterator[str]:
    try:
        with gzip.GzipFile(fileobj=BytesIO(content)) as packed:
            text = packed.read(_LARGEST)
    except (OSError, EOFError) as error:
        yield str(error)
        return
    yield from _site_map(text, site)


_LARGEST = 50 * 1024 * 1024
"""Bytes that a map of a site may have. https://www.sitemaps.org/protocol.html#index"""

_SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

_LINKED: Mapping[str, type[Form]] = {"Report": Report}
"""The form of each type of JSON-LD; a new one is a row."""

_Form = Callable[[bytes, BuiltSite], Iterator[str]]

_FORMS: Mapping[str, _Form] = {
    "search/search_index.json": _search_index,
    "sitemap.xml": _site_map,
    "sitemap.xml.gz": _packed_site_map,
    "*feed.xml": export_forms.atom,
    "*feed.json": export_forms.json_feed,
    "*/cite.bib": export_forms.bibtex,
    "*/cite.ris": export_forms.ris,
    "*/cite.csl.json": export_forms.csl_json,
    "data/*.csv": export_forms.table,
    "datapackage.json": export_forms.json_object,
    "api/v1/*.json": export_forms.json_object,
    "opensearch.xml": export_forms.search_description,
    "llms.txt": export_forms.markdown,
    "*index.md": export_forms.markdown,
}
"""What each file for programs must be, by its path, with `*` for any part of it; a new one is a row."""


def form_of(path: str) -> _Form | None:
    """Return what the file at the path must be; None where its form is not known."""
    return next((form for pattern, form in _FORMS.items() if fnmatchcase(path, pattern)), None)
