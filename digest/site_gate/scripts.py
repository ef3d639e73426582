"""A page → inline scripts that are not the theme's, or that its own policy blocks, and data that is none."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from hashlib import sha256

from digest.problems import Problem
from digest.site_gate.built_page import BuiltPage, Element
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.placed import problem


def inline(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each inline script that no template of the theme has, and for data that is none."""
    for element in page.elements:
        if element.name != "script":
            continue
        kind = element.attributes.get("type", "").strip().lower()
        text = element.text.strip()
        if kind in _DATA:
            if not _is_json(text):
                yield _unknown(page, element, text, f"JSON, as {kind} says")
        elif kind not in _SCRIPTS or (text and not site.theme.scripts.fullmatch(text)):
            yield _unknown(page, element, text or kind, "an inline script of the theme's templates")
        elif not text and "src" not in element.attributes:
            yield _unknown(page, element, "an empty script", "a script of the theme")


def blocked(page: BuiltPage, _: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each inline script that a browser does not run, as the page's policy does not name it."""
    policies = [policy for policy in map(_policy_of, page.elements) if "'sha256-" in policy]
    for element in page.elements:
        if element.name != "script" or not element.text or "src" in element.attributes:
            continue
        if element.attributes.get("type", "").strip().lower() not in _SCRIPTS:
            continue
        named = f"'sha256-{base64.b64encode(sha256(element.text.encode()).digest()).decode()}'"
        if any(named not in policy for policy in policies):
            expected = f"{named} in the page's Content-Security-Policy"
            yield problem(page.path, element.line, "blocked-script", element.text, expected)


def _policy_of(element: Element) -> str:
    """The policy that the element states; empty of any other element."""
    if element.name != "meta":
        return ""
    header = element.attributes.get("http-equiv", "").strip().lower()
    return element.attributes.get("content", "") if header == "content-security-policy" else ""


def _unknown(page: BuiltPage, element: Element, found: str, expected: str) -> Problem:
    return problem(page.path, element.line, "unknown-script", found, expected)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


_DATA = {"application/json", "application/ld+json"}
"""Types of a script that no browser runs, and that this program writes."""

_SCRIPTS = {"", "text/javascript", "application/javascript", "module"}
