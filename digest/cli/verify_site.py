"""`digest verify-site`: every fault of a built site, before anybody reads it."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline, report
from digest.problems import faults


@click.command("verify-site")
@click.argument("site", type=click.Path(path_type=Path, file_okay=False))
@click.option("--format", "form", type=click.Choice(tuple(report.FORMATS)), default="text", help="How to print them.")
@click.pass_obj
def verify_site(config: Path, site: Path, form: str) -> None:
    """Find in a built SITE scripts, foreign resources, broken links and private words; exit with 1 where there are any.

    Paths are those below SITE. Nothing in it is changed.
    """
    problems = pipeline.verify(site, pipeline.read_settings(config))
    printed = report.FORMATS[form](problems)
    if printed:
        click.echo(printed)
    elif form == "text":
        click.echo(f"{site}: no fault found", err=True)
    if faults(problems):
        raise SystemExit(1)
