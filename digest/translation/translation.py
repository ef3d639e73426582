"""A language → the words of the interface in it: messages, numbers and lists, and dates."""

from __future__ import annotations

from dataclasses import dataclass

from digest.edtf import Date
from digest.translation.catalogue import catalogue_for
from digest.translation.dates_in_words import date_in_words, short_month
from digest.translation.messages import Messages


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation(Messages):
    """The words of the interface in one language."""

    def date(self, date: Date) -> str:
        """Return a date in words."""
        if self.language == "en":
            return date.in_words
        return date_in_words(date, self)

    def month(self, date: Date) -> str:
        """Return the short month and the year in which a date begins, for a drawing; or the year, or the season."""
        return short_month(date, self)

    def week(self, number: int, year: int) -> str:
        """Return what a week is called."""
        return self.gettext("Week %(week)s of %(year)s", week=str(number), year=str(year))


ENGLISH = Translation(language="en")


def translation_for(tag: str) -> Translation:
    """Return the words in the language of the theme; in English where it has no catalogue."""
    return Translation(language=catalogue_for(tag) or "en")
