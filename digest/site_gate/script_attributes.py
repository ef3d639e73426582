"""A page → attributes that are scripts."""

from __future__ import annotations

from collections.abc import Iterator

from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage
from digest.site_gate.placed import problem


def attributes(page: BuiltPage) -> Iterator[Problem]:
    """Yield a fault for each attribute that begins with `on`: HTML gives no other meaning to one."""
    for element in page.elements:
        for name, value in element.attributes.items():
            if name.lower().startswith("on"):
                found = f'<{element.name} {name}="{value}">'
                expected = "no script in a page; the theme's own listen from their files"
                yield problem(page.path, element.line, "event-attribute", found, expected)
