"""A project and a name → where it is kept that something was looked at and had no fault, of one program alone."""

from __future__ import annotations

from typing import Protocol

from digest import cache
from digest.pipeline.private_folders import keep_out_of_git
from digest.settings import Settings


class Passes(Protocol):
    """Where it is kept that something was looked at and nothing was found; of one program alone."""

    def get(self, key: str) -> str | None:
        """Return what was kept under the key."""

    def put(self, key: str, text: str) -> None:
        """Keep it."""


def passes_of(settings: Settings, name: str) -> cache.Kept:
    """Return where it is kept what had no fault in a project: its `records`, its `stored` or its `published` files, its
    `site`; or what was found in all of it, its `answers`.
    """
    return cache.Kept(settings.root / ".digest" / "passed", name)


def keep_passes(settings: Settings, passes: cache.Kept) -> None:
    """Keep what is new, unless git would take it: where nothing can be kept, the next command takes longer."""
    if passes.is_changed and not any(keep_out_of_git(settings, needed=True)):
        passes.write()
