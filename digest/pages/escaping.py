"""Text of records → characters that no engine reads as markup; the one place that declares a text to be markup."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

_NUMERIC = {ord(character): f"&#{ord(character)};" for character in string.punctuation + "\n\r\t"}
"""Every ASCII punctuation mark, since between them HTML, Markdown and the theme's own syntax use each of them; the line
break so that no blank line ends an HTML island."""

_OWN = re.compile(r"[A-Za-z0-9./#_-]*", re.ASCII)
"""What relative addresses and ids of ours are made of; none of it can leave an attribute."""


@lru_cache(maxsize=1 << 14)
def numeric(text: str) -> str:
    """Return `text` with every ASCII punctuation mark and line break as a numeric reference."""
    return text.translate(_NUMERIC)


def written(value: object) -> object:
    """Return what a template writes for `value`: markup as it is, text escaped, whole numbers; nothing else."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return Markup(numeric(value))  # noqa: S704 - escaped one call before
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(numeric(str(value)))  # noqa: S704 - escaped one call before
    raise TypeError(f"a template writes text and whole numbers; found {type(value).__name__}")


def own(text: str) -> Markup:
    """Return an address or id of ours as markup; raise ValueError for anything that could be more."""
    if not _OWN.fullmatch(text):
        raise ValueError(f"not an address of ours: {text!r}")
    return Markup(text)  # noqa: S704 - checked one line before


def script(thing: Mapping[str, object]) -> Markup:
    """Return `thing` as JSON that neither ends a script element nor means anything to Markdown or HTML."""
    return Markup(json.dumps(thing).translate(_IN_SCRIPT))  # noqa: S704 - no character that markup begins with is left


_IN_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "<>&'`*"}
"""These stand only inside JSON's texts, where an escape means the same."""
