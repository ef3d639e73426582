"""A hand-written page → what in it looks like a mark of the program, by which readers know what was checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.lexicon.tables import any_form
from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage, Element, parse
from digest.site_gate.generated_paths import is_generated
from digest.site_gate.placed import problem

RULE = "imitated-mark"


def imitated(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each element with a class or control of the generated pages, or that shows a state of a check.

    What a sentence says in words is its writer's.
    """
    for element in page.elements:
        found = next(_marks(element), None)
        if found:
            yield problem(page.path, element.line, RULE, found, "marks that the program alone makes", hint=_HINT)


def on_page(page: BuiltPage) -> Iterator[Problem]:
    """Yield the same for a page of a built site that a person wrote, but not for the theme around it."""
    if is_generated(page.path):
        return
    start, end = page.html.find("<article"), page.html.rfind("</article>")
    body = page.html[max(start, 0) : end if end >= 0 else len(page.html)]
    before = page.html.count("\n", 0, max(start, 0))
    for fault in imitated(parse(page.path, body.encode())):
        yield replace(fault, place=replace(fault.place, line=(fault.place.line or 1) + before))


def _marks(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        ours = [part for part in value.split() if part.lower().startswith(_OURS)]
        if name in ("class", "id") and ours:
            yield f'<{element.name} {name}="{" ".join(ours)}">'
        elif name.startswith(_CONTROLS):
            yield f"<{element.name} {name}>"
    if element.name in _BADGES and _SHOWN.fullmatch(" ".join(element.text.split())):
        yield f"<{element.name}>{element.text}"


_OURS = "dg-"
"""How each class of the generated pages begins."""

_CONTROLS = ("popover", "data-pagefind-")
"""How the attributes begin by which words of a source open, and pages are filed for search."""

_BADGES = ("a", "button", "ins", "kbd", "mark", "q", "small", "span", "sub", "sup", "u")
"""What is set apart within a line without being stressed."""

_STATES = (
    "checked",
    "not checked",
    "found",
    "found in the copy",
    "quote found in the copy",
    "receipt",
    "matches the contributor's receipt",
    "our own words",
    "confirmed",
    "by the program",
    "found by the program",
)
"""What generated pages say of a sentence or of its source words."""

_SHOWN = re.compile(
    rf"[≠✕✓✔]\ufe0f?\s*\d*|[✓✔]?\s*(?:{any_form(_STATES)})(?:, confirmed by \d+ others?)?", re.IGNORECASE
)
"""What a badge may say, and the sign of a marker with its number."""

_HINT = "say it in words of your own; a sentence that shall be checked belongs into a briefing, with its evidence"
