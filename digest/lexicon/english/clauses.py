"""English words beside a verb, a place or a date → what they tell of it: where, up to when, that nothing happened.

Gathered by us from reports.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import word_set

LOCATING = word_set("in at near off of from to on outside around across over into")
"""Words before the name of a place."""

BOUNDING: Mapping[str, str] = {
    "until": "until", "till": "until", "by": "until", "to": "until", "through": "until",
    "before": "before", "after": "after",
}  # fmt: skip
"""Words before a date that say up to or before when something is; on, in and from say of when it is."""

NO_EVENTS = word_set(
    "said told announced reported added wrote stated declared according confirmed expected planned scheduled based"
    " named called used united put"
)
"""Past forms that say nothing of what happened on a day, and such as stand in names."""

BEFORE_A_VERB = word_set(
    """will would shall should can could may might must to was were is are be been being have has had not did does do
    never"""
)
"""Words behind which a verb stands, if what stands there is a content word."""

BEFORE_A_NOUN = word_set("a an the its their his her this that these those")
"""Words behind which a participle describes a noun."""

COORDINATORS = word_set("and but while whereas nor or plus as")
SUBORDINATORS = word_set(
    """after before when because since that which who whose where if although though until than amid despite following
    so"""
)
"""Words at which a clause ends."""

PAUSES = frozenset(",;:()[]–—…")
"""Marks at which it ends."""

PARTICLES = word_set("away out off up down over back through")
"""Words behind a verb with which it tells something else than alone: got away, cut off."""
