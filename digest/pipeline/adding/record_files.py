"""New records and copies → their files in the project, with nothing written over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from os.path import relpath
from pathlib import Path

from digest import intake
from digest.atomic_write import replace_unchanged, standing, write_atomically
from digest.errors import SettingsError
from digest.model import Id
from digest.pipeline.adding.new_records import NewRecords
from digest.pipeline.editing.project_lock import SCHEMAS
from digest.pipeline.state.private_folders import keep_out_of_git
from digest.pipeline.state.project_state import briefing_path
from digest.settings import Settings


def write_vocabularies(records: NewRecords, settings: Settings) -> None:
    """Add to the vocabularies what they lack, and write a new briefing; what refers to something comes after it."""
    for name, entries in (("rights", records.rights), ("entities", records.entities), ("outlets", records.outlets)):
        if entries:
            _add_entries(settings.content / f"{name}.yml", name, entries, settings)
    if records.briefing and records.briefing_title:
        write_briefing(records.briefing, records.briefing_title, settings)


def _add_entries(path: Path, name: str, entries: Mapping[Id, intake.Fields], settings: Settings) -> None:
    before = standing(path)
    head = f"# yaml-language-server: $schema={schema_of(name, path.parent, settings)}\n"
    text = head if before is None else before.decode("utf-8")
    replace_unchanged(path, intake.add_entries(text, entries, name=path.name).encode(), instead_of=before)


def write_briefing(briefing: Id, title: str, settings: Settings) -> None:
    """Write a briefing that has only its title; raise ChangedError where something stands there."""
    path = briefing_path(settings, briefing)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = intake.briefing_text(title, schema=schema_of("briefing", path.parent, settings))
    replace_unchanged(path, text.encode(), instead_of=None)


def write_private(copy: Path, content: bytes, settings: Settings) -> None:
    """Put a copy where git does not see it; raise SettingsError where it would."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    if open_to_git := tuple(keep_out_of_git(settings, needed=True)):
        raise SettingsError(f"{open_to_git[0].place.path}: {open_to_git[0].message}; the copy was not stored.")
    write_atomically(copy, content)


def write_schemas(settings: Settings) -> None:
    """Write the forms of the records where those that are written here let editors look for them."""
    folder = settings.root / ".digest" / SCHEMAS
    folder.mkdir(parents=True, exist_ok=True)
    for name, form in intake.json_schemas().items():
        path, content = folder / f"{name}.schema.json", json.dumps(form, ensure_ascii=False, indent=2).encode() + b"\n"
        if standing(path) != content:
            write_atomically(path, content, durable=False)  # what is cut short is written again


def schema_of(name: str, folder: Path, settings: Settings) -> str:
    """Return where a record in the folder, or in one beside it, finds its form."""
    return Path(relpath(settings.root / ".digest" / SCHEMAS / f"{name}.schema.json", folder)).as_posix()
