"""jieba, which newspaper and the theme's search cut Chinese with → its tables made in memory, from its own package.

Left alone it reads them from a file of fixed name in the folder for temporary files, which anyone may have put there,
writes that file, and tells of it on standard error.
"""

from __future__ import annotations

from importlib.resources import files
from math import log
from types import ModuleType


def hold_dictionary(jieba: ModuleType, *, read_now: bool = False) -> None:
    """Let `jieba` make the tables that it would make itself, when it first needs them.

    What they are made of has 5 MB: it is read when they are made, or now, where no file can be opened then. The
    releases that newspaper3k brings are meant; others, which keep their tables elsewhere, stay as they are.
    """
    path = files("jieba").joinpath("dict.txt")
    held = path.read_text("utf-8") if read_now else ""

    def initialize(_: object = None) -> None:
        lines = (held or path.read_text("utf-8")).rstrip().split("\n")
        entries = [(word, float(count)) for word, count, _ in map(str.split, lines)]
        counts, total = dict(entries), sum(count for _, count in entries)  # a word may stand twice
        frequencies = {word: log(count / total) for word, count in counts.items()}
        jieba.FREQ, jieba.total = frequencies, total  # type: ignore[attr-defined]
        jieba.min_freq = min(frequencies.values())  # type: ignore[attr-defined]
        jieba.pfdict = {word[:length] for word in counts for length in range(1, len(word) + 1)}  # type: ignore[attr-defined]
        jieba.initialized = True  # type: ignore[attr-defined]

    if hasattr(jieba, "pfdict"):
        jieba.initialize = initialize  # type: ignore[attr-defined]
