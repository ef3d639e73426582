"""Everything at hand → what is still to be done, by kind, what may still be quoted, and the next command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from digest import evidence
from digest.errors import SettingsError
from digest.model import BriefingRecord, Id
from digest.pipeline.checking.check_rules import spent_words
from digest.pipeline.state.citations import citations
from digest.pipeline.state.project_state import ProjectState, briefing_path, project_state
from digest.pipeline.stored.advice import never_compared
from digest.pipeline.stored.comparisons import accounts_of, changed_inputs, compared, inputs_of
from digest.pipeline.stored.drafts import TO_WRITE
from digest.pipeline.stored.staleness import Outdated, outdated
from digest.problems import faults
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much of an article may still be quoted."""

    source: Id
    most: int
    """Words that its rights allow."""
    quoted: int
    """Words of our quotes."""
    told: int
    """Words that comparisons tell of it, and that no quote shows."""

    @property
    def left(self) -> int:
        """How many words may still be quoted."""
        return max(0, self.most - self.quoted - self.told)

    @property
    def over(self) -> int:
        """How many are too many, which is a fault."""
        return max(0, self.quoted + self.told - self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Where a project stands; each list holds ids, in their order."""

    briefings: Sequence[Id]
    sources: Sequence[Id]
    faulty: Sequence[str]
    """Paths of files with faults that a person has to mend."""
    without_copy: Sequence[Id]
    """Sources of which neither a copy nor a reading is at hand."""
    without_reading: Sequence[Id]
    stale_readings: Sequence[Id]
    not_compared: Sequence[Id]
    """Briefings of several sources that were never compared."""
    stale_comparisons: Sequence[Id]
    to_be_written: Mapping[Id, int]
    """Briefings, with their suggested points that nobody has worded."""
    without_statement: Sequence[Id]
    """Briefings in which no person says anything yet."""
    without_evidence: Mapping[Id, int]
    """Briefings, with their points that are shown as not checked."""
    without_archive: Sequence[Id]
    """Sources with an address and without one of an archived copy."""
    budgets: Sequence[Budget] | None
    """None where a fault keeps it from being known what is quoted."""
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
    to_be_written = {
        name: sum(point.text.startswith(TO_WRITE) for point in record.points) for name, record in briefings.items()
    }
    faulty = sorted({one.place.path for one in faults(state.problems)})
    made = Status(
        briefings=list(briefings),
        sources=list(sources),
        faulty=faulty,
        without_copy=[one for one in unread if one not in state.copies],
        without_reading=by_rule["missing-reading"],
        stale_readings=by_rule["stale-reading"],
        not_compared=_never_compared(state),
        stale_comparisons=by_rule["stale-comparison"],
        to_be_written={name: count for name, count in to_be_written.items() if count},
        without_statement=[name for name, record in briefings.items() if not _says_something(record)],
        without_evidence={name: count for name, count in unchecked.items() if count},
        without_archive=[name for name, one in sources.items() if one.url and not one.archive_url],
        budgets=None if faulty else tuple(_budgets(state, settings)),
        next="",
    )
    return replace(made, next=_next(made, found, state, settings))


def budgets(settings: Settings) -> tuple[Budget, ...]:
    """Return how much of each article may still be quoted; none where a fault keeps it from being known.

    Raise SettingsError.
    """
    state = project_state(settings, private=True)
    return () if faults(state.problems) else tuple(_budgets(state, settings))


def _never_compared(state: ProjectState) -> list[Id]:
    return [PurePosixPath(one.place.path).stem for one in never_compared(state)]


def _says_something(record: BriefingRecord) -> bool:
    prose = (*record.summary, *record.background, *record.outlook, *record.points)
    return bool(prose or record.figures or record.timeline or record.quotations)


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
    for source, spent in spent_words(state, cited).items():
        record = state.content.sources[source]
        most = evidence.most_words(state.content.rights[record.rights], spent.words)
        if most is not None:
            yield Budget(source=source, most=most, quoted=spent.quoted, told=spent.told)


def _next(found: Status, stale: Sequence[Outdated], state: ProjectState, settings: Settings) -> str:
    comparisons = [one for one in stale if one.rule == "stale-comparison"]
    readings = [one for one in stale if one not in comparisons]
    if found.faulty or any(budget.over for budget in found.budgets or ()):
        return "digest check"
    if not found.sources:
        return "digest add FILE, a saved page or an address"
    if any(_is_renewable(one, state) for one in readings):
        return "digest read --write"
    if found.not_compared or any(_is_renewable(one, state) for one in comparisons):
        return "digest compare --all"
    wording = next(iter(found.to_be_written), None)
    if wording is not None:
        return f"word the points of {briefing_path(settings, wording)} that begin with “{TO_WRITE}”"
    silent = next((name for name in found.without_statement if _is_quotable(name, state)), None)
    if silent is not None:
        suggesting = f", or digest suggest {silent}" if silent in state.comparisons else ""
        return f'digest quote {silent} "a sentence of your own"{suggesting}'
    missing = next((name for name in found.without_evidence if _is_quotable(name, state)), None)
    if missing is not None:
        return f"digest quote --missing {missing}"
    if found.without_archive:
        return f"digest archive {found.without_archive[0]}"
    return _build(settings)


def _is_quotable(briefing: Id, state: ProjectState) -> bool:
    """Whether a copy of one of its sources is at hand, in which a passage can be looked for."""
    return any(source.id in state.full for source in state.sources.get(briefing, ()))


def _build(settings: Settings) -> str:
    """Return the command that builds the site and looks at it, where the project has one, or the build alone."""
    try:
        makes = (settings.root / "Makefile").read_text("utf-8", errors="replace")
    except OSError:
        makes = ""
    return "make site" if makes.startswith("site:") or "\nsite:" in makes else "mkdocs build --strict"
