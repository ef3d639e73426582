"""Copies at hand → the readings and comparisons in the repository, written so that they go with one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from digest import intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, SettingsError, sentence_of
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.model import Comparison, Id, StoredComparison, StoredReading
from digest.pipeline.git.earlier_versions import Sides, earlier_comparisons, earlier_readings, unsettled
from digest.pipeline.state.copy_readings import record_digest
from digest.pipeline.state.project_state import (
    ProjectState,
    comparison_path,
    no_such,
    project_state,
    reading_path,
    record_of,
    refuse_faulty,
)
from digest.pipeline.state.workers import Workers
from digest.pipeline.stored.advice import never_compared
from digest.pipeline.stored.comparing import Found, found_in_each
from digest.pipeline.stored.comparisons import changed_inputs, compared, inputs_now, text_of_comparison, told
from digest.pipeline.stored.joined_readings import joined
from digest.pipeline.stored.staleness import outdated
from digest.pipeline.stored.stored_readings import repository_reading
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """The generated files before anything was read of them."""

    files: dict[Path, bytes | None]
    """As they stand, also once one was written."""
    sides: Sides
    """What they hold on each side of a merge that is not settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A reading or a comparison that was written, or that already stood as it is."""

    name: Id
    """The source or the briefing."""
    path: Path
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonOutcome:
    """A comparison that was written for a briefing."""

    briefing: Id
    path: Path
    comparison: Comparison
    beside: tuple[Written | DigestError, ...]
    """What else was written, so that all go with one another, or why it was not."""


def write_readings(
    settings: Settings, names: Sequence[Id] = (), *, workers: Workers | None = None
) -> Iterator[Written | DigestError]:
    """Write `reading.json` of the named sources, or of all whose copy is at hand; and what goes with them.

    Yield each as it is written, or why it is not. A file whose content stays the same is not touched; so is that of a
    copy on which an engine ran out of processor time or memory. A comparison that was made of other readings is made
    again, and so are the readings of its other sources at hand, which show the words that it found. Raise
    SettingsError where a record has a fault, since what depends on it would be lost.
    """
    before = _before(settings)
    state = _with_joined(project_state(settings, private=True, workers=workers), settings, before)
    others = _to_write_without_copy(state, settings, before)
    asked = names or sorted({*state.copies, *others})
    here = [source for source in asked if source in state.full or source in others]
    yield from (SettingsError(_no_copy(source, state, settings)) for source in asked if source not in here)
    stale = _outdated(state, here, settings, before)
    state, outcomes = _with_comparisons(state, settings, stale, before, workers)
    for source in here:
        yield _write_reading(state, source, settings, before)
    yield from outcomes
    yield from _beside(state, settings, [item.name for item in outcomes if isinstance(item, Written)], here, before)


def write_comparison(settings: Settings, briefing: Id, *, partial: bool = False) -> ComparisonOutcome:
    """Compare the sources of a briefing and keep the result beside its record, with the readings that it was made of.

    Raise SettingsError for no such id, where a record has a fault, and where something that was found before would be
    lost, unless `partial` allows that.
    """
    before = _before(settings)
    state = _with_joined(project_state(settings, private=True), settings, before)
    record_of(state, briefing)
    (outcome,) = _written_comparisons(state, settings, [briefing], before, partial=partial)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def write_comparisons(
    settings: Settings, *, partial: bool = False, workers: Workers | None = None
) -> Iterator[ComparisonOutcome | DigestError]:
    """Do the same for each briefing that was never compared, or whose comparison is stale; several are made at once.

    Yield each as it is written, or why it is not. Raise SettingsError where a record has a fault.
    """
    before = _before(settings)
    state = project_state(settings, private=True, workers=workers)
    stale = [one.name for one in outdated(state) if one.rule == "stale-comparison"]
    names = sorted({*stale, *(PurePosixPath(one.place.path).stem for one in never_compared(state))})
    if names:
        joined_state = _with_joined(state, settings, before)
        outcomes = _written_comparisons(joined_state, settings, names, before, partial=partial, workers=workers)
        for name, outcome in zip(names, outcomes, strict=True):
            yield _refused(name, outcome) if isinstance(outcome, Exception) else outcome


def _written_comparisons(
    state: ProjectState,
    settings: Settings,
    briefings: Sequence[Id],
    before: _Before,
    *,
    partial: bool,
    workers: Workers | None = None,
) -> Iterator[ComparisonOutcome | Exception]:
    """Write the comparisons, each with all that goes with it, so that an interruption leaves no half of that."""
    asked = frozenset(briefings)
    made = dict(state.comparisons)  # which grows: a copy for each would take the square of their number
    state = replace(state, comparisons=made)
    for briefing, stored, _ in _comparisons(state, settings, briefings, before, partial=partial, workers=workers):
        if isinstance(stored, Exception):
            yield stored
            continue
        made[briefing] = stored
        sources = [source.id for source in state.sources.get(briefing, ()) if source.id in state.full]
        others = _outdated(state, sources, settings, before, asked)
        outcomes: tuple[Written | DigestError, ...] = ()
        if others:
            state_now, outcomes = _with_comparisons(state, settings, others, before)
            made.update(state_now.comparisons)
        written = [briefing, *(item.name for item in outcomes if isinstance(item, Written))]
        yield ComparisonOutcome(
            briefing=briefing,
            path=comparison_path(settings, briefing),
            comparison=stored.comparison,
            beside=(*outcomes, *_beside(state, settings, written, (), before)),
        )


def _to_write_without_copy(state: ProjectState, settings: Settings, before: _Before) -> frozenset[Id]:
    """The sources whose words go since they are withdrawn, and those of which two readings are to be joined."""
    sources = state.content.sources.values()
    withdrawn = (source.id for source in sources if source.withdrawn and source.id in state.stored)
    in_merge = (source.id for source in sources if reading_path(settings, source.id) in before.sides)
    return frozenset((*withdrawn, *in_merge))


def _with_joined(state: ProjectState, settings: Settings, before: _Before) -> ProjectState:
    """Return the state with the readings of files in which a merge left its marks; refuse what would lose something.

    Raise SettingsError where a record has a fault, and where nothing is left of a reading and no copy is at hand.
    """
    refuse_faulty(state)
    found: dict[Id, StoredReading] = {}
    for source in state.content.sources.values():
        path = reading_path(settings, source.id)
        if path in before.sides or (source.id not in state.stored and path.is_file()):
            readings = earlier_readings(settings, path, before.sides)
            if readings:
                found[source.id] = joined(readings, record=record_digest(source))
            elif source.id not in state.full:
                raise SettingsError(f"{path}: found a damaged reading, and no copy is at hand; expected one of them")
    return replace(state, stored={**state.stored, **found})


def _before(settings: Settings) -> _Before:
    found: dict[Path, bytes | None] = {}
    for pattern in ("sources/*/reading.json", "briefings/*.comparison.json"):
        for path in settings.content.glob(pattern):
            with suppress(OSError):  # which writing it will meet as well, and say
                found[path] = standing(path)
    return _Before(files=found, sides=unsettled(settings))


def _with_comparisons(
    state: ProjectState,
    settings: Settings,
    briefings: Sequence[Id],
    before: _Before,
    workers: Workers | None = None,
) -> tuple[ProjectState, tuple[Written | DigestError, ...]]:
    """Write the comparisons of the briefings; return the state with them, and what became of each."""
    outcomes: list[Written | DigestError] = []
    made: dict[Id, StoredComparison] = {}
    for briefing, stored, changed in _comparisons(state, settings, briefings, before, workers=workers):
        if isinstance(stored, Exception):
            outcomes.append(_refused(briefing, stored))
        else:
            made[briefing] = stored
            outcomes.append(Written(name=briefing, path=comparison_path(settings, briefing), changed=changed))
    return replace(state, comparisons={**state.comparisons, **made}), tuple(outcomes)


def _comparisons(
    state: ProjectState,
    settings: Settings,
    briefings: Sequence[Id],
    before: _Before,
    *,
    partial: bool = False,
    workers: Workers | None = None,
) -> Iterator[tuple[Id, StoredComparison | Exception, bool]]:
    """Write the comparison of each briefing as it is made; yield it, or why there is none, and whether it is new."""
    each = (told(state, briefing) for briefing in briefings)
    found = found_in_each(each, state.content.entities, number=len(briefings), workers=workers)
    for briefing, one in zip(briefings, found, strict=True):
        path = comparison_path(settings, briefing)
        try:
            stored = _compared(state, briefing, one, settings, before, partial=partial)
            changed = _write(path, text_of_comparison(stored), before)
        except Exception as error:  # whatever one comparison does to the program, the others are written
            yield briefing, error, False
        else:
            yield briefing, stored, changed


def _compared(
    state: ProjectState, briefing: Id, found: Found, settings: Settings, before: _Before, *, partial: bool
) -> StoredComparison:
    path = comparison_path(settings, briefing)
    earlier = earlier_comparisons(settings, path, before.sides)
    missing = [source.id for source in state.sources.get(briefing, ()) if source.id not in state.full]
    if before.files.get(path) and not earlier and missing and not partial:
        raise SettingsError(
            f"{path}: found a damaged comparison, of which git has none that is whole; expected the copies of "
            f"{', '.join(missing)}, or --partial to lose what was found in them"
        )
    if isinstance(found, DigestError):
        raise found
    return compared(state, briefing, earlier, partial=partial, found=found)


def _refused(name: Id, error: Exception) -> SettingsError:
    return SettingsError(f"{name}: {sentence_of(error)}")


def _outdated(
    state: ProjectState, sources: Sequence[Id], settings: Settings, before: _Before, asked: Set[Id] = frozenset()
) -> list[Id]:
    """The briefings of these sources whose comparison was made of other readings than those that are at hand.

    None of those that are `asked` for, which are written anyway: to look at each after each takes the square of them.
    """
    names = {name for source in sources for name in state.content.sources[source].briefings}
    return [name for name in sorted(names - asked) if _is_outdated(state, name, settings, before)]


def _is_outdated(state: ProjectState, briefing: Id, settings: Settings, before: _Before) -> bool:
    if comparison_path(settings, briefing) in before.sides:
        return True
    if briefing not in state.comparisons:
        return False
    stored, now = state.comparisons[briefing], inputs_now(state, briefing)
    methods = [one.method != now[name].method for name, one in stored.inputs.items() if name in now]
    return any((*changed_inputs(state, briefing, stored, now), any(methods)))


def _beside(
    state: ProjectState, settings: Settings, briefings: Sequence[Id], written: Sequence[Id], before: _Before
) -> Iterator[Written | DigestError]:
    """Write the readings at hand of the other sources of these briefings; yield those that changed."""
    sources = dict.fromkeys(source.id for name in briefings for source in state.sources.get(name, ()))
    for source in sources:
        is_at_hand = source in state.full and (source in state.stored or not state.copies[source].committed)
        is_kept = is_at_hand or reading_path(settings, source) in before.sides
        if source not in written and is_kept:
            outcome = _write_reading(state, source, settings, before)
            if isinstance(outcome, DigestError) or outcome.changed:
                yield outcome


def _write_reading(state: ProjectState, source: Id, settings: Settings, before: _Before) -> Written | DigestError:
    """Write one reading, or return why not: the outermost edge of what one source can do."""
    path = reading_path(settings, source)
    try:
        earlier = earlier_readings(settings, path, before.sides) if path in before.sides else None
        changed = _write(path, intake.reading_json(repository_reading(state, source, earlier)), before)
    except Exception as error:  # whatever one source does to the program, the others are written
        return _refused(source, error)
    return Written(name=source, path=path, changed=changed)


def _write(path: Path, text: str, before: _Before) -> bool:
    """Write a file unless it stands so already; return whether it was written."""
    content = text.encode()
    changed = before.files.get(path) != content
    if changed:
        replace_unchanged(path, content, instead_of=before.files.get(path))
        before.files[path] = content
    return changed


def _no_copy(source: Id, state: ProjectState, settings: Settings) -> str:
    if source not in state.content.sources:
        return no_such("source", source, state.content.sources, state.faulty)
    if source in state.unread:
        return f"{source}: {state.unread[source].found}"
    *others, last = (f".{suffix}" for suffix in COPY_FORMATS)
    expected = f"{settings.copies / source} with {', '.join(others)} or {last} behind it"
    return f"{source}: found no copy that can be read; expected {expected}"
