"""A message, a number or a list → it in one language, as gettext and Babel have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.translation.catalogue import compiled


def message(text: str) -> str:
    """Return `text`, a message that is translated later, where it is shown; so that catalogues have it."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """Messages, numbers and lists in one language."""

    language: str
    """One that has a catalogue."""

    def gettext(self, text: str, **values: object) -> str:
        """Return the message `text`, with `values` in its placeholders."""
        return self._filled(compiled(self.language).gettext(text), values)

    def pgettext(self, about: str, text: str) -> str:
        """Return the message `text`, one of several of these words, as it is said of `about`."""
        return compiled(self.language).pgettext(about, text)

    def ngettext(self, one: str, several: str, number: int, **values: object) -> str:
        """Return the message for `number` things, with it and the `values` in the placeholders."""
        found = compiled(self.language).ngettext(one, several, number)
        return self._filled(found, {"number": number, **values})

    def counted(self, number: int, one: str, several: str) -> str:
        """Return `1 source`, `2 sources`."""
        return f"{self.number(number)} {self.noun(number, one, several)}"

    def noun(self, number: int, one: str, several: str) -> str:
        """Return `source` or `sources`, as `number` asks for."""
        return compiled(self.language).ngettext(one, several, number)

    def number(self, value: float) -> str:
        """Return a count in the digits and groups of the language; in English as Python writes it."""
        return str(value) if self.language == "en" else self.decimal(value)

    def decimal(self, value: float) -> str:
        """Return a quantity, its digits in groups."""
        # Twelve digits are more than any count in the press has, and hide the noise of binary fractions.
        if self.language == "en":
            return f"{value:,}" if isinstance(value, int) else f"{value:,.12g}"
        from babel.numbers import format_decimal  # here, since it is slow to load, and English pages need it not

        exact = value if isinstance(value, int) else f"{value:.12g}"
        return format_decimal(exact, locale=self.language, decimal_quantization=False)

    def measured(self, number: str, last: float, unit: str) -> str:
        """Return `number`, one or a range that ends with `last`, with a unit of CLDR; in English nobody asks for it."""
        from babel.units import format_unit  # here, as above

        told = format_unit(last, unit, length="long", locale=self.language)
        return told.replace(self.decimal(last), number) if self.decimal(last) in told else f"{number} ({told})"

    def listed(self, words: Sequence[str]) -> str:
        """Return `a`, `a and b`, `a, b and c`."""
        if self.language == "en":
            return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
        from babel.lists import format_list  # here, as above

        return format_list(list(words), locale=self.language) if words else ""

    def _filled(self, text: str, values: dict[str, object]) -> str:
        if not values:
            return text
        return text % {key: self.number(value) if isinstance(value, int) else value for key, value in values.items()}
