"""A value → an object of JSON as `--format json` prints it, under the keys on which other programs rely."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Plain = dict[str, object]
"""An object of JSON."""

_PRINTED_AS = {"edtf": "iso"}
"""The printed key of a field whose name is another one."""


def as_plain(value: DataclassInstance) -> Plain:
    """Return the fields of a value, in their order, under their printed keys."""
    return {_PRINTED_AS.get(name, name): item for name, item in asdict(value).items()}
