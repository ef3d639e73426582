"""`digest links`: which addresses of the sources are dead or have moved; never a reason for a build to fail."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say
from digest.cli.fetcher import client
from digest.errors import DigestError
from digest.model import Fetched
from digest.pipeline import LinkCheck, LinkState
from digest.settings import Settings


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID ...]")
@click.pass_obj
def links(config: Path, ids: tuple[str, ...]) -> None:
    """Ask for the addresses of the sources with these IDs, or of all, and print which are dead or have moved.

    What refuses programs, or is too busy, is listed as what cannot be told. The exit code is 0 whatever is found.
    """
    settings = pipeline.read_settings(config)
    if check_links(settings, ids, client().probe, time.sleep):
        raise SystemExit(EXIT_CODE)


def check_links(
    settings: Settings, ids: tuple[str, ...], probe: Callable[[str], Fetched], pause: Callable[[float], None]
) -> bool:
    """Print what became of the addresses; return whether any id is none."""
    failed, states = False, Counter[LinkState]()
    for outcome in pipeline.link_checks(settings, ids, probe, pause):
        if isinstance(outcome, DigestError):
            say(outcome)
            failed = True
            continue
        states[outcome.state] += 1
        if outcome.state is not LinkState.FINE:
            click.echo(_line(outcome))
    click.echo(", ".join(f"{states[state]} {state.value}" for state in LinkState), err=True)
    return failed


def _line(check: LinkCheck) -> str:
    return f"{check.source}: {check.field}: {check.state.value}: {check.address} ({check.why}){_way_out(check)}"


def _way_out(check: LinkCheck) -> str:
    if check.field == "url" and check.state is LinkState.DEAD:
        return f"; archived at {check.archive_url or f'https://web.archive.org/web/*/{check.address} if at all'}"
    return ""
