"""The English names of months, weekdays, seasons and decades, in their order.

Months and weekdays are Babel's, which a test holds; written out, because patterns are built of them at every start of
the program, and loading Babel takes longer than all of these patterns.
"""

from __future__ import annotations

from digest.lexicon.tables import word_set

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
"""Written with or without a stop behind them; May has no short form."""

THREE_LETTERS = tuple(month[:3] for month in MONTHS)
"""The months, each with as many letters as the others."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thu", "Fri", "Sat", "Sun")

BEFORE_A_DATE = word_set("in since by until till from of before after during between early late mid to and")
"""Words that stand before a month or a year."""

IN_SMALL_LETTERS = word_set(" ".join((*MONTHS, *WEEKDAYS)).lower())
"""The months and weekdays."""

SEASONS = ("spring", "summer", "autumn", "fall", "winter")

ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

DECADES = {
    "twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60", "seventies": "70",
    "eighties": "80", "nineties": "90",
}  # fmt: skip
"""Of the twentieth century."""

ERAS = word_set(
    """
    Persian Iranian Jewish Hebrew Islamic Muslim Hijri Buddhist Thai Ethiopian Coptic Bengali Nepali Nepalese Hindu Saka
    Vikram Chinese
    """
)
"""Whose calendars count other years."""
