"""The words of a language → the functions by which a template says them, with each value in a message escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from digest.pages.escaping import numeric, written
from digest.translation import Translation

_WORDS = re.compile(r"(?:[^<>&\"`\[\]{}\\\n]|\n(?!\n))*")
"""What no engine reads as more than words, but for the stress of Markdown."""


def messages_in(words: Translation) -> Mapping[str, Callable[..., object]]:
    """Return the functions by their names in templates.

    A message holds no tag; what could be more than words is escaped, so that text of a record is safe here too.
    """

    def gettext(text: str, **values: object) -> Markup:
        return _filled(words.gettext(text), values, words)

    def ngettext(one: str, several: str, num: int, **values: object) -> Markup:
        return _filled(words.noun(num, one, several), {"num": num, **values}, words)

    def found(text: str) -> Markup:
        """What the program found is told in English, and marked where that is not the language of the page."""
        if words.language == "en":
            return _as_markup(text)
        return Markup('<span lang="en" dir="ltr">%s</span>') % _as_markup(text)

    return {"gettext": gettext, "_": gettext, "ngettext": ngettext, "found": found}


def _filled(text: str, values: Mapping[str, object], words: Translation) -> Markup:
    told = {key: words.number(value) if isinstance(value, int) else value for key, value in values.items()}
    safe = Markup(text) if _WORDS.fullmatch(text) else Markup(numeric(text))  # noqa: S704 - looked at, or escaped
    return safe % {key: _as_markup(value) for key, value in told.items()}


def _as_markup(value: object) -> Markup:
    shown = written(value)
    if not isinstance(shown, Markup):
        raise TypeError(f"a message tells text and whole numbers; found {type(value).__name__}")
    return shown
