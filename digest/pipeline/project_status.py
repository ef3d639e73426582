"""Everything at hand → what is still to be done, by kind, what may still be quoted, and the next command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest import evidence
from digest.model import Id
from digest.pipeline.advice import never_compared
from digest.pipeline.check_rules import counted_words
from digest.pipeline.citations import citations
from digest.pipeline.project_state import ProjectState, project_state
from digest.pipeline.staleness import stale
from digest.problems import faults
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much of an article may still be quoted."""

    source: Id
    left: int
    """Words; below nothing where it is overdrawn."""
    most: int
    """Words that its rights allow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a project stands; each list holds ids, in their order."""

    faulty: Sequence[str]
    """Paths of files with faults that a person has to mend."""
    without_copy: Sequence[Id]
    """Sources of which neither a copy nor a reading is at hand."""
    without_reading: Sequence[Id]
    stale_readings: Sequence[Id]
    not_compared: Sequence[Id]
    """Briefings of several sources that were never compared."""
    stale_comparisons: Sequence[Id]
    without_evidence: Mapping[Id, int]
    """Briefings, with their points that are shown as not checked."""
    without_archive: Sequence[Id]
    """Sources with an address and without one of an archived copy."""
    budgets: Sequence[Budget]
    next: str
    """The command that does the most urgent of it."""


def status(settings: Settings) -> Status:
    """Return where the project stands, with the copies at hand; raise SettingsError."""
    state = project_state(settings, private=True)
    found = list(stale(state))
    sources, briefings = state.content.sources, state.content.briefings
    by_rule = {
        rule: sorted({_id_of(one.place.path) for one in found if one.rule == rule})
        for rule in ("missing-reading", "stale-reading", "stale-comparison")
    }
    unread = [one for one in sources if one not in state.stored and one not in state.full]
    unchecked = {
        name: sum(not point.evidence and not point.own for point in record.points) for name, record in briefings.items()
    }
    made = Status(
        faulty=sorted({one.place.path for one in faults(state.problems)}),
        without_copy=[one for one in unread if one not in state.copies],
        without_reading=by_rule["missing-reading"],
        stale_readings=by_rule["stale-reading"],
        not_compared=[_id_of(one.place.path) for one in never_compared(state)],
        stale_comparisons=by_rule["stale-comparison"],
        without_evidence={name: count for name, count in unchecked.items() if count},
        without_archive=[name for name, one in sources.items() if one.url and not one.archive_url],
        budgets=tuple(_budgets(state, settings)),
        next="",
    )
    return Status(**{name: getattr(made, name) for name in Status.__slots__ if name != "next"}, next=_next(made))


def uncompared(settings: Settings) -> tuple[Id, ...]:
    """Return the briefings that were never compared, or whose comparison is stale."""
    state = project_state(settings, private=True)
    outdated = [one.place.path for one in stale(state) if one.rule == "stale-comparison"]
    never = [one.place.path for one in never_compared(state)]
    return tuple(sorted({_id_of(path) for path in (*outdated, *never)}))


def _id_of(path: str) -> Id:
    """The id that a path holds: the folder of a reading, or the name of a briefing or its comparison."""
    parts = path.split("/")
    return parts[-2] if parts[-1] == "reading.json" else parts[-1].split(".")[0]


def _budgets(state: ProjectState, settings: Settings) -> Iterator[Budget]:
    cited = citations(state, settings)
    for source, (used, words) in counted_words(state, cited).items():
        record = state.content.sources[source]
        rights = state.content.rights[record.rights]
        most = evidence.most_words(rights, words)
        if most is not None:
            yield Budget(source=source, left=most - used, most=most)


def _next(found: Status) -> str:
    if found.faulty:
        return "digest check"
    if found.without_reading or found.stale_readings:
        return "digest read --write"
    if found.not_compared or found.stale_comparisons:
        return "digest compare --all"
    if found.without_evidence:
        return f"digest quote --missing {next(iter(found.without_evidence))}"
    if found.without_archive:
        return f"digest archive {found.without_archive[0]}"
    return "mkdocs build --strict"
