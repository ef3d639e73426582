"""The command `digest`: words typed at a terminal → pipeline → report and exit code.

Order: `parameter_types`, `progress`, `check`, `read`, `reading_text`, `compare`, `quote`, `suggest`, `ids`, `build`,
`schema`.
"""

from __future__ import annotations

from pathlib import Path

import click

from digest import __version__
from digest.cli.build import build
from digest.cli.check import check
from digest.cli.compare import compare
from digest.cli.ids import ids
from digest.cli.quote import quote
from digest.cli.read import read
from digest.cli.schema import schema
from digest.cli.suggest import suggest
from digest.errors import DigestError


class _Stopped(click.ClickException):
    """One sentence that says why a command cannot go on."""

    exit_code = 2


class _Group(click.Group):
    """Ends with one sentence and code 2 where a command cannot go on."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except DigestError as error:
            raise _Stopped(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's mkdocs.yml.",
)
@click.pass_context
def main(context: click.Context, config: Path) -> None:
    """Briefing sites from press articles and YAML records, in which every sentence has its source words."""
    context.obj = config


for command in (build, check, compare, ids, quote, read, schema, suggest):
    main.add_command(command)
