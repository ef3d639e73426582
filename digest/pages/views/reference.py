"""The forms of the records and the modules of the program → the two pages that say what there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import RecordForm
from digest.pages.markup import own


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of a record."""

    name: str
    required: str
    type: str
    meaning: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A kind of record with its fields."""

    id: Markup
    name: str
    path: str
    meaning: str
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsView:
    """The reference of fields."""

    title: str
    description: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module of the program."""

    path: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The modules of one folder; those beside all folders have a room of their own."""

    id: Markup
    name: str
    modules: tuple[Module, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchitectureView:
    """What the program is made of."""

    title: str
    description: str
    rooms: tuple[Room, ...]


def fields_view(forms: Sequence[RecordForm]) -> FieldsView:
    """Return the reference of fields."""
    return FieldsView(
        title="Reference of fields",
        description="What each field of a record means, and how it is typed",
        forms=tuple(
            Form(
                id=own(form.name.replace("_", "-")),
                name=form.name,
                path=form.path,
                meaning=form.meaning,
                fields=tuple(
                    FieldRow(
                        name=field.name,
                        required="required" if field.required else "",
                        type=field.type,
                        meaning=field.meaning,
                        example=field.example,
                    )
                    for field in form.fields
                ),
            )
            for form in forms
        ),
    )


def architecture_view(modules: Sequence[tuple[str, str]]) -> ArchitectureView:
    """Return what the program is made of: path and first sentence of each module, by the folder it stands in."""
    rooms: dict[str, list[Module]] = {}
    for path, sentence in modules:
        rooms.setdefault(_room(path), []).append(Module(path=path, sentence=sentence))
    return ArchitectureView(
        title="Architecture",
        description="What the program is made of, in the words of its own modules",
        rooms=tuple(
            Room(id=own(name.replace("/", "-")), name=f"{name}/", modules=tuple(inside))
            for name, inside in rooms.items()
        ),
    )


def _room(path: str) -> str:
    """`digest/pages/views/here.py` stands in the room `digest/pages`."""
    return "/".join(path.split("/")[:-1][:2])
