"""Readings of several articles → what they agree and differ on, for article files and for a briefing's sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from digest import comparison, intake
from digest.atomic_write import replace_unchanged, standing
from digest.model import (
    Account,
    Comparison,
    Entity,
    Id,
    StoredComparison,
)
from digest.pipeline.article_files import ReadFile, printable
from digest.pipeline.comparison_json import comparison_as_plain
from digest.pipeline.copy_readings import text_of
from digest.pipeline.json_fields import Plain
from digest.pipeline.project_state import (
    ProjectState,
    attributions,
    comparison_path,
    inputs_of,
    project_state,
    record_of,
)
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonOutcome:
    """A comparison that was written for a briefing."""

    briefing: Id
    path: Path
    comparison: Comparison


def compare_files(files: Sequence[ReadFile], vocabulary: tuple[Entity, ...]) -> Plain:
    """Return what the articles agree and differ on as an object of JSON, passages with their file and text."""
    accounts = {printable(file.path): _account_of_file(file) for file in files}
    found = comparison.compare(tuple(accounts.values()), entities={entity.id: entity for entity in vocabulary})
    return comparison_as_plain(found, {name: account.text or "" for name, account in accounts.items()})


def write_comparison(settings: Settings, briefing: Id) -> ComparisonOutcome:
    """Compare the sources of a briefing and keep the result beside its record; raise SettingsError for no such id."""
    path = comparison_path(settings, briefing)
    before = standing(path)
    state = project_state(settings, private=True)
    record_of(state, briefing)
    found = comparison.compare(accounts_of(state, briefing), entities=state.content.entities)
    stored = StoredComparison(
        format=intake.COMPARISON.format,
        method=comparison.METHOD,
        inputs=inputs_of(state, briefing),
        comparison=found,
    )
    replace_unchanged(path, intake.comparison_json(stored).encode(), instead_of=before)
    return ComparisonOutcome(briefing=briefing, path=path, comparison=found)


def accounts_of(state: ProjectState, briefing: Id) -> tuple[Account, ...]:
    """The accounts of a briefing's sources that were read; of a source without a copy at hand only its facts."""
    accounts = []
    for source in state.sources.get(briefing, ()):
        full, stored = state.full.get(source.id), state.stored.get(source.id)
        reading = full or stored
        if reading and not source.withdrawn:
            accounts.append(
                Account(
                    source=source.id,
                    outlet=source.outlet,
                    text=text_of(full) if full else None,
                    reading=reading.reading,
                    published=source.published,
                    attributed_to=attributions(state.content, briefing, source.id),
                    outlet_name=state.content.outlets[source.outlet].name if source.outlet else None,
                    authors=source.authors,
                )
            )
    return tuple(accounts)


def _account_of_file(file: ReadFile) -> Account:
    return Account(
        source=printable(file.path),
        outlet=None,
        text=file.article.text,
        reading=file.reading,
        authors=file.article.authors,
        published=file.published,
    )
