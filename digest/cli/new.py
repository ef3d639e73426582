"""`digest new`: a folder → a digest of one's own, which builds at once."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from digest import pipeline


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--example", is_flag=True, help="With an invented event of three outlets, to try things on.")
def new(folder: Path, example: bool) -> None:
    """Make a digest of your own in a new FOLDER: settings, vocabularies, rights, workflows, and a Makefile."""
    for name in pipeline.new_project(folder, example=example):
        click.echo(folder / name)
    click.echo(f"next: cd {shlex.quote(str(folder))}, then make site, and make serve to look at it", err=True)
