"""`digest status`: where the project stands, and the next command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    yield from _list("briefings", found.briefings)
    yield from _list("sources", found.sources)
    yield from _list("with faults", found.faulty)
    yield from _list("without a copy or a reading at hand", found.without_copy)
    yield from _list("without a reading", found.without_reading)
    yield from _list("with a stale reading", found.stale_readings)
    yield from _list("never compared", found.not_compared)
    yield from _list("with a stale comparison", found.stale_comparisons)
    yield from _list("with points to be written", _counted(found.to_be_written))
    yield from _list("without a statement of yours", found.without_statement)
    yield from _list("with points without evidence", _counted(found.without_evidence))
    yield from _list("without an address of an archived copy", found.without_archive)
    if found.budgets is None:
        yield "how many words may still be quoted is known when the faults are mended"
    for budget in found.budgets or ():
        over = f"; {budget.over} are too many" if budget.over else ""
        yield (
            f"{budget.source}: {budget.left} of {budget.most} words may still be quoted "
            f"(quotes have {budget.quoted}, what its comparisons tell {budget.told} more{over})"
        )


def _counted(points: Mapping[str, int]) -> list[str]:
    return [f"{name} ({count})" for name, count in points.items()]


def _list(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{what} ({len(names)}): {', '.join(names)}"
