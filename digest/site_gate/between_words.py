"""A text of a file → the same text, as long as it was, without what may stand between the words that a reader sees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from digest.site_gate.built_page import UNSEEN


def without_what_is_between(text: str) -> Iterator[str]:
    """Yield the text without markup, without elements of a few words, without what is hidden, and without what Markdown
    writes beside a word: where a link leads, the name of a note, attributes, comments of templates.

    Yield nothing where it has none of it.
    """
    without = (_MARKUP.sub(_blank, text), _MARKS.sub(_blank, text), _without_hidden(text))
    for shorter in (*without, *_without_short_elements(text)):
        if shorter != text:
            yield shorter
            if (both := _MARKS.sub(_blank, shorter)) != shorter:
                yield both


def in_columns(text: str) -> str:
    """Return what stands in one place again and again: in one attribute, in quotation marks, first or last in a line.

    So are words that a table, a list of settings or the descriptions of pictures have one by one.
    """
    values: dict[str, list[str]] = {}
    for name, *quoted in _ATTRIBUTE.findall(text):
        values.setdefault(name.lower(), []).append("".join(quoted))
    columns = (*values.values(), *(column.findall(text) for column in _COLUMNS))
    return f" {_OTHERWISE} ".join(" ".join(map(_few, column)) for column in columns)


def _few(value: str) -> str:
    """Return a value of two words at most; longer ones are prose, whose parts are not read as one text."""
    return value if len(value.split()) <= _A_FEW else _OTHERWISE


_A_FEW = 2
"""Words that stand one by one, or two of them, as a first name and a last one; a judgement."""

_OTHERWISE = "zzzz"
"""A word that no article has, in place of what is none of a column."""


_ATTRIBUTE = re.compile(
    r"""([a-z][\w:-]{0,40})["']?(?:\s?[=:]\s?(?:"([^"<>]{0,60})"|'([^'<>]{0,60})'|([^\s"'<>=:`]{1,60}))|\s"([^"]{0,60})")""",
    re.IGNORECASE,
)
"""Of an element, an object of JSON or a catalogue; a longer value has eight words by itself, here and in the next."""

_COLUMNS = (
    re.compile(r'"([^"\n]{1,60})"'),
    re.compile(r"\{:?\s?#([\w-]{1,60})"),  # the id of a heading
    re.compile(r"^[^\w\n]{0,20}([^:,=|;\t#\n]{1,60})(?=[:,=|;\t#])", re.MULTILINE),
    re.compile(r"[:,=|;\t#]([^:,=|;\t#\n]{1,60})[|;,\s]{0,20}$", re.MULTILINE),
)

_MARKUP = re.compile(r"<!\[CDATA\[|\]\]>|<\?[^<>]{0,999}>|<![^<>]{0,999}>|</?[a-z][^<>]*>", re.IGNORECASE)

_MARKS = re.compile(
    r"(?<=\])(?:\((?:[^()\n]|\([^()\n]{0,99}\)){0,999}\)|\[[^\[\]\n]{0,199}\])"  # of a link or picture
    r"|\[\^[^\[\]\s]{1,199}\]"  # of a note
    r"|\{[:#%{][^{}\n]{0,999}\}{1,2}|/\*[^*]{0,999}\*/"
)
"""The lengths let no text take the square of its own to be read."""


def _without_short_elements(text: str) -> Iterator[str]:
    """Yield the text without the innermost of them, then without those that held them."""
    for _ in range(_DEEPEST):
        shorter = _SHORT_ELEMENT.sub(_blank, text)
        if shorter == text:
            return
        yield shorter
        text = shorter


_SHORT_ELEMENT = re.compile(r"<([a-z]\w*)\b[^<>]*>[^<>]{0,99}</\1\s*>", re.IGNORECASE)
"""An element with a few words, which may be hidden ones or the mark of a note among others."""

_DEEPEST = 4
"""Elements within one another, each of which takes another search of the file; a judgement."""


def _without_hidden(text: str) -> str:
    """Blank each element that browsers do not show, with all that is in it; one that nothing closes is left."""
    opened: list[tuple[str, int, bool]] = []
    names: Counter[str] = Counter()
    kept: list[tuple[int, int]] = []
    for tag in _TAG.finditer(text):
        closing, name, attributes = tag[1], tag[2].lower(), tag[3]
        if not closing:
            is_hidden = name in UNSEEN or bool(_HIDING.search(attributes))
            opened.append((name, tag.start(), is_hidden))
            names[name] += 1
        while closing and names[name]:  # what it closes, and all in it that nothing closed, such as <br>
            last, start, is_hidden = opened.pop()
            names[last] -= 1
            if last == name:
                if is_hidden:
                    while kept and kept[-1][0] >= start:  # one within it
                        kept.pop()
                    kept.append((start, tag.end()))
                break
    return _blanked(text, kept)


_TAG = re.compile(r"<(/?)([a-z][\w-]*)([^<>]*)>", re.IGNORECASE)

_HIDING = re.compile(r"\bhidden\b|display\s*:\s*none", re.IGNORECASE)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    parts, behind = [], 0
    for start, end in spans:
        parts += [text[behind:start], " " * (end - start)]
        behind = end
    return "".join([*parts, text[behind:]])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
