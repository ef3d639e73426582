"""`digest suggest`: what several sources say or differ on and no point cites → points for a person to word."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.write_lock import writing
from digest.errors import DigestError
from digest.model import Says
from digest.model.quoted_words import in_marks


@click.command()
@click.argument("briefing")
@click.pass_obj
def suggest(config: Path, briefing: str) -> None:
    """Write a point with quotes for each statement that sources differ on or share and no point cites; you word it."""
    settings = pipeline.read_settings(config)
    with writing(settings):
        found = list(pipeline.suggest(settings, briefing))
        suggestions = [one for one in found if isinstance(one, pipeline.Suggestion)]
        quoted = sorted({quote.proposal.source for suggestion in suggestions for quote in suggestion.evidence})
        for outcome in pipeline.write_readings(settings, quoted) if quoted else ():
            if isinstance(outcome, DigestError):
                raise outcome
    for suggestion in suggestions:
        click.echo(suggestion.text)
        for quote in suggestion.evidence:
            says = "" if quote.says is Says.STATES else f" ({quote.says.value})"
            click.echo(f"  {quote.proposal.source}{says}: {in_marks(quote.proposal.quote)}")
    unquoted = [one for one in found if isinstance(one, pipeline.Unquoted)]
    if unquoted:
        sources = ", ".join(sorted({source for one in unquoted for source in one.sources}))
        number = f"{len(unquoted)} more" if suggestions else f"{len(unquoted)}"
        click.echo(
            f"{number} that sources carry or differ on cannot be quoted from them ({sources}): "
            "their rights or what is left of a budget allow no quote that tells it. Shorten or drop other quotes "
            "(digest status counts what is left), or word a point of your own without evidence",
            err=True,
        )
    elif not suggestions:
        click.echo("nothing that several sources carry or differ on is without a point")
