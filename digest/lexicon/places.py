"""The names of countries, territories and cities in English, as Babel has them from CLDR and from the zones of time."""

from __future__ import annotations

from functools import cache


def is_place(name: str) -> bool:
    """Tell whether a whole name is that of a country, a territory or a city after which a zone of time is called."""
    return name.casefold() in _names()


@cache
def _names() -> frozenset[str]:
    from babel import Locale  # here, since it is slow to load, and most commands read no copy
    from babel.core import get_global

    territories = (str(name).removesuffix(" SAR China") for name in Locale("en").territories.values())
    spellings = (spelling for name in territories for spelling in (name, name.replace("&", "and")))
    cities = (zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories"))
    return frozenset(map(str.casefold, (*spellings, *cities)))
