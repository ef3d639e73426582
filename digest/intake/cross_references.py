"""The trees of all records → every fault between two fields of one record, and between one record and another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.intake.briefing_values import PROSE, tables_in
from digest.intake.field_types import UNKNOWN, is_id
from digest.intake.hints import did_you_mean
from digest.intake.refused_characters import shown
from digest.intake.yaml_tree import Items, Mark, Table, place_at
from digest.model import Id, places_in
from digest.problems import Problem, Severity

WITH_EVIDENCE = ("points", "figures", "timeline", "quotations", *PROSE)
"""The lists of a briefing whose items may carry evidence and have an id."""

_FILES: Mapping[str, str] = {
    "rights": "content/rights.yml",
    "outlet": "content/outlets.yml",
    "entity": "content/entities.yml",
    "topic": "content/topics.yml",
    "source": "content/sources/",
    "briefing": "content/briefings/",
}
"""Where an id of each kind must be; the kind is also the end of the rule's name."""


_ENTRIES: Mapping[str, str] = {
    "outlet": ", such as these lines:\n{id}:\n  name: its name\n  from: its imprint\n  rights: all-rights-reserved"
}
"""The least that an entry has, to be pasted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a reference may lead to. A record with faults is known, so that one fault is not told as two."""

    ids: Mapping[str, frozenset[Id] | None]
    """By kind, as in `_FILES`; None where a file could not be read, and any id may be meant."""
    briefings_of: Mapping[Id, frozenset[Id] | None]
    """By source, the briefings that its record names; None where it cannot be told."""
    drafts: frozenset[Id]
    """The briefings that have no page, though there is a record."""


def source_faults(table: Table, path: str, known: Known) -> Iterator[Problem]:
    """Yield what is wrong between the fields of a source, and with what it names."""
    if table.get("title") == UNKNOWN and table.get("label") is None:
        expected = "a label: what we call the article"
        yield _problem(table.values_at["title"], path, "label", "the title is unknown and there is no label", expected)
    if table.get("outlet") == UNKNOWN:
        if table.get("rights") is None:
            found = "the outlet is unknown and there are no rights"
            yield _problem(table.values_at["outlet"], path, "rights", found, "rights: an id of content/rights.yml")
    else:
        yield from reference_faults(table, "outlet", "outlet", path, known)
    yield from reference_faults(table, "rights", "rights", path, known)
    yield from _each(table, "briefings", "briefing", path, known)
    yield from _each(table, "topics", "topic", path, known)
    yield from _each(table, "entities", "entity", path, known)


def briefing_faults(identity: Id, table: Table, path: str, known: Known) -> Iterator[Problem]:
    """Yield what is wrong between the fields of a briefing, and with what it names."""
    yield from _each(table, "topics", "topic", path, known)
    yield from _each(table, "entities", "entity", path, known)
    yield from _repeated_ids(table, path)
    for item in tables_in(table, "figures"):
        yield from _range(item, path)
    for item in tables_in(table, "quotations"):
        yield from _name(item.get("speaker"), item.values_at.get("speaker"), path, known)
    for section in WITH_EVIDENCE:
        for item in tables_in(table, section):
            yield from _unsupported(item, path)
            yield from _own(item, path)
            for evidence in tables_in(item, "evidence"):
                yield from _evidence(identity, evidence, path, known)


