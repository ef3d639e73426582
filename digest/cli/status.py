"""`digest status`: where the project stands, and the next command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from digest import pipeline


@click.command()
@click.pass_obj
def status(config: Path) -> None:
    """Say what is still to be read, compared, cited and archived, what may still be quoted, and the next command."""
    found = pipeline.status(pipeline.read_settings(config))
    for line in _lines(found):
        click.echo(line)
    click.echo(f"next: {found.next}")


def _lines(found: pipeline.Status) -> Iterator[str]:
    yield from _list("with faults", found.faulty)
    yield from _list("without a copy or a reading at hand", found.without_copy)
    yield from _list("without a reading", found.without_reading)
    yield from _list("with a stale reading", found.stale_readings)
    yield from _list("never compared", found.not_compared)
    yield from _list("with a stale comparison", found.stale_comparisons)
    yield from _list(
        "with points without evidence", [f"{name} ({count})" for name, count in found.without_evidence.items()]
    )
    yield from _list("without an address of an archived copy", found.without_archive)
    for budget in found.budgets:
        yield f"{budget.source}: {budget.left} of {budget.most} words may still be quoted"


def _list(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{what} ({len(names)}): {', '.join(names)}"
