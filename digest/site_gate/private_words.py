"""What must not be published → the pages and files of a site that have more words of it than the readings show."""

from __future__ import annotations

import codecs
import json
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from html import unescape
from itertools import chain
from urllib.parse import unquote

from digest.lexicon.look_alikes import MARK
from digest.model import Id
from digest.problems import Problem
from digest.site_gate.between_words import in_columns, without_what_is_between
from digest.site_gate.built_page import BuiltPage, readings
from digest.site_gate.built_site import BuiltSite
from digest.site_gate.file_kinds import DATA, PICTURES
from digest.site_gate.generated_paths import is_generated
from digest.site_gate.placed import problem
from digest.site_gate.withheld import Run, first_places


def on_page(page: BuiltPage, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for each article of which a page has words that the readings do not show."""
    if site.private:
        found = _found(page.text, site.private) | _in_parts(_decoded(page.html), site.private)
        for text in () if is_generated(page.path) else readings(page):
            found |= _found(text, site.private) | _in_parts(text, site.private)
        for source, words in sorted(found.items()):
            yield _fault(page.path, page.line_of(words.split()[0]), source, words)


def in_file(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield such a fault for a file that holds text, or that is called a picture and does."""
    if site.private and path.endswith((*DATA, *PICTURES, ".xml")):
        text = _text_of(path, content)
        for source, words in sorted((_found(text, site.private) | _in_parts(text, site.private)).items()):
            yield _fault(path, 1, source, words)


def whole_copies(path: str, content: bytes, site: BuiltSite) -> Iterator[Problem]:
    """Yield a fault for a file that is a private copy, byte for byte."""
    if site.copies and sha256(content).hexdigest() in site.copies:
        expected = "no private copy on the site"
        yield problem(path, 1, "private-copy", "a file with the bytes of a private copy", expected, hint=_HINT)


def in_published(path: str, content: bytes, *, private: Mapping[Run, Id], copies: frozenset[str]) -> Iterator[Problem]:
    """Yield a fault for a file of a repository that is a private copy, else for each article of which it has words."""
    if sha256(content).hexdigest() in copies:
        expected = "no private copy in a repository"
        yield problem(path, 1, "private-copy", "a file with the bytes of a private copy", expected, hint=_COPY_AT_HAND)
    elif private:
        told: set[Id] = set()
        for fault, source in chain(_in_name(path, private), *_in_parts_of(path, content, private)):
            if source not in told:
                told.add(source)
                yield replace(fault, hint=_OUT_OF_GIT)


def _in_name(path: str, private: Mapping[Run, Id]) -> Iterator[tuple[Problem, Id]]:
    for source, words in _found(_decoded(path), private).items():
        yield _fault(path, 1, source, words), source


def _in_parts_of(path: str, content: bytes, private: Mapping[Run, Id]) -> Iterator[Iterator[tuple[Problem, Id]]]:
    for start in range(0, max(len(content) - _LAP, 1), _AT_ONCE - _LAP):
        yield _in_text(path, content[start : start + _AT_ONCE], content.count(b"\n", 0, start), private)


def _in_text(path: str, content: bytes, before: int, private: Mapping[Run, Id]) -> Iterator[tuple[Problem, Id]]:
    text = _decoded(_text_of(path, content))
    found = first_places(_whole(text), private) | first_places(text, private)
    for shorter in without_what_is_between(text):
        found |= first_places(_whole(shorter), private)
    for source, words in _found(in_columns(text), private).items():
        first = max(text.find(max(words.split(), key=len)), 0)
        found.setdefault(source, (first, first + len(words)))
    for source, (start, end) in found.items():
        line = before + text.count("\n", 0, start) + 1
        yield _fault(path, line, source, text[start:end]), source


_AT_ONCE = 4 * 1024 * 1024
_LAP = 64 * 1024
"""Bytes of a file that are searched at once, and how many of them the next ones begin with; a judgement."""


def _found(text: str, private: Mapping[Run, Id]) -> dict[Id, str]:
    """Return of each source that has words in the text the first of them."""
    return {source: text[start:end] for source, (start, end) in first_places(text, private).items()}


def _decoded(text: str) -> str:
    """Return the text with what HTML, YAML, JSON and addresses write for a character."""
    plain = _ESCAPES.sub(lambda escape: chr(int("".join(filter(None, escape.groups())), 16)), unescape(text))
    plain = _joined(plain)
    return unquote(plain) if _PERCENT.search(plain) else plain


def _joined(text: str) -> str:
    """Return the text with one character for the two halves in which escapes write it; a half alone is none."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


_ESCAPES = re.compile(r"\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U(00[01][\da-fA-F]{5})|u\{([\da-fA-F]{1,5})\})")

_PERCENT = re.compile(r"%[\da-fA-F]{2}")


def _in_parts(text: str, private: Mapping[Run, Id]) -> dict[Id, str]:
    """Return the same where markup stands within words."""
    whole = _whole(text)
    return (
        {} if whole == text else {source: text[slice(*place)] for source, place in first_places(whole, private).items()}
    )


def _whole(text: str) -> str:
    """Return the text, as long as it was, without markup: within a word it lets the word go on."""
    closed = text.rfind("-->") + 3  # behind it no comment ends, and the search for one would take the square of them
    text = _COMMENT.sub(_joining, text[:closed]) + text[closed:] if closed > 2 else text
    return _TAG.sub(lambda tag: " " * len(tag[0]), _IN_A_WORD.sub(_joining, text))


def _joining(found: re.Match[str]) -> str:
    return MARK * len(found[0])


_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_IN_A_WORD = re.compile(r"(?<=\w)(?:</?[a-z][^<>]*>|[-\u2010=\\][ \t]*\r?\n[ \t]*|[^\w\s<>&])+(?=\w)", re.IGNORECASE)
"""Elements, the end of a line where a word is parted there, and signs such as hyphens, dots and those of Markdown
between two letters: of `<td>one</td><td>two` and `one—two`, too, which do part words, but that is looked at as well."""

_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def _fault(path: str, line: int, source: Id, words: str) -> Problem:
    words = " ".join(words.split())
    found = f"words of {source} that its reading does not show: “{words}”"
    expected = "no more words of a private copy than its reading shows"
    return problem(path, line, "private-words", found, expected, hint=_HINT)


_HINT = "take them out of content/ and templates/, or cite them as a quote and run digest read --write"


_OUT_OF_GIT = (
    "take them out before you commit, or cite them as a quote and run digest read --write; a commit that holds them is "
    "public once it is pushed: git filter-repo takes them out of every commit"
)

_COPY_AT_HAND = f"where the private folder holds it already, this one can be deleted; else: {_OUT_OF_GIT}"
"""What is done with the file from which a source was added."""


def _text_of(path: str, content: bytes) -> str:
    text = content.decode(_encoding_of(content), _AS_IN_WINDOWS)
    if path.endswith(".json"):
        try:
            return _joined(json.dumps(json.loads(text), ensure_ascii=False))
        except ValueError:
            return text
    return text


def _encoding_of(content: bytes) -> str:
    """Return UTF-16 where the bytes say so, or where every other byte of the first ones is zero; else UTF-8."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    first = content[:_LOOKED_AT]
    zeros = [first[start::2].count(0) * 4 > len(first) for start in (0, 1)]
    return "utf-8" if zeros[0] == zeros[1] else "utf-16-be" if zeros[0] else "utf-16-le"


_LOOKED_AT = 1024
"""Bytes by which an encoding is told; a judgement."""


def _as_in_windows(error: UnicodeError) -> tuple[str, int]:
    """Take each byte that is not UTF-8 for what it is in the encoding of older files of the West."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_AS_IN_WINDOWS = "digest-as-in-windows"
codecs.register_error(_AS_IN_WINDOWS, _as_in_windows)
