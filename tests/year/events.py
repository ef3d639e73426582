"""A number → an invented event, and how an invented outlet tells it: the same facts in other words, some otherwise."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

PLACES = ("Alder", "Brask", "Corlen", "Dunmere", "Eskby", "Farrow", "Gelt", "Holm", "Ivory", "Jarrow")
SHORES = ("Ferry", "Mill", "Weir", "Sands", "Bridge")
THINGS = ("library", "market", "theatre", "museum", "station", "school", "bakery", "harbour")
RIVERS = ("Ild", "Orre", "Tamm", "Veld", "Wisk")
FIRST_NAMES = ("Ada", "Bela", "Cora", "Dario", "Edda", "Fero", "Gesa")
LAST_NAMES = ("Velling", "Norrick", "Tamsen", "Ordway", "Pellin", "Quarle", "Rastow", "Sundby", "Thorne")

OUTLETS = ("harbour-gazette", "coast-courier", "inland-post", "river-times", "evening-ledger", "morning-echo")

BEGIN = datetime.date(2031, 1, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened: a place shut one of its houses because of a flood."""

    number: int
    place: str
    thing: str
    river: str
    speaker: str
    day: datetime.date

    @property
    def id(self) -> str:
        """The id of its briefing."""
        return f"event-{self.number:03}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one outlet tells an event."""

    event: Event
    outlet: int

    @property
    def source(self) -> str:
        """The id of the source."""
        return f"{OUTLETS[self.outlet]}-{self.event.number:03}"

    @property
    def quote(self) -> str:
        """Words of the article that carry the point."""
        return _SHUT[self.outlet % len(_SHUT)].format(**_facts(self)).split(",")[0]

    @property
    def text(self) -> str:
        """The article, with its title on the first line."""
        facts = _facts(self)
        told = (_SHUT, _RISEN, _SAID, _HOMES, _COST, _NEXT)
        sentences = [forms[(self.outlet + turn) % len(forms)].format(**facts) for turn, forms in enumerate(told)]
        sentences += [form.format(**facts) for form in _OWN]
        return "\n\n".join([f"{facts['place']} and its {facts['thing']}", *sentences]) + "\n"


def event(number: int) -> Event:
    """Return one of many events, each of another place and day."""
    shore = SHORES[number // len(PLACES) % len(SHORES)]
    first, last = FIRST_NAMES[number % len(FIRST_NAMES)], LAST_NAMES[number % len(LAST_NAMES)]
    return Event(
        number=number,
        place=f"{PLACES[number % len(PLACES)]} {shore}",
        thing=THINGS[number % len(THINGS)],
        river=RIVERS[number % len(RIVERS)],
        speaker=f"{first} {last}",
        day=BEGIN + datetime.timedelta(days=7 * number),
    )


def _facts(telling: Telling) -> dict[str, object]:
    event, outlet = telling.event, telling.outlet
    return {
        "place": event.place,
        "thing": event.thing,
        "river": event.river,
        "speaker": event.speaker,
        "day": f"{event.day:%A}, {event.day.day} {event.day:%B} {event.day.year}",
        "rise": 40 + event.number % 50,
        "homes": 210 + 3 * event.number + (25 if outlet == 2 else 0),
        "cost": 2 + event.number % 9,
        "weeks": 3 + event.number % 5,
        "lamps": 31 + 7 * outlet + event.number,
        "boats": 12 + 5 * outlet + event.number,
        "name": OUTLETS[outlet].replace("-", " ").title(),
    }


_SHUT = (
    "{place} shut its {thing} on {day}, after the {river} had come over its banks in the night.",
    "The {thing} of {place} was shut on {day}, since the {river} had come over its banks in the night.",
    "Nobody may enter the {thing} of {place} since {day}, when the {river} came over its banks in the night.",
)
_RISEN = (
    "The water rose by {rise} centimetres within six hours and stood in the hall of the {thing} until noon.",
    "Within six hours the river rose by {rise} centimetres, and until noon it stood in the hall of the {thing}.",
)
_SAID = (
    "“We have seen high water before, but never in the hall,” Mayor {speaker} told reporters on the steps.",
    "Mayor {speaker} said on the steps: “We have seen high water before, but never in the hall.”",
)
_HOMES = (
    "Firefighters led the people of {homes} homes along the lower road to dry ground before the dam was opened.",
    "The people of {homes} homes along the lower road were led to dry ground by firefighters.",
)
_COST = (
    "The council puts the damage to the {thing} at {cost} million euros and will ask the province for half of it.",
    "Damage to the {thing} comes to {cost} million euros, says the council, which asks the province for half of it.",
)
_NEXT = (
    "The doors are to open again in {weeks} weeks, once the floor is dry and the wiring has been looked at.",
    "In {weeks} weeks, once floor and wiring have been looked at, the doors are to open again.",
)
_OWN = (
    "A caretaker of the {thing} counted {lamps} lamps that still burned under water, the {name} has learned.",
    "Children of the quarter sailed {boats} paper boats through the cloakroom while their parents carried chairs out.",
)
"""Told by one outlet only, with figures of its own."""
