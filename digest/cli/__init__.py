"""The command `digest`: words typed at a terminal → pipeline → report and exit code.

Order: `failures`, `parameter_types`, `progress`, `write_lock`, `cluster`,
`excerpts`, `new`, `fetcher`, `add`, `links`, `archive`,
`status`, `check`, `explain`, `read`, `reading_text`, `compare`, `quote`, `suggest`, `ids`, `fmt`, `merge_yaml`,
`build`, `index`, `verify_site`, `schema`, `workflow`.
"""

from __future__ import annotations

from pathlib import Path

import click

from digest import __version__, pipeline
from digest.cli.add import add
from digest.cli.archive import archive
from digest.cli.build import build
from digest.cli.check import check
from digest.cli.compare import compare
from digest.cli.explain import explain
from digest.cli.failures import show_tracebacks, stopped
from digest.cli.fmt import fmt
from digest.cli.ids import ids
from digest.cli.index import index
from digest.cli.links import links
from digest.cli.merge_yaml import merge_yaml
from digest.cli.new import new
from digest.cli.quote import quote
from digest.cli.read import read
from digest.cli.schema import schema
from digest.cli.status import status
from digest.cli.suggest import suggest
from digest.cli.verify_site import verify_site
from digest.cli.workflow import workflow


class _Group(click.Group):
    """Ends with one sentence and code 2 where a command cannot go on, whatever keeps it from it."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # the outermost edge of the program
            raise stopped(error) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The project's mkdocs.yml; without it mkdocs.yml here, or mkdocs.yaml.",
)
@click.option("--debug", is_flag=True, help="Where something fails, also show where in the program.")
@click.pass_context
def main(context: click.Context, config: Path | None, debug: bool) -> None:
    """Briefing sites from press articles and YAML records, in which every sentence has its source words."""
    context.obj = config or _found()
    if debug:
        show_tracebacks(context)


def _found() -> Path:
    """The file that MkDocs would take here; its usual name where there is none."""
    names = [Path(name) for name in pipeline.MKDOCS_NAMES]
    return next((name for name in names if name.is_file()), names[0])


for command in (
    add,
    archive,
    build,
    check,
    compare,
    explain,
    fmt,
    ids,
    index,
    links,
    merge_yaml,
    new,
    quote,
    read,
    schema,
    status,
    suggest,
    verify_site,
    workflow,
):
    main.add_command(command)
