"""A project → every problem of the content, as it was told before where nothing changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.edtf import Day
from digest.pipeline.checking.kept_answers import keep_answer, kept_answer, looked_at
from digest.problems import Problem
from digest.settings import Settings

if TYPE_CHECKING:
    from digest.pipeline.state.workers import Workers


def checked(settings: Settings, *, today: Day, workers: Workers | None = None) -> tuple[Problem, ...]:
    """Return what `check` returns, without looking for it again where the same program looked at the same before."""
    seen = looked_at(settings, today)
    kept = kept_answer(settings, seen) if seen else None
    if kept is not None:
        return kept
    from digest.pipeline.checking.project_check import check  # here, since it is slow to load, and mostly not needed

    found = check(settings, today=today, workers=workers)
    if seen and seen == looked_at(settings, today):  # not what somebody edited meanwhile
        keep_answer(settings, seen, found)
    return found
