"""A Word document's parts → the same, with what mammoth leaves out put where it reads it, and without what is hidden.

Sections of ECMA-376, part 1: 17.16.19 (simple fields), 17.3.2.3 and 17.3.2.8 (directions), 17.3.3.24 and 17.3.3.25
(readings above a word), 17.3.3.4 and 17.3.3.23 (ends of lines, tabs by the margin), 17.3.2.41 (hidden text).
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from lxml.etree import _Element, tostring

from digest.extraction.documents.archive import Archive
from digest.extraction.documents.xml_tree import children, name_of, xml_of

WITH_WORDS = re.compile(r"/?word/(?:document|footnotes|endnotes)\w*\.xml")
"""The names of the parts in which there are words of the text."""

HOLDERS = frozenset(("fldSimple", "bdo", "dir", "rubyBase", "ruby"))
"""Elements that show what they hold, and mammoth leaves out with it."""

READ_AS = {"cr": "br", "ptab": "tab"}
"""Elements that part words, and the ones that mammoth knows for the same."""

UNSEEN = frozenset(("rt", "rubyPr"))
"""Of a word with its reading above it, the reading."""

NEEDED = re.compile(rb"\b(?:fldSimple|bdo|dir|ruby|cr|ptab|vanish)\b")

OFF = ("0", "false", "off")
"""Values that say that a mark of a run does not hold (ECMA-376, part 1, 22.9.2.7)."""


def readable(archive: Archive, content: bytes) -> bytes:
    """Return the document as mammoth reads it whole; without its pictures where anything had to be altered."""
    parts = {name: archive.read(name) for name in sorted(archive.names) if name.endswith((".xml", ".rels"))}
    altered = {name: part for name, part in parts.items() if WITH_WORDS.fullmatch(name) and NEEDED.search(part)}
    if not altered:
        return content
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        for name, part in parts.items():
            written.writestr(name, _shown(part) if name in altered else part)
    return packed.getvalue()


def _shown(part: bytes) -> bytes:
    tree = xml_of(part)
    for element in reversed(list(tree.iter())):  # what an element holds before the element itself
        parent, name = element.getparent(), name_of(element)
        if parent is None:
            continue
        if name in UNSEEN or (name == "r" and _hidden(element)):
            parent.remove(element)
        elif name in HOLDERS:
            place = parent.index(element)
            parent[place : place + 1] = list(element)
        elif name in READ_AS and name_of(parent) == "r":
            element.tag = str(element.tag).replace("}" + name, "}" + READ_AS[name])
    return bytes(tostring(tree, encoding="utf-8", xml_declaration=True))


def _hidden(run: _Element) -> bool:
    marks = [mark for properties in children(run, "rPr") for mark in children(properties, "vanish")]
    return any(value not in OFF for mark in marks for value in (mark.values() or ["1"]))
