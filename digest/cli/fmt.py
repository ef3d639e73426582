"""`digest fmt`: the keys of every record in the order of its form."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say
from digest.cli.write_lock import writing
from digest.errors import DigestError


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; name what would change, and exit with 1 for any.")
@click.pass_obj
def fmt(config: Path, check: bool) -> None:
    """Put the keys of every record into the order of its form; values, comments and blank lines stay as they are."""
    settings = pipeline.read_settings(config)
    changed = failed = False
    with nullcontext() if check else writing(settings):
        for outcome in pipeline.format_records(settings, write=not check):
            if isinstance(outcome, DigestError):
                say(outcome)
                failed = True
            else:
                click.echo(outcome)
                changed = True
    if failed:
        raise SystemExit(EXIT_CODE)
    if check and changed:
        raise SystemExit(1)
