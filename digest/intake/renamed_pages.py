"""The file renamed.yml → which addresses lead elsewhere now or were taken away, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.intake.briefing_values import tables_in
from digest.intake.cross_references import Known, reference_faults
from digest.intake.field_types import is_id
from digest.intake.record_forms import RenamedForm
from digest.intake.refused_characters import shown
from digest.intake.yaml_tree import Table, place_at
from digest.model import Id, Renaming
from digest.problems import Problem

KINDS: Mapping[str, str] = {
    "briefings": "briefing",
    "sources": "source",
    "entities": "entity",
    "outlets": "outlet",
    "topics": "topic",
}
"""The folders of the site that hold a page for each record, and what a record in each is called."""


def renamings(form: RenamedForm, table: Table, path: str) -> tuple[Renaming, ...]:
    """Return the renamings that the form lists, by kind and as typed; `table` knows where each stands."""
    return tuple(
        Renaming(
            former=f"{folder}/{item.former}",
            to=f"{folder}/{item.to}" if item.to else None,
            on=item.on,
            why=item.why,
            place=place_at(typed.mark, path),
        )
        for folder in KINDS
        for item, typed in zip(getattr(form, folder), tables_in(table, folder), strict=True)
    )


def renaming_faults(table: Table, path: str, known: Known) -> Iterator[Problem]:
    """Yield what is wrong within renamings, and with where they lead."""
    for folder, kind in KINDS.items():
        seen: set[Id] = set()
        for item in tables_in(table, folder):
            yield from reference_faults(item, "to", kind, path, known)
            yield from _without_an_end(item, path)
            yield from _still_there(item, kind, path, known, seen)


def _without_an_end(item: Table, path: str) -> Iterator[Problem]:
    if item.get("to") is None and item.get("why") is None:
        yield Problem(
            place=place_at(item.mark, path),
            rule="renaming",
            found="neither where the page is now nor why it is no more",
            expected="to: the id that it has now, or why: a sentence that readers see",
        )


def _still_there(item: Table, kind: str, path: str, known: Known, seen: set[Id]) -> Iterator[Problem]:
    former, ids = item.get("from"), known.ids[kind]
    if not isinstance(former, str) or not is_id(former):
        return  # told by the form
    again = former in seen
    seen.add(former)
    has_left = kind == "briefing" and former in known.drafts and item.get("why") is not None
    if again or (ids is not None and former in ids and not has_left):
        yield Problem(
            place=place_at(item.values_at["from"], path),
            rule="renaming",
            found=f"the {kind} {shown(former)} " + ("is renamed twice" if again else "is still there"),
            expected="each page that has left its address, once",
            hint="delete one of the two",
        )
