"""A number → an invented event, how three invented outlets tell it, and what people would write of it in records.

Places, people, outlets and events are made up. A number always gives the same event, so that two runs
measure one digest.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

OUTLETS = tuple(
    f"{place} {kind}"
    for kind in ("Gazette", "Courier", "Ledger", "Echo")
    for place in ("Harbour", "Inland", "Valley", "Northern")
)
TOPICS = ("bridges", "floods", "harbours", "markets", "railways", "schools", "theatres", "water")

TELLINGS = 3
"""Sources of one briefing, as in the year of the tests."""

_FIRST = ("Al", "Bras", "Cor", "Dun", "Esk", "Far", "Gel", "Hol", "Ivo", "Jar", "Kel", "Lom", "Mar", "Nor", "Osk")
_LAST = ("borough", "by", "dale", "ford", "haven", "mere", "minster", "stead", "ton", "wick")
_NAMES = ("Ada", "Bela", "Cora", "Dario", "Edda", "Fero", "Gesa", "Hugo", "Ilse", "Jonas")
_FAMILIES = ("Vell", "Norr", "Tams", "Ordw", "Pell", "Quar", "Rast", "Sund", "Thor", "Ullm", "Wend", "Yark")
_ENDINGS = ("ing", "ick", "en", "ay", "in", "le", "ow", "by", "ne", "ann", "er", "ov")
_THINGS = ("library", "market hall", "theatre", "museum", "station", "school", "ferry pier", "harbour gate")
_RIVERS = ("Ild", "Orre", "Tamm", "Veld", "Wisk")
_PEOPLE_PER_EVENT = 3
"""Events that share a speaker, so that a page of a person holds several; a judgement."""

VOCABULARY = 30_000
"""Invented words beside those of the sentences; 5,000 sources have them all."""

_NEW, _AGAIN = 6, 24
"""Words of a source that come in the order of their numbers, and words that come as often as words of a language do."""

_SYLLABLES = tuple(f"{consonant}{vowel}" for consonant in "bdfgklmnprstvz" for vowel in "aeiou")

_GOLDEN = 0.618033988749895
"""Multiples of the golden ratio fall evenly between whole numbers, which spares a random generator."""

_BEGIN = datetime.date(2011, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A town's house is shut by a flood, and its mayor speaks."""

    number: int

    @property
    def id(self) -> str:
        """The id of its briefing."""
        return f"event-{self.number:05}"

    @property
    def place(self) -> str:
        """The town; it comes again after 150 events."""
        return _FIRST[self.number % len(_FIRST)] + _LAST[self.number // len(_FIRST) % len(_LAST)]

    @property
    def speaker(self) -> str:
        """The mayor, who speaks at several events."""
        number = self.number // _PEOPLE_PER_EVENT
        family = _FAMILIES[number // len(_NAMES) % len(_FAMILIES)] + _ENDINGS[number // 120 % len(_ENDINGS)]
        return f"{_NAMES[number % len(_NAMES)]} {family}"

    @property
    def day(self) -> datetime.date:
        """Two events have one day."""
        return _BEGIN + datetime.timedelta(days=self.number // 2)

    @property
    def facts(self) -> dict[str, object]:
        """What is told of it."""
        number, day = self.number, self.day
        return {
            "number": number,
            "place": self.place,
            "thing": _THINGS[number % len(_THINGS)],
            "river": _RIVERS[number % len(_RIVERS)],
            "speaker": self.speaker,
            "day": f"{day:%A}, {day.day} {day:%B} {day.year}",
            "date": day.isoformat(),
            "rise": 40 + number % 50,
            "homes": 210 + number,
            "cost": 2 + number % 9,
            "weeks": 3 + number % 5,
        }

    def words(self, turn: int) -> str:
        """Words of no language that a source tells: some that no source before it has, and some in use."""
        telling = self.number * TELLINGS + turn
        new = range(telling * _NEW, telling * _NEW + _NEW)
        again = (_rank(telling * _AGAIN + place) for place in range(_AGAIN))
        return " ".join(_word(number % VOCABULARY) for number in (*new, *again))

    def source(self, turn: int) -> str:
        """The id of one of its sources."""
        return f"source-{self.number * TELLINGS + turn + 1:05}"

    def outlet(self, turn: int) -> str:
        """The outlet of that source."""
        return OUTLETS[(self.number * TELLINGS + turn) % len(OUTLETS)]

    def article(self, turn: int) -> str:
        """The article of that source, with its title on the first line."""
        facts = {**self.facts, "outlet": self.outlet(turn), "own": 31 + 7 * turn + self.number}
        facts["homes"] = 210 + self.number + (25 if turn == TELLINGS - 1 else 0)
        told = [forms[turn % len(forms)].format(**facts) for forms in _TOLD]
        return "\n\n".join([f"{facts['place']} shuts its {facts['thing']}", *told, _OWN[turn].format(**facts)]) + "\n"


def _rank(place: int) -> int:
    """A number below the vocabulary's, the small ones as often as Zipf's law has the first words of a language."""
    return int(VOCABULARY ** (place * _GOLDEN % 1)) - 1


def _word(number: int) -> str:
    """A word of three syllables and an end, another for each number."""
    first, rest = divmod(number, len(_SYLLABLES))
    second, third = divmod(first, len(_SYLLABLES))
    return f"{_SYLLABLES[rest]}{_SYLLABLES[third]}{_SYLLABLES[second]}{_ENDINGS[number % len(_ENDINGS)]}"


_TOLD = (
    (
        "{place} shut its {thing} on {day}, after the {river} had come over its banks in the night.",
        "The {thing} of {place} was shut on {day}, since the {river} had come over its banks in the night.",
        "Nobody may enter the {thing} of {place} since {day}, when the {river} came over its banks in the night.",
    ),
    (
        "The water rose by {rise} centimetres within six hours and stood in the hall of the {thing} until noon.",
        "Within six hours the river rose by {rise} centimetres, and until noon it stood in the hall of the {thing}.",
    ),
    (
        "“We have seen high water before, but never in the hall,” Mayor {speaker} told reporters on the steps. She"
        " thanked the people who had carried chairs and books to the upper floor before dawn.",
        "Mayor {speaker} said on the steps: “We have seen high water before, but never in the hall.” She went inside.",
    ),
    (
        "Firefighters led the people of {homes} homes along the lower road to dry ground before the dam was opened.",
        "The people of {homes} homes along the lower road were led to dry ground by firefighters.",
    ),
    (
        "The council puts the damage to the {thing} at {cost} million euros and will ask the province for half of it.",
        "Damage to the {thing} comes to {cost} million euros, says the council; it asks the province for half of it.",
    ),
    (
        "The doors are to open again in {weeks} weeks, once the floor is dry and the wiring has been looked at.",
        "In {weeks} weeks, once floor and wiring have been looked at, the doors are to open again.",
    ),
    (
        "The town had last seen such water in 1954, when the old weir broke and the lower quarter lost its bridge.",
        "Such water was last seen in 1954: the old weir broke then, and took the bridge of the lower quarter.",
    ),
)
_OWN = (
    "A caretaker counted {own} lamps that still burned under water, the {outlet} has learned.",
    "Children of the quarter sailed {own} paper boats through the cloakroom while their parents carried chairs out.",
    "A choir that was to sing on the stage moved to the church, where {own} listeners found room.",
)
"""Told by one outlet only."""
