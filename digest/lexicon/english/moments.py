"""English words → of when a figure is: parts of a day, and the words that say up to when something was counted.

The hours order the parts of one day and say no more.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.english import calendar
from digest.lexicon.tables import word_set

PARTS_OF_DAY: Mapping[str, float] = {
    "dawn": 6, "daybreak": 6, "sunrise": 6, "morning": 9, "noon": 12, "midday": 12, "lunchtime": 12, "afternoon": 15,
    "dusk": 19, "sunset": 19, "evening": 19, "nightfall": 20, "tonight": 22, "night": 22, "midnight": 24,
}  # fmt: skip
"""Hour by which each is ordered."""

HOURS_OF_PARTS: Mapping[tuple[str, ...], tuple[float, float, str]] = {
    ("early", "hours"): (0, 6, "the early hours"), ("small", "hours"): (0, 6, "the small hours"),
    ("early", "morning"): (0, 9, "the early morning"), ("dawn",): (3, 8, "the hours around dawn"),
    ("daybreak",): (3, 8, "the hours around daybreak"), ("sunrise",): (3, 9, "the hours around sunrise"),
    ("morning",): (0, 12, "the morning"), ("late", "morning"): (9, 12, "the late morning"),
    ("lunchtime",): (11, 15, "the hours around lunchtime"), ("afternoon",): (12, 18, "the afternoon"),
    ("early", "afternoon"): (12, 16, "the early afternoon"), ("late", "afternoon"): (15, 19, "the late afternoon"),
    ("evening",): (16, 24, "the evening"), ("early", "evening"): (16, 20, "the early evening"),
    ("late", "evening"): (19, 24, "the late evening"), ("night",): (18, 30, "the night"),
    ("dusk",): (15, 23, "the hours around dusk"), ("sunset",): (15, 23, "the hours around sunset"),
    ("nightfall",): (15, 23, "the hours around nightfall"),
}  # fmt: skip
"""Hours between which each part lies, those of the next day behind 24; of seasons and lands the widest; and how it
is told."""

BEFORE_A_PART = word_set("in at on during around about this last yesterday today early late")
"""What stands before the part of a day in which something happened; `its morning round` tells none."""

END_OF_DAY, LAST_HOUR = ("end", "of", "the", "day"), 23.0
"""The end of a day in words, and the hour by which it is ordered."""

CLOSING, CHANGED, CLOSE = word_set("closed close ended finished"), word_set("up down higher lower"), 17.5
"""Verbs that tell of what is traded when the day's trading ended, what stands behind them, and the hour of that."""

CLOCKS: Mapping[str, int] = {"am": 0, "pm": 12}
"""What is added to the hour before them."""

SIDES_OF_DAY: Mapping[str, int] = {"morning": 0, "afternoon": 720, "evening": 720}
"""Minutes at which the half of the day begins that the words behind an hour tell."""

NIGHT, LATE_HOURS = "night", range(6, 12)
"""The part of the day that has hours of both halves, and its hours before midnight: eleven at night, three at night."""

PAST_AND_TO: Mapping[tuple[str, str], int] = {
    ("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15, ("ten", "past"): 10, ("ten", "to"): -10,
    ("twenty", "past"): 20, ("twenty", "to"): -20, ("five", "past"): 5, ("five", "to"): -5,
}  # fmt: skip
"""Minutes that are told before the hour."""

BEFORE_A_TIME = word_set("at by from")
"""What stands before a time by the clock, and tells `at 12:10` from a match won 12:10."""

ABOUT = word_set("about around exactly roughly precisely approximately")
"""What may stand between `at` and a time, or in place of `at`, and makes no bound of it."""

SPANNING = word_set("to until till through or and onward onwards earliest latest")
"""What behind a time makes a span or a bound of it."""

ZONES = word_set(
    """gmt utc bst wet west cet cest eet eest msk est edt cst cdt mst mdt pst pdt et ist jst kst hkt sgt aest aedt"""
)
"""Zones of times by the clock, in small letters."""

BEHIND_A_TIME = word_set("today yesterday tomorrow tonight sharp local each every last next daily")
"""Words beside days of the week and function words that follow a time, and are nothing counted."""

LOOSELY = word_set("about around shortly soon just before after nearly almost toward towards some approximately past")
"""What stands before a time that is not exact."""

SHIFTS: Mapping[str, float] = {"early": 5, "overnight": 3, "late": 22}
"""What says of a day only about when."""

OF_MOMENTS = frozenset((*PARTS_OF_DAY, *CLOCKS, *SHIFTS))
"""Words of one of several moments, which tell of no other thing."""

LEADS_IN = word_set("on the early late mid hours in of at about around shortly this that")
"""What may stand before a moment, and between a day and its part: late on the evening of 3 May."""

UNTIL = word_set("by until till til")
UNTIL_PHRASES = (("as", "of"), ("as", "at"), ("up", "to"))
"""What stands before the moment up to which something was counted."""

SO_FAR = (("so", "far"), ("to", "date"), ("until", "now"))
"""What tells that a count goes on."""

NOW = "now"
"""What tells that a count goes on only of what runs: now employs tells when, and no more."""

REACHES = (
    ("rise", "to"), ("rose", "to"), ("risen", "to"), ("rises", "to"), ("rising", "to"), ("climbed", "to"),
    ("climbs", "to"), ("reached",), ("reaches",), ("stood", "at"), ("stands", "at"), ("grew", "to"), ("grown", "to"),
    ("fell", "to"), ("fallen", "to"), ("dropped", "to"), ("increased", "to"), ("jumped", "to"), ("raised", "to"),
    ("passed",), ("hit",), ("toll",), ("swelled", "to"),
)  # fmt: skip
"""What tells a count as one of a series."""

SAYING = word_set(
    "said says say told announced reported reports report saying stated according declared confirmed added wrote denied"
    " denies denying"
)
"""Verbs of speech beside whose date a figure was given."""

WEEKDAYS = word_set(" ".join((*calendar.WEEKDAYS, *calendar.SHORT_WEEKDAYS)).lower())
"""A weekday alone, whole or short."""
