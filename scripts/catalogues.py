"""Views, templates and exports → the catalogues of the interface's words, with what is new in them to be translated.

    python -m scripts.catalogues

A message that no view and no template has any more is taken out; one that is new stands without a translation, which a
test finds, until somebody writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from digest.pages.template_environment import SYNTAX
from digest.translation.catalogue import FOLDER, LANGUAGES

ROOT = Path(__file__).resolve().parents[1]

_CODE = ("digest/exports", "digest/pages", "digest/translation")

_TEMPLATES = "templates/pages/*.j2"

_KEYWORDS = {
    "_": None,
    "gettext": None,
    "message": None,
    "ngettext": (1, 2),
    "noun": (2, 3),
    "counted": (2, 3),
    "count": (2, 3),
    "whole_list": (4, 5),
    "pgettext": ((1, "c"), 2),
}
"""By the name of a function, which of its arguments are a message."""


def messages() -> Catalog:
    """Return every message of the views and the templates."""
    found = Catalog(charset="utf-8", fuzzy=False)
    for path, method, options in _files():
        place = path.relative_to(ROOT).as_posix()
        for _, text, comments, context in extract_from_file(method, path, keywords=_KEYWORDS, options=options):
            found.add(text, locations=[(place, 0)], auto_comments=comments, context=context)
    return found


def _files() -> Iterator[tuple[Path, str, dict[str, str]]]:
    for folder in _CODE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, "python", {}
    syntax = {key: str(value) for key, value in SYNTAX.items()}
    for path in sorted(ROOT.glob(_TEMPLATES)):
        yield path, "jinja2.ext:babel_extract", {**syntax, "newstyle_gettext": "true", "silent": "false"}


def renewed(language: str) -> bytes:
    """Return the catalogue of a language as it is to be."""
    path = FOLDER / f"{language}.po"
    known = read_po(BytesIO(path.read_bytes()), locale=language)
    title = f"# The words of the interface: {language}."
    made = Catalog(locale=language, charset="utf-8", fuzzy=False, header_comment=title)
    for entry in sorted((entry for entry in messages() if entry.id), key=_order):
        old = known.get(entry.id, entry.context)
        made.add(entry.id, old.string if old else "", context=entry.context, locations=entry.locations)
    lines = BytesIO()
    write_po(lines, made, width=_WIDTH, include_lineno=False)
    return b"".join(line for line in lines.getvalue().splitlines(keepends=True) if not line.startswith(_CHANGING))


def _order(entry: Message) -> tuple[str, str]:
    return entry.id if isinstance(entry.id, str) else entry.id[0], entry.context or ""


_WIDTH = 120
"""Letters of a line, as everywhere in the project."""

_CHANGING = (b'"POT-', b'"PO-Revision', b'"Project', b'"Report', b'"Last-', b'"Language-Team', b'"Generated')
"""Lines of a catalogue's head that hold the day, or nothing."""


def main() -> None:
    """Write the catalogues."""
    for language in LANGUAGES[1:]:
        (FOLDER / f"{language}.po").write_bytes(renewed(language))


if __name__ == "__main__":
    main()
