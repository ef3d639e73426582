"""`digest read`: article files or sources → readings as JSON; with --write or --confirm, the readings that are kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from digest import pipeline, report
from digest.cli.cluster import workers_at, workers_option
from digest.cli.failures import EXIT_CODE, say, tell_written
from digest.cli.parameter_types import EDTF
from digest.cli.progress import over
from digest.cli.reading_text import reading_lines
from digest.cli.write_lock import writing
from digest.edtf import Date
from digest.errors import DigestError

_FORMS: Mapping[str, Callable[[Mapping[str, object]], str]] = {
    "json": lambda reading: json.dumps(reading, ensure_ascii=False),
    "text": lambda reading: "\n".join(reading_lines(reading)) + "\n",
}


FORMS = "\b\nA copy may be:\n" + "\n".join(f"  .{ending:<11} {form}" for ending, form in pipeline.COPY_FORMATS.items())


@click.command(epilog=FORMS)
@click.argument("names", nargs=-1, metavar="[FILE ... | ID ...]")
@click.option("--published", type=EDTF, help="When the articles were published, as an EDTF date.")
@click.option("--format", "form", type=click.Choice(tuple(_FORMS)), default="json", help="How to print a reading.")
@click.option(
    "--write", is_flag=True, help="Write reading.json of the sources with these ids; without ids, what is stale."
)
@click.option("--all", "every", is_flag=True, help="With --write: tell of every source whose copy is at hand.")
@click.option("--confirm", metavar="ID", help="Derive this source's receipts again from FILE, your own copy.")
@click.option("--by", help="With --confirm: who you are, as it shall stand in the reading.")
@workers_option("Read copies and compare")
@click.pass_obj
def read(
    config: Path,
    names: tuple[str, ...],
    published: Date | None,
    form: str,
    write: bool,
    every: bool,
    confirm: str | None,
    by: str | None,
    address: str | None,
) -> None:
    """Print what the program reads in article files or sources' copies, one JSON object a line; or write them."""
    if confirm:
        _confirm(config, confirm, names, by)
    elif write:
        _write(config, names, every, address)
    elif address:
        raise click.UsageError("--dask goes with --write")
    elif names and not every:
        _print(config, names, published, form)
    else:
        raise click.UsageError("name the files to read, or use --write with ids or --all")


def _print(config: Path, names: tuple[str, ...], published: Date | None, form: str) -> None:
    settings = pipeline.read_settings(config) if config.is_file() else None
    outcomes = pipeline.read_named(names, settings, published=published)
    failed = False
    for outcome in over(outcomes, total=len(names), label="reading"):
        if isinstance(outcome, DigestError):
            say(outcome)
            failed = True
            continue
        click.echo(_FORMS[form](pipeline.reading_as_plain(outcome)))
    if failed:
        raise SystemExit(EXIT_CODE)


def _write(config: Path, names: tuple[str, ...], every: bool, address: str | None) -> None:
    if every and names:
        raise click.UsageError("--write takes the ids of sources, or --all")
    settings = pipeline.read_settings(config)
    with writing(settings), workers_at(address) as workers:
        written = list(pipeline.write_readings(settings, names, workers=workers))
        told = [one for one in written if every or names or isinstance(one, DigestError) or one.changed]
        failed = tell_written(told)
    if not told:
        click.echo("no reading of a copy at hand is stale", err=True)
    if failed:
        raise SystemExit(EXIT_CODE)


def _confirm(config: Path, source: str, names: tuple[str, ...], by: str | None) -> None:
    if len(names) != 1 or not by:
        raise click.UsageError("--confirm takes an id, one file, and --by with your name")
    today = datetime.now(UTC).date().isoformat()
    settings = pipeline.read_settings(config)
    with writing(settings):
        problems = pipeline.confirm(settings, source, Path(names[0]), by=by, on=today)
    if problems:
        click.echo(report.as_text(problems))
        raise SystemExit(1)
    click.echo(f"{source}: every receipt is confirmed by {by}")
