"""The language of the site → what the theme's own files say beside the pages, such as where no page is found."""

from __future__ import annotations

from collections.abc import Mapping

from digest.translation import translation_for


def theme_words(language: str) -> Mapping[str, str]:
    """Return what is said in the language by the English words that stand in the theme's files; of English nothing."""
    words = translation_for(language)
    if words.language == "en":
        return {}
    return {
        "There is no page here": words.gettext("There is no page here"),
        "It may have got another address.": words.gettext("It may have got another address."),
        "Search for these words": words.gettext("Search for these words"),
        "Search": words.gettext("Search"),
        "Explore all sources and briefings": words.gettext("Explore all sources and briefings"),
        "Feed of this page": words.gettext("Feed of this page"),
        "Home": words.gettext("Home"),
    }
