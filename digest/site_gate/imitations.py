"""A hand-written page → what in it looks like a mark of the program, by which readers know what was checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.lexicon.html_elements import SET_APART, STRESSED
from digest.lexicon.look_alikes import AS_SEEN, MARK
from digest.lexicon.tables import any_form, word_set
from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage, Element, parse, with_their_text
from digest.site_gate.generated_paths import is_generated
from digest.site_gate.placed import problem

RULE = "imitated-mark"


def imitated(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each element with a class or control of the generated pages, or that shows a state of a check.

    What a sentence says in words is its writer's.
    """
    marks = ((element, next(_marks(element), None)) for element in page.elements)
    badges = ((element, _badge(element)) for element in with_their_text(page, _BADGES | STRESSED))
    for element, found in (*marks, *badges):
        if found:
            yield problem(page.path, element.line, RULE, found, "marks that the program alone makes", hint=_HINT)


def of_heads(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each element of the body of a hand-written page that programs read as if it stood in a head."""
    for element in page.elements:
        if element.name in ("meta", "link") and "http-equiv" not in element.attributes:  # which is told by itself
            expected = "what the program writes into the head of a page"
            yield problem(page.path, element.line, RULE, f"<{element.name}>", expected, hint=_HINT)


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
        elif name.startswith(_CONTROLS) or name in _READ_BY_PROGRAMS:
            yield f"<{element.name} {name}>"
        elif (name == "class" and _COINS in value.split()) or (name in _TOLD and _SAID.fullmatch(_as_seen(value))):
            yield f'<{element.name} {name}="{value}">'


def _badge(element: Element) -> str | None:
    """Return an element that shows a state of a check, in whatever letters, or a sign of one."""
    text = " ".join(element.text.split())
    if _SIGN.fullmatch(text) or (element.name in _BADGES and _SAID.fullmatch(_as_seen(text))):
        return f"<{element.name}>{text}"
    return None


def _as_seen(text: str) -> str:
    return " ".join(text.split()).translate(AS_SEEN).replace(MARK, "")


_OURS = "dg-"
"""How each class of the generated pages begins."""

_CONTROLS = ("popover", "data-pagefind-")
"""How the attributes begin by which words of a source open, and pages are filed for search."""

_READ_BY_PROGRAMS = word_set("itemscope itemtype itemprop itemid itemref typeof property vocab resource")
"""Attributes by which programs read what a page states: a claim, and what was found of it.

https://html.spec.whatwg.org/multipage/microdata.html and https://www.w3.org/TR/rdfa-lite/
"""

_COINS = "Z3988"
"""The class of what reference managers take a page for."""

_TOLD = frozenset(("title", "aria-label", "alt"))
"""Attributes whose words a reader gets beside an element, or in its place."""

_BADGES = SET_APART | word_set("button text time tspan")
"""What is set apart within a line without being stressed."""

_STATES = (
    "checked",
    "not checked",
    "found",
    "found in the copy",
    "quote found",
    "quote found in the copy",
    "receipt",
    "matches the contributor's receipt",
    "our own words",
    "confirmed",
    "by the program",
    "found by the program",
)
"""What generated pages say of a sentence or of its source words."""

_MARK = "[≠✕✖✗✘✓✔☑☒✅❎🗸🗹🗷]\\ufe0f?"

_SIGN = re.compile(rf"{_MARK}\s*\d*|\d+\s*{_MARK}")
"""The sign of a marker, with its number."""

_SAID = re.compile(
    rf"(?:{_MARK}\s*)?(?:{any_form(state.translate(AS_SEEN) for state in _STATES)})"
    rf"(?:, {'confirmed by'.translate(AS_SEEN)} \w+ {'other'.translate(AS_SEEN)}\w?)?(?:\s*{_MARK})?"
)
"""What a badge says, as letters are seen."""

_HINT = "say it in words of your own; a sentence that shall be checked belongs into a briefing, with its evidence"
