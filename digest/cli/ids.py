"""`digest ids`: an id for every part of a briefing that lacks one."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline


@click.command()
@click.pass_obj
def ids(config: Path) -> None:
    """Give each point, figure, timeline entry and quotation without an id one, made from its first words."""
    for briefing in pipeline.add_ids(pipeline.read_settings(config)):
        click.echo(f"{briefing}: ids added")
