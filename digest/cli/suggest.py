"""`digest suggest`: what several sources say and no point cites → points for a person to word."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline


@click.command()
@click.argument("briefing")
@click.pass_obj
def suggest(config: Path, briefing: str) -> None:
    """Write a point with quotes for each statement that several sources carry and no point cites; you word it."""
    suggestions = list(pipeline.suggest(pipeline.read_settings(config), briefing))
    for suggestion in suggestions:
        click.echo(suggestion.text)
        for quote in suggestion.evidence:
            click.echo(f"  {quote.source}: “{quote.quote}”")
    if not suggestions:
        click.echo("nothing that several sources carry is without a point, as far as their rights allow quoting it")
