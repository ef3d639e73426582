"""What newspaper loads at its first page of a language → loaded beforehand, from its packages and from nowhere else."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module

from digest.jieba_tables import hold_dictionary

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
        hold_dictionary(import_module("jieba"), read_now=True)
