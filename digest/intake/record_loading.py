"""A YAML file → the records in it on their way: tree, filled form and faults, each record by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from digest.intake.briefing_values import with_sentences
from digest.intake.content_files import read_text
from digest.intake.field_types import ID_IN_WORDS, UNKNOWN, is_id
from digest.intake.hints import id_from
from digest.intake.record_forms import BriefingForm, Form
from digest.intake.refused_characters import shown
from digest.intake.validation import validate
from digest.intake.yaml_tree import START, Node, Table, mark_of, place_at, read_tree
from digest.model import Id
from digest.problems import Place, Problem, Severity

AnyForm = TypeVar("AnyForm", bound=Form)


@dataclass(slots=True, kw_only=True)
class Record(Generic[AnyForm]):
    """One record: what was read of it, and what is wrong with it."""

    path: str
    table: Table
    """Empty where nothing could be read."""
    readable: bool
    """Whether the file could be read at all."""
    form: AnyForm | None
    problems: list[Problem] = field(default_factory=list)

    @property
    def sound(self) -> AnyForm | None:
        """The form, where the record has no fault."""
        return None if any(problem.severity is Severity.FAULT for problem in self.problems) else self.form


@dataclass(slots=True, kw_only=True)
class Vocabulary(Generic[AnyForm]):
    """One vocabulary: its entries, and the faults that belong to none of them."""

    readable: bool
    """Whether all its files could be read."""
    entries: dict[Id, Record[AnyForm]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def ids(self) -> frozenset[Id] | None:
        """The ids of all entries; None where the file could not be read, and any may be meant."""
        return frozenset(self.entries) if self.readable else None


def load_record(identity: Id, form: type[AnyForm], path: Path, name: str) -> Record[AnyForm]:
    """Return the record of a file; `name` is how problems name the file."""
    node, problems = _node_of(path, name)
    if problems and node is None:
        return Record(path=name, table=Table(START), readable=False, form=None, problems=list(problems))
    if form is BriefingForm:
        node = with_sentences(node)
    mark = node.mark if isinstance(node, Table) else START
    filled, faults = validate(form, Table(START) if node is None else node, mark, name)
    table = node if isinstance(node, Table) else Table(START)
    # A misnamed record already has its fault among those of the files; it is left out because of it.
    return Record(
        path=name, table=table, readable=True, form=filled if is_id(identity) else None, problems=[*problems, *faults]
    )


def load_vocabulary(form: type[AnyForm], parts: Sequence[tuple[Path, str]]) -> Vocabulary[AnyForm]:
    """Return the vocabulary of some files, each given with how problems name it; an empty one where there is none."""
    vocabulary: Vocabulary[AnyForm] = Vocabulary(readable=True)
    for path, name in parts:
        _add_part(vocabulary, form, path, name)
    return vocabulary


def sound_forms(records: Mapping[Id, Record[AnyForm]]) -> Iterator[tuple[Id, AnyForm]]:
    """Yield those without fault, in the order of their ids."""
    for identity in sorted(records):
        form = records[identity].sound
        if form is not None:
            yield identity, form


def _node_of(path: Path, name: str) -> tuple[Node, tuple[Problem, ...]]:
    text, problems = read_text(path, name)
    if text is None:
        return None, problems
    node, faults = read_tree(text, name)
    return node, (*problems, *faults)


def _add_part(vocabulary: Vocabulary[AnyForm], form: type[AnyForm], path: Path, name: str) -> None:
    node, problems = _node_of(path, name)
    if node is None or not isinstance(node, Table):
        vocabulary.readable = vocabulary.readable and not problems
        vocabulary.problems += [*problems, *([] if node is None else [_no_vocabulary(node, name)])]
        return
    entries = {identity: _entry(form, identity, entry, node, name) for identity, entry in node.items()}
    for problem in problems:
        _owner(node, entries, vocabulary, problem).append(problem)
    for identity, record in entries.items():
        first = vocabulary.entries.setdefault(identity, record)
        if first is not record:
            vocabulary.problems.append(_in_two_files(identity, place_at(node.keys_at[identity], name), first.path))


def _in_two_files(identity: Id, place: Place, first: str) -> Problem:
    return Problem(
        place=place,
        rule="duplicate-key",
        found=f"{shown(identity)} stands in {first} already",
        expected="each entry once",
        hint="delete one of the two",
    )


def _entry(form: type[AnyForm], identity: Id, entry: Node, table: Table, name: str) -> Record[AnyForm]:
    filled, problems = validate(form, entry, table.values_at[identity], name)
    faults = [*problems, *_wrong_with_id(identity, form.reserved, place_at(table.keys_at[identity], name))]
    return Record(
        path=name,
        table=entry if isinstance(entry, Table) else Table(table.values_at[identity]),
        readable=True,
        form=filled,
        problems=faults,
    )


def _wrong_with_id(identity: Id, reserved: bool, place: Place) -> Iterator[Problem]:
    if not is_id(identity):
        suggestion = id_from(identity)
        hint = f"write {suggestion}" if suggestion else ""
        yield Problem(place=place, rule="id", found=f"found {shown(identity)}", expected=ID_IN_WORDS, hint=hint)
    elif reserved and identity == UNKNOWN:
        yield Problem(
            place=place, rule="reserved-id", found="found the id unknown", expected="an id that names the outlet"
        )


def _no_vocabulary(node: Node, name: str) -> Problem:
    return Problem(
        place=Place(path=name),
        rule="not-a-mapping",
        found=f"found {shown(node)}",
        expected="a mapping from ids to entries",
        hint="begin each entry with its id and a colon",
    )


def _owner(
    table: Table, entries: Mapping[Id, Record[AnyForm]], vocabulary: Vocabulary[AnyForm], problem: Problem
) -> list[Problem]:
    """The list of problems of the entry in whose lines a problem lies; the vocabulary's where it lies before all."""
    position = mark_of(problem.place.line, problem.place.column)
    before = [identity for identity, mark in table.keys_at.items() if mark <= position]
    return entries[before[-1]].problems if before else vocabulary.problems
