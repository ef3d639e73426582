"""A project with its copies → every problem of the content."""

from __future__ import annotations

from digest import site_gate
from digest.edtf import Day
from digest.pipeline.checking.check_rules import rules
from digest.pipeline.checking.git_history import changes_since
from digest.pipeline.checking.published_files import private_in_files
from digest.pipeline.state.citations import Citations, citations
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.private_folders import committed_since, tracked_files
from digest.pipeline.state.project_state import ProjectState, project_state
from digest.pipeline.state.workers import Workers
from digest.pipeline.stored.advice import advice, days_to_come, with_days_first
from digest.problems import Problem, faults, in_order
from digest.settings import Settings


def check(
    settings: Settings, *, base: str | None = None, today: Day | None = None, workers: Workers | None = None
) -> tuple[Problem, ...]:
    """Return every problem of the content, with the copies at hand; with `base`, also against that commit.

    Where `today` is given, days that have not come and briefings that nobody compared are told as well.
    """
    state = project_state(settings, private=True, workers=workers)
    cited = citations(state, settings)
    since = [] if base is None else [*changes_since(base, state, settings), *committed_since(base, settings)]
    since += advice(state, today) if today else []
    beside = (*tracked_files(settings), *site_gate.hand_written(settings.pages, root=settings.root))
    private = private_in_files(state, settings, base=base)
    found = [*state.problems, *cited.problems, *found_by_rules(state, cited, settings), *since, *beside, *private]
    days = days_to_come(found)
    return in_order(with_days_first(found, days), first=(*faults(state.problems), *days))


def found_by_rules(state: ProjectState, cited: Citations, settings: Settings) -> tuple[Problem, ...]:
    """Return what the rules find, without asking again where they found nothing and nothing changed since."""
    passes = passes_of(settings, "records")
    found = tuple(rules(state, cited, settings, passes))
    keep_passes(settings, passes)
    return found
