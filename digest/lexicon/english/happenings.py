"""English verbs and nouns of what is to come → whether it begins or takes place, or ends.

Gathered by us from announcements, in the plain form.
"""

from __future__ import annotations

from digest.lexicon.tables import word_set

HAPPENING = word_set(
    """open begin start launch resume reopen inaugurate commence happen held place trial premiere kick unveil
    election opening reopening beginning lift liftoff"""
)
"""Words of what begins or takes place: go on trial, take place, be held, kick off."""

ORDINALS = word_set("first second third fourth fifth last final")
"""Words by which several of one name are told apart."""

NAMED_OTHERWISE = ORDINALS | word_set(
    """test trial preview pilot rehearsal another other next its his her
    their part stage phase half"""
)
"""Words beside a thing by which it is another one, or a part of it: the second vote, test runs, its cafe."""

OPENINGS = word_set("opening reopening beginning start launch lift liftoff premiere inauguration resumption")
"""Nouns of a beginning, behind which stands what begins."""

ENDING = word_set(
    """end close finish stop expire conclude complete deadline verdict ruling sentence runoff cancel postpone delay
    scrap shut withdraw"""
)
"""Words of what ends, or of a later stage of the same thing, on another day than it begins."""

PLANNING = word_set(
    """new next year time month day week plan schedule expect due announce will former able take go be have government
    minister ministry official"""
)
"""Words that two announcements may share without being of one thing."""
