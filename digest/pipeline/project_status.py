"""Everything at hand → what is still to be done, by kind, what may still be quoted, and the next command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from digest import evidence
from digest.errors import SettingsError
from digest.model import Id
from digest.pipeline.advice import never_compared
from digest.pipeline.check_rules import counted_words
from digest.pipeline.citations import citations
from digest.pipeline.comparisons import accounts_of, changed_inputs, compared, inputs_of
from digest.pipeline.project_state import ProjectState, project_state
from digest.pipeline.staleness import Outdated, outdated
from digest.pipeline.stored_readings import rights_to_quote
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
    """The command that does the most urgent of what the copies at hand are enough for."""


def status(settings: Settings) -> Status:
    """Return where the project stands, with the copies at hand; raise SettingsError."""
    state = project_state(settings, private=True)
    sources, briefings = state.content.sources, state.content.briefings
    found = list(outdated(state))
    by_rule = {
        rule: sorted(one.name for one in found if one.rule == rule)
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
        not_compared=_never_compared(state),
        stale_comparisons=by_rule["stale-comparison"],
        without_evidence={name: count for name, count in unchecked.items() if count},
        without_archive=[name for name, one in sources.items() if one.url and not one.archive_url],
        budgets=tuple(_budgets(state, settings)),
        next="",
    )
    return replace(made, next=_next(made, found, state))


def _never_compared(state: ProjectState) -> list[Id]:
    return [PurePosixPath(one.place.path).stem for one in never_compared(state)]


def _is_renewable(one: Outdated, state: ProjectState) -> bool:
    """Whether what is at hand is enough to make it again."""
    if one.rule != "stale-comparison":
        return one.name in state.full or bool(state.content.sources[one.name].withdrawn)
    if all(account.text is not None for account in accounts_of(state, one.name)):
        return True
    if one.problem is None:  # what the copies that are not at hand gave stays of its own way
        return False
    try:
        again = compared(state, one.name, (state.comparisons[one.name],))
    except SettingsError:  # something would be lost
        return False
    return not any(changed_inputs(state, one.name, again, inputs_of(state, one.name)))


def _budgets(state: ProjectState, settings: Settings) -> Iterator[Budget]:
    cited = citations(state, settings)
    for source, (used, words) in counted_words(state, cited).items():
        record = state.content.sources[source]
        most = evidence.most_words(state.content.rights[record.rights], words)
        free = evidence.most_words(rights_to_quote(state, source), words)
        if most is not None and free is not None:
            yield Budget(source=source, left=free - used, most=most)


def _next(found: Status, stale: Sequence[Outdated], state: ProjectState) -> str:
    comparisons = [one for one in stale if one.rule == "stale-comparison"]
    readings = [one for one in stale if one not in comparisons]
    if found.faulty:
        return "digest check"
    if any(_is_renewable(one, state) for one in readings):
        return "digest read --write"
    if found.not_compared or any(_is_renewable(one, state) for one in comparisons):
        return "digest compare --all"
    if found.without_evidence:
        return f"digest quote --missing {next(iter(found.without_evidence))}"
    if found.without_archive:
        return f"digest archive {found.without_archive[0]}"
    return "mkdocs build --strict"
