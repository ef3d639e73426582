"""The folder of hand-written pages → what must not go into a site from there: links, scripts, and others' places."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from digest.problems import Problem
from digest.site_gate import elements, imitations, markup, script_attributes, targets
from digest.site_gate.built_page import BuiltPage, parse
from digest.site_gate.file_kinds import PICTURES
from digest.site_gate.generated_paths import GENERATED_FOLDERS, GENERATED_PAGES
from digest.site_gate.markdown_page import body_of, front_matter_of, keys_of
from digest.site_gate.placed import problem

_RULES: tuple[Callable[[BuiltPage], Iterator[Problem]], ...] = (
    markup.hidden,
    elements.unknown,
    script_attributes.attributes,
    targets.addresses,
    imitations.imitated,
    imitations.of_heads,
)
"""What is asked of the body of a hand-written page, beside that it has no script at all."""


def hand_written(folder: Path, *, root: Path) -> Iterator[Problem]:
    """Yield each fault of the files below `folder`; their places are told from the project's `root` on."""
    name = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else str(folder)
    for path, entry in _files(folder):
        file = f"{name}/{path}"
        if entry.is_symlink():
            found = f"a symbolic link to {Path(entry.path).readlink()}"
            yield problem(file, 1, "symbolic-link", found, "the file itself", hint="copy it here")
            continue
        yield from _place(path, file)
        if path.lower().endswith(".md"):
            yield from _page(Path(entry.path).read_bytes(), file)


def _files(folder: Path, within: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each file and each link below the folder with its path, but no hidden file, which MkDocs leaves out."""
    entries = sorted(os.scandir(folder / within), key=lambda entry: entry.name) if folder.is_dir() else []
    for entry in entries:
        path = f"{within}{entry.name}"
        if entry.is_symlink() or (entry.is_file() and not entry.name.startswith(".")):
            yield path, entry
        elif entry.is_dir():
            yield from _files(folder, f"{path}/")


def _place(path: str, file: str) -> Iterator[Problem]:
    first, _, rest = path.partition("/")
    served = re.sub(r"(?:(^|/)(?:index|readme))?\.[^./]*$", "", path.lower())
    if rest and first.lower() in GENERATED_FOLDERS:
        found = f"a file among those that are made from {GENERATED_FOLDERS[first.lower()]}"
        yield problem(file, 1, "generated-path", found, "a name that nothing else takes", hint=_ELSEWHERE)
    elif served in GENERATED_PAGES:
        found = f"a page in the place of the one that is made from {GENERATED_PAGES[served]}"
        yield problem(file, 1, "generated-path", found, "a name that nothing else takes", hint=_ELSEWHERE)
    elif not path.endswith(".md") and not path.lower().endswith(PICTURES):
        expected = f"a page as .md, or a picture as {', '.join(PICTURES)}"
        hint = "stylesheets and scripts of your own belong into templates/theme/assets/"
        yield problem(file, 1, "hand-written-file", "a file of another kind", expected, hint=hint)


def _page(content: bytes, file: str) -> Iterator[Problem]:
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = f"found the byte 0x{content[error.start]:02X}"
        yield problem(file, content.count(b"\n", 0, error.start) + 1, "not-utf-8", found, "text in UTF-8")
        return
    source = source.replace("\r\n", "\n").replace("\r", "\n")  # as MkDocs reads it
    if len(content) > _MOST_BYTES:
        found = f"{len(content)} bytes"
        yield problem(file, 1, "too-large", found, f"at most {_MOST_BYTES} bytes", hint="divide the page")
        return
    for number, block in _blocks(source):
        if _depth(block) > _DEEPEST:
            found = f"more than {_DEEPEST} brackets that are open at once"
            yield problem(file, number, "open-brackets", found, "brackets that are closed", hint="close them")
            return
    for key in sorted(_OF_GENERATED_PAGES & set(keys_of(source))):
        found, expected = f"{key}:", "no key by which generated pages tell programs what they are"
        yield problem(file, _line_of(found, source), "front-matter", found, expected, hint="take it out")
    for text in front_matter_of(source):
        if re.search(r"[<>\"]", text):
            expected = (
                "text without <, > and straight double quotes, which the theme writes into the page's head as it is"
            )
            yield problem(file, _line_of(text, source), "front-matter", text, expected)
    page = parse(file, body_of(source).encode())
    for rule in (*_RULES, _scripts):
        for fault in rule(page):
            hint = fault.hint if fault.rule == imitations.RULE else ""
            yield replace(fault, place=replace(fault.place, line=_line_of(fault.found, source)), hint=hint)


def _blocks(source: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between blank lines, with the number of its first line."""
    number = 1
    for part in re.split(r"(\n[ \t]*\n)", source):
        yield number, part
        number += part.count("\n")


def _depth(block: str) -> int:
    """Return how many brackets are open at once, of one kind; what looks for their ends takes the square of them."""
    return max(
        max(accumulate((char == pair[0]) - (char == pair[1]) for char in block), default=0) for pair in ("[]", "()")
    )


_OF_GENERATED_PAGES = frozenset(("facets", "feed", "head", "script"))
"""Keys of front matter by which Explore, feeds and reference managers take a page for a briefing or a source."""

_MOST_BYTES = 256 * 1024
"""Of a page, as of a record."""

_DEEPEST = 200
"""Brackets that are open at once; a person opens three. With 4,000 of them a page takes 2 s to be read."""


def _scripts(page: BuiltPage) -> Iterator[Problem]:
    for element in page.elements:
        if element.name == "script":
            found = f"<script> {element.text}"
            yield problem(page.path, element.line, "unknown-script", found, "a page without scripts")


def _line_of(found: str, source: str) -> int:
    """Return the line that has most of what was found, the first of several, since Markdown tells no lines."""
    words = set(re.findall(r"[\w-]+", found.lower()))

    def likeness(line: str) -> tuple[bool, int]:
        return found.lower() in line, sum(len(word) for word in words if word in line)

    lines = source.lower().splitlines() or [""]
    return lines.index(max(lines, key=likeness)) + 1


_ELSEWHERE = "call it otherwise; what a generated page shows is arranged in templates/pages/"
