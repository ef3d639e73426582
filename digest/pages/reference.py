"""The forms of the records, the rules and the program's modules → the pages that nobody has to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from digest import rule_book
from digest.model import Field, ModuleNote, Page, RecordForm
from digest.pages.escaping import own
from digest.pages.front_matter import front_matter
from digest.pages.template_environment import environment, rendered
from digest.problems import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A stretch of a sentence; code is what stands between back quotes."""

    text: str
    code: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    field: Field
    meaning: tuple[_Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    form: RecordForm
    anchor: str
    meaning: tuple[_Run, ...]
    fields: tuple[_Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Module:
    path: str
    meaning: tuple[_Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    title: str
    description: str
    forms: tuple[_Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    path: str
    anchor: str
    meaning: tuple[_Run, ...]
    count: str
    """How many modules there are, in words."""
    modules: tuple[_Module, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Architecture:
    title: str
    description: str
    rooms: tuple[_Room, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    code: str
    anchor: str
    asks: tuple[_Run, ...]
    mend: tuple[_Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Area:
    title: str
    anchor: str
    rules: tuple[_Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    title: str
    description: str
    areas: tuple[_Area, ...]


def reference(
    forms: Sequence[RecordForm], modules: Sequence[ModuleNote], *, templates: Sequence[Path]
) -> tuple[Page, ...]:
    """Return the field reference, the rules and the architecture page."""
    made = environment(templates)
    views: dict[str, _Fields | _Rules | _Architecture] = {
        "fields": _fields(forms),
        "rules": _rules(),
        "architecture": _architecture(modules),
    }
    return tuple(
        Page(
            path=f"{name}.md",
            # The list of modules is a third of what the theme's search would load, and no reader looks for one.
            written=front_matter(title=view.title, description=view.description, searched=name != "architecture")
            + rendered(made, f"{name}.md.j2", view),
        )
        for name, view in views.items()
    )


def _fields(forms: Sequence[RecordForm]) -> _Fields:
    return _Fields(
        title="Fields of the records",
        description="Every field of the YAML records: what is written there, and what it means",
        forms=tuple(_form(form) for form in forms),
    )


def _form(form: RecordForm) -> _Form:
    return _Form(
        form=form,
        anchor=own(form.name.replace("_", "-").replace(" ", "-")),
        meaning=_runs(form.meaning),
        fields=tuple(_Field(field=field, meaning=_runs(field.meaning)) for field in form.fields),
    )


def _runs(sentence: str) -> tuple[_Run, ...]:
    return tuple(_Run(text=text, code=place % 2 == 1) for place, text in enumerate(sentence.split("`")) if text)


def _rules() -> _Rules:
    return _Rules(
        title="Rules",
        description="Every rule that the check knows: its code, what it asks, and how to mend what breaks it",
        areas=tuple(
            _Area(
                title=title,
                anchor=own(f"about-{area}"),
                rules=tuple(
                    _Rule(code=rule.code, anchor=own(rule.code), asks=_runs(rule.asks), mend=_runs(rule.mend))
                    for rule in rule_book.rules().values()
                    if rule.area == area
                ),
            )
            for area, title in rule_book.AREAS.items()
        ),
    )


def _architecture(modules: Sequence[ModuleNote]) -> _Architecture:
    rooms = groupby(modules, key=lambda note: PurePosixPath(note.path).parent.as_posix())
    return _Architecture(
        title="Architecture",
        description="The modules of the program, each in the sentence that it opens with",
        rooms=tuple(_room(path, list(notes)) for path, notes in rooms),
    )


def _room(path: str, notes: list[ModuleNote]) -> _Room:
    face = next((note.meaning for note in notes if note.path.endswith("/__init__.py")), "")
    inside = [note for note in notes if not note.path.endswith("/__init__.py")]
    modules = tuple(_Module(path=note.path, meaning=_runs(note.meaning)) for note in inside)
    return _Room(
        path=path,
        anchor=own(path.replace("/", "-")),
        meaning=_runs(face),
        count=counted(len(modules), "module"),
        modules=modules,
    )
