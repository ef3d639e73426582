"""Which examples of a law are drawn: the same on every run, and by night others and more of them."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

BY_DAY = 100
"""Examples of a law in `make test`."""

BY_NIGHT = 2_000
"""Examples of a law in `make test-nightly`, drawn at random: what it finds becomes a case of its own."""

_EVERYWHERE = settings(database=None, print_blob=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""No database, which brings examples of former runs; no deadline and no check of slowness, which busy machines fail."""

settings.register_profile("same", _EVERYWHERE, max_examples=BY_DAY, derandomize=True)
settings.register_profile("nightly", _EVERYWHERE, max_examples=BY_NIGHT, derandomize=False)
settings.load_profile("same")


def by_day_and_night(by_day: int, by_night: int) -> int:
    """Return how many of the tries of a long test are made: some in `make test`, all in the nightly profile."""
    return by_night if settings.default.max_examples > BY_DAY else by_day


def times(share: float) -> settings:
    """Return the settings of a law that is to be tried so many times as often as others."""
    return settings(max_examples=round(share * settings.default.max_examples))
