"""A project and a name → where it is kept what was found or made of the same before, by one program alone."""

from __future__ import annotations

from digest import cache
from digest.pipeline.state.private_folders import keep_out_of_git
from digest.settings import Settings


def passes_of(settings: Settings, name: str) -> cache.Kept:
    """Return where it is kept, by name, what need not be found again.

    What had no fault: `records`, `stored` or `published` files, or the `site`. What was made or found of the same: the
    `pages` that stand, the `views` that pages were made of, the `answers` of a check.
    """
    return cache.Kept(settings.root / ".digest" / "passed", name)


def keep_passes(settings: Settings, passes: cache.Kept) -> None:
    """Keep what is new, unless git would take it: where nothing can be kept, the next command takes longer."""
    if passes.is_changed and not any(keep_out_of_git(settings, needed=True)):
        passes.write()
