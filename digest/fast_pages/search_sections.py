"""The HTML of a generated page → the sections that Material's search would find in it.

Material reads each page with a parser of HTML that is written in Python. Here the tags are cut out by an expression,
which is right only for what the templates write: every element closed, every `<` and `>` of a text escaped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?/?)>")
_ID = re.compile(r"\sid=\"([^\"]*)\"")
_EXCLUDED = re.compile(r"\sdata-search-exclude(?=[\s=/]|$)")
_CLASS = re.compile(r"\sclass=\"(linenodiv|headerlink)\"")

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_KEPT = frozenset(("p", "code", "pre", "li", "ol", "ul", "sub", "sup"))
_SKIPPED = frozenset(("object", "script", "style"))
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
"""The same sets as in Material's search: what begins a section, stays as markup, is left out, and has no end."""

_OTHER_TEXT = frozenset(("iframe", "noembed", "noframes", "noscript", "plaintext", "textarea", "xmp"))
"""Elements in which a parser of HTML may take tags for text, beside scripts, which the templates write without tags."""

_OF_TEXT = _SKIPPED | {"title"}
"""Elements that hold text and no other element, as the title of a drawing does."""


class UnreadableError(Exception):
    """The HTML is not as the templates write it."""


@dataclass(slots=True, eq=False)
class Section:
    """A heading and what stands below it, with the names that Material's search gives the parts."""

    heading: str = ""
    """The element; empty for what stands before any."""
    depth: float = 0
    id: str | None = None
    excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def sections_of(html: str) -> list[Section]:
    """Return the sections of a page; raise UnreadableError where the HTML is not as the templates write it."""
    reader = _Reader()
    place = 0
    for tag in _TAG.finditer(html):
        if tag.start() > place:
            reader.read(html[place : tag.start()])
        place = tag.end()
        ends, name, attributes = tag.groups()
        if ends:
            reader.end(name)
        elif name not in _VOID:
            reader.start(name, attributes)
            if attributes.endswith("/"):
                reader.end(name)
    if place < len(html):
        reader.read(html[place:])
    if reader.context:
        raise UnreadableError
    return reader.sections


class _Reader:
    """Elements and texts one after the other → sections, by the rules of Material's search.

    It takes an element for excluded by its name: one that ends within another of that name ends the exclusion of both.
    """

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.context: list[str] = []
        self._section: Section | None = None
        self._skipped = set(_SKIPPED)
        self._is_skipping = False
        self._permalink = 0  # the depth of the link to a heading, in which we are; else 0

    def start(self, name: str, attributes: str) -> None:
        context = self.context
        if name in _OTHER_TEXT or (context and context[-1] in _OF_TEXT):
            raise UnreadableError
        context.append(name)
        self._is_skipping = self._is_skipping or name in self._skipped
        if attributes:
            if "'" in attributes or 2 * attributes.count("=") != attributes.count('"'):
                raise UnreadableError  # a value in other marks than these, or in none
            if name in _HEADINGS and (found := _ID.search(attributes)):
                self._begin(name, unescape(found[1]), is_excluded=_EXCLUDED.search(attributes) is not None)
            section = self._section or self._preface()
            of_class = _CLASS.search(attributes)
            if of_class and of_class[1] == "headerlink" and name == "a":
                self._permalink = self._permalink or len(context)
            if _EXCLUDED.search(attributes) or (of_class and of_class[1] == "linenodiv"):
                self._skipped.add(name)
                self._is_skipping = True
                return
        else:
            section = self._section or self._preface()
        if name in _KEPT and not self._is_skipping:
            (section.title if section.heading in context else section.text).append(f"<{name}>")

    def end(self, name: str) -> None:
        context, section = self.context, self._section
        if not context or context[-1] != name or section is None:
            raise UnreadableError
        if section.depth > len(context):
            section = self._left(section)
        context.pop()
        if self._permalink > len(context):
            self._permalink = 0
        is_skipped = name in self._skipped
        if name not in _SKIPPED:
            self._skipped.discard(name)
        self._is_skipping = self._is_skipping and not self._skipped.isdisjoint(context)
        if name in _KEPT and not is_skipped and not self._is_skipping:
            _close(section.title if section.heading in context else section.text, name)

    def read(self, text: str) -> None:
        if "<" in text:
            raise UnreadableError
        if self._is_skipping:
            return
        text = unescape(text) if "&" in text else text
        is_space = text.isspace()
        if "pre" not in self.context:
            text = " " if is_space else text.replace("\n", " ")
        section = self._section or self._preface()
        if section.heading in self.context:
            if not self._permalink:
                section.title.append(escape(text, quote=False))
        elif not is_space:
            section.text.append(escape(text, quote=False))
        elif "pre" in self.context or not section.text or not section.text[-1].isspace():
            section.text.append(text)

    def _begin(self, name: str, anchor: str, *, is_excluded: bool) -> None:
        depth = len(self.context)
        if name != "h1" and not self.sections:
            self.sections.append(Section(depth=depth))
        self._section = Section(heading=name, depth=depth, id=anchor if self.sections else None, excluded=is_excluded)
        self.sections.append(self._section)

    def _preface(self) -> Section:
        self._section = Section()
        self.sections.append(self._section)
        return self._section

    def _left(self, section: Section) -> Section:
        """Return the section in which what follows stands, once the element around a heading ends."""
        for earlier in reversed(self.sections):
            if earlier.depth <= len(self.context):
                section.depth = float("inf")
                self._section = earlier
                return earlier
        return section


def _close(pieces: list[str], name: str) -> None:
    """End an element; take it out instead where nothing but white space follows the first one of this name."""
    first = pieces.index(f"<{name}>")
    if any(not piece.isspace() for piece in pieces[first + 1 :]):
        pieces.append(f"</{name}>")
    else:
        del pieces[first:]
