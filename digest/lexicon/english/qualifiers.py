"""Words that say how near a number comes to what it tells: about, at least, nearly."""

from __future__ import annotations

from collections.abc import Mapping

QUALIFIERS: Mapping[str, str] = {
    "about": "some|about|around|roughly|approximately|approx.|approx|an estimated|estimated|circa|ca.|in the region of"
    "|in the order of|on the order of|somewhere around|close to|~|≈|∼",
    "at least": "at least|at the least|no fewer than|no less than|not less than|not fewer than|no lower than"
    "|no smaller than|a minimum of|minimum of|at a minimum|as few as|as little as|≥|⩾",
    "at most": "at most|at the most|up to|no more than|not more than|no greater than|no larger than|no bigger than"
    "|no higher than|no longer than|not exceeding|not exceed|never exceed|never exceeded|never exceeds|not topped"
    "|as many as|as much as|a maximum of|maximum of|at a maximum|capped at|limited to|≤|⩽",
    "more than": "more than|over|just over|well over|slightly more than|a little over|a little more than"
    "|a bit more than|above|just above|well above|in excess of|upwards of|upward of|north of|beyond|greater than"
    "|larger than|bigger than|higher than|longer than|taller than|deeper than|heavier than|older than|faster than"
    "|hotter than|warmer than|slightly over|slightly above|exceeding|exceeds|exceeded|exceed|topping|topped|tops|top"
    "|surpassing|surpassed|surpasses|surpass|>",
    "less than": "less than|fewer than|under|just under|well under|below|just below|well below|slightly less than"
    "|slightly fewer than|slightly under|slightly below|a little under|a little less than|a bit less than|smaller than"
    "|lower than|shorter than|lighter than|younger than|cheaper than|slower than|cooler than|colder than|south of|<",
    "nearly": "nearly|almost|just short of|just shy of|shy of|approaching|not quite|virtually",
}
"""The closed set of qualifiers, each with the words for it that stand before a number."""

QUALIFIERS_BEHIND: Mapping[str, str] = {
    "about": "or so|odd|or thereabouts|give or take|approximately",
    "at least": "or more|or above|or longer|or older|or over|or greater|or higher|and over|and older|and above|and up"
    "|plus|+|at least|at the least|at a minimum",
    "at most": "or fewer|or less|or below|or younger|or under|or lower|and under|and younger|and below|at most"
    "|at the most|at a maximum",
}
"""Those that stand behind it, or behind what it counts."""
