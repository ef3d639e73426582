"""What newspaper loads at its first page of a language → loaded beforehand, from its packages and from nowhere else."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from importlib.resources import files
from types import ModuleType

PACKAGES = ("_strptime", "nltk.stem.isri", "nltk.tokenize", "tinysegmenter")
"""What is imported at the first day that newspaper finds, and at newspaper3k's first page in Arabic or Japanese."""


def load() -> None:
    """Load the stop words and the packages of all languages."""
    utilities, text = import_module("newspaper.utils"), import_module("newspaper.text")
    known = tuple(utilities.get_available_languages())
    for name, module in tuple(sys.modules.items()):
        if name.startswith("newspaper") and hasattr(module, "get_available_languages"):  # looks into a folder each time
            module.get_available_languages = lambda: list(known)  # type: ignore[attr-defined]
    for language in known:
        with suppress(Exception):  # newspaper4k lacks packages of some languages, and then reads no page in them
            text.StopWords(language=language)
    for package in PACKAGES:
        with suppress(ImportError):
            import_module(package)
    with suppress(ImportError):
        _hold_dictionary(import_module("jieba"))


def _hold_dictionary(jieba: ModuleType) -> None:
    """Let jieba make its tables of the dictionary in its package, when first needed.

    Left alone it reads a file of fixed name in the folder for temporary files, which anyone may have put there, and
    writes one. Newspaper cuts all words, for which their frequencies do not matter.
    """
    dictionary = files("jieba").joinpath("dict.txt").read_text("utf-8")

    def initialize(_: object = None) -> None:
        words = [line.split(" ", 1)[0] for line in dictionary.rstrip().split("\n")]
        jieba.FREQ, jieba.min_freq = dict.fromkeys(words, 0.0), 0.0  # type: ignore[attr-defined]
        jieba.pfdict = {word[:length] for word in words for length in range(1, len(word) + 1)}  # type: ignore[attr-defined]
        jieba.initialized = True  # type: ignore[attr-defined]

    if hasattr(jieba, "pfdict"):
        jieba.initialize = initialize  # type: ignore[attr-defined]
