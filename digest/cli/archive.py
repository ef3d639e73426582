"""`digest archive`: the Wayback Machine copies the pages of sources, and their records say where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say
from digest.cli.fetcher import archived
from digest.cli.write_lock import writing
from digest.errors import DigestError
from digest.settings import Settings


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID ...")
@click.pass_obj
def archive(config: Path, ids: tuple[str, ...]) -> None:
    """Ask the Wayback Machine to copy the pages of these sources, and write `archive_url` into each record.

    The page is copied in public, by the Internet Archive; a source that has an archived copy is left as it is.
    """
    settings = pipeline.read_settings(config)
    with writing(settings):
        failed = archive_all(settings, ids, archived)
    if failed:
        raise SystemExit(EXIT_CODE)


def archive_all(settings: Settings, ids: tuple[str, ...], ask: Callable[[str], str]) -> bool:
    """Have the pages copied, and tell of each; return whether any of it could not be."""
    failed = False
    for outcome in pipeline.archive(settings, ids, ask):
        if isinstance(outcome, DigestError):
            say(outcome)
            failed = True
        else:
            click.echo(f"{outcome.source}: {outcome.archive_url}{'' if outcome.changed else ' as it was'}")
    return failed
