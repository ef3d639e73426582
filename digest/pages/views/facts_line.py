"""A briefing → its line of facts: sources, origins, checked sentences with those that are not, last change, version."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from digest.model import Briefing
from digest.pages.dot_plots import BarChart, bar_chart
from digest.pages.views import cards
from digest.pages.views.elements import Count, DateInWords, Meter
from digest.pages.views.origin_line import CountedList, OriginLine, Places, origin_line
from digest.pages.views.page_context import PageContext
from digest.pages.views.unchecked import unchecked

_STEP = 70
"""Pixels that `2 origins` takes at 12 pixels a letter's height."""

_LEAST_BARS = 3
"""Numbers of origins of which bars are drawn: of fewer the words beside them say all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a reader asks of a briefing before reading it."""

    sources: Count
    origin: OriginLine | None
    meter: Meter
    unchecked: CountedList | None
    """The sentences that rest on evidence of which none was checked; None where there is none."""
    changed: DateInWords | None
    origins: BarChart | None
    """How many statements have one origin, how many two, and so on."""
    version: int
    """One more than there are corrections."""


def facts(context: PageContext, briefing: Briefing, places: Places) -> Facts:
    """Return the facts; `places` are the points with the links to them."""
    open_yet = unchecked(context, briefing)
    words = context.words.ngettext(
        "%(number)s sentence not checked yet", "%(number)s sentences not checked yet", len(open_yet)
    )
    return Facts(
        sources=context.count(sum(not source.withdrawn for source in briefing.sources), "source", "sources"),
        origin=origin_line(context, briefing, places),
        meter=cards.meter(context, briefing.record),
        unchecked=CountedList(words=words, items=open_yet) if open_yet else None,
        changed=context.date(briefing.changed) if briefing.changed else None,
        origins=_by_origins(context, briefing),
        version=1 + len(briefing.record.corrections),
    )


def _by_origins(context: PageContext, briefing: Briefing) -> BarChart | None:
    """Return the bars; None where so few numbers of origins occur that the line of facts says all that they would."""
    counts = Counter(len(item.origins) for item in (briefing.origins.statements if briefing.origins else ()))
    if len(counts) < _LEAST_BARS:
        return None
    return bar_chart(
        [(context.words.counted(number, "origin", "origins"), counts[number]) for number in sorted(counts)], step=_STEP
    )