def outlet_faults(table: Table, path: str, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with what an outlet names."""
    yield from reference_faults(table, "rights", "rights", path, known)


def ambiguous_aliases(entities: Iterable[tuple[Id, Table, str]]) -> Iterator[Problem]:
    """Yield a warning for each name that an earlier entity has too; each is given with its file."""
    first: dict[str, Id] = {}
    for identity, entry, path in entities:
        for name, mark in _names_of(entry):
            other = first.setdefault(name.casefold(), identity)
            if other != identity:
                yield Problem(
                    place=place_at(mark, path),
                    rule="ambiguous-alias",
                    found=f"{shown(name)} is also a name of {other}",
                    expected="a name that leads to one entity",
                    hint="delete it from one of the two, or make it longer",
                    severity=Severity.WARNING,
                )


def _names_of(entry: Table) -> Iterator[tuple[str, Mark]]:
    name = entry.get("name")
    if isinstance(name, str):
        yield name, entry.values_at["name"]
    yield from _texts_in(entry, "aliases")


def _texts_in(table: Table, key: str) -> Iterator[tuple[str, Mark]]:
    items = table.get(key)
    if isinstance(items, Items):
        yield from ((item, mark) for item, mark in zip(items, items.at, strict=True) if isinstance(item, str))


def reference_faults(table: Table, key: str, kind: str, path: str, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with the id of `kind` that stands under a key; nothing where none does."""
    value = table.get(key)
    if isinstance(value, str):
        yield from _reference(value, table.values_at[key], kind, path, known)


def _each(table: Table, key: str, kind: str, path: str, known: Known) -> Iterator[Problem]:
    for value, mark in _texts_in(table, key):
        yield from _reference(value, mark, kind, path, known)


def _reference(value: str, mark: Mark, kind: str, path: str, known: Known) -> Iterator[Problem]:
    ids = known.ids[kind]
    if ids is None or value in ids or not is_id(value):
        return  # what is no id at all is told by the form
    hint = did_you_mean(value, ids) or f"add it to {_FILES[kind]}{_ENTRIES.get(kind, '').format(id=value)}"
    yield _problem(
        mark, path, f"unknown-{kind}", f"{kind} {shown(value)} is not known", f"an id in {_FILES[kind]}", hint
    )


def _evidence(briefing: Id, evidence: Table, path: str, known: Known) -> Iterator[Problem]:
    yield from reference_faults(evidence, "source", "source", path, known)
    source = evidence.get("source")
    briefings = known.briefings_of.get(source) if isinstance(source, str) else None
    if briefings is not None and briefing not in briefings:
        yield _problem(
            evidence.values_at["source"],
            path,
            "evidence-outside-briefing",
            f"the source {source} does not name this briefing",
            "a source that belongs to it",
            f"add {briefing} to the briefings of content/sources/{source}/source.yml",
        )
    for value, mark in _texts_in(evidence, "attributed_to"):
        yield from _name(value, mark, path, known)


def _name(value: object, mark: Mark | None, path: str, known: Known) -> Iterator[Problem]:
    """An id of an entity or an outlet, or the name of someone who is neither; names have capitals or spaces."""
    entities, outlets = known.ids["entity"], known.ids["outlet"]
    if not isinstance(value, str) or mark is None or not is_id(value) or entities is None or outlets is None:
        return
    if value not in entities and value not in outlets:
        hint = did_you_mean(value, entities | outlets) or "add it to content/entities.yml, or write the name itself"
        expected = "an id in content/entities.yml or content/outlets.yml, or a name with a capital letter or a space"
        yield _problem(mark, path, "unknown-name", f"{shown(value)} is not known", expected, hint)


def _repeated_ids(table: Table, path: str) -> Iterator[Problem]:
    lines: dict[Id, int] = {}
    items = [item for section in WITH_EVIDENCE for item in tables_in(table, section) if isinstance(item.get("id"), str)]
    for item in sorted(items, key=lambda item: item.values_at["id"]):
        identity, mark = str(item["id"]), item.values_at["id"]
        if identity in lines:
            found = f"the id {shown(identity)} again"
            yield _problem(
                mark, path, "duplicate-id", found, f"each id once; it stands on line {lines[identity]} already"
            )
        lines.setdefault(identity, place_at(mark, path).line)


def _range(item: Table, path: str) -> Iterator[Problem]:
    low, high = _number(item.get("value")), _number(item.get("value_high"))
    if low is not None and high is not None and high <= low:
        found = f"value_high: found {shown(item['value_high'])}"
        expected = f"a number above the value {item['value']}"
        yield _problem(item.values_at["value_high"], path, "range", found, expected)


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None  # told by the form


def _unsupported(item: Table, path: str) -> Iterator[Problem]:
    if item.get("unsupported") is not None and item.get("reason") is None:
        expected = "a reason: why the words may stand without evidence"
        yield _problem(item.keys_at["unsupported"], path, "reason", "unsupported without a reason", expected)


def _own(item: Table, path: str) -> Iterator[Problem]:
    text = item.get("text")
    for phrase, mark in _texts_in(item, "own"):
        if isinstance(text, str) and phrase.strip() and not places_in(text, phrase):
            hint = did_you_mean(phrase, _stretches(text, len(phrase.split()))) or "copy them out of it, or write all"
            expected = "words of the sentence as they stand in it"
            yield _problem(mark, path, "own-words", f"{shown(phrase)} does not stand in the text", expected, hint)


def _stretches(text: str, length: int) -> set[str]:
    words = text.split()
    return {" ".join(words[start : start + length]) for start in range(max(1, len(words) - length + 1))}


def _problem(mark: Mark, path: str, rule: str, found: str, expected: str, hint: str = "") -> Problem:
    place = place_at(mark, path)
    return Problem(place=place, rule=rule, found=found, expected=expected, hint=hint)
