"""Copies at hand → the readings and comparisons in the repository, written so that they go with one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from digest import intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, SettingsError, sentence_of
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.model import Comparison, Id, StoredComparison
from digest.pipeline.comparisons import changed_inputs, compared, inputs_now, text_of_comparison
from digest.pipeline.earlier_versions import earlier_comparisons
from digest.pipeline.project_state import (
    ProjectState,
    comparison_path,
    project_state,
    reading_path,
    record_of,
    refuse_faulty,
)
from digest.pipeline.stored_readings import repository_reading
from digest.settings import Settings

_Standing = Mapping[Path, bytes | None]
"""What stood in the generated files before anything was read of them."""


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


def write_readings(settings: Settings, names: Sequence[Id] = ()) -> Iterator[Written | DigestError]:
    """Write `reading.json` of the named sources, or of all whose copy is at hand; and what goes with them.

    Yield each as it is written, or why it is not. A file whose content stays the same is not touched; so is that of a
    copy on which an engine ran out of processor time or memory. A comparison that was made of other readings is made
    again, and so are the readings of its other sources at hand, which show the words that it found. Raise
    SettingsError where a record has a fault, since what depends on it would be lost.
    """
    before = _standing(settings)
    state = project_state(settings, private=True)
    refuse_faulty(state)
    withdrawn = [name for name in state.stored if state.content.sources[name].withdrawn]
    asked = names or sorted({*state.copies, *withdrawn})
    here = [source for source in asked if source in state.full or source in withdrawn]
    yield from (SettingsError(_no_copy(source, state, settings)) for source in asked if source not in here)
    state, outcomes = _with_comparisons(state, settings, _outdated(state, here), before)
    for source in here:
        yield _write_reading(state, source, settings, before)
    yield from outcomes
    yield from _beside(state, settings, [item.name for item in outcomes if isinstance(item, Written)], here, before)


def write_comparison(settings: Settings, briefing: Id, *, partial: bool = False) -> ComparisonOutcome:
    """Compare the sources of a briefing and keep the result beside its record, with the readings that it was made of.

    Raise SettingsError for no such id, where a record has a fault, and where something that was found before would be
    lost, unless `partial` allows that.
    """
    before = _standing(settings)
    state = project_state(settings, private=True)
    refuse_faulty(state)
    record_of(state, briefing)
    stored = _compared(state, briefing, settings, partial=partial)
    path = comparison_path(settings, briefing)
    _write(path, text_of_comparison(stored), before)
    state = replace(state, comparisons={**state.comparisons, briefing: stored})
    sources = [source.id for source in state.sources.get(briefing, ()) if source.id in state.full]
    others = [name for name in _outdated(state, sources) if name != briefing]
    state, outcomes = _with_comparisons(state, settings, others, before)
    written = [briefing, *(item.name for item in outcomes if isinstance(item, Written))]
    beside = (*outcomes, *_beside(state, settings, written, (), before))
    return ComparisonOutcome(briefing=briefing, path=path, comparison=stored.comparison, beside=beside)


def _standing(settings: Settings) -> _Standing:
    found: dict[Path, bytes | None] = {}
    for pattern in ("sources/*/reading.json", "briefings/*.comparison.json"):
        for path in settings.content.glob(pattern):
            with suppress(OSError):  # which writing it will meet as well, and say
                found[path] = standing(path)
    return found


def _with_comparisons(
    state: ProjectState, settings: Settings, briefings: Sequence[Id], before: _Standing
) -> tuple[ProjectState, tuple[Written | DigestError, ...]]:
    """Write the comparisons of the briefings; return the state with them, and what became of each."""
    outcomes: list[Written | DigestError] = []
    made: dict[Id, StoredComparison] = {}
    for briefing in briefings:
        path = comparison_path(settings, briefing)
        try:
            stored = _compared(state, briefing, settings)
            changed = _write(path, text_of_comparison(stored), before)
        except Exception as error:  # whatever one comparison does to the program, the others are written
            outcomes.append(SettingsError(f"{briefing}: {sentence_of(error)}"))
        else:
            made[briefing] = stored
            outcomes.append(Written(name=briefing, path=path, changed=changed))
    return replace(state, comparisons={**state.comparisons, **made}), tuple(outcomes)


def _compared(state: ProjectState, briefing: Id, settings: Settings, *, partial: bool = False) -> StoredComparison:
    return compared(
        state, briefing, earlier_comparisons(settings, comparison_path(settings, briefing)), partial=partial
    )


def _outdated(state: ProjectState, sources: Sequence[Id]) -> list[Id]:
    """The briefings of these sources whose comparison was made of other readings than those that are at hand."""
    names = {name for source in sources for name in state.content.sources[source].briefings}
    return [name for name in sorted(names) if name in state.comparisons and _is_outdated(state, name)]


def _is_outdated(state: ProjectState, briefing: Id) -> bool:
    stored, now = state.comparisons[briefing], inputs_now(state, briefing)
    methods = [one.method != now[name].method for name, one in stored.inputs.items() if name in now]
    return any((*changed_inputs(state, briefing, stored, now), any(methods)))


def _beside(
    state: ProjectState, settings: Settings, briefings: Sequence[Id], written: Sequence[Id], before: _Standing
) -> Iterator[Written | DigestError]:
    """Write the readings at hand of the other sources of these briefings; yield those that changed."""
    sources = dict.fromkeys(source.id for name in briefings for source in state.sources.get(name, ()))
    for source in sources:
        is_kept = source in state.full and (source in state.stored or not state.copies[source].committed)
        if source not in written and is_kept:
            outcome = _write_reading(state, source, settings, before)
            if isinstance(outcome, DigestError) or outcome.changed:
                yield outcome


def _write_reading(state: ProjectState, source: Id, settings: Settings, before: _Standing) -> Written | DigestError:
    """Write one reading, or return why not: the outermost edge of what one source can do."""
    path = reading_path(settings, source)
    try:
        changed = _write(path, intake.reading_json(repository_reading(state, source)), before)
    except Exception as error:  # whatever one source does to the program, the others are written
        return SettingsError(f"{source}: {sentence_of(error)}")
    return Written(name=source, path=path, changed=changed)


def _write(path: Path, text: str, before: _Standing) -> bool:
    """Write a file unless it stands so already; return whether it was written."""
    content = text.encode()
    changed = before.get(path) != content
    if changed:
        replace_unchanged(path, content, instead_of=before.get(path))
    return changed


def _no_copy(source: Id, state: ProjectState, settings: Settings) -> str:
    if source not in state.content.sources:
        return f"{source}: found no source of this id without faults; digest check says which faults there are"
    if source in state.unread:
        return f"{source}: {state.unread[source].found}"
    *others, last = (f".{suffix}" for suffix in COPY_FORMATS)
    expected = f"{settings.copies / source} with {', '.join(others)} or {last} behind it"
    return f"{source}: found no copy that can be read; expected {expected}"
