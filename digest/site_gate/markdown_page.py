"""The text of a hand-written page → the texts of its front matter, and its body as HTML, both as MkDocs reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import markdown
import yaml


def front_matter_of(source: str) -> Iterator[str]:
    """Yield every text of the front matter; of one that is no YAML the whole block, since it becomes the page."""
    block = _BLOCK.match(source)
    if block:
        try:
            yield from _texts(yaml.safe_load(block[1]))
        except yaml.YAMLError:
            yield block[1]
    else:
        yield from _texts(_leading_fields(source))


def keys_of(source: str) -> Iterator[str]:
    """Yield the keys of the front matter, in small letters."""
    block = _BLOCK.match(source)
    try:
        told = yaml.safe_load(block[1]) if block else None
    except yaml.YAMLError:
        return
    fields = told if isinstance(told, dict) else () if block else _leading_fields(source)
    yield from (str(field).partition(":")[0].strip().lower() for field in fields)


def body_of(source: str) -> str:
    """Return what Markdown makes of the page below its front matter, with the extensions that this site uses."""
    made: str = markdown.markdown(_BLOCK.sub("", source, count=1), extensions=list(_EXTENSIONS))
    return made


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)


def _leading_fields(source: str) -> list[str]:
    """The first lines as far as they look like `key: value`, which MkDocs takes for front matter as well."""
    fields: list[str] = []
    for line in source.splitlines():
        if not (_FIELD.match(line) or (fields and _MORE.match(line))):
            break
        fields.append(line)
    return fields


_BLOCK = re.compile(r"\A-{3}[ \t]*\r?\n(.*?\n)(?:\.{3}|-{3})[ \t]*\r?\n", re.DOTALL)
_FIELD = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
_MORE = re.compile(r" {4}|\t")

_EXTENSIONS = ("attr_list", "tables", "toc", "fenced_code", "md_in_html")
"""Those of mkdocs.yml, and with them all ways in which text of a page becomes an element or an attribute."""
