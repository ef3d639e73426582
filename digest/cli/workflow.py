"""`digest workflow`: what the workflows of a repository ask for, each step a command that a person can run too."""

from __future__ import annotations

import json
from pathlib import Path

import click

from digest import pipeline
from digest.errors import DigestError

_MARK = "<!-- digest: pages and evidence -->"
"""The first line of a comment, by which `make comment` finds the one that it keeps up to date."""


@click.group()
def workflow() -> None:
    """What the workflows of a repository call: figures of pages, their difference, and suggested sources."""


@workflow.command()
@click.pass_obj
def figures(config: Path) -> None:
    """Print as JSON which pages there are, and how much of their evidence is checked."""
    settings = pipeline.read_settings(config)
    built = pipeline.build(settings)
    click.echo(pipeline.figures_as_json(pipeline.figures(settings, built.site.pages)))


@workflow.command()
@click.argument("before", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("after", type=click.Path(path_type=Path, dir_okay=False))
def difference(before: Path, after: Path) -> None:
    """Print in Markdown what changed between two files of figures, whoever made them."""
    texts = [path.read_bytes()[:_LARGEST].decode("utf-8", "replace") for path in (before, after)]
    click.echo(f"{_MARK}\n{pipeline.difference(*map(pipeline.figures_from, texts))}")


@workflow.command("suggested-source")
@click.argument("event", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where to.")
@click.pass_obj
def suggested_source(config: Path, event: Path, folder: Path) -> None:
    """Write the record of the source that the issue of a recorded EVENT suggests, into a folder of its own."""
    identity, text = pipeline.suggested_source(_body_of(event), pipeline.read_settings(config))
    path = folder / "sources" / identity / "source.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    click.echo(path)


@workflow.command("accept-source")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_obj
def accept_source(config: Path, folder: Path) -> None:
    """Put the one record in FOLDER into the content, if it is small, new and without fault; refuse anything else."""
    click.echo(pipeline.accepted_source(folder, pipeline.read_settings(config)))


def _body_of(event: Path) -> str:
    try:
        said = json.loads(event.read_bytes()[:_LARGEST])
        body = said["issue"]["body"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DigestError(f"{event}: found no event of an issue") from error
    if not isinstance(body, str):
        raise DigestError(f"{event}: found an issue without text")
    return body


_LARGEST = 8_000_000
"""Bytes of a file that somebody else made: figures have at most half, and an issue's text at most 65,536 characters."""
