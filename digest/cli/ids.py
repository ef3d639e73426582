"""`digest ids`: an id for every part of a briefing that lacks one."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say
from digest.cli.write_lock import writing
from digest.errors import DigestError


@click.command()
@click.pass_obj
def ids(config: Path) -> None:
    """Give each point, figure, timeline entry and quotation without an id one, made from the words that tell."""
    failed = False
    settings = pipeline.read_settings(config)
    with writing(settings):
        for outcome in pipeline.add_ids(settings):
            if isinstance(outcome, DigestError):
                say(outcome)
                failed = True
            else:
                click.echo(f"{outcome}: ids added")
    if failed:
        raise SystemExit(EXIT_CODE)
