"""Readings of several articles → what they agree and differ on, for article files and for a briefing's sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from digest import __version__, comparison, intake, store
from digest.model import Account, Comparison, Entity, Id, Passage, StoredComparison
from digest.pipeline.files import Plain, ReadFile
from digest.pipeline.shelf import Shelf, attributions, inputs_of, record_of, shelf, text_of
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A comparison that was written for a briefing."""

    briefing: Id
    path: Path
    comparison: Comparison


def compare_files(files: Sequence[ReadFile], vocabulary: tuple[Entity, ...]) -> Plain:
    """Return what the articles agree and differ on as an object of JSON, passages with their file and text."""
    accounts = {str(file.path): _account_of_file(file) for file in files}
    found = comparison.compare(tuple(accounts.values()), entities={entity.id: entity for entity in vocabulary})
    return as_plain(found, {name: account.text or "" for name, account in accounts.items()})


def write_comparison(settings: Settings, briefing: Id) -> Compared:
    """Compare the sources of a briefing and keep the result beside its record; raise SettingsError for no such id."""
    held = shelf(settings, private=True)
    record_of(held, briefing)
    found = comparison.compare(accounts_of(held, briefing), entities=held.content.entities)
    stored = StoredComparison(
        format=intake.COMPARISON.format,
        program=__version__,
        method=comparison.METHOD,
        inputs=inputs_of(held, briefing),
        comparison=found,
    )
    path = settings.content / "briefings" / f"{briefing}.comparison.json"
    store.write_whole(path, intake.comparison_json(stored).encode())
    return Compared(briefing=briefing, path=path, comparison=found)


def accounts_of(held: Shelf, briefing: Id) -> tuple[Account, ...]:
    """The accounts of a briefing's sources that were read; of a source without a copy at hand only its facts."""
    accounts = []
    for source in held.sources.get(briefing, ()):
        full, stored = held.full.get(source.id), held.stored.get(source.id)
        reading = full or stored
        if reading and not source.withdrawn:
            accounts.append(
                Account(
                    source=source.id,
                    outlet=source.outlet,
                    text=text_of(full) if full else None,
                    reading=reading.reading,
                    attributed_to=attributions(held.content, briefing, source.id),
                )
            )
    return tuple(accounts)


def as_plain(found: Comparison, texts: Mapping[Id, str]) -> Plain:
    """Return a comparison as an object of JSON; passages with file and words, terms with their thing's number."""
    plain: Plain = {
        "agreements": [],
        "shared_wording": [],
        "origins": asdict(found.origins),
        "only": [_passage(passage, texts) for passage in found.only],
    }
    for kind in ("agreements", "shared_wording", "conflicts", "to_look_at"):
        plain[kind] = [
            {**asdict(item), "passages": [_passage(passage, texts) for passage in item.passages]}
            for item in getattr(found, kind)
        ]
    plain["framing"] = [
        {"term": term, "file": name, "thing": thing}
        for thing, item in enumerate(found.framing)
        for name, term in item.terms
    ]
    plain["timeline"] = [
        {**asdict(item), "passages": [_passage(passage, texts) for passage in item.passages]} for item in found.timeline
    ]
    return plain


def _account_of_file(file: ReadFile) -> Account:
    return Account(source=str(file.path), outlet=None, text=file.article.text, reading=file.reading)


def _passage(passage: Passage, texts: Mapping[Id, str]) -> Plain:
    return {
        "file": passage.source,
        "start": passage.start,
        "end": passage.end,
        "text": texts[passage.source][passage.start : passage.end],
    }
