"""A language of the theme → its catalogue of messages, compiled as it is loaded."""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).parent / "catalogues"

LANGUAGES = ("en", *sorted(path.stem for path in FOLDER.glob("*.po")))
"""English, which needs no catalogue, and those that have one."""

_OTHER_SCRIPTS = frozenset({"zh-hant", "zh-tw", "zh-hk", "zh-mo"})
"""Of these a reader would not be served by the catalogue of the language: it is in simplified characters."""


def catalogue_for(tag: str) -> str | None:
    """Return the language of the catalogue that serves a tag such as `pt-BR`; None where there is none."""
    wanted = tag.replace("_", "-").lower()
    language = wanted.partition("-")[0]
    return language if language in LANGUAGES and wanted not in _OTHER_SCRIPTS else None


@cache
def compiled(language: str) -> gettext.NullTranslations:
    """Return the messages of a language that has a catalogue; of English, none, so that each stands for itself."""
    if language == "en":
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo  # here, since it is slow to load, and English pages need it not
    from babel.messages.pofile import read_po

    packed = BytesIO()
    with (FOLDER / f"{language}.po").open("rb") as lines:
        write_mo(packed, read_po(lines, locale=language))
    return gettext.GNUTranslations(BytesIO(packed.getvalue()))
