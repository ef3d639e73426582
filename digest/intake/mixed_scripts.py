"""Names and titles of a record → their words with a letter of another script that looks like a Latin one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from digest.intake.refused_characters import shown
from digest.intake.yaml_tree import Items, Mark, Node, Table, place_at
from digest.lexicon.look_alikes import MIXED
from digest.problems import Problem, Severity

_KEYS = ("name", "aliases", "title", "label", "authors", "speaker", "attributed_to", "owner")
"""What somebody or something is called by: two that look alike lead readers to the wrong one."""

_LETTERS = re.compile(r"[^\W\d_]+")

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
"""With the letters of Vietnamese, which have two marks."""


def mixed_scripts(node: Node, path: str) -> Iterator[Problem]:
    """Yield a warning for each name or title with a word that looks Latin and is not in all of its letters."""
    if isinstance(node, Table):
        for key, value in node.items():
            yield from _in_texts(value, node.values_at[key], path) if key in _KEYS else mixed_scripts(value, path)
    elif isinstance(node, Items):
        for item in node:
            yield from mixed_scripts(item, path)


def _in_texts(value: Node, mark: Mark, path: str) -> Iterator[Problem]:
    texts = zip(value, value.at, strict=True) if isinstance(value, Items) else [(value, mark)]
    for text, at in texts:
        for word, letters in mixed_words(text) if isinstance(text, str) else ():
            yield Problem(
                place=place_at(at, path),
                rule="mixed-scripts",
                found=f"{shown(word)} has {', '.join(letters)}",
                expected="a word of which all letters are of one script",
                hint="type the word anew: readers and search take it for another one",
                severity=Severity.WARNING,
            )


def mixed_words(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word with Latin letters beside others that only look so, and the names of these.

    A word of letters of another script alone is one of its language, and so is one of which a letter looks like no
    Latin one.
    """
    for word in _LETTERS.findall("" if text.isascii() else text):
        strange = [letter for letter in dict.fromkeys(word) if any(letter in letters for letters in MIXED.values())]
        others = [letter for letter in word if letter not in strange and not _LATIN.match(letter)]
        if strange and not others and len(strange) < len(set(word)):
            yield word, tuple(f"U+{ord(letter):04X} {unicodedata.name(letter)}" for letter in strange)
