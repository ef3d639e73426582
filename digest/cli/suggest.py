"""`digest suggest`: what several sources say or differ on and no point cites → points for a person to word."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.write_lock import writing
from digest.errors import DigestError
from digest.model import Says


@click.command()
@click.argument("briefing")
@click.pass_obj
def suggest(config: Path, briefing: str) -> None:
    """Write a point with quotes for each statement that sources differ on or share and no point cites; you word it."""
    settings = pipeline.read_settings(config)
    with writing(settings):
        suggestions = list(pipeline.suggest(settings, briefing))
        quoted = sorted({quote.proposal.source for suggestion in suggestions for quote in suggestion.evidence})
        for outcome in pipeline.write_readings(settings, quoted) if quoted else ():
            if isinstance(outcome, DigestError):
                raise outcome
    for suggestion in suggestions:
        click.echo(suggestion.text)
        for quote in suggestion.evidence:
            says = "" if quote.says is Says.STATES else f" ({quote.says.value})"
            click.echo(f"  {quote.proposal.source}{says}: “{quote.proposal.quote}”")
    if not suggestions:
        click.echo("nothing that several sources carry or differ on is without a point, as far as it may be quoted")
